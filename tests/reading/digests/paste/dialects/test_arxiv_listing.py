"""Pages of arXiv that list papers."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.arxiv_listing import ARXIV_LISTING
from generator.reading.digests.paste.furniture import find_furniture
from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Total of 12 entries", "listing"), ("Replacements for Tue, 11 Mar 25", "listing"),
        ("New submissions (showing 2 of 2 entries)", "listing"), ("Cross-lists", "listing"),
        ("Showing new listings for Tuesday, 11 March 2025", "listing"), ("See recent articles", "listing"),
        ("[pdf, ps, other]", "button"), ("[arXiv] [PDF]", "button"), ("other", "button"),
        ("Originally announced 11 March 2025", "date of the paper"), ("Journal reference: Kettles 3", "record"),
    ],
)  # fmt: skip
def test_its_furniture_is_skipped_by_a_rule_of_its_own(line: str, rule: str) -> None:
    found = find_furniture(line, ARXIV_LISTING.furniture)
    assert found is not None
    assert found.name == rule
    assert found.why
