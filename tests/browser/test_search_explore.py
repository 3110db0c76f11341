"""Explore: one address for each question, facets that combine, and no paper lost on the way."""

from __future__ import annotations

import re
from urllib.parse import quote_plus

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.publishing.build import BuildResult
from generator.terminal.search import search_library

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
"""What axe checks: WCAG 2.2 AA."""


def explore(page: Page, served: str, address: str = "", query: str = "") -> None:
    """Open an address of Explore and wait for the answer to its query."""
    page.goto(f"{served}explore/{address}")
    expect(page.locator("[data-explore-results]")).to_have_attribute("data-query", query)


def shown(page: Page) -> list[str]:
    """The slugs of all papers found, with every further part asked for."""
    more = page.locator("[data-explore-more]")
    while more.is_visible():
        before = page.locator("[data-query] > [data-slug]").count()
        more.evaluate("button => button.click()")
        expect(page.locator("[data-query] > [data-slug]").nth(before)).to_be_attached()
    items = page.locator("[data-query] > [data-slug]")
    return [str(slug) for slug in items.evaluate_all("items => items.map(item => item.dataset.slug)")]


def test_without_a_query_every_paper_is_there_newest_first(page: Page, served: str, built_site: BuildResult) -> None:
    explore(page, served)
    slugs = shown(page)
    assert sorted(slugs) == sorted(built_site.library.by_slug)
    days = [built_site.library.by_slug[slug].published or "" for slug in slugs]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=True)


@pytest.mark.parametrize("sort", ["newest", "title"])
def test_sorting_loses_no_paper(page: Page, served: str, sort: str) -> None:
    explore(page, served, "?q=harbour", "harbour")
    by_relevance = shown(page)
    explore(page, served, f"?q=harbour&sort={sort}", "harbour")
    by_other = shown(page)
    assert by_relevance != by_other
    assert sorted(by_relevance) == sorted(by_other)


def test_facets_of_two_kinds_narrow_together_and_the_counts_tell_in_advance(page: Page, served: str) -> None:
    explore(page, served, "?setting=ports")
    box = page.locator("#facet-topic-tides")
    promised = int(page.locator("label[for=facet-topic-tides] .facet-box__count").inner_text())
    box.check()
    expect(page).to_have_url(re.compile(r"\?setting=ports&topic=tides$"))
    expect(page.get_by_role("status")).to_have_text(f"{promised} papers")
    assert len(shown(page)) == promised


def test_values_of_one_facet_widen_the_choice(page: Page, served: str, built_site: BuildResult) -> None:
    explore(page, served, "?year=2028&year=2029")
    years = [paper.year for paper in built_site.library.papers]
    assert len(shown(page)) == years.count(2028) + years.count(2029)


def test_a_filter_can_be_taken_back_with_its_chip_and_with_back(page: Page, served: str) -> None:
    explore(page, served, "?q=harbour", "harbour")
    everything = page.get_by_role("status").inner_text()
    page.locator("#facet-topic-waves").check()
    chip = page.get_by_role("button", name="Remove filter Waves")
    expect(chip).to_be_visible()
    page.go_back()
    expect(chip).to_be_hidden()
    expect(page.get_by_role("status")).to_have_text(everything)
    page.go_forward()
    chip.click()
    expect(page.get_by_role("status")).to_have_text(everything)


def test_the_whole_question_is_in_the_address(page: Page, served: str) -> None:
    explore(page, served)
    page.get_by_role("searchbox").fill("fog")
    expect(page.locator("[data-query=fog]")).to_be_attached()
    page.get_by_role("combobox", name="Sort by").select_option("title")
    expect(page).to_have_url(f"{served}explore/?q=fog&sort=title")
    # The address changes before the papers do.
    first = page.locator("[data-query=fog] > [data-slug]").first
    expect(first).to_have_attribute("data-slug", re.compile("^a-"))
    slugs = shown(page)
    page.reload()
    expect(page.locator("[data-query=fog]")).to_be_attached()
    assert shown(page) == slugs


