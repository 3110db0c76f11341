"""Papers as the site shows them: cleaned, tagged and linked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.markup import MarkupText
from generator.model.source import Source
from generator.model.venues import Publication

LinkKind = Literal["code", "model", "data", "page"]
"""What an address in an abstract leads to."""

MatchPlace = Literal["title", "abstract", "curated"]
"""Where the reason for a tag was found: in the text of the paper, or in the facts of a curator."""


@dataclass(frozen=True, slots=True)
class TagMatch:
    """A tag of a paper, with the reason."""

    tag: str
    """The slug of the tag."""
    phrase: str
    """The words of the paper that earned it; empty if a curator gave it."""
    where: MatchPlace


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form that the text of one paper defines."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Link:
    """An address that belongs to a paper."""

    url: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with everything that is known about it without comparing it to others."""

    slug: str
    """Its name in the address of its page; only a curator can change it."""
    title: MarkupText
    abstract: MarkupText
    source: Source
    """The line of its title in the newest digest that carried it."""
    digests: tuple[str, ...]
    """The dates of the digests that carried it, newest first."""
    places: tuple[Source, ...] = ()
    """The line of its title in each of these digests."""
    authors: tuple[str, ...] = ()
    arxiv_id: str | None = None
    published: str | None = None
    """The day of first submission, `YYYY-MM-DD`; None where only the year is known."""
    venue: str | None = None
    """Where it appeared, as its digest or its curator wrote it."""
    publication: Publication | None = None
    """The meaning of `venue`; None if the paper has no venue."""
    categories: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    """Addresses, the curator's first, then those in the abstract; each once."""
    tags: tuple[TagMatch, ...] = ()
    """Tags in the order of the taxonomy."""
    acronyms: tuple[Acronym, ...] = ()
    contribution: str = ""
    """The sentence of the abstract that says what the paper does; empty if none was found."""
    results: tuple[str, ...] = ()
    """Up to three results with numbers, quoted from the abstract."""
    former_slugs: tuple[str, ...] = ()
    note: str = ""
    facts_source: Source | None = None
    """The line of its facts; None if no curator has written any."""

    @property
    def year(self) -> int | None:
        """The year of first submission: from the date, else from the arXiv identifier (`YYMM.NNNNN`), else None."""
        if self.published:
            return int(self.published[:4])
        if self.arxiv_id and "/" not in self.arxiv_id:
            return 2000 + int(self.arxiv_id[:2])
        return None
