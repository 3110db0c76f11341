"""The sets of papers that have a page: which there are, and in what order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.paper_collections import find_collections, papers_by_venue, papers_by_year


def test_the_whole_site_comes_first_and_each_page_of_papers_follows(full: Library, site: SiteInfo) -> None:
    found = [(one.kind, one.path, one.name, len(one.papers)) for one in find_collections(full, site)]
    assert found == [
        ("site", "", "Sky & Sea", 3),
        ("tag", "tags/weather/", "Weather", 1),
        ("tag", "tags/tides/", "Tides", 2),
        ("tag", "tags/buoys/", "Buoys", 2),
        ("tag", "tags/kites/", "Kites", 0),
        ("digest", "digests/2031-05-04/", "Digest of 2031-05-04", 2),
        ("digest", "digests/2031-05-03/", "Digest of 2031-05-03", 2),
        ("author", "authors/ada-regen/", "Ada Regen", 2),
        ("venue", "venues/sky/", "SKY", 2),
    ]


@pytest.mark.parametrize(("papers", "authors"), [(1, 5), (2, 1), (3, 0)])
def test_the_operator_sets_how_many_papers_make_an_author_page(
    full: Library, site: SiteInfo, papers: int, authors: int
) -> None:
    found = find_collections(full, replace(site, author_page_papers=papers))
    assert sum(one.kind == "author" for one in found) == authors


def test_venues_are_sorted_by_name_whatever_the_case_and_share_a_page_with_their_slug(library: Library) -> None:
    rain, tide, fog = library.papers
    venues = (Venue("zoo", "Zoo"), Venue("air", "air"), Venue("zoo", "ZOO"))
    papers = tuple(
        replace(paper, publication=Publication(venue)) for paper, venue in zip((rain, tide, fog), venues, strict=True)
    )
    by_venue = papers_by_venue(replace(library, papers=papers))
    assert [(venue.name, [paper.slug for paper in listed]) for venue, listed in by_venue.items()] == [
        ("air", [tide.slug]),
        ("Zoo", [rain.slug, fog.slug]),
    ]


def test_a_paper_without_a_venue_or_a_year_is_in_no_such_collection(library: Library) -> None:
    assert papers_by_venue(library) == {}
    assert {year: [paper.slug for paper in papers] for year, papers in papers_by_year(library).items()} == {
        2031: ["rain-on-tuesdays"]
    }


def test_the_latest_year_comes_first(full: Library) -> None:
    assert list(papers_by_year(full)) == [2031, 2030]
