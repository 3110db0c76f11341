"""The quick search: on every page, loaded when it is opened, forgiving, and usable without a mouse."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from generator.publishing.build import BuildResult
from tests.browser.harness import Watch


@pytest.fixture
def home(page: Page, served: str) -> Page:
    """The home page."""
    page.goto(served)
    return page


def open_search(page: Page, query: str = "") -> None:
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    if query:
        page.get_by_role("combobox").fill(query)
        expect(page.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile("paper"))


def test_nothing_of_search_is_loaded_before_it_is_opened(page: Page, served: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/pagefind/" in url or "/javascripts/search/" in url] == [
        f"{served}assets/javascripts/search/open.js"
    ]


@pytest.mark.parametrize("keys", ["/", "Control+k"])
def test_search_opens_with_a_key_and_escape_closes_it(home: Page, keys: str) -> None:
    home.keyboard.press(keys)
    expect(home.get_by_role("combobox")).to_be_focused()
    home.keyboard.press("Escape")
    expect(home.get_by_role("dialog")).to_be_hidden()


def test_search_opens_with_a_click_on_a_page_further_down(page: Page, served: str, built_site: BuildResult) -> None:
    page.goto(f"{served}papers/{built_site.library.papers[0].slug}/")
    page.locator("header [data-search-open]").click()
    expect(page.get_by_role("combobox")).to_be_focused()


def test_before_anything_is_asked_the_largest_tags_are_offered(
    home: Page, served: str, built_site: BuildResult
) -> None:
    open_search(home)
    offered = home.get_by_role("dialog").locator("a.tag")
    tags = [match.tag for paper in built_site.library.papers for match in paper.tags]
    largest = max(set(tags), key=tags.count)
    expect(offered).to_have_count(12)
    expect(offered.first).to_have_attribute("href", f"{served}tags/{largest}/")
    home.get_by_role("combobox").fill("dredging")
    expect(home.get_by_role("dialog").get_by_role("status")).to_have_text(re.compile("paper"))
    home.get_by_role("combobox").fill("")
    expect(offered).to_have_count(12)


def test_a_slash_that_is_typed_into_a_field_stays_there(home: Page) -> None:
    open_search(home)
    home.keyboard.type("a/b")
    expect(home.get_by_role("combobox")).to_have_value("a/b")


def test_letters_typed_before_the_field_is_there_are_not_lost(home: Page) -> None:
    waiting: list[Route] = []
    home.route("**/search/dialog.js", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright takes no built-in
    with home.expect_request("**/search/dialog.js"):
        home.keyboard.press("/")
    home.keyboard.type("break")
    for route in waiting:
        route.continue_()
    expect(home.get_by_role("combobox")).to_have_value("break")
    home.keyboard.type("water")
    expect(home.get_by_role("combobox")).to_have_value("breakwater")


def test_a_word_of_an_abstract_finds_the_paper_and_the_keyboard_opens_it(home: Page, served: str) -> None:
    open_search(home, "overtopping gauges")
    home.keyboard.press("ArrowDown")
    option = home.get_by_role("option", selected=True)
    expect(option).to_contain_text("RubbleFlow")
    slug = option.get_attribute("data-slug")
    home.keyboard.press("Enter")
    expect(home).to_have_url(f"{served}papers/{slug}/")


def test_the_arrows_go_around_the_results(home: Page) -> None:
    open_search(home, "harbour")
    home.keyboard.press("ArrowUp")
    expect(home.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    home.keyboard.press("ArrowDown")
    expect(home.get_by_role("option").first).to_have_attribute("aria-selected", "true")


def test_all_results_keep_the_query(home: Page, served: str) -> None:
    open_search(home, "tidal currents")
    home.keyboard.press("Enter")
    expect(home).to_have_url(f"{served}explore/?q=tidal+currents")
    expect(home.locator("[data-query]")).to_have_attribute("data-query", "tidal currents")


def test_the_words_looked_for_are_marked(home: Page) -> None:
    open_search(home, "seismometers")
    expect(home.get_by_role("option").first.locator("mark").first).to_have_text("Seismometers")


def test_a_misspelt_word_is_corrected_and_can_be_searched_as_it_was(home: Page) -> None:
    open_search(home, "sedimant transport")
    dialog = home.get_by_role("dialog")
    expect(dialog).to_contain_text("Showing results for sediment transport.")
    dialog.get_by_role("button", name="sedimant transport").click()
    expect(dialog).to_contain_text("No paper has all of these words")
    expect(dialog).not_to_contain_text("Showing results for")


def test_matching_tags_and_authors_are_offered(home: Page, served: str) -> None:
    open_search(home, "ADCP")
    tag = home.locator(".quick__shortcuts a").first
    expect(tag).to_have_attribute("href", f"{served}tags/field-measurement/")
    home.get_by_role("combobox").fill("wisniewska")
    author = home.locator(".quick__shortcuts a", has_text="Papers by Łucja Wiśniewska")
    expect(author).to_have_attribute("href", f"{served}explore/?author=lucja-wisniewska")


def test_a_search_that_fails_says_so_and_can_be_tried_again(home: Page, watch: Watch) -> None:
    home.route("**/catalog.json", lambda route: route.abort())
    home.keyboard.press("/")
    dialog = home.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text("The search index could not be loaded.")
    with home.expect_console_message(lambda message: message.type == "warning"):
        home.get_by_role("combobox").fill("harbour")
    expect(dialog.get_by_role("status")).to_have_text("The search index could not be loaded.")
    assert watch.complaints
    watch.complaints.clear()
    home.unroute("**/catalog.json")
    dialog.get_by_role("button", name="Try again").click()
    expect(dialog.get_by_role("option").first).to_be_visible()


def test_a_pagefind_that_fails_can_be_tried_again(home: Page, watch: Watch) -> None:
    home.route("**/pagefind.js*", lambda route: route.abort())
    home.keyboard.press("/")
    home.get_by_role("combobox").fill("harbour")
    dialog = home.get_by_role("dialog")
    expect(dialog.get_by_role("status")).to_have_text("The search index could not be loaded.")
    watch.complaints.clear()
    home.unroute("**/pagefind.js*")
    dialog.get_by_role("button", name="Try again").click()
    expect(dialog.get_by_role("option").first).to_be_visible()


def test_a_slow_index_is_remarked_upon(home: Page) -> None:
    waiting: list[Route] = []
    home.route("**/catalog.json", lambda route: waiting.append(route))  # noqa: PLW0108 - Playwright takes no built-in
    home.keyboard.press("/")
    home.get_by_role("combobox").fill("harbour")
    expect(home.get_by_role("dialog").get_by_role("status")).to_have_text("Still loading the search index …")
    for route in waiting:
        route.continue_()
    expect(home.get_by_role("option").first).to_be_visible()
