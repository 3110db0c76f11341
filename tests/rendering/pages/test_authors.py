from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import authors
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in authors.render(PageWriter(library, site))}


def test_authors_are_listed_by_family_name_and_lead_to_their_papers(full: Library, site: SiteInfo) -> None:
    text = _pages(full, site)["authors/index.md"]
    families = re.findall(r"<b>(.+?)</b>", text)
    assert families == ["Nebel", "O&#39;Brume", "Regen", "Wind", "Wolke"]
    assert '<a href="../authors/ada-regen/">Ada <b>Regen</b></a> <span>2</span>' in text
    assert '<a href="../explore/?author=bo-wolke">Bo <b>Wolke</b></a> <span>1</span>' in text


def test_a_list_of_too_many_authors_names_those_with_a_page(
    full: Library, site: SiteInfo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authors, "NAMES_PER_PAGE", 4)
    text = _pages(full, site)["authors/index.md"]
    assert "1 author, by family name. 4 others with fewer papers" in text
    assert "Bo Wolke" not in text


def test_names_in_other_letters_come_last(full: Library, site: SiteInfo) -> None:
    fog = full.papers[2]
    authors = (*full.authors, AuthorRecord("wang", "王伟", ("王伟",), (fog,)))
    text = _pages(replace(full, authors=authors), site)["authors/index.md"]
    assert text.index("…</h2>") > text.index(">W</h2>")


def test_an_author_page_shows_years_company_and_what_to_take(full: Library, site: SiteInfo) -> None:
    text = _pages(full, site)["authors/ada-regen/index.md"]
    assert text.index("2031 <small>1 paper") < text.index("2030 <small>1 paper")
    assert 'author=bo-wolke">Bo Wolke</a> <span>1</span>' in text
    assert all(f'href="{file}"' in text for file in ("feed.xml", "feed.json", "papers.bib", "papers.ris"))


def test_a_library_without_authors_says_so_and_offers_no_field(full: Library, site: SiteInfo) -> None:
    text = _pages(replace(full, authors=()), site)["authors/index.md"]
    assert '<p class="lead">No paper here names its authors yet.</p>' in text
    assert "<input" not in text
    assert "<input" in _pages(full, site)["authors/index.md"]
