from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.papers import TagMatch
from generator.model.site import SiteInfo
from generator.rendering.pages.listings import (
    CARDS_PER_PAGE,
    HOME_CARDS,
    MOST_JUMPS,
    leading_tags,
    render,
    render_all_papers,
)
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.tag_counts import fill_shelves


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in render(library, site)}


def _cards(page: str) -> list[str]:
    return re.findall(r'<li class="card" data-slug="([^"]+)"', page)


def _lines(page: str) -> list[str]:
    return re.findall(r'<li><a href="(?:\.\./)+papers/([^"]+)/"', page)


def test_there_is_a_page_for_every_address(library: Library, site: SiteInfo) -> None:
    assert list(_pages(library, site)) == [
        "index.md",
        "papers/index.md",
        "tags/index.md",
        *(f"tags/{slug}/index.md" for slug in ("weather", "tides", "buoys", "kites")),
        "digests/index.md",
        "digests/2031-05-04/index.md",
        "digests/2031-05-03/index.md",
    ]


def test_home_shows_the_newest_digest_in_the_order_of_its_paste(library: Library, site: SiteInfo) -> None:
    assert _cards(_pages(library, site)["index.md"]) == ["rain-on-tuesdays", "a-tide-table"]


def test_a_page_changed_last_when_the_newest_digest_carried_one_of_its_papers(library: Library, site: SiteInfo) -> None:
    fog = replace(library.by_slug["fog"], tags=(TagMatch("kites", "Fog", "title"),))
    days = {
        path.removesuffix("index.md"): re.findall(r"^lastmod: '(.+)'$", text, re.MULTILINE)
        for path, text in _pages(replace(library, papers=(*library.papers[:2], fog)), site).items()
    }
    new, old = ["2031-05-04"], ["2031-05-03"]
    assert days == {
        "": new,
        "papers/": new,
        "tags/": new,
        "tags/weather/": new,
        "tags/tides/": new,
        "tags/buoys/": new,
        "tags/kites/": old,
        "digests/": new,
        "digests/2031-05-04/": new,
        "digests/2031-05-03/": new,
    }


def test_a_tag_without_papers_never_changed(library: Library, site: SiteInfo) -> None:
    assert "lastmod" not in _pages(library, site)["tags/kites/index.md"]


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
    assert pages["digests/index.md"].count("<li>") == 0


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
    page = render_all_papers(PageWriter(replace(library, papers=papers), site)).text
    assert page.count('<li><a href="#2031-') == jumps


def test_the_page_of_a_tag_leads_to_a_search_among_its_papers(library: Library, site: SiteInfo) -> None:
    pages = _pages(library, site)
    assert 'href="../../explore/?topic=tides">' in pages["tags/tides/index.md"]
    assert "explore" not in pages["tags/kites/index.md"]


def test_the_page_of_a_tag_shows_its_papers_and_its_companions(library: Library, site: SiteInfo) -> None:
    page = _pages(library, site)["tags/buoys/index.md"]
    assert _cards(page) == ["rain-on-tuesdays", "a-tide-table"]
    assert re.findall(r'href="../../tags/([a-z]+)/">', page) == ["tides", "weather"]
    assert "Things that float and measure." in page


def test_the_page_of_a_tag_explains_the_acronyms_that_its_papers_share(library: Library, site: SiteInfo) -> None:
    pages = _pages(library, site)
    assert '<dt><a href="../../glossary/#trm">TRM</a></dt>\n<dd>Tuesday rain model</dd>' in pages["tags/buoys/index.md"]
    assert "glossary" not in pages["tags/weather/index.md"]


def test_a_tag_without_papers_has_a_page_that_says_so(library: Library, site: SiteInfo) -> None:
    page = _pages(library, site)["tags/kites/index.md"]
    assert "No paper has this tag yet." in page
    assert "companions" not in page


def test_a_digest_leads_to_the_one_before_and_the_one_after(library: Library, site: SiteInfo) -> None:
    pages = _pages(library, site)
    assert 'rel="next" href="../../digests/2031-05-03/"' in pages["digests/2031-05-04/index.md"]
    assert 'rel="prev" href="../../digests/2031-05-04/"' in pages["digests/2031-05-03/index.md"]


def test_a_single_digest_has_no_neighbours(library: Library, site: SiteInfo) -> None:
    alone = replace(library, papers=library.papers[1:2], digests=library.digests[:1], related={})
    pages = _pages(alone, site)
    assert "neighbours" not in pages["digests/2031-05-04/index.md"]
    assert "jump" not in pages["papers/index.md"]


def test_papers_beyond_the_cards_follow_as_lines_and_none_is_lost(
    crowded: Callable[[int], Library], site: SiteInfo
) -> None:
    number = CARDS_PER_PAGE + 3
    pages = _pages(crowded(number), site)
    everyone = [f"tide-{position}" for position in range(1, number + 1)]
    for path in ("tags/tides/index.md", "digests/2031-05-04/index.md"):
        assert _cards(pages[path]) + _lines(pages[path]) == everyone
        assert len(_lines(pages[path])) == 3


def test_a_line_stays_short(crowded: Callable[[int], Library], site: SiteInfo) -> None:
    """Ten thousand papers make a page of two megabytes, which packs to a tenth."""
    few, many = (len(_pages(crowded(number), site)["papers/index.md"]) for number in (100, 200))
    assert (many - few) / 100 < 200


def test_the_leading_tags_are_the_most_frequent_and_ties_keep_the_order_of_the_taxonomy(library: Library) -> None:
    found = leading_tags(library.papers, fill_shelves(library))
    assert found == (("tides", 2), ("buoys", 2), ("weather", 1))


def test_a_hostile_tag_definition_is_shown_as_written(library: Library, site: SiteInfo) -> None:
    page = _pages(library, site)["tags/weather/index.md"]
    assert "Rain, wind &amp; &lt;sun&gt;." in page
