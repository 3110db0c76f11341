"""All files of search: small pages for Pagefind to index, and the cards and the catalog beside its index."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile
from generator.rendering.search import catalog, vocabulary, word_shards
from generator.rendering.search import papers as search_papers

SEARCH_FOLDER = "pagefind"
"""Where all of search lies in a site."""
CATALOG_FOLDER = f"{SEARCH_FOLDER}/catalog"
"""Where our own files lie in it."""
CARDS_FOLDER = f"{SEARCH_FOLDER}/cards"
"""Where the card of each paper lies in it, under the paper's number."""


def pages_to_index(library: Library) -> Iterator[OutputFile]:
    """Yield one page a paper for Pagefind, named after its slug.

    They are made for it alone, so that the site's own pages stay free of search and nothing else becomes a hit.
    """
    for paper in library.papers:
        yield OutputFile(f"{paper.slug}.html", search_papers.indexed_html(paper, library))


def render(library: Library, identifiers: Mapping[str, str]) -> Iterator[OutputFile]:
    """Yield the files that search reads beside Pagefind's own: Pagefind matches words, these hold all else.

    Args:
        library: the papers.
        identifiers: Pagefind's name of each paper, by slug.
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
