from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import years
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in years.render(PageWriter(library, site))}


def test_a_page_changed_last_when_the_newest_digest_carried_one_of_its_papers(full: Library, site: SiteInfo) -> None:
    fog = replace(full.by_slug["fog"], published="2029-01-01")
    files = _pages(replace(full, papers=(*full.papers[:2], fog)), site)
    assert [path for path, text in files.items() if "\nlastmod: '2031-05-04'\n" not in text] == ["years/2029/index.md"]
    assert "\nlastmod: '2031-05-03'\n" in files["years/2029/index.md"]


def test_a_year_leads_to_its_neighbours(full: Library, site: SiteInfo) -> None:
    files = _pages(full, site)
    assert '<a class="neighbours__link" rel="prev" href="../../years/2031/">' in files["years/2030/index.md"]
    assert "years/2030/" in files["years/2031/index.md"]
    assert "The year of 1 paper is not known." in files["years/index.md"]
