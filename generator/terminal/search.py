"""Search without a browser: the same fields as on the site, ranked by the lunr library."""

from __future__ import annotations

from dataclasses import dataclass

from lunr import lunr
from lunr.builder import Builder
from lunr.index import Index
from lunr.query import QueryPresence
from lunr.stemmer import stemmer

from generator.model.library import Library
from generator.model.papers import Paper
from generator.text.words import words_of

BOOSTS = {"title": 10, "names": 3, "tags": 3, "facts": 3, "abstract": 1}
"""The fields and how much more a word counts in them than in an abstract."""


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A paper that answers a query."""

    slug: str
    score: float
    """The higher the better; comparable within one answer only."""
    title: str


def search_library(library: Library, query: str, limit: int) -> tuple[SearchHit, ...]:
    """The papers that have all words of a query, best first; where none has, those that have some.

    Args:
        library: the papers.
        query: as a reader types it; accents and case do not matter.
        limit: how many hits at most.

    Returns:
        The hits; none for a query without words.
    """
    words = words_of(query)
    if not words or not library.papers:
        return ()
    index = _index(library)
    found = _find(index, words, QueryPresence.REQUIRED) or _find(index, words, QueryPresence.OPTIONAL)
    hits = [SearchHit(slug, score, library.by_slug[slug].title.plain) for slug, score in found]
    return tuple(sorted(hits, key=lambda hit: (-hit.score, hit.slug))[:limit])


def _index(library: Library) -> Index:
    names = {tag.slug: " ".join((tag.name, *tag.aliases)) for tag in library.taxonomy.tags}
    documents = [_document(paper, names) for paper in library.papers]
    fields = [{"field_name": name, "boost": boost} for name, boost in BOOSTS.items()]
    return lunr(ref="slug", fields=fields, documents=documents, builder=_builder())


def _builder() -> Builder:
    """A builder that reads words as English and keeps every one: "to be or not to be" is a title, too."""
    builder = Builder()
    builder.pipeline.add(stemmer)
    builder.search_pipeline.add(stemmer)
    return builder


def _document(paper: Paper, tag_names: dict[str, str]) -> dict[str, str]:
    acronyms = " ".join(f"{acronym.short} {acronym.long}" for acronym in paper.acronyms)
    texts = {
        "title": paper.title.plain,
        "names": " ".join(paper.authors),
        "tags": " ".join(tag_names[match.tag] for match in paper.tags),
        "facts": " ".join(filter(None, (acronyms, paper.arxiv_id, paper.venue, str(paper.year or "")))),
        "abstract": paper.abstract.plain,
    }
    return {"slug": paper.slug} | {name: " ".join(words_of(text)) for name, text in texts.items()}


def _find(index: Index, words: list[str], presence: QueryPresence) -> list[tuple[str, float]]:
    query = index.create_query()
    for word in words:
        query.term(word, presence=presence)
    return [(str(match["ref"]), float(match["score"])) for match in index.query(query)]
