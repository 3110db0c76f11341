"""All files of the site that are ours to make, one renderer after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.library import Library
from generator.model.site import OutputFile, Page, SiteInfo
from generator.rendering import data, explore, exports, feeds, glossary, indexes, machine_files, markdown_copies, pages

RENDERERS = (indexes, explore, glossary, data, exports, feeds, machine_files)
"""The rooms that need nothing but the library and the settings."""


def render_site(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> Iterator[OutputFile]:
    """Yield every file for the folder that MkDocs builds from.

    Args:
        library: the papers and what holds between them.
        site: the operator's settings.
        handwritten: the curator's own pages.
    """
    yield from pages.render(library, site, handwritten)
    for renderer in RENDERERS:
        yield from renderer.render(library, site)


def render_beside(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield every file that goes straight into the finished site, since MkDocs would make a page of it."""
    yield from markdown_copies.render(library, site)
