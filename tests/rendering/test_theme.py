"""The pages as a reader gets them: through the real MkDocs, with the real settings and the real theme."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.site import OutputFile, Page, Settings, SiteInfo
from generator.model.source import Source
from generator.publishing.site.building import build_pages
from generator.rendering.page_kinds import name_parts
from generator.understanding.people import find_authors
from tests.places import SETTINGS
from tests.rendering.conftest import render_all

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ page }} {% include 'x' %}",
    "[a](javascript:b) &amp; \"quoted\" 'quoted'",
    "# not a heading {: #x }",
    "2. Not a list",
    "*x* _y_ `z` | --- | <!-- x -->",
    "a </title></h1> b",
)
"""Titles, authors and contributions that would do harm in one place or another if they could."""


def _hostile(library: Library) -> Library:
    model = library.by_slug["rain-on-tuesdays"]
    papers = tuple(
        replace(
            model,
            slug=f"hostile-{number}",
            title=MarkupText((Span(words),)),
            abstract=MarkupText((Span(words),)),
            authors=(words,),
            contribution=words,
            results=(words,),
            venue=words,
            note=words,
            former_slugs=(),
            places=(Source("x", number), Source("x", number)),
        )
        for number, words in enumerate(HOSTILE)
    )
    tags = tuple(replace(tag, name=words) for tag, words in zip(library.taxonomy.tags, HOSTILE, strict=False))
    taxonomy = replace(library.taxonomy, tags=tags)
    return replace(library, papers=papers, taxonomy=taxonomy, authors=find_authors(papers), related={})


def _build(files: Iterable[OutputFile], folder: Path, site: SiteInfo) -> dict[str, html.HtmlElement]:
    for file in files:
        path = folder / "docs" / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.encode())
    build_pages(Settings(SETTINGS, site, (), name_parts(())), folder / "docs", folder / "site", "2031-05-04")
    return {
        path.relative_to(folder / "site").as_posix(): html.fromstring(path.read_bytes().decode())
        for path in sorted((folder / "site").rglob("*.html"))
    }


@pytest.fixture(scope="module")
def pages(
    library: Library, site: SiteInfo, handwritten: tuple[Page, ...], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, html.HtmlElement]:
    return _build(render_all(library, site, handwritten), tmp_path_factory.mktemp("plain"), site)


@pytest.fixture(scope="module")
def hostile_pages(
    library: Library, site: SiteInfo, handwritten: tuple[Page, ...], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, html.HtmlElement]:
    return _build(render_all(_hostile(library), site, handwritten), tmp_path_factory.mktemp("hostile"), site)


def _words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


@pytest.mark.parametrize(("number", "words"), list(enumerate(HOSTILE)))
def test_a_hostile_text_shows_as_written_in_every_place_of_its_page(
    hostile_pages: dict[str, html.HtmlElement], number: int, words: str
) -> None:
    page = hostile_pages[f"papers/hostile-{number}/index.html"]
    assert [_words(element) for element in page.iter("h1")] == [words]
    for name in ("abstract", "byline", "venue", "highlights__contribution", "highlights__results"):
        assert [_words(element) for element in page.find_class(name)] == [words], name
    assert [_words(element) for element in page.xpath("//section[@class='note']/p")] == [words]
    assert page.xpath("//head/title/text()") == [f"{words} - Harbour Digest"]
    assert page.xpath("//meta[@name='description']/@content") == [words]
    assert page.xpath("//meta[@name='citation_title']/@content") == [words]
    assert page.xpath("//meta[@property='og:image:alt']/@content") == [f"{words}, {words}, {words}"]


@pytest.mark.parametrize("path", ["index.html", "digests/2031-05-04/index.html", "tags/weather/index.html"])
def test_hostile_texts_show_as_written_on_cards(hostile_pages: dict[str, html.HtmlElement], path: str) -> None:
    page = hostile_pages[path]
    for name in ("card__title", "card__authors", "card__text", "venue"):
        assert [_words(element) for element in page.find_class(name)] == list(HOSTILE), name


def test_hostile_texts_show_as_written_in_the_list_of_all_papers(hostile_pages: dict[str, html.HtmlElement]) -> None:
    links = hostile_pages["papers/index.html"].xpath("//ul[@class='lines']//a")
    assert [_words(link) for link in links] == list(HOSTILE)


def test_no_page_has_a_script_that_a_plain_page_has_not(
    pages: dict[str, html.HtmlElement], hostile_pages: dict[str, html.HtmlElement]
) -> None:
    expected = len(pages["papers/fog/index.html"].xpath("//script"))
    for number in range(len(HOSTILE)):
        assert len(hostile_pages[f"papers/hostile-{number}/index.html"].xpath("//script")) == expected


def test_every_page_has_one_heading_of_the_first_order_and_a_title(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        if path != "papers/rain-on-mondays/index.html":
            assert len(page.xpath("//h1")) == 1, path
            assert len(page.xpath("//head/title")) == 1, path


def test_no_page_asks_another_host_for_anything(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        loaded = page.xpath("//@src | //link[not(@rel='canonical')]/@href")
        assert [address for address in loaded if "//" in address] == [], path


def test_nothing_wakes_the_search_of_material(pages: dict[str, html.HtmlElement]) -> None:
    """Material's bundle fetches its own index wherever it finds one of these."""
    for path, page in pages.items():
        assert page.xpath("//*[@name='search' or starts-with(@data-md-component, 'search')]") == [], path


