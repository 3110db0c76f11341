"""The table of page kinds. To add one, write a module in `pages/` with a `render` function and a row here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.model.site import OutputFile, Page
from generator.rendering.pages import (
    authors,
    digests,
    explore,
    glossary,
    home,
    paper_list,
    tags,
    venues,
    years,
)
from generator.rendering.pages.page_writer import PageWriter


@dataclass(frozen=True, slots=True)
class PageKind:
    """Pages of one kind: a list, and often a page for each item of the list."""

    folder: str
    """Their folder in the site, whose name no hand-written page can have; empty for the home page."""
    render: Callable[[PageWriter], Iterator[OutputFile]]
    """Yields all of these pages."""
    title: str = ""
    """The name of their link in the header; empty for no link."""


PAGE_KINDS = (
    PageKind("", home.render),
    PageKind("explore", explore.render, "Explore"),
    PageKind("papers", paper_list.render, "Papers"),  # also holds the page of each paper: `pages.paper`
    PageKind("digests", digests.render, "Digests"),
    PageKind("tags", tags.render, "Tags"),
    PageKind("authors", authors.render, "Authors"),
    PageKind("venues", venues.render, "Venues"),
    PageKind("years", years.render, "Years"),
    PageKind("glossary", glossary.render, "Glossary"),
)
"""All kinds but the pages of papers, which `site.py` renders in many parts, as they take most of the time."""


def name_parts(handwritten: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """The links of the header, for operators who have not set `nav`.

    Args:
        handwritten: the curator's pages, which come last.

    Returns:
        The title and the Markdown file of each.
    """
    kinds = ((kind.title, f"{kind.folder}/index.md") for kind in PAGE_KINDS if kind.title)
    pages = ((page.title or page.slug.replace("-", " ").capitalize(), f"{page.slug}/index.md") for page in handwritten)
    return (*kinds, *pages)
