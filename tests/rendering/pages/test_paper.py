from __future__ import annotations

from dataclasses import replace

import pytest
from mkdocs.utils.meta import get_data

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.papers import Link, Paper, TagMatch
from generator.model.site import SiteInfo
from generator.model.source import Source
from generator.model.venues import Publication, Venue
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.pages.paper import (
    FIRST_AUTHORS,
    MOST_AUTHORS,
    PaperPages,
    buttons,
    correction_address,
    tag_reason,
)


@pytest.fixture
def rain(library: Library) -> Paper:
    return library.by_slug["rain-on-tuesdays"]


@pytest.fixture
def pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in PaperPages(PageWriter(library, site)).render(library.papers)}


def test_each_paper_has_its_page_and_each_former_slug_its_redirect(pages: dict[str, str]) -> None:
    assert list(pages) == [
        "papers/rain-on-tuesdays/index.md",
        "papers/rain-on-mondays/index.html",
        "papers/a-tide-table/index.md",
        "papers/fog/index.md",
    ]


def test_a_redirect_names_the_new_address_in_a_way_that_works_under_any_base_path(pages: dict[str, str]) -> None:
    page = pages["papers/rain-on-mondays/index.html"]
    assert 'content="0; url=../rain-on-tuesdays/"' in page
    assert '<a href="../rain-on-tuesdays/">' in page
    assert 'href="https://example.org/sky/papers/rain-on-tuesdays/"' in page
    assert "<script>" not in page


def test_a_redirect_of_a_site_without_an_address_stays_relative(library: Library, site: SiteInfo) -> None:
    files = PaperPages(PageWriter(library, replace(site, url=""))).render(library.papers)
    page = next(file.text for file in files if file.path.endswith(".html"))
    assert '<link rel="canonical" href="../rain-on-tuesdays/">' in page


def test_front_matter_holds_the_plain_title_and_the_facts_for_machines(pages: dict[str, str]) -> None:
    _, head = get_data(pages["papers/rain-on-tuesdays/index.md"])
    assert head["title"] == "Rain on *Tuesdays*: a <script> of the sky"
    assert head["description"].startswith("We present")
    assert ["citation_author", "Bo Wolke"] in head["citation"]
    assert "<" not in head["json_ld"]


def test_a_paper_without_a_contribution_is_described_by_its_abstract(pages: dict[str, str]) -> None:
    _, head = get_data(pages["papers/fog/index.md"])
    assert head["description"] == "Nobody sees it."


def test_buttons_lead_to_the_paper_its_links_and_a_search(rain: Paper) -> None:
    assert [(one.name, one.url, one.detail) for one in buttons(rain)] == [
        ("arXiv", "https://arxiv.org/abs/3105.00001", ""),
        ("PDF", "https://arxiv.org/pdf/3105.00001", ""),
        ("Hugging Face", "https://huggingface.co/papers/3105.00001", ""),
        ("Code", "https://github.com/example/trm", ""),
        ("Page", "https://example.org/demo/rain", "example.org/…/rain"),
        (
            "Google Scholar",
            "https://scholar.google.com/scholar?q=Rain+on+%2ATuesdays%2A%3A+a+%3Cscript%3E+of+the+sky",
            "",
        ),
    ]


def test_an_old_arxiv_identifier_has_no_page_at_hugging_face(library: Library) -> None:
    names = [one.name for one in buttons(library.by_slug["a-tide-table"])]
    assert names == ["arXiv", "PDF", "Google Scholar"]


def test_two_links_of_one_kind_say_where_they_lead(rain: Paper) -> None:
    links = (Link("https://www.example.org/", "code"), Link("https://example.com/a/b/", "code"))
    found = buttons(replace(rain, arxiv_id=None, links=links))
    assert [one.detail for one in found] == ["example.org", "example.com/…/b", ""]


