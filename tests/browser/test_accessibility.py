"""Nobody is shut out: every kind of page, in both schemes and in every state, against WCAG 2.2 AA."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from generator.publishing.build import BuildResult
from tests.browser.harness import Watch

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe holds pages against: WCAG 2.2 AA, and what its authors advise beyond."""

LONE = ("", "papers/", "digests/", "tags/", "authors/", "venues/", "years/", "glossary/", "about/", "404.html")
"""Pages of which there is one; Explore has its own below, since it is never without a state."""

ONE_OF = ("papers", "digests", "tags", "authors", "venues", "years")
"""Folders of pages that are all made alike; a page with much on it stands for each."""

SHORTEN = """() => {
    const shorten = (all, number) => [...all].slice(number).forEach((one) => one.remove());
    document.querySelectorAll("main :is(ul, ol, dl)").forEach((list) => shorten(list.children, 6));
    shorten(document.querySelectorAll("main section"), 6);
    document.querySelectorAll("main *").forEach((one) => (one.style.contentVisibility = "visible"));
}"""
"""Leaves the first of many things that are all alike: axe needs half a minute for six hundred names."""


@pytest.fixture(scope="module")
def kinds(built_site: BuildResult) -> list[str]:
    """The address of every kind of page, seen from home; of each folder the page that holds most."""
    out = built_site.out
    fullest = [max((out / folder).glob("*/index.html"), key=lambda page: page.stat().st_size) for folder in ONE_OF]
    return [*LONE, *(f"{page.parent.relative_to(out).as_posix()}/" for page in fullest)]


@pytest.fixture(params=[1280, 360], ids=["desk", "phone"])
def visitor(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[Page]:
    """A page at a desk or on a phone."""
    with browser.new_context(
        viewport={"width": request.param, "height": 800}, has_touch=request.param < 1000, color_scheme="light"
    ) as context:
        watch = Watch(context, served)
        yield context.new_page()
        assert watch.complaints == []


def violations(page: Page) -> list[tuple[str, str]]:
    """What axe finds wrong with a page as it is now: the rule, and the first element that breaks it."""
    found = _axe(page, STANDARD)
    page.emulate_media(color_scheme="dark")
    found += _axe(page, ["color-contrast"])  # the one rule that darkness can break
    page.emulate_media(color_scheme="light")
    return found


def _axe(page: Page, rules: list[str]) -> list[tuple[str, str]]:
    answer = Axe().run(page, options={"runOnly": rules, "resultTypes": ["violations"]}).response
    return [(one["id"], one["nodes"][0]["html"]) for one in answer["violations"]]


def test_no_kind_of_page_shuts_anyone_out(visitor: Page, served: str, kinds: list[str]) -> None:
    for kind in kinds:
        visitor.goto(served + kind)
        visitor.evaluate(SHORTEN)
        assert violations(visitor) == [], kind


def test_all_that_opens_on_a_paper_is_open_to_everyone(visitor: Page, served: str, kinds: list[str]) -> None:
    visitor.goto(served + kinds[len(LONE)] + "#authors")
    visitor.evaluate("() => document.querySelectorAll('details').forEach((one) => (one.open = true))")
    assert violations(visitor) == []


def test_explore_is_open_to_everyone_with_filters_and_with_nothing_found(visitor: Page, served: str) -> None:
    for question in ("?q=sedimant+transport&setting=estuaries", "?q=zzqqx&topic=tides"):
        visitor.goto(f"{served}explore/{question}")
        expect(visitor.locator("[data-explore-results]")).to_have_attribute("data-query", re.compile("."))
        assert violations(visitor) == [], question


def test_the_quick_search_is_open_to_everyone(visitor: Page, served: str) -> None:
    visitor.goto(f"{served}about/")
    visitor.keyboard.press("/")
    visitor.get_by_role("combobox").fill("sedimant transport")
    expect(visitor.get_by_role("option").first).to_be_visible()
    assert violations(visitor) == []


def test_the_menu_of_a_phone_is_open_to_everyone(visitor: Page, served: str) -> None:
    visitor.set_viewport_size({"width": 360, "height": 740})
    visitor.goto(f"{served}years/")
    visitor.get_by_role("button", name="Menu").click()
    expect(visitor.get_by_role("navigation", name="Menu")).to_be_visible()
    assert violations(visitor) == []


def test_no_page_scrolls_sideways_on_the_smallest_screen(page: Page, served: str, kinds: list[str]) -> None:
    """Which is also a screen of 1280 pixels at 400 % (WCAG 1.4.10)."""
    page.set_viewport_size({"width": 320, "height": 256})
    for kind in (*kinds, "explore/"):
        page.goto(served + kind)
        page.add_style_tag(content="* { content-visibility: visible !important; }")
        assert page.evaluate("document.documentElement.scrollWidth") == 320, kind


def test_where_the_reader_has_chosen_the_colours_the_place_is_still_marked(browser: Browser, served: str) -> None:
    with browser.new_context(forced_colors="active") as context:
        page = context.new_page()
        page.goto(f"{served}tags/")
        expect(page.locator(".bar__parts [aria-current]")).to_have_css("text-decoration-line", "underline")
        expect(page.locator("main a.tag").first).to_have_css("border-top-style", "solid")
