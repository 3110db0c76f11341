"""All pages of the site as Markdown, generated and hand-written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.library import Library
from generator.model.site import OutputFile, Page, SiteInfo
from generator.rendering.environment import PageWriter
from generator.rendering.listings import render_listings
from generator.rendering.papers import render_papers


def render(library: Library, site: SiteInfo, pages: Sequence[Page]) -> Iterator[OutputFile]:
    """Every page of the site, ready for MkDocs.

    Args:
        library: all papers and what holds between them.
        site: what the operator set.
        pages: written by hand; each goes out as it is, under its slug.

    Yields:
        Markdown pages, and a small HTML page for each address that has moved.
    """
    writer = PageWriter(library, site)
    yield from render_listings(writer)
    yield from render_papers(writer)
    for page in pages:
        yield OutputFile(f"{page.slug}/index.md", page.text)
