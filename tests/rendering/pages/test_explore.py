"""The search page takes its shape from the theme."""

from __future__ import annotations

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages.explore import render
from generator.rendering.pages.page_writer import PageWriter


def test_the_search_page_names_its_template(library: Library, site: SiteInfo) -> None:
    (page,) = render(PageWriter(library, site))
    assert page.path == "explore/index.md"
    assert "template: explore.html" in page.text
