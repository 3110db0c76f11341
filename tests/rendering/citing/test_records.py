from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.citations import CitationRecord, PersonName
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.model.source import Source
from generator.model.venues import Publication, Venue
from generator.rendering.citing.records import bibtex_keys, citation_record

SKY = Venue("sky", "SKY", "Conference on Clouds", "conference")


def _text(words: str) -> MarkupText:
    return MarkupText((Span(words),))


def _paper(slug: str, title: str = "Fog", authors: tuple[str, ...] = ("Ada Regen",), day: str = "2031-05-04") -> Paper:
    source = Source(f"content/digests/{day}.txt", 1)
    return Paper(slug, _text(title), _text("x"), source, (day,), (source,), authors, published="2031-05-01")


def _key(title: str = "Fog", authors: tuple[str, ...] = ("Ada Regen",), published: str | None = "2031-05-01") -> str:
    return bibtex_keys([replace(_paper("fog", title, authors), published=published)])["fog"]


# --- The record -----------------------------------------------------------------------------------


def test_a_preprint_is_read_on_arxiv(site: SiteInfo) -> None:
    paper = replace(_paper("fog"), arxiv_id="3105.00001", categories=("cs.LG", "stat.ML"))
    assert citation_record(paper, site) == CitationRecord(
        kind="preprint",
        title=paper.title,
        authors=(PersonName("Ada Regen", "Regen", "Ada"),),
        year=2031,
        date="2031-05-01",
        container="",
        arxiv_id="3105.00001",
        arxiv_class="cs.LG",
        url="https://arxiv.org/abs/3105.00001",
        page_url="https://example.org/sky/papers/fog/",
        abstract="x",
    )


@pytest.mark.parametrize(
    ("kind", "cited_as"),
    [
        ("conference", "proceedings"),
        ("workshop", "proceedings"),
        ("journal", "journal"),
        ("preprint", "preprint"),
        ("unknown", "other"),
    ],
)
def test_the_kind_of_venue_decides_how_a_paper_is_cited(kind: str, cited_as: str, site: SiteInfo) -> None:
    publication = Publication(SKY, 2031, "", kind, "On Clouds")  # type: ignore[arg-type]  # a parameter is any text
    record = citation_record(replace(_paper("fog"), venue="SKY 2031", publication=publication), site)
    assert (record.kind, record.container) == (cited_as, "On Clouds")


def test_what_is_not_known_is_left_empty(site: SiteInfo) -> None:
    record = citation_record(replace(_paper("fog", authors=()), published=None), replace(site, url=""))
    assert (record.kind, record.authors, record.year, record.date, record.container) == ("other", (), None, None, "")
    assert (record.arxiv_id, record.url, record.page_url) == (None, "", "")


def test_without_a_day_the_year_of_the_arxiv_number_counts(site: SiteInfo) -> None:
    record = citation_record(replace(_paper("fog"), published=None, arxiv_id="3104.00001"), site)
    assert (record.year, record.date) == (2031, None)


# --- Keys -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("title", "author", "key"),
    [
        ("HyperFog: Fog about clouds", "Ada Regen", "regen2031hyperfog"),
        ("On the Way to Fog", "Ada Regen", "regen2031way"),
        ("2 Fogs 2 Thick", "Ada Regen", "regen2031fogs"),
        ("Fog", "Jan van der Meer", "vandermeer2031fog"),
        ("Fog", "Paweł Święty", "swiety2031fog"),
        ("Fog", "Team Wetter", "teamwetter2031fog"),
        ("Ça va?", "Ng", "ng2031ca"),
        ("To Be or", "Ng", "ng2031to"),
        ("云与雨", "王 伟", "wang2031yun"),
        ("∞", "Ng", "ng2031infinity"),
    ],
)
def test_a_key_is_made_of_author_year_and_title(title: str, author: str, key: str) -> None:
    assert _key(title, (author,)) == key


def test_a_key_without_author_or_year_is_not_empty() -> None:
    assert _key(authors=()) == "2031fog"
    assert _key(authors=(), published=None) == "fog"


def test_a_key_of_an_endless_title_is_short() -> None:
    assert len(_key("x" * 5000, ("y" * 5000,))) <= 84


def test_papers_that_would_share_a_key_are_told_apart_by_first_appearance() -> None:
    papers = [_paper(f"fog-{day}", day=f"2031-05-{day:02}") for day in (3, 2, 1)]
    assert bibtex_keys(papers) == {
        "fog-3": "regen2031fogb",
        "fog-2": "regen2031foga",
        "fog-1": "regen2031fog",
    }


def test_an_ending_never_makes_the_key_of_another_paper() -> None:
    papers = [_paper("1", "Foga", day="2031-05-01"), _paper("2", day="2031-05-02"), _paper("3", day="2031-05-03")]
    assert list(bibtex_keys(papers).values()) == ["regen2031foga", "regen2031fog", "regen2031fogb"]


def test_more_namesakes_than_letters_have_keys_of_two() -> None:
    papers = [_paper(str(number), day=f"2031-05-{number:02}") for number in range(1, 31)]
    keys = list(bibtex_keys(papers).values())
    assert len(set(keys)) == 30
    assert keys[26:28] == ["regen2031fogz", "regen2031fogaa"]


def test_keys_come_in_the_order_of_the_papers(library: Library) -> None:
    assert list(bibtex_keys(library.papers)) == [paper.slug for paper in library.papers]
