"""The table of names that the site uses itself. To reserve one, add a row: no page and no facet can then have it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from generator.errors import ProblemCollector
from generator.model.site import Page
from generator.model.taxonomy import Facet
from generator.rendering.page_kinds import PAGE_KINDS


@dataclass(frozen=True, slots=True)
class ReservedName:
    """A name that content cannot use."""

    name: str
    kind: Literal["address", "facet"]
    """Whether it is the address of a page, or a key in the address of a search, as the slugs of facets are."""
    why: str
    """What the site uses it for."""


RESERVED_NAMES = (
    *(ReservedName(kind.folder, "address", "pages that are made from the papers") for kind in PAGE_KINDS),
    ReservedName("index", "address", "the home page"),
    ReservedName("assets", "address", "styles and scripts"),
    ReservedName("pagefind", "address", "the search index"),
    ReservedName("search", "address", "the theme's own search"),
    ReservedName("map", "address", "a page to come"),
    ReservedName("saved", "address", "a page to come"),
    ReservedName("compare", "address", "a page to come"),
    ReservedName("q", "facet", "the words that are searched for"),
    ReservedName("sort", "facet", "the order of what is found"),
    ReservedName("exact", "facet", "a search for the very words"),
    ReservedName("page", "facet", "pages of results to come"),
    ReservedName("year", "facet", "the year of a paper"),
    ReservedName("venue", "facet", "the venue of a paper"),
    ReservedName("digest", "facet", "the digest of a paper"),
    ReservedName("author", "facet", "the authors of a paper"),
    ReservedName("code", "facet", "whether a paper has code"),
)
"""All reserved names; the kinds of pages reserve their own folders."""


def check_names(pages: Iterable[Page], facets: Iterable[Facet], problems: ProblemCollector) -> None:
    """Report pages and facets that have a reserved name.

    Args:
        pages: the hand-written pages.
        facets: the facets of the taxonomy.
        problems: collects an error for each.
    """
    taken = {(one.kind, one.name): one.why for one in RESERVED_NAMES}
    for page in pages:
        if why := taken.get(("address", page.slug)):
            message = f'the address "{page.slug}/" is taken: {why}'
            problems.error(page.source, message, "give the file another name")
    for facet in facets:
        if why := taken.get(("facet", facet.slug)):
            message = f'the facet "{facet.slug}" cannot have this slug, which stands for {why}'
            problems.error(facet.source, message, f'choose another, such as "{facet.slug}-of-paper"')
