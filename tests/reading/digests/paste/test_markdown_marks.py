"""Marks of mail and Markdown are taken off where they are marks, and stay where they are text."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.markdown_marks import split_lines
from tests.reading.digests.paste.harness import ABSTRACT, Case, PasteFolder


def test_a_paste_with_marks_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("raw", "line"),
    [
        ("## Kettles ##", Line(1, "Kettles", indented=False, level=2)),
        ("# ##", Line(1, "##", indented=False, level=1)),
        ("# C# ##", Line(1, "C#", indented=False, level=1)),
        ("# From C to C#", Line(1, "From C to C#", indented=False, level=1)),
        ("#Kettles", Line(1, "#Kettles", indented=False)),
        ("> > Kettles", Line(1, "Kettles", indented=False)),
        ("***Kettles***", Line(1, "Kettles", indented=False)),
        ("**Authors**: Ada", Line(1, "Authors: Ada", indented=False)),
        ("**Code:** here", Line(1, "Code: here", indented=False, bold_label=True)),
        ("**Kettles** boil", Line(1, "**Kettles** boil", indented=False)),
        ("  a\u00a0 b\u200b", Line(1, "a b", indented=True)),
        ("[a](http://b.c/d_(e))", Line(1, "a", indented=False, links=(("a", "http://b.c/d_(e)"),))),
        (
            "[a](http://b) | [c](http://d)",
            Line(1, "a | c", indented=False, links=(("a", "http://b"), ("c", "http://d"))),
        ),
        ("[a](b)", Line(1, "[a](b)", indented=False)),
    ],
)
def test_marks_are_told_from_what_they_stand_around(raw: str, line: Line) -> None:
    assert split_lines(raw, DIALECTS) == [line]


@pytest.mark.parametrize(
    "line",
    ["[" + "a " * 200_000, "[a" * 100_000, "**" + "a*" * 100_000, "# " + "x #" * 100_000, f"# x{' ' * 100_000}x",
     f"a{' ' * 100_000}a"],
)  # fmt: skip
def test_marks_without_an_end_are_read_in_time_that_grows_with_their_length(line: str, folder: PasteFolder) -> None:
    # In quadratic time this would take minutes.
    assert [one.number for one in folder.read(f"{line}\n\n{ABSTRACT}\n").lines] == [1, 2, 3, 4]


def test_a_link_without_a_text_is_not_lost(folder: PasteFolder) -> None:
    (entry,) = folder.read(f"Kettles\n\n{ABSTRACT}\n[ ](https://kettles.example)\n").entries
    assert entry.abstract.endswith("[ ](https://kettles.example)")
