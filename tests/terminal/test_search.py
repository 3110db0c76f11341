"""The terminal finds what the browser finds: titles first, all words before some, whatever the accents."""

from __future__ import annotations

import pytest

from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Facet, Tag, Taxonomy
from generator.terminal.search import search_library

SOURCE = Source("content/digests/2031-05-04.txt", 1)


def paper(slug: str, title: str, abstract: str, *authors: str) -> Paper:
    return Paper(
        slug, MarkupText((Span(title),)), MarkupText((Span(abstract),)), SOURCE, ("2031-05-04",), authors=authors
    )


@pytest.fixture(scope="module")
def library() -> Library:
    tag = Tag("honey", "Honey", "topic", "Sweet.", SOURCE, aliases=("nectar",))
    bees = paper("bees", "Bees That Count", "Counting bees know the Apian Number Line (ANL).", "Jörg Imker")
    sweet = Paper(
        "sweet",
        MarkupText((Span("Sweetness"),)),
        MarkupText((Span("On bees."),)),
        SOURCE,
        ("2031-05-04",),
        arxiv_id="3105.00002",
        venue="HIVE 2031",
        tags=(TagMatch("honey", "", "curated"),),
        acronyms=(Acronym("BS", "bee sugar"),),
    )
    papers = (sweet, bees, paper("to-be", "To Be or Not to Be", "A play."))
    taxonomy = Taxonomy((Facet("topic", "Topic", "What."),), (tag,))
    return Library(papers, (Digest("2031-05-04", "2031-05-04", SOURCE),), taxonomy)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("bees counting", "bees"),
        ("jorg", "bees"),
        ("3105.00002", "sweet"),
        ("hive 2031", "sweet"),
        ("nectar", "sweet"),
        ("bee sugar", "sweet"),
        ("to be or not to be", "to-be"),
    ],
)
def test_a_paper_is_found_by_each_of_its_fields(library: Library, query: str, slug: str) -> None:
    assert [hit.slug for hit in search_library(library, query, 1)] == [slug]


def test_papers_with_all_words_leave_out_those_with_some(library: Library) -> None:
    assert [hit.slug for hit in search_library(library, "bees count", 5)] == ["bees"]


def test_where_no_paper_has_all_words_those_with_some_come(library: Library) -> None:
    assert {hit.slug for hit in search_library(library, "bees zeppelin", 5)} == {"bees", "sweet"}


def test_hits_carry_title_and_falling_scores_and_are_no_more_than_asked_for(library: Library) -> None:
    hits = search_library(library, "bees", 5)
    assert [hit.title for hit in hits] == ["Bees That Count", "Sweetness"]
    assert hits[0].score > hits[1].score > 0
    assert search_library(library, "bees", 1) == hits[:1]


def test_a_query_without_words_finds_nothing(library: Library) -> None:
    assert search_library(library, " …! ", 5) == ()
    assert search_library(Library((), (), library.taxonomy), "bees", 5) == ()
