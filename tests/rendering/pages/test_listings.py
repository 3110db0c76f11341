from __future__ import annotations

import re
from collections.abc import Callable

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.page_kinds import PAGE_KINDS
from generator.rendering.pages.listings import CARDS_PER_PAGE, frequent_tags
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.tag_counts import count_tags


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for kind in PAGE_KINDS for file in kind.render(PageWriter(library, site))}


def _cards(page: str) -> list[str]:
    return re.findall(r'<li class="card" data-slug="([^"]+)"', page)


def _lines(page: str) -> list[str]:
    return re.findall(r'<li><a href="(?:\.\./)+papers/([^"]+)/"', page)


def test_papers_beyond_the_cards_follow_as_lines_and_none_is_lost(
    crowded: Callable[[int], Library], site: SiteInfo
) -> None:
    number = CARDS_PER_PAGE + 3
    pages = _pages(crowded(number), site)
    everyone = [f"tide-{position}" for position in range(1, number + 1)]
    for path in ("tags/tides/index.md", "digests/2031-05-04/index.md"):
        assert _cards(pages[path]) + _lines(pages[path]) == everyone
        assert len(_lines(pages[path])) == 3


def test_the_leading_tags_are_the_most_frequent_and_ties_keep_the_order_of_the_taxonomy(library: Library) -> None:
    found = frequent_tags(library.papers, count_tags(library))
    assert found == (("tides", 2), ("buoys", 2), ("weather", 1))
