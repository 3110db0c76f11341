"""The kinds of pages, one row each: a kind is one room that renders, and its row here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.library import Library
from generator.model.site import OutputFile, SiteInfo
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


@dataclass(frozen=True, slots=True)
class PageKind:
    """Pages of one kind: a list, and often a page for each thing on it."""

    folder: str
    """The folder that they lie in, which no hand-written page can have; empty for the home page."""
    render: Callable[[Library, SiteInfo], Iterator[OutputFile]]
    """Yields them all."""


PAGE_KINDS = (
    PageKind("", home.render),
    PageKind("explore", explore.render),
    PageKind("papers", paper_list.render),  # the page of each paper lies there, too: `pages.paper`
    PageKind("digests", digests.render),
    PageKind("tags", tags.render),
    PageKind("authors", authors.render),
    PageKind("venues", venues.render),
    PageKind("years", years.render),
    PageKind("glossary", glossary.render),
)
"""All kinds but the page of a paper, which is rendered in many parts."""
