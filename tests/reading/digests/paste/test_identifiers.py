"""An identifier names the paper that it stands with, or is a problem."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.identifiers import PlacedIdentifier, Side
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.paper_draft import PaperDraft
from generator.reading.digests.paste.paragraphs import Paragraph
from tests.reading.digests.paste.harness import Case, PasteFolder

FACT = PastedFact("arXiv id", (Line(9, "arXiv:2503.01234", indented=False),), ("2503.01234",))


def draft(title: str) -> PaperDraft:
    return PaperDraft(Paragraph((Line(3, title, indented=False),)), abstract=["They boil.", "They rest."])


@pytest.mark.parametrize(
    ("begun", "inside", "side", "owner"),
    [
        (0, False, "below", "Kettles"), (1, False, "below", "Spoons"), (2, False, "below", None),
        (2, True, "below", "Spoons"), (0, False, "above", None), (1, False, "above", "Kettles"),
        (2, True, None, "Spoons"), (1, False, None, "Kettles"),
    ],
)  # fmt: skip
def test_an_identifier_names_the_paper_beside_which_it_stands(
    begun: int, inside: bool, side: Side | None, owner: str | None
) -> None:
    found = PlacedIdentifier(FACT, begun, inside).find_owner([draft("Kettles"), draft("Spoons")], side)
    assert (found.title.text if found else None) == owner


def test_an_identifier_that_a_paper_has_already_is_no_other_papers() -> None:
    papers = [draft("Kettles"), draft("Spoons")]
    papers[0].identifiers["arXiv id"] = "2503.01234"
    assert PlacedIdentifier(FACT, 1, inside=False).find_owner(papers, "below") is papers[0]


def test_an_identifier_never_slides_to_the_neighbour(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case
