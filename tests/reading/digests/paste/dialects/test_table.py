"""A dialect more is one row, and what several rows know is asked in a stated order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from generator.reading.digests.paste.author_lines import read_labelled_names
from generator.reading.digests.paste.dialects.dialect import Dialect, FactLabel, Statement, TextLabel, Unmarked
from generator.reading.digests.paste.dialects.known import ROWS
from generator.reading.digests.paste.dialects.table import DialectTable, LabelledText
from generator.reading.digests.paste.furniture import make_rule
from generator.reading.digests.paste.line_roles import Line
from tests.reading.digests.paste.harness import PasteFolder

TITEL = TextLabel("Überschrift", "title")


def _find_banner(lines: Sequence[Line], says_nothing: Callable[[Line], bool]) -> dict[int, str]:
    """The first line, if the second says nothing."""
    return {1: "banner"} if len(lines) > 1 and says_nothing(lines[1]) else {}


KITCHEN_NEWS = Dialect(
    name="Küchennachrichten",
    why="an invented newsletter in German",
    furniture=(make_rule("e-mail", "its foot", "abbestellen"),),
    labels=(
        TITEL,
        TextLabel("Zusammenfassung", "abstract"),
        FactLabel("Autoren", "authors", lambda listed: read_labelled_names(listed) or ()),
        FactLabel("Zeitschrift", "venue", lambda listed: (listed,)),
    ),
    unmark=lambda line: replace(line, text=line.text.removeprefix("§ ")),
    read_statement=lambda text: Statement("code", (text.split()[1],)) if text.startswith("Quelltext ") else None,
    read_byline=lambda line: (Statement("authors", (line.removeprefix("von "),)),) if line.startswith("von ") else (),
    ends_paper=lambda line: line == "Ende",
    find_framed=_find_banner,
)
NEWS = """\
Küche heute
***

Überschrift: Kessel und Deckel
Autoren: Ada Regen, Bo Wolke
Zeitschrift: Natur der Küchen
Zusammenfassung: Wir untersuchen Kessel, die in den meisten Küchen des Nordens nur
langsam kochen. Ein Deckel hilft.

Quelltext https://ada.example/kessel

§ Löffel ruhen nachts
von Cy Wind
Löffel ruhen nachts. Wir zeigen, dass sie auch mittags ruhen, wenn niemand rührt.

Autoren:
Di Nebel

