"""Puts search into a site: Pagefind's index, and the files that lie beside it."""

from __future__ import annotations

import json
from pathlib import Path

from generator.model.library import Library
from generator.publishing import output
from generator.publishing.pagefind import index_pages
from generator.publishing.staging import scratch_folder
from generator.rendering.search import files


def write_search_index(library: Library, site_folder: Path) -> None:
    """Index every paper, and write all that search needs into `SEARCH_FOLDER` of a site.

    Args:
        library: the papers.
        site_folder: a staged site that has no such folder yet.

    Raises:
        BuildError: Pagefind has not indexed every paper.
    """
    with scratch_folder(site_folder, "search") as own:
        pages, index = own / "pages", own / "index"
        output.add_files(pages, files.pages_to_index(library))
        found = index_pages(pages, index)
        output.add_links(site_folder, {f"{files.SEARCH_FOLDER}/{path}": file for path, file in found.files.items()})
    output.add_files(site_folder, files.render(library, found.identifiers))


def papers_in_index(site_folder: Path) -> set[str]:
    """The slugs of the papers that a site's search index holds, read from the index itself."""
    cards = (site_folder / files.CARDS_FOLDER).glob("*.json")
    return {json.loads(card.read_text(encoding="utf-8"))["slug"] for card in cards}
