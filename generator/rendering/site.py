"""Lists the work of rendering: one function for each part of the site, so that processes can share the parts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import partial
from itertools import islice

from generator.model.library import Library
from generator.model.site import OutputFile, Page, Renderer, SiteInfo
from generator.rendering.citing import collection_files
from generator.rendering.machines import feeds, markdown_copies, papers_json, root_files
from generator.rendering.page_kinds import PAGE_KINDS
from generator.rendering.pages.handwritten import render as render_handwritten
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.pages.paper import PaperPages

MACHINE_ROOMS = (papers_json, collection_files, feeds, root_files)
"""The modules that make files for programs; a new one is added here."""

PAPERS_AT_ONCE = 32
"""How many paper pages one piece of work renders, so that all processes finish at about the same time."""


def site_renderers(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> list[Renderer]:
    """Functions that together render every file of the folder that MkDocs builds from; each can run in any process.

    Args:
        library: the papers, tags, authors and digests.
        site: the operator's settings.
        handwritten: the curator's own pages.
    """
    writer = PageWriter(library, site)
    writer.load_templates()
    paper_pages = PaperPages(writer)
    starts = range(0, len(library.papers), PAPERS_AT_ONCE)
    return [
        # The slow ones first, so that no process is left with a slow one when the others have finished.
        *(partial(kind.render, writer) for kind in PAGE_KINDS),
        *(partial(room.render, library, site) for room in MACHINE_ROOMS),
        *(partial(paper_pages.render, library.papers[start : start + PAPERS_AT_ONCE]) for start in starts),
        partial(render_handwritten, handwritten),
    ]


def render_pages(library: Library, site: SiteInfo, paths: Collection[str]) -> Iterator[OutputFile]:
    """Yield some of the pages that are made from the library.

    Args:
        library: the papers.
        site: the operator's settings.
        paths: their Markdown files.
    """
    writer = PageWriter(library, site)
    folders = {path.rpartition("/")[0].partition("/")[0] for path in paths}
    papers = [paper for paper in library.papers if f"papers/{paper.slug}/index.md" in paths]
    rendered = [kind.render(writer) for kind in PAGE_KINDS if kind.folder in folders]
    rendered += [PaperPages(writer).render(papers)] if papers else []
    yield from (file for files in rendered for file in files if file.path in paths)


def render_samples(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield a list and a single page of each kind, by which a theme is judged before everything is rendered.

    Args:
        library: the papers.
        site: the operator's settings.
    """
    writer = PageWriter(library, site)
    for kind in PAGE_KINDS:
        yield from islice(kind.render(writer), 2)
    yield from islice(PaperPages(writer).render(library.papers[:1]), 1)


def render_beside(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield the Markdown files that are copied into the finished site, because MkDocs would turn them into pages.

    Args:
        library: the papers.
        site: its address makes links absolute.
    """
    yield from markdown_copies.render(library, site)
