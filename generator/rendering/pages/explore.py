"""The page on which all papers are searched and browsed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.pages.page_writer import PageWriter

FRONT_MATTER = {
    "title": "Explore",
    "description": "Search all papers, and browse them by subject, year, venue, author and digest.",
    "template": "explore.html",
}
"""What the page's template is told."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """The search page, which `overrides/explore.html` draws and its script fills.

    Args:
        writer: of the library and the site.

    Yields:
        The one page.
    """
    yield writer.page("explore.md.j2", "explore/index.md", FRONT_MATTER)
