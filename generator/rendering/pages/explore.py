"""The page on which all papers are searched and browsed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.library import Library
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.pages.page_writer import PageWriter

FRONT_MATTER = {
    "title": "Explore",
    "description": "Search all papers, and browse them by subject, year, venue, author and digest.",
    "template": "explore.html",
}
"""What the page's template is told."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """The search page, which `overrides/explore.html` draws and its script fills.

    Args:
        library: all papers.
        site: what the operator set.

    Yields:
        The one page.
    """
    yield PageWriter(library, site).page("explore.md.j2", "explore/index.md", FRONT_MATTER)
