"""Pastes with descriptions out of arXiv's feeds."""

from __future__ import annotations

from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case
