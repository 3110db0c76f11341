from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library
from generator.model.taxonomy import Facet
from generator.rendering.tag_counts import COLORS, by_facet, count_tags


def test_each_tag_has_its_papers_and_a_tag_without_any_has_none(library: Library) -> None:
    tags = count_tags(library)
    assert {slug: len(entry.papers) for slug, entry in tags.items()} == {
        "weather": 1,
        "tides": 2,
        "buoys": 2,
        "kites": 0,
    }


def test_companions_are_counted_and_the_most_frequent_come_first(library: Library) -> None:
    assert count_tags(library)["buoys"].companions == (("tides", 2), ("weather", 1))


def test_companions_that_are_met_equally_often_keep_the_order_of_the_taxonomy(library: Library) -> None:
    assert count_tags(library)["weather"].companions == (("tides", 1), ("buoys", 1))


def test_facets_hold_their_tags_in_the_order_of_the_taxonomy(library: Library) -> None:
    facets = by_facet(library, count_tags(library))
    assert [(one.facet.slug, [entry.tag.slug for entry in one.tags]) for one in facets] == [
        ("topic", ["weather", "tides"]),
        ("material", ["buoys", "kites"]),
    ]


def test_a_tag_has_the_colour_of_its_facet_and_colours_begin_again(library: Library) -> None:
    facets = (*(Facet(f"f{number}", "F", "") for number in range(COLORS)), Facet("topic", "Topic", ""))
    taxonomy = replace(library.taxonomy, facets=facets, tags=library.taxonomy.tags[:1])
    wide = replace(library, papers=(), taxonomy=taxonomy)
    tags = count_tags(wide)
    assert tags["weather"].color == 1
    assert [one.color for one in by_facet(wide, tags)] == [1, 2, 3, 4, 5, 6, 1]
