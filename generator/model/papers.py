"""One paper as understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.markup import MarkupText
from generator.model.source import Source
from generator.model.venues import Publication

LinkKind = Literal["code", "model", "data", "page"]
"""What waits at the other end of an address that an abstract names."""

MatchPlace = Literal["title", "abstract", "curated"]
"""Where a tag was earned: in the text of the paper, or by a curator's word."""


@dataclass(frozen=True, slots=True)
class TagMatch:
    """A tag that a paper has, with the reason."""

    tag: str
    """The slug of the tag."""
    phrase: str
    """The words that earned it, as they stand in the paper; empty where a curator gave it."""
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
    """One paper with all that is known of it by itself."""

    slug: str
    """Its name in addresses; never changes by itself."""
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
    """Where it appeared, in the words of its digest or its curator."""
    publication: Publication | None = None
    """What `venue` means; None where there is none."""
    categories: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    """Addresses in order of use: the curator's, then those of the abstract; each once."""
    tags: tuple[TagMatch, ...] = ()
    """Tags in the order of the taxonomy."""
    acronyms: tuple[Acronym, ...] = ()
    contribution: str = ""
    """The one sentence that says what the paper does."""
    results: tuple[str, ...] = ()
    """Up to three headline figures, quoted from the abstract."""
    former_slugs: tuple[str, ...] = ()
    note: str = ""
    facts_source: Source | None = None
    """The line of its facts; None where no curator has written any."""

    @property
    def year(self) -> int | None:
        """The year of first submission: from the date, else from the arXiv identifier (`YYMM.NNNNN`), else None."""
        if self.published:
            return int(self.published[:4])
        if self.arxiv_id and "/" not in self.arxiv_id:
            return 2000 + int(self.arxiv_id[:2])
        return None
