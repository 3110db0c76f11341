from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import paper_list
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.pages.paper_list import MOST_JUMPS


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in paper_list.render(PageWriter(library, site))}


def _lines(page: str) -> list[str]:
    return re.findall(r'<li><a href="(?:\.\./)+papers/([^"]+)/"', page)


def test_all_papers_are_listed_once_under_their_newest_digest(library: Library, site: SiteInfo) -> None:
    page = _pages(library, site)["papers/index.md"]
    assert _lines(page) == ["rain-on-tuesdays", "a-tide-table", "fog"]
    assert re.findall(r'<h2 id="([^"]+)">', page) == ["2031-05-04", "2031-05-03"]


@pytest.mark.parametrize(("digests", "jumps"), [(MOST_JUMPS, MOST_JUMPS), (MOST_JUMPS + 1, 2)])
def test_a_long_list_of_papers_is_jumped_through_by_date_or_by_month(
    library: Library, site: SiteInfo, digests: int, jumps: int
) -> None:
    dates = [*(f"2031-05-{day:02}" for day in range(digests - 1, 0, -1)), "2031-04-30"]
    papers = tuple(replace(library.papers[0], slug=f"rain-{date}", digests=(date,)) for date in dates)
    page = _pages(replace(library, papers=papers), site)["papers/index.md"]
    assert page.count('<li><a href="#2031-') == jumps


def test_a_line_stays_short(crowded: Callable[[int], Library], site: SiteInfo) -> None:
    """Ten thousand papers make a page of two megabytes, which packs to a tenth."""
    few, many = (len(_pages(crowded(number), site)["papers/index.md"]) for number in (100, 200))
    assert (many - few) / 100 < 200
