"""Searches without a browser, for `paper-digest search`: it reads `search.fields`, and lunr ranks the papers."""

from __future__ import annotations

from dataclasses import dataclass

from lunr import lunr
from lunr.builder import Builder
from lunr.index import Index
from lunr.query import QueryPresence
from lunr.stemmer import stemmer

from generator.model.library import Library
from generator.model.papers import Paper
from generator.rendering.search.fields import TERMINAL_FIELDS
from generator.text.words import words_of


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A paper that was found."""

    slug: str
    score: float
    """A higher score is a better match; scores of different queries cannot be compared."""
    title: str


def search_library(library: Library, query: str, limit: int) -> tuple[SearchHit, ...]:
    """Find the papers with all words of a query, best first; if there are none, those with some of its words.

    Args:
        library: the papers.
        query: words; accents and case do not matter.
        limit: the most hits to return.

    Returns:
        The hits; none if the query has no words.
    """
    words = words_of(query)
    if not words or not library.papers:
        return ()
    index = _build_index(library)
    found = _find_papers(index, words, QueryPresence.REQUIRED) or _find_papers(index, words, QueryPresence.OPTIONAL)
    hits = [SearchHit(slug, score, library.by_slug[slug].title.plain) for slug, score in found]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.slug))[:limit])


def _build_index(library: Library) -> Index:
    documents = [_make_document(paper, library) for paper in library.papers]
    fields = [{"field_name": field.name, "boost": field.weight} for field in TERMINAL_FIELDS]
    return lunr(ref="slug", fields=fields, documents=documents, builder=_make_builder())


def _make_builder() -> Builder:
    """A builder that stems English words but keeps function words: "To be or not to be" can be a title."""
    builder = Builder()
    builder.pipeline.add(stemmer)
    builder.search_pipeline.add(stemmer)
    return builder


def _make_document(paper: Paper, library: Library) -> dict[str, str]:
    texts = {field.name: " ".join(words_of(field.read(paper, library))) for field in TERMINAL_FIELDS}
    return {"slug": paper.slug} | texts


def _find_papers(index: Index, words: list[str], presence: QueryPresence) -> list[tuple[str, float]]:
    query = index.create_query()
    for word in words:
        query.term(word, presence=presence)
    return [(str(match["ref"]), float(match["score"])) for match in index.query(query)]
