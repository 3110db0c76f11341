"""The pages that gather papers by author, by venue and by year."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.model.venues import Venue
from generator.rendering.machines.json_ld import collection_json_ld
from generator.rendering.pages.author_links import AuthorLink, AuthorLinks
from generator.rendering.pages.listings import CARDS_PER_PAGE
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head
from generator.rendering.paper_collections import papers_by_venue, papers_by_year
from generator.understanding.names import fold_name, split_name

NAMES_PER_PAGE = 2000
"""Of more authors than these, their list names only those who have a page, so that it never grows heavy."""

MOST_SHOWN = 12
"""How many tags and co-authors a page names."""

VENUE_KINDS = {"conference": "Conferences", "journal": "Journals", "workshop": "Workshops", "preprint": "Preprints"}
"""The headings of the list of venues, in its order; venues of other kinds follow."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield the lists of authors, venues and years, and the page of each that has one.

    Args:
        library: the papers.
        site: says from how many papers on an author has a page.
    """
    writer = PageWriter(library, site)
    yield from _authors(writer)
    yield from _venues(writer)
    yield from _years(writer)


# --- Authors --------------------------------------------------------------------------------------


def _authors(writer: PageWriter) -> Iterator[OutputFile]:
    links = AuthorLinks(writer.library, writer.site)
    authors = writer.library.authors
    with_page = [author for author in authors if len(author.papers) >= writer.site.author_page_papers]
    listed = authors if len(authors) <= NAMES_PER_PAGE else with_page
    about = f"The {counted(len(authors), 'author')} of the papers on {writer.site.name}."
    yield writer.page(
        "authors.md.j2",
        "authors/index.md",
        listing_head("Authors", about, writer.library.papers),
        groups=_by_initial(listed, links),
        others=len(authors) - len(listed),
        listed=len(listed),
    )
    for author in with_page:
        yield _author(author, writer, links)


_NameParts = tuple[str, str, str]
"""What stands before the family name, the family name, what stands behind it."""


def _by_initial(
    authors: Iterable[AuthorRecord], links: AuthorLinks
) -> list[tuple[str, list[tuple[AuthorLink, _NameParts]]]]:
    """Authors by family name, under its first letter without accents; names in other letters come last."""
    ordered = sorted(((_sort_key(author), author) for author in authors), key=lambda pair: (*pair[0], pair[1].slug))
    return [
        (initial, [(links.of_record(author), _around_family(author.name)) for _, author in group])
        for initial, group in groupby(ordered, key=lambda pair: pair[0][1])
    ]


def _around_family(name: str) -> _NameParts:
    """A name in three, so that the eye finds what it is sorted by."""
    return name.rpartition(split_name(name).family)


def _sort_key(author: AuthorRecord) -> tuple[bool, str, str, str]:
    """Other letters last, the initial, the family name without particles, the whole name."""
    words = split_name(author.name).family.split()
    family = fold_name(" ".join([word for word in words if not word[0].islower()] or words))
    initial = unicodedata.normalize("NFKD", family)[:1].upper()
    other = not ("A" <= initial <= "Z")
    return (other, "…" if other else initial, family, fold_name(author.name))


def _author(author: AuthorRecord, writer: PageWriter, links: AuthorLinks) -> OutputFile:
    together: Counter[str] = Counter()
    records = {}
    for paper in author.papers:
        for other in links.records_of(paper):
            if other.slug != author.slug:
                records[other.slug] = other
                together[other.slug] += 1
    companions = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:MOST_SHOWN]
    return writer.page(
        "author.md.j2",
        f"authors/{author.slug}/index.md",
        _collection(
            f"authors/{author.slug}/",
            author.name,
            f"{counted(len(author.papers), 'paper')} by {author.name} on {writer.site.name}.",
            author.papers,
            ("Authors", "authors/"),
            writer.site,
        ),
        author=author,
        forms=[form for form in author.forms if form != author.name],
        co_authors=[(links.of_record(records[slug]), count) for slug, count in companions],
        tag_counts=_tag_counts(author.papers, writer),
        years=_years_of(author.papers),
    )


def _tag_counts(papers: Iterable[Paper], writer: PageWriter) -> list[tuple[str, int]]:
    """The tags of some papers with how many have each, the most frequent first, ties in the order of the taxonomy."""
    counts = Counter(match.tag for paper in papers for match in paper.tags)
    ranked = sorted(((slug, counts[slug]) for slug in writer.tags if counts[slug]), key=lambda item: -item[1])
    return ranked[:MOST_SHOWN]


def _years_of(papers: Iterable[Paper]) -> list[tuple[str, list[Paper]]]:
    """Papers by year, the latest first; those of no known year come last."""
    ordered = sorted(papers, key=lambda paper: -(paper.year or 0))
    return [
        (str(year) if year else "Year not known", list(group))
        for year, group in groupby(ordered, key=lambda paper: paper.year)
    ]


# --- Venues ---------------------------------------------------------------------------------------


def _venues(writer: PageWriter) -> Iterator[OutputFile]:
    shelves = papers_by_venue(writer.library)
    about = f"The {counted(len(shelves), 'venue')} where papers on {writer.site.name} appeared."
    yield writer.page(
        "venues.md.j2",
        "venues/index.md",
        listing_head("Venues", about, writer.library.papers),
        groups=_by_kind(shelves),
    )
    for venue, papers in shelves.items():
        yield writer.page(
            "venue.md.j2",
            f"venues/{venue.slug}/index.md",
            _collection(
                f"venues/{venue.slug}/",
                venue.name,
                f"{counted(len(papers), 'paper')} of {venue.full_name or venue.name}.",
                papers,
                ("Venues", "venues/"),
                writer.site,
            ),
            venue=venue,
            tag_counts=_tag_counts(papers, writer),
            editions=_editions(papers),
            number=len(papers),
        )


def _by_kind(shelves: dict[Venue, tuple[Paper, ...]]) -> list[tuple[str, list[tuple[Venue, int]]]]:
    groups: dict[str, list[tuple[Venue, int]]] = {heading: [] for heading in (*VENUE_KINDS.values(), "Others")}
    for venue, papers in shelves.items():
        groups[VENUE_KINDS.get(venue.kind, "Others")].append((venue, len(papers)))
    return [(heading, venues) for heading, venues in groups.items() if venues]


def _editions(papers: Iterable[Paper]) -> list[tuple[str, list[Paper]]]:
    """The papers of a venue by the year and the track that their own words name, the latest year first."""
    shelves: dict[tuple[int, str], list[Paper]] = {}
    for paper in papers:
        if paper.publication:
            shelves.setdefault((-(paper.publication.year or 0), paper.publication.track), []).append(paper)
    return [
        (" ".join(part for part in (str(-year) if year else "", track) if part), shelves[year, track])
        for year, track in sorted(shelves)
    ]


# --- Years ----------------------------------------------------------------------------------------


def _years(writer: PageWriter) -> Iterator[OutputFile]:
    shelves = papers_by_year(writer.library)
    about = f"The papers of {writer.site.name} by the year of their first submission."
    yield writer.page(
        "years.md.j2",
        "years/index.md",
        listing_head("Years", about, writer.library.papers),
        years=[(str(year), len(papers)) for year, papers in shelves.items()],
        unknown=sum(paper.year is None for paper in writer.library.papers),
    )
    years = list(shelves)
    for place, (year, papers) in enumerate(shelves.items()):
        yield writer.page(
            "year.md.j2",
            f"years/{year}/index.md",
            listing_head(str(year), f"{counted(len(papers), 'paper')} first submitted in {year}.", papers),
            year=str(year),
            number=len(papers),
            later=str(years[place - 1]) if place else "",
            earlier=str(years[place + 1]) if place + 1 < len(years) else "",
            tag_counts=_tag_counts(papers, writer),
            cards=papers[:CARDS_PER_PAGE],
            lines=papers[CARDS_PER_PAGE:],
        )


def _collection(
    path: str, name: str, description: str, papers: tuple[Paper, ...], above: tuple[str, str], site: SiteInfo
) -> dict[str, object]:
    """The front matter of a page with papers and feeds of its own, `above` being the page that leads to it."""
    described = collection_json_ld(path, name, description, papers, [above], site)
    return listing_head(name, description, papers, described, feeds=True)
