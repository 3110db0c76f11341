"""What the search page reads of all papers: numbers, facets, orders, names of tags."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.venues import Publication, Venue
from generator.rendering.search import catalog
from generator.rendering.search.catalog import base36
from generator.understanding.people import find_authors
from tests.rendering.search.examples import FOG, RAIN, titled


def unpacked(text: str) -> list[list[int]]:
    return [[int(digits, 36) for digits in part.split(".") if digits] for part in text.split(" ")]


@pytest.mark.parametrize(("number", "digits"), [(0, "0"), (35, "z"), (36, "10"), (46655, "zzz")])
def test_numbers_are_written_in_base_36(number: int, digits: str) -> None:
    assert base36(number) == digits
    assert int(digits, 36) == number


def test_each_paper_answers_each_facet_with_the_places_of_its_values(library: Library) -> None:
    facets = {facet["key"]: facet for facet in catalog.facets(library, library.papers)}
    assert list(facets) == ["topic", "material", "year", "venue", "digest", "code"]
    assert facets["topic"]["values"] == [["weather", "Weather"], ["tides", "Tides"]]
    assert unpacked(str(facets["topic"]["of"])) == [[0, 1], [1], []]
    assert facets["digest"]["values"] == [["2031-05-04"] * 2, ["2031-05-03"] * 2]
    assert unpacked(str(facets["digest"]["of"])) == [[0, 1], [0], [1]]
    assert unpacked(str(facets["code"]["of"])) == [[0], [], []]


def test_authors_with_most_papers_come_first_and_are_chosen_by_their_slugs(library: Library) -> None:
    rain, tide, _ = library.papers
    papers = (rain, replace(tide, authors=("Ada Regén", "Zoe Last")))
    facet = catalog.authors(replace(library, papers=papers, authors=find_authors(papers)), papers)
    values = facet["values"]
    assert isinstance(values, list)
    assert values[0] == ["ada-regen", "Ada Regén"]
    assert ["zoe-last", "Zoe Last"] in values
    assert len(values) == 6
    assert unpacked(str(facet["of"]))[1] == [0, values.index(["zoe-last", "Zoe Last"])]


def test_papers_of_one_venue_are_narrowed_together_whatever_the_year(library: Library) -> None:
    rain, tide, fog = library.papers
    sky = Venue("sky", "SKY")
    papers = [replace(rain, publication=Publication(sky, 2031)), replace(tide, publication=Publication(sky, 2030)), fog]
    facets = {facet["key"]: facet for facet in catalog.facets(library, papers)}
    assert facets["venue"]["values"] == [["sky", "SKY"]]
    assert unpacked(str(facets["venue"]["of"])) == [[0], [0], []]


def test_papers_are_numbered_newest_first_and_those_of_one_day_by_title(library: Library) -> None:
    rain, tide, fog = library.papers
    early, late = (
        replace(tide, slug="z", published="2031-04-01"),
        titled(replace(rain, published="2031-05-01"), "b", "B"),
    )
    assert [paper.slug for paper in catalog.numbered([fog, early, rain, late])] == ["b", RAIN, "z", FOG]


def test_every_paper_is_in_the_order_by_title(library: Library) -> None:
    assert catalog.order_by_title(library.papers) == "2 1 0"


def test_steps_from_number_to_number_rise_and_tell_each_once() -> None:
    assert list(catalog.differences([9, 2, 2, 40])) == [2, 7, 31]


def test_an_alias_and_a_slug_name_their_tag(library: Library) -> None:
    tags = (replace(library.taxonomy.tags[0], aliases=("Météo", "Sky-Watch")), *library.taxonomy.tags[1:])
    names = catalog.tag_names(replace(library.taxonomy, tags=tags))
    assert names["meteo"] == names["sky watch"] == names["weather"] == ["weather"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Speech and audio", {"speech", "audio"}),
        ("Sparsity, pruning & quantization", {"sparsity", "pruning", "quantization"}),
        ("Image and audio generation", set()),
        ("Theory", set()),
    ],
)
def test_a_tag_is_called_by_what_its_name_lists(library: Library, name: str, parts: set[str]) -> None:
    tag = replace(library.taxonomy.tags[0], name=name)
    names = catalog.tag_names(replace(library.taxonomy, tags=(tag,)))
    assert {one for one in names if len(one.split()) == 1} - {tag.slug, "theory"} == parts


def test_a_name_that_two_tags_have_means_both(library: Library) -> None:
    tags = tuple(replace(tag, aliases=("sea",)) for tag in library.taxonomy.tags[:2])
    assert catalog.tag_names(replace(library.taxonomy, tags=tags))["sea"] == ["weather", "tides"]
