"""The search index of a finished site: Pagefind's, and beside it our own catalog; only here is Pagefind known."""

from __future__ import annotations

import gzip
import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from pagefind_bin import get_executable

from generator.errors import BuildError
from generator.model.library import Library
from generator.model.papers import Paper
from generator.rendering.search import catalog, word_shards
from generator.rendering.search import papers as search_papers
from generator.rendering.search import vocabulary as search_vocabulary

INDEX_FOLDER = "pagefind"
"""Where all of search lies in a site."""
CATALOG_FOLDER = "catalog"
"""Where our own files lie in it."""
CARDS_FOLDER = "cards"
"""Where the card of each paper lies in it, under the paper's number."""
_FRAGMENTS = "fragment"
"""Where Pagefind keeps what it would show of a page."""

_UNUSED = ("pagefind-*.css", "pagefind-*ui.js", "pagefind-highlight.js", "pagefind-worker.js")
"""Pagefind's own interface, which the site does not use; the search runs in the page, without a worker."""
_MAGIC = b"pagefind_dcd"
"""The letters in front of each of Pagefind's data files once they are unpacked."""
_PAGE = ".html"
"""The ending of the pages that Pagefind is given, which are named after their papers."""


def write_search_index(library: Library, site_folder: Path) -> None:
    """Index every paper, and write all that search needs into `INDEX_FOLDER` of a site.

    Pagefind matches words; our catalog beside it holds facets, orders and a vocabulary. Of each paper Pagefind sees
    a small page made for it, so that the site's own pages stay free of search, and nothing else becomes a hit.

    Args:
        library: the papers.
        site_folder: the finished site, which need not hold any index yet.

    Raises:
        BuildError: Pagefind has not indexed every paper.
    """
    folder = site_folder / INDEX_FOLDER
    shutil.rmtree(folder, ignore_errors=True)
    with tempfile.TemporaryDirectory() as pages:
        _write_pages(library, Path(pages))
        _run_pagefind(pages, folder)
    identifiers = _read_identifiers(folder / _FRAGMENTS)
    missing = [paper.slug for paper in library.papers if paper.slug not in identifiers]
    if missing:
        raise BuildError(f"pagefind: has not indexed papers/{slug}/" for slug in missing)
    papers = catalog.numbered(library.papers)
    _write_cards(library, papers, folder / CARDS_FOLDER)
    _write_catalog(library, papers, [identifiers[paper.slug] for paper in papers], folder / CATALOG_FOLDER)
    _remove_unused(folder)


def papers_in_index(site_folder: Path) -> set[str]:
    """The slugs of the papers that a site's search index holds, read from the index itself."""
    cards = (site_folder / INDEX_FOLDER / CARDS_FOLDER).glob("*.json")
    return {json.loads(card.read_text(encoding="utf-8"))["slug"] for card in cards}


def _write_pages(library: Library, folder: Path) -> None:
    for paper in library.papers:
        (folder / f"{paper.slug}{_PAGE}").write_text(search_papers.indexed_html(paper), encoding="utf-8")


def _run_pagefind(pages: str, folder: Path) -> None:
    # As a command, which ends when every file is written whole; its service is stopped while it may still be writing.
    command = [str(get_executable()), "--site", pages, "--output-path", str(folder.resolve())]
    run = subprocess.run(  # noqa: S603 - the words are our own
        [*command, "--force-language", "en", "--silent"], capture_output=True, text=True, check=False
    )
    if run.returncode:
        raise BuildError([f"pagefind: {line}" for line in (run.stderr or run.stdout).splitlines() if line])


def _read_identifiers(fragments: Path) -> dict[str, str]:
    """Pagefind's identifiers by slug."""
    identifiers = {}
    for path in sorted(fragments.glob("*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MAGIC))
        slug = str(fragment["url"]).strip("/").removesuffix(_PAGE)
        identifiers[slug] = path.stem.partition("_")[2]
    return identifiers


def _write_cards(library: Library, papers: Sequence[Paper], folder: Path) -> None:
    folder.mkdir()
    for number, paper in enumerate(papers):
        card = _as_json(search_papers.card(paper, library.author_of))
        (folder / f"{number}.json").write_text(card, encoding="utf-8")


def _write_catalog(library: Library, papers: Sequence[Paper], identifiers: Sequence[str], folder: Path) -> None:
    vocabulary = search_vocabulary.read_vocabulary(papers, library.taxonomy)
    words = word_shards.word_files(papers, vocabulary)
    spelling = search_vocabulary.spelling_files(vocabulary)
    folder.mkdir()
    files = {
        "catalog": _as_json(catalog.catalog(library, papers, list(words), len(spelling) - 1)),
        "identifiers": _as_json(" ".join(identifiers)),
        "authors": _as_json(catalog.authors(library, papers)),
        "by-title": _as_json(catalog.order_by_title(papers)),
        **{f"words-{number}": text for number, text in enumerate(words.values())},
        **{f"spelling-{length}": text for length, text in enumerate(spelling)},
    }
    for name, text in files.items():
        (folder / f"{name}.json").write_text(text, encoding="utf-8")


def _remove_unused(folder: Path) -> None:
    """Remove what no page loads; last of all, since disks write slowly where they have just removed much.

    Our cards stand in place of what Pagefind would show of a page. A card as Pagefind's own metadata would be indexed
    word by word; its text is what was indexed, which is not what a reader should see.
    """
    shutil.rmtree(folder / _FRAGMENTS, ignore_errors=True)
    for pattern in _UNUSED:
        for path in folder.glob(pattern):
            path.unlink()


def _as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
