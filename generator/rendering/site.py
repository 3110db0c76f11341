"""All files of the site that are ours to make, one renderer after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model import Library, OutputFile, Page, SiteInfo
from generator.rendering import data, pages


def render_site(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> Iterator[OutputFile]:
    """Yield every file for the folder that MkDocs builds from.

    Args:
        library: the papers and what holds between them.
        site: the operator's settings.
        handwritten: the curator's own pages.
    """
    yield from pages.render(library, site, handwritten)
    yield from data.render(library, site)
