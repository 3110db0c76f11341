"""What pages with lists of papers share: cards and lines, tags with counts, front matter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.machines.json_ld import collection_json_ld
from generator.rendering.pages.page_writer import listing_head
from generator.rendering.tag_counts import CountedTag

CARDS_PER_PAGE = 120
"""How many papers a page shows as cards; further papers follow as one line each, so that the page loads quickly."""

MOST_SHOWN = 12
"""How many tags and co-authors a page shows."""


def cards_and_lines(papers: tuple[Paper, ...]) -> dict[str, tuple[Paper, ...]]:
    """Divide the papers of a list for its template: the first ones as cards, the rest as lines."""
    return {"cards": papers[:CARDS_PER_PAGE], "lines": papers[CARDS_PER_PAGE:]}


def frequent_tags(
    papers: Iterable[Paper], tags: Mapping[str, CountedTag], most: int = MOST_SHOWN
) -> tuple[tuple[str, int], ...]:
    """Count the tags of some papers; the most frequent come first, equal ones in the order of the taxonomy.

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
        papers: the papers on it.
        above: name and folder of the page above it.
        site: its address makes links absolute.
    """
    described = collection_json_ld(path, name, description, papers, [above], site)
    return listing_head(name, description, papers, described, feeds=True)
