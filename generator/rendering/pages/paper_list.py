"""Makes the list of all papers, by digest, with one line for each paper."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.model.site import OutputFile
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head, long_date

MOST_JUMPS = 12
"""If there are more digests, the links above the list name months only."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list: every paper once, under the newest digest that carried it.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    papers = library.papers
    groups = [(date, list(group)) for date, group in groupby(papers, key=lambda paper: paper.digests[0])]
    number = counted(len(papers), "paper")
    yield writer.page(
        "papers.md.j2",
        "papers/index.md",
        listing_head("Papers", f"All {number} of {site.name}, the newest digest first.", papers),
        groups=groups,
        jumps=_find_jumps([date for date, _ in groups]),
    )


def _find_jumps(dates: list[str]) -> list[tuple[str, str]]:
    """The links above the list: one for each date, or for the newest date of each month if there are many dates."""
    if len(dates) <= MOST_JUMPS:
        return [(date, long_date(date)) for date in dates]
    months = groupby(dates, key=lambda date: long_date(date).partition(" ")[2])
    return [(next(of_month), month) for month, of_month in months]
