"""Each tag with its papers and the tags that occur together with it, counted once for all pages."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.taxonomy import Facet, Tag

COLORS = 6
"""How many facet colours the style sheet has; a seventh facet gets the first colour again."""


@dataclass(frozen=True, slots=True)
class CountedTag:
    """A tag with its papers."""

    tag: Tag
    color: int
    """The number of its facet's colour, from 1."""
    papers: tuple[Paper, ...]
    """Newest digest first."""
    companions: tuple[tuple[str, int], ...]
    """The tags that share papers with it and how many, the most frequent first."""


@dataclass(frozen=True, slots=True)
class CountedFacet:
    """A facet with its tags."""

    facet: Facet
    color: int
    tags: tuple[CountedTag, ...]
    """In the order of the taxonomy."""


def count_tags(library: Library) -> dict[str, CountedTag]:
    """Every tag with its papers, by its slug, in the order of the taxonomy."""
    colors = facet_colors(library)
    companions = _count_companions(library)
    return {
        tag.slug: CountedTag(tag, colors[tag.facet], library.papers_by_tag[tag.slug], companions[tag.slug])
        for tag in library.taxonomy.tags
    }


def facet_colors(library: Library) -> dict[str, int]:
    """The number of each facet's colour, from 1, by its slug."""
    return {facet.slug: number % COLORS + 1 for number, facet in enumerate(library.taxonomy.facets)}


def by_facet(library: Library, tags: dict[str, CountedTag]) -> tuple[CountedFacet, ...]:
    """The facets in the order of the taxonomy, each with its tags.

    Args:
        library: its taxonomy has the facets.
        tags: all tags, from `count_tags`.
    """
    colors = facet_colors(library)
    return tuple(
        CountedFacet(
            facet,
            colors[facet.slug],
            tuple(one for one in tags.values() if one.tag.facet == facet.slug),
        )
        for facet in library.taxonomy.facets
    )


def _count_companions(library: Library) -> dict[str, tuple[tuple[str, int], ...]]:
    order = {tag.slug: position for position, tag in enumerate(library.taxonomy.tags)}
    met: dict[str, Counter[str]] = {slug: Counter() for slug in order}
    for paper in library.papers:
        slugs = [match.tag for match in paper.tags]
        for slug in slugs:
            met[slug].update(other for other in slugs if other != slug)
    return {
        slug: tuple(sorted(counts.items(), key=lambda item: (-item[1], order[item[0]]))) for slug, counts in met.items()
    }
