"""Whether a line below a title is authors or a title, the place and the other papers of the paste tell."""

from __future__ import annotations

from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_line_below_a_title_is_read_as_its_place_tells(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case
