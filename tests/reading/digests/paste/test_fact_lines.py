"""Lines that say something about a paper beside its title and abstract."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.fact_lines import PastedFact, read_byline, read_fact, read_links
from generator.reading.digests.paste.line_roles import Line


def line(text: str, *links: tuple[str, str]) -> Line:
    return Line(1, text, indented=False, links=links)


@pytest.mark.parametrize(
    ("text", "kind", "values"),
    [
        ("Authors: Ada Regen; Bo Wolke", "authors", ("Ada Regen", "Bo Wolke")),
        ("Author: Plato", "authors", ("Plato",)),
        ("Authors: Ada Regen et al.", "authors", ("Ada Regen",)),
        ("Authors：Ada Regen", "authors", ("Ada Regen",)),
        ("https://arxiv.org/abs/2503.01234v2", "arXiv id", ("2503.01234",)),
        ("PDF: https://arxiv.org/pdf/2503.01234", "arXiv id", ("2503.01234",)),
        ("https://github.com/ada/kettles.", "code", ("https://github.com/ada/kettles",)),
        ("Source code: https://ada.example/", "code", ("https://ada.example/",)),
        ("Project page → https://ada.example/", "address", ("https://ada.example/",)),
    ],
)
def test_a_line_about_one_fact_is_read(text: str, kind: str, values: tuple[str, ...]) -> None:
    fact = read_fact((line(text),), DIALECTS)
    assert fact is not None
    assert (fact.kind, fact.values, fact.beside) == (kind, values, False)


@pytest.mark.parametrize(
    "text", ["Kettles", "Title: Kettles", "See https://ada.example/ for more", "https://", "Code: none", "Authors:"]
)
def test_a_line_about_anything_else_is_no_fact(text: str) -> None:
    assert read_fact((line(text),), DIALECTS) is None


def test_lines_that_go_on_belong_to_the_fact() -> None:
    lines = (line("Authors: Ada Regen and Bo"), Line(2, "de Wolke", indented=True))
    assert read_fact(lines, DIALECTS) == PastedFact("authors", lines, ("Ada Regen", "Bo de Wolke"))


def test_links_say_where_they_lead() -> None:
    links = line(
        "x", ("arXiv", "https://arxiv.org/abs/2503.01234"), ("Code:", "https://ada.example/"), ("?", "http://b")
    )
    assert [(fact.kind, fact.values, fact.lines[0].text) for fact in read_links(links, DIALECTS)] == [
        ("arXiv id", ("2503.01234",), "https://arxiv.org/abs/2503.01234"),
        ("code", ("https://ada.example/",), "Code: https://ada.example/"),
        ("address", ("http://b",), "x"),
    ]


def test_only_the_first_fact_of_a_byline_gives_the_line_its_role() -> None:
    byline = line("A Regen, B Wolke - Nature Kitchens, 2025")
    assert read_byline(byline, DIALECTS) == [
        PastedFact("authors", (byline,), ("A Regen", "B Wolke")),
        PastedFact("venue", (byline,), ("Nature Kitchens",), beside=True),
    ]