def test_a_tag_gives_its_reason() -> None:
    assert tag_reason(TagMatch("tides", "", "curated")) == "chosen by a curator"
    assert tag_reason(TagMatch("tides", "high tide", "abstract")) == "“high tide” in the abstract"


def test_a_correction_begins_at_the_facts_and_else_at_the_title(library: Library, site: SiteInfo) -> None:
    addresses = [correction_address(paper, site) for paper in library.papers[:2]]
    assert addresses == [
        "https://github.com/example/sky/blob/main/content/papers/2031-05-04.yml#L7",
        "https://github.com/example/sky/blob/main/content/digests/2031-05-04.txt#L7",
    ]


@pytest.mark.parametrize("path", ["/home/x/content/digests/a.txt", "../content/digests/a.txt"])
def test_a_file_outside_the_repository_offers_no_correction(rain: Paper, site: SiteInfo, path: str) -> None:
    assert correction_address(replace(rain, facts_source=Source(path, 3)), site) == ""


def test_a_site_without_a_repository_offers_no_correction(rain: Paper, site: SiteInfo) -> None:
    assert correction_address(rain, replace(site, repo_url="")) == ""


def test_a_whole_file_is_opened_at_its_top(rain: Paper, site: SiteInfo) -> None:
    assert correction_address(replace(rain, facts_source=Source("content/a.yml")), site).endswith("/content/a.yml")


def test_each_digest_of_a_paper_shows_the_papers_before_and_after(pages: dict[str, str]) -> None:
    rain = pages["papers/rain-on-tuesdays/index.md"]
    newest, older = rain.split('<nav class="neighbours"')[1:]
    assert 'rel="next" href="../../papers/a-tide-table/"' in newest
    assert 'rel="prev"' not in newest
    assert 'rel="prev" href="../../papers/fog/"' in older
    assert 'rel="next"' not in older


@pytest.mark.parametrize("number", [MOST_AUTHORS, MOST_AUTHORS + 1])
def test_of_very_many_authors_the_first_ones_are_seen_and_none_is_missing(
    library: Library, site: SiteInfo, number: int
) -> None:
    names = tuple(f"Drop {place}" for place in range(number))
    paper = replace(library.by_slug["fog"], authors=names)
    records = tuple(AuthorRecord(f"drop-{place}", name, (name,), (paper,)) for place, name in enumerate(names))
    many = replace(library, papers=(paper,), authors=records)
    page = next(PaperPages(PageWriter(many, site)).render(many.papers)).text
    assert page.count("/explore/?author=drop-") == number
    hidden = number - FIRST_AUTHORS if number > MOST_AUTHORS else 0
    assert page.count('class="byline__rest"') == hidden
    assert (f'<a href="#authors">and {hidden} more</a>' in page) == bool(hidden)


def test_venue_and_day_lead_to_the_papers_of_that_venue_and_year(library: Library, site: SiteInfo, rain: Paper) -> None:
    published = replace(rain, publication=Publication(Venue("sky", "SKY"), 2031))
    page = next(PaperPages(PageWriter(library, site)).render([published])).text
    assert '<a class="venue" href="../../venues/sky/">SKY 2031</a>' in page
    assert '<a href="../../years/2031/"><time datetime="2031-05-01">' in page


def test_related_papers_say_what_both_have(pages: dict[str, str]) -> None:
    rain = pages["papers/rain-on-tuesdays/index.md"]
    assert "Both: water, Ada Regen" in rain
    assert rain.count("Both:") == 1


def test_what_is_not_known_leaves_no_empty_place(pages: dict[str, str]) -> None:
    fog = pages["papers/fog/index.md"]
    for absent in ("byline", "Submitted", "venue", "highlights", "related", "reasons", "acronyms", "note", "None"):
        assert absent not in fog


def test_the_abstract_stands_in_its_own_element_and_nothing_else_does(pages: dict[str, str]) -> None:
    tide = pages["papers/a-tide-table/index.md"]
    assert '<div class="abstract"><p>Water comes and goes.</p></div>' in tide
