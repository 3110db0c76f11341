"""What pages that list papers have in common: cards and lines, tags with counts, what machines are told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.machines.json_ld import collection_json_ld
from generator.rendering.pages.page_writer import listing_head
from generator.rendering.tag_counts import CountedTag

CARDS_PER_PAGE = 120
"""How many papers a page shows as cards; those beyond follow as one line each, so that no page grows heavy."""

MOST_SHOWN = 12
"""How many tags and co-authors a page names."""


def cards_and_lines(papers: tuple[Paper, ...]) -> dict[str, tuple[Paper, ...]]:
    """The papers of a list for its template: the first ones as cards, the rest as lines."""
    return {"cards": papers[:CARDS_PER_PAGE], "lines": papers[CARDS_PER_PAGE:]}


def frequent_tags(
    papers: Iterable[Paper], tags: Mapping[str, CountedTag], most: int = MOST_SHOWN
) -> tuple[tuple[str, int], ...]:
    """The tags of some papers with how many have each, the most frequent first, ties in the order of the taxonomy.

    Args:
        papers: any papers of the library.
        tags: all tags, in the order of the taxonomy.
        most: how many to give at most.
    """
    counts = Counter(match.tag for paper in papers for match in paper.tags)
    ranked = sorted(((slug, counts[slug]) for slug in tags if counts[slug]), key=lambda item: -item[1])
    return tuple(ranked[:most])


def collection_head(
    path: str, name: str, description: str, papers: tuple[Paper, ...], above: tuple[str, str], site: SiteInfo
) -> dict[str, object]:
    """The front matter of the page of a collection that has feeds of its own.

    Args:
        path: the folder of the page, with a slash at its end.
        name: its heading.
        description: one sentence.
        papers: what it lists.
        above: name and folder of the page that leads to it.
        site: makes whole addresses.
    """
    described = collection_json_ld(path, name, description, papers, [above], site)
    return listing_head(name, description, papers, described, feeds=True)
