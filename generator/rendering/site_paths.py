"""Lists the files that the site will have without rendering them, so that `check` can find broken links."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.citing.formats import COLLECTION_FORMATS
from generator.rendering.machines.feeds import ATOM_NAME, FOLLOWED, JSON_NAME
from generator.rendering.machines.papers_json import SCHEMA_FILE
from generator.rendering.page_kinds import PAGE_KINDS
from generator.rendering.paper_collections import find_collections, papers_by_year
from generator.rendering.pictures.content import PICTURE_FILE


def list_pages(library: Library, site: SiteInfo) -> Iterator[str]:
    """Yield the Markdown file of each page that is made from the library.

    Args:
        library: the papers.
        site: sets how many papers an author needs to have a page.
    """
    yield from dict.fromkeys(f"{kind.folder}/index.md".lstrip("/") for kind in PAGE_KINDS)
    yield from (f"{one.path}index.md" for one in find_collections(library, site) if one.path)
    yield from (f"years/{year}/index.md" for year in papers_by_year(library))
    yield from (f"papers/{paper.slug}/index.md" for paper in library.papers)


def list_other_files(library: Library, site: SiteInfo) -> Iterator[str]:
    """Yield each file that is not a page, and each page that only redirects.

    Args:
        library: the papers.
        site: without an address, it has no files that need absolute addresses.
    """
    yield from ("papers.json", "papers.jsonl", SCHEMA_FILE, "robots.txt", "llms.txt", "sitemap.xml")
    for collection in find_collections(library, site):
        yield from (collection.path + form.collection_file for form in COLLECTION_FORMATS)
        if collection.kind in FOLLOWED:
            yield from (collection.path + ATOM_NAME, collection.path + JSON_NAME)
    for paper in library.papers:
        yield f"papers/{paper.slug}.md"
        yield from (f"papers/{slug}/index.html" for slug in paper.former_slugs)
        if site.url:
            yield f"papers/{paper.slug}/{PICTURE_FILE}"
    if site.url:
        yield from (PICTURE_FILE, "opensearch.xml")
