"""Lists all files of the search: small pages that Pagefind indexes, and our own files next to its index."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile
from generator.rendering.search import catalog, vocabulary, word_shards
from generator.rendering.search import papers as search_papers

SEARCH_FOLDER = "pagefind"
"""The folder of the search in a site."""
CATALOG_FOLDER = f"{SEARCH_FOLDER}/catalog"
"""The folder of our own files in it."""
CARDS_FOLDER = f"{SEARCH_FOLDER}/cards"
"""The folder of the cards in it; each is named after the number of its paper."""


def pages_to_index(library: Library) -> Iterator[OutputFile]:
    """Yield one page for each paper, named after its slug, which Pagefind indexes.

    Only these pages are indexed, so that no other page of the site becomes a hit.
    """
    for paper in library.papers:
        yield OutputFile(f"{paper.slug}.html", search_papers.indexed_html(paper, library))


def render(library: Library, identifiers: Mapping[str, str]) -> Iterator[OutputFile]:
    """Yield our own files: Pagefind finds words, and these hold everything else that the search needs.

    Args:
        library: the papers.
        identifiers: the id that Pagefind gave to each paper, by slug.
    """
    papers = catalog.numbered(library.papers)
    for number, paper in enumerate(papers):
        card = search_papers.card(paper, library.author_of)
        yield OutputFile(f"{CARDS_FOLDER}/{number}.json", _as_json(card))
    for name, text in _catalog_files(library, papers, [identifiers[paper.slug] for paper in papers]):
        yield OutputFile(f"{CATALOG_FOLDER}/{name}.json", text)


def _catalog_files(library: Library, papers: Sequence[Paper], identifiers: Sequence[str]) -> Iterator[tuple[str, str]]:
    words_of_papers = vocabulary.read_vocabulary(papers, library)
    shards = word_shards.word_files(papers, words_of_papers)
    spelling = vocabulary.spelling_files(words_of_papers)
    yield "catalog", _as_json(catalog.catalog(library, papers, list(shards), len(spelling) - 1))
    yield "identifiers", _as_json(" ".join(identifiers))
    yield "authors", _as_json(catalog.authors(library, papers))
    yield "by-title", _as_json(catalog.order_by_title(papers))
    for number, text in enumerate(shards.values()):
        yield f"words-{number}", text
    for length, text in enumerate(spelling):
        yield f"spelling-{length}", text


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
