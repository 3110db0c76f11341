"""Makes the page where readers search and filter all papers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.pages.page_writer import PageWriter

FRONT_MATTER = {
    "title": "Explore",
    "description": "Search all papers, and browse them by subject, year, venue, author and digest.",
    "template": "explore.html",
}
"""The front matter of the page; `template` names the file in `overrides/` that holds its content."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the search page, whose content comes from `overrides/explore.html` and its script.

    Args:
        writer: of the library and the site.

    Yields:
        The one page.
    """
    yield writer.page("explore.md.j2", "explore/index.md", FRONT_MATTER)