def test_only_pages_written_by_hand_load_what_material_brings(pages: dict[str, html.HtmlElement]) -> None:
    def heavy(path: str) -> int:
        files = pages[path].xpath("//@src | //link[@rel='stylesheet']/@href")
        return sum("/bundle." in file or "/main." in file for file in files)

    assert heavy("about/index.html") == 2
    assert [path for path in pages if path != "about/index.html" and heavy(path)] == []


def test_every_link_from_page_to_page_leads_somewhere(pages: dict[str, html.HtmlElement]) -> None:
    home = "https://example.org/sky/"
    for path, page in deepcopy(pages).items():
        page.make_links_absolute(home + path)
        for address in page.xpath("//a/@href[starts-with(., $home)]", home=home):
            target, _, anchor = address.removeprefix(home).partition("#")
            if target.endswith("/") or not target:
                assert f"{target}index.html" in pages, (path, address)
                assert not anchor or pages[f"{target}index.html"].xpath("//*[@id=$id]", id=anchor), (path, address)


def test_every_page_has_one_skip_link_which_leads_to_its_heading(pages: dict[str, html.HtmlElement]) -> None:
    """Material makes it from the first heading that stands in the Markdown, and ours stands in where there is none."""
    for path, page in pages.items():
        if path != "papers/rain-on-mondays/index.html":
            [link] = page.xpath("//a[@class='md-skip']/@href")
            assert page.xpath("//h1/@id") == [link.partition("#")[2]], path


def test_no_two_pages_share_a_title_and_all_are_described(pages: dict[str, html.HtmlElement]) -> None:
    found = {path: page for path, page in pages.items() if path != "papers/rain-on-mondays/index.html"}
    titles = [page.findtext(".//title") for page in found.values()]
    assert len(titles) == len(set(titles))
    for path, page in found.items():
        assert page.get("lang") == "en", path
        assert page.xpath("string(//meta[@name='description']/@content)"), path


def test_the_header_marks_the_part_of_the_site_that_a_page_belongs_to(pages: dict[str, html.HtmlElement]) -> None:
    def marked(path: str) -> list[tuple[str, str]]:
        links = pages[path].xpath("//nav[@class='bar__parts']//a[@aria-current]")
        return [(_words(link), link.get("aria-current")) for link in links]

    assert marked("tags/index.html") == [("Tags", "page")]
    assert marked("papers/fog/index.html") == [("Papers", "true")]
    assert marked("index.html") == []


def test_the_page_for_lost_readers_works_at_any_depth(pages: dict[str, html.HtmlElement]) -> None:
    links = pages["404.html"].xpath("//ul[@class='doors']//a/@href")
    assert links
    assert all(link.startswith("/sky/") for link in links)
    assert pages["404.html"].xpath("//head/title/text()") == ["Page not found - Harbour Digest"]


def test_a_page_names_its_own_feed_and_others_that_of_the_site(pages: dict[str, html.HtmlElement]) -> None:
    def feeds(path: str) -> list[str]:
        return list(pages[path].xpath("//link[@rel='alternate' and @type='application/atom+xml']/@href"))

    assert feeds("index.html") == ["feed.xml"]
    assert feeds("tags/tides/index.html") == ["feed.xml"]
    assert feeds("papers/fog/index.html") == ["../../feed.xml"]


def test_a_hostile_title_shows_as_written_where_a_page_names_its_feeds(
    library: Library, hostile_pages: dict[str, html.HtmlElement]
) -> None:
    for tag, words in zip(library.taxonomy.tags, HOSTILE, strict=False):
        page = hostile_pages[f"tags/{tag.slug}/index.html"]
        titles = page.xpath("//link[@rel='alternate' and contains(@type, 'feed') or contains(@type, 'atom')]/@title")
        assert titles == [words, words], tag.slug
        assert page.xpath("//head/title/text()") == [f"{words} - Harbour Digest"], tag.slug


def test_a_paper_is_shared_with_its_own_picture_and_other_pages_with_that_of_the_site(
    pages: dict[str, html.HtmlElement],
) -> None:
    def shared(path: str) -> list[str]:
        return list(pages[path].xpath("//head/meta[starts-with(@property, 'og:image')]/@content"))

    said = "Harbour Digest: Papers on tides, moles and mud, all of them invented."
    own = "https://example.org/sky/papers/fog/picture.png"
    assert shared("papers/fog/index.html") == [own, "1200", "630", "2. Fog"]
    for path in ("index.html", "tags/tides/index.html", "about/index.html", "explore/index.html", "404.html"):
        assert shared(path) == ["https://example.org/sky/picture.png", "1200", "630", said], path


def test_every_page_is_shared_with_a_large_picture(pages: dict[str, html.HtmlElement]) -> None:
    for path, page in pages.items():
        if path != "papers/rain-on-mondays/index.html":
            assert page.xpath("//head/meta[@name='twitter:card']/@content") == ["summary_large_image"], path


def test_a_paper_names_its_copy_in_markdown(pages: dict[str, html.HtmlElement]) -> None:
    assert pages["papers/fog/index.html"].xpath("//link[@type='text/markdown']/@href") == ["../fog.md"]


def test_every_author_is_a_link(pages: dict[str, html.HtmlElement]) -> None:
    links = pages["papers/rain-on-tuesdays/index.html"].xpath("//ul[@class='byline']//a/@href")
    assert links[0].endswith("authors/ada-regen/")
    assert all("/explore/?author=" in link for link in links[1:])
    assert len(links) == 5


def test_a_paper_can_be_cited_in_every_format(pages: dict[str, html.HtmlElement]) -> None:
    formats = pages["papers/fog/index.html"].xpath("//*[@data-format]/@data-format")
    assert formats == ["text", "markdown", "bibtex", "ris", "csl"]
