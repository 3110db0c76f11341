"""Alerts of Google Scholar."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.dialect import Statement, Unmarked
from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.dialects.scholar_alert import SCHOLAR_ALERT
from generator.reading.digests.paste.furniture import find_furniture
from generator.reading.digests.paste.line_roles import FactKind
from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Save Twitter LinkedIn Facebook", "e-mail"), ("List alerts", "e-mail"), ("See all articles", "e-mail"),
        ("This message was sent by Google Scholar because you asked for it.", "e-mail"),
    ],
)  # fmt: skip
def test_its_furniture_is_skipped_by_a_rule_of_its_own(line: str, rule: str) -> None:
    found = find_furniture(line, SCHOLAR_ALERT.furniture)
    assert found is not None
    assert found.name == rule
    assert found.why


@pytest.mark.parametrize(
    ("line", "statements"),
    [
        ("A Regen, JE Obrume - arXiv preprint arXiv:2503.01234, 2025",
         [("authors", ("A Regen", "JE Obrume")), ("arXiv id", ("2503.01234",))]),
        ("A Regen… - Nature Kitchens, 2025 - kitchens.example", [("authors", ()), ("venue", ("Nature Kitchens",))]),
        ("T van der Vik-Sund - Proceedings of the …, 2025", [("authors", ("T van der Vik-Sund",))]),
        ("A Regen - arXiv preprint arXiv:nonsense, 2025", [("authors", ("A Regen",))]),
        ("A Regen - 2025", [("authors", ("A Regen",))]),
        ("A Survey - Kettles and Lids", []),
        ("Kettles boil - Nature Kitchens, 2025", []),
    ],
)  # fmt: skip
def test_the_line_below_a_title_says_who_and_where(
    line: str, statements: list[tuple[FactKind, tuple[str, ...]]]
) -> None:
    assert list(DIALECTS.read_byline(line)) == [Statement(kind, values) for kind, values in statements]


@pytest.mark.parametrize("text", ["[PDF] Kettles", "[BOOK]  Kettles", "  [HTML] Kettles"])
def test_the_kind_in_front_of_a_title_is_taken_off(text: str) -> None:
    assert DIALECTS.unmark(Unmarked(text)) == Unmarked("Kettles")


@pytest.mark.parametrize("text", ["Reading [PDF] Files", "[PDF]", "[pdf] Kettles", "[MOVIE] Kettles"])
def test_what_only_looks_like_a_kind_stays_in_the_title(text: str) -> None:
    assert DIALECTS.unmark(Unmarked(text)) == Unmarked(text)