def test_an_author_is_a_facet_that_is_read_when_it_is_wanted(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    explore(page, served)
    assert not any("authors.json" in url for url in asked)
    page.locator("[data-facet=author] summary").first.click()
    expect(page.locator("[data-facet=author] input").first).to_be_visible()
    explore(page, served, "?author=lucja-wisniewska")
    assert len(shown(page)) == 1


def test_words_that_no_paper_has_find_nothing_that_only_begins_alike(page: Page, served: str) -> None:
    explore(page, served, "?q=zzqqxx+kwyjibo", "zzqqxx kwyjibo")
    expect(page.get_by_role("status")).to_have_text("No paper found")
    explore(page, served, "?q=zzqqxx+dredging", "zzqqxx dredging")
    expect(page.get_by_role("status")).to_have_text(re.compile("paper"))
    expect(page.locator("[data-explore-remarks]")).to_contain_text("No paper has all of these words")


def test_a_filter_that_nobody_knows_finds_nothing_and_says_so(page: Page, served: str) -> None:
    explore(page, served, "?topic=no-such-topic")
    expect(page.get_by_role("status")).to_have_text("No paper found")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("Bjorneborg", "Eelgrass Is All"),
        ("3011.04417", "RubbleFlow"),
        ("https://arxiv.org/abs/3011.04417v2", "RubbleFlow"),
        ("Wisniewska", "RubbleFlow"),
        ("Overtoping breakwatter", "RubbleFlow"),
        ("Приливы", "Приливы"),
    ],
)
def test_a_paper_is_found_however_it_is_asked_for(page: Page, served: str, query: str, title: str) -> None:
    explore(page, served, f"?q={quote_plus(query)}", query)
    expect(page.locator("[data-query] > li").first).to_contain_text(title)


def test_a_venue_and_a_year_find_their_papers(page: Page, served: str, built_site: BuildResult) -> None:
    venue, year = next((paper.venue, paper.year) for paper in built_site.library.papers if paper.venue and paper.year)
    for query in (venue, str(year)):
        explore(page, served, f"?q={quote_plus(query)}", query)
        of_it = [one.slug for one in built_site.library.papers if query in (one.venue, str(one.year))]
        assert set(of_it) <= set(shown(page))


def test_an_alias_finds_all_papers_of_its_tag(page: Page, served: str, built_site: BuildResult) -> None:
    explore(page, served, "?q=ADCP", "ADCP")
    tagged = {paper.slug for paper in built_site.library.papers_by_tag["field-measurement"]}
    assert tagged <= set(shown(page))


def test_every_title_puts_its_paper_first_in_the_browser_and_in_the_terminal(
    page: Page, served: str, built_site: BuildResult
) -> None:
    """The two engines share neither code nor index, so that each is the other's witness."""
    explore(page, served)
    titles = {paper.title.plain: paper.slug for paper in built_site.library.papers}
    first = page.evaluate(
        """async (titles) => {
            const { answer } = await import("../assets/javascripts/search/answer.js");
            const { loadCard } = await import("../assets/javascripts/search/cards.js");
            const first = {};
            for (const title of titles) {
                const { papers } = await answer(title);
                first[title] = papers.length ? (await loadCard(papers[0])).slug : null;
            }
            return first;
        }""",
        list(titles),
    )
    assert first == titles
    for title, slug in list(titles.items())[::10]:  # an index is made for each, which takes its time
        assert search_library(built_site.library, title, 1)[0].slug == slug


def test_an_index_that_does_not_load_can_be_tried_again(page: Page, served: str) -> None:
    failing = [True]
    page.route(
        "**/catalog.json", lambda route: route.fulfill(status=200, body="{") if failing[0] else route.continue_()
    )
    page.add_init_script("console.warn = () => {};")
    page.goto(f"{served}explore/?q=harbour")
    expect(page.get_by_role("status")).to_have_text("The search index could not be loaded.")
    failing[0] = False
    page.get_by_role("button", name="Try again").click()
    expect(page.locator("[data-query=harbour] > li").first).to_be_visible()


def test_without_scripts_the_page_points_to_the_lists(browser: Browser, served: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served}explore/")
    expect(page.get_by_text("Searching needs JavaScript")).to_be_visible()
    expect(page.locator(".explore__noscript a", has_text="papers")).to_have_attribute("href", "../papers/")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    context.close()


def test_a_phone_shows_all_without_scrolling_sideways(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    explore(page, served, "?q=tidal+currents&topic=tides", "tidal currents")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    page.get_by_text("Filters", exact=True).click()
    expect(page.locator("[data-facet=topic]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_explore_and_the_quick_search_are_accessible(page: Page, served: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    explore(page, served, "?q=sedimant+transport&setting=estuaries", "sedimant transport")
    assert Axe().run(page, options=RULES).response["violations"] == []
    page.keyboard.press("/")
    page.get_by_role("dialog").get_by_role("combobox").fill("sedimant transport")
    expect(page.get_by_role("dialog").get_by_role("option").first).to_be_visible()
    assert Axe().run(page, options=RULES).response["violations"] == []
