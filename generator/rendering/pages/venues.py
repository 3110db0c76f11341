"""Makes the list of venues by kind, and a page for each venue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.papers import Paper
from generator.model.site import OutputFile
from generator.model.venues import Venue
from generator.rendering.pages.listings import collection_head, frequent_tags
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head
from generator.rendering.paper_collections import papers_by_venue

VENUE_KINDS = {"conference": "Conferences", "journal": "Journals", "workshop": "Workshops", "preprint": "Preprints"}
"""The headings of the list of venues in order; venues of unknown kind come last."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list of venues and the page of each.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    by_venue = papers_by_venue(library)
    about = f"The {counted(len(by_venue), 'venue')} where papers on {site.name} appeared."
    yield writer.page(
        "venues.md.j2",
        "venues/index.md",
        listing_head("Venues", about, library.papers),
        groups=_group_by_kind(by_venue),
    )
    for venue, papers in by_venue.items():
        path = f"venues/{venue.slug}/"
        described = f"{counted(len(papers), 'paper')} of {venue.full_name or venue.name}."
        yield writer.page(
            "venue.md.j2",
            f"{path}index.md",
            collection_head(path, venue.name, described, papers, ("Venues", "venues/"), site),
            venue=venue,
            tag_counts=frequent_tags(papers, writer.tags),
            editions=_group_by_edition(papers),
            number=len(papers),
        )


def _group_by_kind(by_venue: dict[Venue, tuple[Paper, ...]]) -> list[tuple[str, list[tuple[Venue, int]]]]:
    groups: dict[str, list[tuple[Venue, int]]] = {heading: [] for heading in (*VENUE_KINDS.values(), "Others")}
    for venue, papers in by_venue.items():
        groups[VENUE_KINDS.get(venue.kind, "Others")].append((venue, len(papers)))
    return [(heading, venues) for heading, venues in groups.items() if venues]


def _group_by_edition(papers: Iterable[Paper]) -> list[tuple[str, list[Paper]]]:
    """The papers of a venue by the year and the track that their venue names, the latest year first."""
    by_edition: dict[tuple[int, str], list[Paper]] = {}
    for paper in papers:
        if paper.publication:
            by_edition.setdefault((-(paper.publication.year or 0), paper.publication.track), []).append(paper)
    return [
        (" ".join(part for part in (str(-year) if year else "", track) if part), by_edition[year, track])
        for year, track in sorted(by_edition)
    ]
