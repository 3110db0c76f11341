"""The sets of papers that have citation files and feeds: the whole site, a tag, a digest, an author, a venue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.model.venues import Venue

CollectionKind = Literal["site", "tag", "digest", "author", "venue"]


@dataclass(frozen=True, slots=True)
class PaperCollection:
    """Papers that are listed on one page."""

    kind: CollectionKind
    path: str
    """The folder of its page, with a slash at its end; empty for the home page."""
    name: str
    papers: tuple[Paper, ...]
    """In library order, the newest digest first."""


def find_collections(library: Library, site: SiteInfo) -> tuple[PaperCollection, ...]:
    """Find every collection that has a page of its own, the whole site first.

    Args:
        library: the papers.
        site: sets how many papers an author needs to have a page.
    """
    return tuple(_yield_collections(library, site))


def _yield_collections(library: Library, site: SiteInfo) -> Iterator[PaperCollection]:
    yield PaperCollection("site", "", site.name, library.papers)
    for tag in library.taxonomy.tags:
        yield PaperCollection("tag", f"tags/{tag.slug}/", tag.name, library.papers_by_tag[tag.slug])
    for digest in library.digests:
        papers = library.papers_by_digest[digest.date]
        yield PaperCollection("digest", f"digests/{digest.slug}/", f"Digest of {digest.date}", papers)
    for author in library.authors:
        if len(author.papers) >= site.author_page_papers:
            yield PaperCollection("author", f"authors/{author.slug}/", author.name, author.papers)
    for venue, papers in papers_by_venue(library).items():
        yield PaperCollection("venue", f"venues/{venue.slug}/", venue.name, papers)


def papers_by_venue(library: Library) -> dict[Venue, tuple[Paper, ...]]:
    """The papers of each venue in library order; venues are sorted by name, and those with the same slug are merged."""
    venues: dict[str, Venue] = {}
    by_slug: dict[str, list[Paper]] = {}
    for paper in library.papers:
        if paper.publication:
            venue = paper.publication.venue
            venues.setdefault(venue.slug, venue)
            by_slug.setdefault(venue.slug, []).append(paper)
    ordered = sorted(venues.values(), key=lambda venue: (venue.name.casefold(), venue.slug))
    return {venue: tuple(by_slug[venue.slug]) for venue in ordered}


def papers_by_year(library: Library) -> dict[int, tuple[Paper, ...]]:
    """The papers of each year in library order, the latest year first; papers without a known year are left out."""
    by_year: dict[int, list[Paper]] = {}
    for paper in library.papers:
        if paper.year is not None:
            by_year.setdefault(paper.year, []).append(paper)
    return {year: tuple(by_year[year]) for year in sorted(by_year, reverse=True)}
