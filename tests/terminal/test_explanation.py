"""What `explain` shows of one paper: each answer with its reason and its place."""

from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library, RelatedPaper
from generator.model.markup import MarkupText, Repair, Span
from generator.model.papers import Acronym, Link, Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.terminal.explanation import explain_paper

NEW, OLD = Source("content/digests/2031-05-04.txt", 3), Source("content/digests/2031-05-03.txt", 9)
BARE = Paper("bees", MarkupText((Span("Bees"),)), MarkupText((Span("They count."),)), NEW, ("2031-05-04",), (NEW,))
FULL = replace(
    BARE,
    abstract=MarkupText((Span("They count."),), (Repair("ﬁ", "fi", "ligature"),)),
    digests=("2031-05-04", "2031-05-03"),
    places=(NEW, OLD),
    authors=("Ada Imker", "Bo Wabe"),
    arxiv_id="3105.00002",
    venue="HIVE 2031",
    tags=(TagMatch("honey", "bees", "title"), TagMatch("robots", "", "curated")),
    links=(Link("https://example.org/code", "code"),),
    acronyms=(Acronym("ANL", "Apian Number Line"),),
    contribution="They count.",
    results=("up to four",),
    former_slugs=("wasps",),
    facts_source=Source("content/papers/2031-05-04.yml", 7),
)


def explain(paper: Paper, *related: RelatedPaper) -> tuple[str, dict[str, list[str]]]:
    """The title, and the lines under each heading."""
    library = Library((paper,), (), Taxonomy((), ()), {paper.slug: related})
    title, *sections = explain_paper(paper, library).split("\n\n")
    lines = [section.split("\n  ") for section in sections]
    return title, {heading: below for heading, *below in lines}


def test_each_answer_stands_under_its_heading_with_its_reason() -> None:
    near = RelatedPaper("wasps-that-weave", 0.51239, ("hive", "Ada Imker"))
    assert explain(FULL, near) == (
        "Bees",
        {
            "Where it stands": [
                "bees",
                "content/digests/2031-05-04.txt:3: in the digest of 2031-05-04",
                "content/digests/2031-05-03.txt:9: in the digest of 2031-05-03",
                "content/papers/2031-05-04.yml:7: its facts",
            ],
            "Facts": [
                "authors: Ada Imker, Bo Wabe",
                "arXiv: 3105.00002",
                "published: 2031",
                "venue: HIVE 2031",
                "formerly: wasps",
            ],
            "Tags": ['honey: "bees" in the title', "robots: given by a curator"],
            "Related papers": ["0.512  wasps-that-weave (both: hive, Ada Imker)"],
            "Contribution": ["They count."],
            "Results": ["up to four"],
            "Acronyms": ["ANL: Apian Number Line"],
            "Links": ["code: https://example.org/code"],
            "Repairs": ['"ﬁ" reads "fi" (ligature)'],
        },
    )


def test_a_day_is_shown_in_place_of_a_year() -> None:
    _, lines = explain(replace(FULL, published="2031-05-01"))
    assert "published: 2031-05-01" in lines["Facts"]


def test_a_heading_without_an_answer_says_none() -> None:
    _, lines = explain(BARE)
    assert lines == {
        "Where it stands": ["bees", "content/digests/2031-05-04.txt:3: in the digest of 2031-05-04"],
        **{
            f"{heading}: none": []
            for heading in (
                "Facts",
                "Tags",
                "Related papers",
                "Contribution",
                "Results",
                "Acronyms",
                "Links",
                "Repairs",
            )
        },
    }
