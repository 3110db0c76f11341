from __future__ import annotations

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import venues
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in venues.render(PageWriter(library, site))}


def test_a_venue_page_shows_its_editions(full: Library, site: SiteInfo) -> None:
    text = _pages(full, site)["venues/sky/index.md"]
    assert "Conference on &lt;Clouds&gt;: 2 papers here." in text
    assert text.index("2031 Findings <small>") < text.index("2030 <small>")


def test_a_library_without_venues_says_so_and_offers_no_field(library: Library, full: Library, site: SiteInfo) -> None:
    text = _pages(library, site)["venues/index.md"]
    assert "No paper here names its venue yet." in text
    assert "<input" not in text
    assert "<input" in _pages(full, site)["venues/index.md"]
