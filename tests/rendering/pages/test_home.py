from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import home
from generator.rendering.pages.home import HOME_CARDS
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in home.render(PageWriter(library, site))}


def _cards(page: str) -> list[str]:
    return re.findall(r'<li class="card" data-slug="([^"]+)"', page)


def test_home_shows_the_newest_digest_in_the_order_of_its_paste(library: Library, site: SiteInfo) -> None:
    assert _cards(_pages(library, site)["index.md"]) == ["rain-on-tuesdays", "a-tide-table"]


def test_home_shows_some_of_a_long_digest_and_leads_to_the_rest(
    crowded: Callable[[int], Library], site: SiteInfo
) -> None:
    home = _pages(crowded(HOME_CARDS + 1), site)["index.md"]
    assert len(_cards(home)) == HOME_CARDS
    assert f'<a href="digests/2031-05-04/">All {HOME_CARDS + 1} papers of this digest</a>' in home


def test_home_leads_to_earlier_digests(library: Library, site: SiteInfo) -> None:
    home = _pages(library, site)["index.md"]
    assert '<li><a href="digests/2031-05-03/"><time' in home
    assert "All 2 digests" not in home


def test_home_counts_what_there_is(library: Library, site: SiteInfo) -> None:
    home = _pages(library, site)["index.md"]
    assert re.findall(r"<b>(\d+)</b> (\w+)", home) == [("3", "papers"), ("3", "tags"), ("5", "authors")]
    assert 'Tides <span class="tag__count">2</span>' in home


def test_home_names_no_tag_that_leads_to_nothing(library: Library, site: SiteInfo) -> None:
    assert "kites" not in _pages(library, site)["index.md"]


def test_home_offers_search_and_without_scripts_the_list_of_papers(library: Library, site: SiteInfo) -> None:
    assert 'href="papers/" data-search-open' in _pages(library, site)["index.md"]


def test_a_library_without_digests_still_has_a_home(library: Library, site: SiteInfo) -> None:
    empty = replace(library, papers=(), digests=(), related={})
    pages = _pages(empty, replace(site, description=""))
    assert "No digest yet" in pages["index.md"]
    assert "description" not in pages["index.md"]
