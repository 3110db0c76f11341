"""Lines that read "words: value" between a title and its abstract are facts or furniture, and no titles."""

from __future__ import annotations

import pytest

from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_field_of_a_paper_is_no_title(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    "field", ["a" * 300_000 + ":", "a: " * 100_000, "Tags: " + "[a](" * 70_000, "| a: b " * 40_000]
)
def test_a_field_of_any_length_is_read_or_told(field: str, folder: PasteFolder) -> None:
    assert folder.read(f"Kettles\n\n{field}\n\nWe study kettles. A lid helps. It does.\n").lines[2].role != "blank"
