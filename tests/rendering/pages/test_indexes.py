from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.pages import indexes
from generator.rendering.pages.author_links import AuthorLink, AuthorLinks
from generator.rendering.pages.indexes import render
from generator.understanding.people import find_authors

SKY = Venue("sky", "SKY", "Conference on <Clouds>", "conference")


@pytest.fixture
def full(library: Library) -> Library:
    """The tiny library with its authors, and a venue in two editions."""
    rain, tide, fog = library.papers
    rain = replace(rain, publication=Publication(SKY, 2031, "Findings", "conference", "On Clouds"))
    tide = replace(tide, publication=Publication(SKY, 2030, "", "conference", "On Clouds"), published="2030-01-01")
    papers = (rain, tide, fog)
    return replace(library, papers=papers, authors=find_authors(papers))


def _files(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in render(library, site)}


def test_there_is_a_page_for_each_author_with_enough_papers_each_venue_and_each_year(
    full: Library, site: SiteInfo
) -> None:
    folders = ["authors", "authors/ada-regen", "venues", "venues/sky", "years", "years/2031", "years/2030"]
    assert list(_files(full, site)) == [f"{folder}/index.md" for folder in folders]


def test_a_page_changed_last_when_the_newest_digest_carried_one_of_its_papers(full: Library, site: SiteInfo) -> None:
    fog = replace(full.by_slug["fog"], published="2029-01-01")
    files = _files(replace(full, papers=(*full.papers[:2], fog)), site)
    assert [path for path, text in files.items() if "\nlastmod: '2031-05-04'\n" not in text] == ["years/2029/index.md"]
    assert "\nlastmod: '2031-05-03'\n" in files["years/2029/index.md"]


def test_authors_are_listed_by_family_name_and_lead_to_their_papers(full: Library, site: SiteInfo) -> None:
    text = _files(full, site)["authors/index.md"]
    families = re.findall(r"<b>(.+?)</b>", text)
    assert families == ["Nebel", "O&#39;Brume", "Regen", "Wind", "Wolke"]
    assert '<a href="../authors/ada-regen/">Ada <b>Regen</b></a> <span>2</span>' in text
    assert '<a href="../explore/?author=bo-wolke">Bo <b>Wolke</b></a> <span>1</span>' in text


def test_a_list_of_too_many_authors_names_those_with_a_page(
    full: Library, site: SiteInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(indexes, "NAMES_PER_PAGE", 4)
    text = _files(full, site)["authors/index.md"]
    assert "1 author, by family name. 4 others with fewer papers" in text
    assert "Bo Wolke" not in text


def test_names_in_other_letters_come_last(full: Library, site: SiteInfo) -> None:
    fog = full.papers[2]
    authors = (*full.authors, AuthorRecord("wang", "王伟", ("王伟",), (fog,)))
    text = _files(replace(full, authors=authors), site)["authors/index.md"]
    assert text.index("…</h2>") > text.index(">W</h2>")


def test_an_author_page_shows_years_company_and_what_to_take(full: Library, site: SiteInfo) -> None:
    text = _files(full, site)["authors/ada-regen/index.md"]
    assert text.index("2031 <small>1 paper") < text.index("2030 <small>1 paper")
    assert 'author=bo-wolke">Bo Wolke</a> <span>1</span>' in text
    assert all(f'href="{file}"' in text for file in ("feed.xml", "feed.json", "papers.bib", "papers.ris"))


def test_a_venue_page_shows_its_editions(full: Library, site: SiteInfo) -> None:
    text = _files(full, site)["venues/sky/index.md"]
    assert "Conference on &lt;Clouds&gt;: 2 papers here." in text
    assert text.index("2031 Findings <small>") < text.index("2030 <small>")


def test_a_year_leads_to_its_neighbours(full: Library, site: SiteInfo) -> None:
    files = _files(full, site)
    assert '<a class="neighbours__link" rel="prev" href="../../years/2031/">' in files["years/2030/index.md"]
    assert "years/2030/" in files["years/2031/index.md"]
    assert "The year of 1 paper is not known." in files["years/index.md"]


def test_a_library_without_venues_says_so(library: Library, site: SiteInfo) -> None:
    assert "No paper here names its venue yet." in _files(library, site)["venues/index.md"]


def test_a_name_leads_to_the_person_that_it_means_in_that_paper(full: Library, site: SiteInfo) -> None:
    links = AuthorLinks(full, site).of_paper(full.papers[0])
    assert links[:2] == (
        AuthorLink("Ada Regen", "authors/ada-regen/", 2),
        AuthorLink("Bo Wolke", "explore/?author=bo-wolke", 1),
    )
