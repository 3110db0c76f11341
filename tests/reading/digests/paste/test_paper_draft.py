"""A paper collects its facts while a paste is read."""

from __future__ import annotations

from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.line_roles import FactKind, Line
from generator.reading.digests.paste.paper_draft import PaperDraft
from generator.reading.digests.paste.paragraphs import Paragraph


def fact(kind: FactKind, *values: str) -> PastedFact:
    return PastedFact(kind, (Line(9, f"{kind}: {' '.join(values)}", indented=False),), values)


def draft(title: str = "Kettles") -> PaperDraft:
    return PaperDraft(Paragraph((Line(3, title, indented=False),)), abstract=["They boil.", "They rest."])


def test_of_two_facts_of_one_kind_the_first_counts_and_every_address_is_kept() -> None:
    paper = draft()
    for one in (
        fact("authors", "Ada Regen"), fact("authors", "Bo Wolke"), fact("categories", "cs.LG"), fact("categories", "x"),
        fact("venue", "Kitchens"), fact("venue", "Stoves"), fact("code", "http://a"), fact("code", "http://b"),
        fact("address", "http://c"),
    ):  # fmt: skip
        paper.add_fact(one)
    paper.identifiers["arXiv id"] = "2503.01234"
    assert paper.make_entry("2025-03-11.txt") == DigestEntry(
        source=Source("2025-03-11.txt", 3),
        title="Kettles",
        abstract="They boil. They rest. code: http://b address: http://c",
        authors=("Ada Regen",),
        arxiv_id="2503.01234",
        venue="Kitchens",
        code_url="http://a",
        categories=("cs.LG",),
    )


def test_a_list_of_authors_that_is_cut_short_leaves_room_for_a_whole_one() -> None:
    paper = draft()
    for names in ((), ("Ada Regen", "et al."), ("Ada Regen", "Bo Wolke"), ("Cy Wind",)):
        paper.add_fact(fact("authors", *names))
    assert paper.authors == ("Ada Regen", "Bo Wolke")
