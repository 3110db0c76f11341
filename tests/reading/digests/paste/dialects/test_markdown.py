"""Digests in Markdown, with headings of sections over those of papers."""

from __future__ import annotations

import pytest

from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("text", "sections"),
    [
        ("# Week\n\n## Kettles\n\n### Lids\n", [1, 3]),
        ("# Week\n\n42\n\nMar 11\n\n## Kettles\n", [1]),
        ("# Week\n\nThey boil.\n\n## Kettles\n", []),
        ("## Kettles\n\n# Week\n", []),
        ("# Kettles\n\n# Spoons\n", []),
    ],
)
def test_a_heading_over_a_deeper_one_is_a_section(text: str, sections: list[int], folder: PasteFolder) -> None:
    assert [line.number for line in folder.read(text).lines if line.rule == "section"] == sections