Abbestellen
"""


def test_a_dialect_more_is_one_row(folder: PasteFolder) -> None:
    papers = [
        {
            "title": "Kessel und Deckel",
            "abstract": "Wir untersuchen Kessel, die in den meisten Küchen des Nordens nur langsam kochen. "
            "Ein Deckel hilft.",
            "authors": ["Ada Regen", "Bo Wolke"],
            "venue": "Natur der Küchen",
            "code_url": "https://ada.example/kessel",
        },
        {
            "title": "Löffel ruhen nachts",
            "abstract": "Löffel ruhen nachts. Wir zeigen, dass sie auch mittags ruhen, wenn niemand rührt.",
            "authors": ["Cy Wind"],
        },
    ]
    case = {"paste": NEWS, "papers": papers, "skipped": ["banner", "marks", "label", "e-mail"]}
    assert folder.read_case(case, DialectTable((*ROWS, KITCHEN_NEWS))) == case
    assert folder.read_case(case) != case


def test_a_row_above_goes_before_a_row_below() -> None:
    above = Dialect(
        name="above",
        why="a test",
        furniture=(make_rule("above", "a test", "pot"),),
        labels=(FactLabel("Überschrift", "venue", lambda listed: (listed,)),),
        read_statement=lambda _: Statement("venue", ("above",)),
        read_byline=lambda _: (Statement("venue", ("above",)),),
        find_framed=lambda *_: {1: "above"},
    )
    below = replace(
        above,
        name="below",
        furniture=(make_rule("below", "a test", "pot|pan"),),
        labels=(TITEL,),
        read_statement=lambda _: Statement("venue", ("below",)),
        read_byline=lambda _: (Statement("venue", ("below",)),),
        find_framed=lambda *_: {1: "below", 2: "below"},
    )
    table = DialectTable((above, below))
    furniture = [table.find_furniture(line) for line in ("pot", "pan")]
    assert [rule.name for rule in furniture if rule] == ["above", "below"]
    labelled = table.match_label("überschrift: Kitchens")
    assert labelled == LabelledText(above.labels[0], "Kitchens")
    assert table.read_statement("x") == Statement("venue", ("above",))
    assert table.read_byline("x") == (Statement("venue", ("above",)),)
    assert table.find_framed([]) == {1: "above", 2: "below"}


def test_the_rules_for_all_pastes_go_before_those_of_dialects() -> None:
    table = DialectTable((Dialect(name="x", why="a test", furniture=(make_rule("number", "a test", r"\d+"),)),))
    rule = table.find_furniture("42")
    assert rule is not None
    assert rule.name == "count"


def test_a_frame_goes_before_what_a_line_says_by_itself(folder: PasteFolder) -> None:
    frame = Dialect(name="x", why="a test", find_framed=lambda lines, _: {line.number: "frame" for line in lines})
    lines = folder.read("Title: Kettles\n2503.01234\nMar 12", DialectTable((*ROWS, frame))).lines
    assert [(line.role, line.rule) for line in lines] == [("furniture", "frame")] * 3


def test_a_statement_goes_before_furniture_and_furniture_before_labels(folder: PasteFolder) -> None:
    lines = folder.read("2503.01234\n\nAuthors: 5\n\nKettles\n\nThey boil. They rest.\n").lines
    assert [(line.role, line.rule) for line in lines if line.text][:2] == [("arXiv id", ""), ("furniture", "count")]


def test_a_byline_counts_below_a_title_only(folder: PasteFolder) -> None:
    table = DialectTable((*ROWS, KITCHEN_NEWS))
    paste = folder.read("Kessel kochen langsam\nvon Cy Wind\nSie kochen. Sie ruhen.\n\nvon Di Nebel\n", table)
    assert [line.role for line in paste.lines if line.text] == ["title", "authors", "abstract", "problem"]


def test_marks_are_taken_off_by_one_row_after_the_other_until_one_finds_a_link() -> None:
    first = Dialect(name="1", why="a test", unmark=lambda line: replace(line, text=line.text.removeprefix("§ ")))
    second = replace(first, unmark=lambda line: replace(line, links=((line.text, "http://a.b"),)))
    third = replace(first, unmark=lambda line: replace(line, text="never"))
    assert DialectTable((first, second, third)).unmark(Unmarked("§ Kettles")) == Unmarked(
        "Kettles", links=(("Kettles", "http://a.b"),)
    )


@pytest.mark.parametrize(
    ("text", "alone"), [("Überschrift", True), ("überschrift :", True), ("Überschrift: Kessel", False), ("Ti", False)]
)
def test_a_label_may_stand_alone(text: str, alone: bool) -> None:
    table = DialectTable((KITCHEN_NEWS,))
    assert table.match_label_alone(text) == (TITEL if alone else None)
    assert (table.match_label(text) is not None) == (text == "Überschrift: Kessel")


def test_labels_of_text_and_authors_are_headings_where_they_stand_alone() -> None:
    table = DialectTable((KITCHEN_NEWS,))
    assert [
        bool(table.find_furniture(line)) for line in ("Überschrift", "Autoren:", "Zeitschrift", "Zeitschrift:")
    ] == [
        True,
        True,
        False,
        False,
    ]


def test_a_row_may_know_nothing(folder: PasteFolder) -> None:
    table = DialectTable((Dialect(name="empty", why="a test"),))
    assert [entry.title for entry in folder.read("Kettles\n\nThey boil. They rest.\n", table).entries] == ["Kettles"]
