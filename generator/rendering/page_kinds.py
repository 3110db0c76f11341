"""The kinds of pages, one row each: a kind is one room that renders, and its row here."""

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
    """Pages of one kind: a list, and often a page for each thing on it."""

    folder: str
    """The folder that they lie in, which no hand-written page can have; empty for the home page."""
    render: Callable[[PageWriter], Iterator[OutputFile]]
    """Yields them all."""
    title: str = ""
    """What the header calls them; empty where it does not name them."""


PAGE_KINDS = (
    PageKind("", home.render),
    PageKind("explore", explore.render, "Explore"),
    PageKind("papers", paper_list.render, "Papers"),  # the page of each paper lies there, too: `pages.paper`
    PageKind("digests", digests.render, "Digests"),
    PageKind("tags", tags.render, "Tags"),
    PageKind("authors", authors.render, "Authors"),
    PageKind("venues", venues.render, "Venues"),
    PageKind("years", years.render, "Years"),
    PageKind("glossary", glossary.render, "Glossary"),
)
"""All kinds but the page of a paper, which is rendered in many parts."""


def name_parts(handwritten: Iterable[Page]) -> tuple[tuple[str, str], ...]:
    """The parts of the site that its header names, where the operator names none.

    Args:
        handwritten: the curator's pages, which come last.

    Returns:
        The title and the Markdown file of each.
    """
    kinds = ((kind.title, f"{kind.folder}/index.md") for kind in PAGE_KINDS if kind.title)
    pages = ((page.title or page.slug.replace("-", " ").capitalize(), f"{page.slug}/index.md") for page in handwritten)
    return (*kinds, *pages)
