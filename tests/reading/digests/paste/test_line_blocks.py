"""A paste is split into blocks and facts, and every other line gets its role."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.field_lines import PastedField
from generator.reading.digests.paste.line_blocks import Block, BlockSplitter
from generator.reading.digests.paste.line_roles import LineRoles
from generator.reading.digests.paste.markdown_marks import split_lines


def split(text: str) -> list[tuple[str, str]]:
    """The pieces of a text: the label or the kind, and what each says."""
    lines = split_lines(text, DIALECTS)
    pieces = BlockSplitter(lines, LineRoles(lines), DIALECTS).split()
    return [
        (piece.kind, "; ".join(piece.values)) if isinstance(piece, PastedFact) else (piece.label, piece.text)
        for piece in pieces
        if not isinstance(piece, PastedField)
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Kettles\nboil\n\nSpoons", [("", "Kettles boil"), ("", "Spoons")]),
        ("Kettles\n42\nSpoons", [("", "Kettles"), ("", "Spoons")]),
        (
            "Title: Kettles\nAbstract: They boil.\n  All day.",
            [("title", "Kettles"), ("abstract", "They boil. All day.")],
        ),
        (
            "Kettles\nAda Regen, Bo Wolke\nThey boil.",
            [("", "Kettles"), ("", "Ada Regen, Bo Wolke"), ("", "They boil.")],
        ),
        ("Authors: Ada Regen,\n  Bo Wolke\nThey", [("authors", "Ada Regen; Bo Wolke"), ("", "They")]),
        ("Authors:\nAda Regen\n,\nBo Wolke\n\nThey", [("authors", "Ada Regen; Bo Wolke"), ("", "They")]),
        ("## Kettles\nThey boil.", [("title", "Kettles"), ("", "They boil.")]),
        ("[Kettles](http://a.b/)", [("", "Kettles"), ("address", "http://a.b/")]),
        ("[code](http://a.b/)", [("code", "http://a.b/")]),
    ],
)
def test_lines_become_pieces(text: str, pieces: list[tuple[str, str]]) -> None:
    assert split(text) == pieces


@pytest.mark.parametrize("inside", ["2024", "code", "https://github.com/ada/kettles", "Mar 11", "Comments: 12"])
def test_a_line_of_a_wrapped_abstract_is_no_furniture(inside: str) -> None:
    text = f"Abstract: We study kettles, which boil in most kitchens of the\n{inside}\nand of spring."
    assert [piece for piece, _ in split(text)] == ["abstract"]


def test_indented_lines_below_a_field_belong_to_it() -> None:
    lines = split_lines("Comments: 12 pages, and\n  a picture\nKettles", DIALECTS)
    roles = LineRoles(lines)
    (block,) = BlockSplitter(lines, roles, DIALECTS).split()
    assert isinstance(block, Block)
    roles.enter("title", *block.lines)
    assert [(line.role, line.rule) for line in roles.list_all()] == [
        ("furniture", "record"),
        ("furniture", "record"),
        ("title", ""),
    ]


def test_days_are_kept_apart() -> None:
    lines = split_lines("Mar 11\nKettles\n2025-03-12", DIALECTS)
    splitter = BlockSplitter(lines, LineRoles(lines), DIALECTS)
    assert len(list(splitter.split())) == 1
    assert [line.text for line in splitter.days] == ["Mar 11", "2025-03-12"]
