"""Names that the site uses itself, one row each: no page of content and no facet can have them."""

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
    """A name that is taken."""

    name: str
    kind: Literal["address", "facet"]
    """Whether it is the address of a page, or stands in the address of a search as facets do."""
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
"""All names that are taken."""


def check_names(pages: Iterable[Page], facets: Iterable[Facet], problems: ProblemCollector) -> None:
    """Refuse pages and facets that have the name of something else.

    Args:
        pages: the hand-written pages.
        facets: the facets of the taxonomy.
        problems: takes each that has a reserved name.
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
