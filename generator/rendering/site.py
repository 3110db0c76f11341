"""All files of the site that are ours to make, rendered in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from generator.model.library import Library
from generator.model.site import OutputFile, Page, SiteInfo
from generator.processes import spread
from generator.rendering import (
    data,
    explore,
    exports,
    feeds,
    glossary,
    indexes,
    listings,
    machine_files,
    markdown_copies,
)
from generator.rendering.papers import PaperPages

RENDERERS = (listings, indexes, explore, glossary, data, exports, feeds, machine_files)
"""The rooms that need nothing but the library and the settings."""

PAPERS_AT_ONCE = 32
"""The pages of so many papers are one piece of work."""


def render_site(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> Iterator[OutputFile]:
    """Yield every file for the folder that MkDocs builds from.

    Args:
        library: the papers and what holds between them.
        site: the operator's settings.
        handwritten: the curator's own pages; each goes out as it is, under its slug.
    """
    paper_pages = PaperPages(library, site)
    starts = range(0, len(library.papers), PAPERS_AT_ONCE)
    work: list[Callable[[], Iterable[OutputFile]]] = [
        *(partial(paper_pages.render, library.papers[start : start + PAPERS_AT_ONCE]) for start in starts),
        *(partial(room.render, library, site) for room in RENDERERS),
    ]
    for files in spread(lambda render: tuple(render()), work):
        yield from files
    for page in handwritten:
        yield OutputFile(f"{page.slug}/index.md", page.text)


def render_beside(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield every file that goes straight into the finished site, since MkDocs would make a page of it."""
    yield from markdown_copies.render(library, site)
