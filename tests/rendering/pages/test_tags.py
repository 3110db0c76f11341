from __future__ import annotations

import re

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import tags
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in tags.render(PageWriter(library, site))}


def _cards(page: str) -> list[str]:
    return re.findall(r'<li class="card" data-slug="([^"]+)"', page)


def test_a_tag_without_papers_never_changed(library: Library, site: SiteInfo) -> None:
    assert "lastmod" not in _pages(library, site)["tags/kites/index.md"]


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


def test_a_hostile_tag_definition_is_shown_as_written(library: Library, site: SiteInfo) -> None:
    page = _pages(library, site)["tags/weather/index.md"]
    assert "Rain, wind &amp; &lt;sun&gt;." in page
