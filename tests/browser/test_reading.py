"""A reader goes through the site: from home to a paper, by keyboard, in the dark, on a phone."""

from __future__ import annotations

import gzip
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.harness import Watch

KINDS = ("", "papers/", "tags/", "digests/", "about/", "404.html")
"""Pages of which there is one; a paper, a tag and a digest are found from them."""

PHONE: ViewportSize = {"width": 360, "height": 740}
"""A small phone."""

STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""What axe holds pages against: WCAG 2.2 AA, and what its authors advise beyond."""


@pytest.fixture
def kinds(page: Page, served: str) -> list[str]:
    """The address of one page of each kind."""
    found = [served + kind for kind in KINDS]
    for start, link in (("", ".card a"), ("tags/", "dt a"), ("digests/", "h2 a")):
        page.goto(served + start)
        found.append(page.locator(f".page {link}").first.evaluate("link => link.href"))
    return found


def test_a_reader_finds_a_paper_by_its_tag(page: Page, served: str) -> None:
    page.goto(served)
    page.locator(".home__facets a").first.click()
    title = page.locator(".card__title").first.inner_text()
    page.locator(".card").first.click(position={"x": 20, "y": 60})
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".abstract")).to_be_visible()


def test_a_reader_walks_through_a_digest_from_paper_to_paper(page: Page, served: str) -> None:
    page.goto(f"{served}digests/")
    page.locator(".digests h2 a").first.click()
    titles = page.locator(".card__title").all_inner_texts()
    page.locator(".card a").first.click()
    page.get_by_role("link", name=re.compile("^Next")).click()
    expect(page.locator("h1")).to_have_text(titles[1])
    page.get_by_role("link", name=re.compile("^Previous")).click()
    expect(page.locator("h1")).to_have_text(titles[0])


def test_the_keyboard_alone_leads_to_a_paper(page: Page, served: str) -> None:
    page.goto(served)
    page.keyboard.press("Tab")
    expect(page.locator(".md-skip")).to_be_focused()
    first = page.locator(".card a").first
    for _ in range(200):
        page.keyboard.press("Tab")
        if first.evaluate("link => link === document.activeElement"):
            break
    expect(first).to_be_focused()
    title = first.inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(title)


def test_what_has_the_focus_is_seen_to_have_it(page: Page, served: str) -> None:
    page.goto(served)
    for _ in range(12):
        page.keyboard.press("Tab")
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none"


def test_why_a_paper_has_its_tags_is_told_on_a_touch(page: Page, served: str) -> None:
    page.goto(served)
    page.locator(".card:has(.tag) a").first.click()
    expect(page.locator(".reasons dd").first).to_be_hidden()
    page.get_by_text("Why these tags").click()
    expect(page.locator(".reasons dd").first).to_be_visible()


def test_dark_and_light_follow_the_system_and_then_the_reader(browser: Browser, served: str) -> None:
    with browser.new_context(color_scheme="dark") as context:
        watch, page = Watch(context, served), context.new_page()
        page.goto(served)
        assert _lightness(page) < 60
        page.get_by_role("button", name="Colours follow the system").click()
        assert _lightness(page) > 200
        page.reload()
        assert _lightness(page) > 200
        page.get_by_role("button", name="Light").click()
        page.goto(f"{served}about/")
        page.emulate_media(color_scheme="light")
        assert _lightness(page) < 60
        page.get_by_role("button", name="Dark").click()
        assert _lightness(page) > 200
        page.emulate_media(color_scheme="dark")
        assert _lightness(page) < 60
        assert watch.complaints == []


def test_without_scripts_the_system_still_chooses_dark(browser: Browser, served: str) -> None:
    with browser.new_context(color_scheme="dark", java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(served)
        page.get_by_role("link", name="Tags", exact=True).first.click()
        expect(page.locator("h1")).to_have_text("Tags")
        page.locator(".searchbutton").click()
        expect(page.locator("h1")).to_have_text("Papers")


def test_no_page_scrolls_sideways_on_a_phone(page: Page, kinds: list[str]) -> None:
    page.set_viewport_size(PHONE)
    for address in kinds:
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], address


def test_the_menu_of_a_phone_opens_without_a_mouse(page: Page, served: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(served)
    opener, menu = page.get_by_role("button", name="Menu"), page.get_by_role("navigation", name="Menu")
    opener.focus()
    page.keyboard.press("Enter")
    expect(menu).to_be_visible()
    page.keyboard.press("Tab")
    expect(menu.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    opener.click()
    page.locator("h1").click(position={"x": 5, "y": 5})
    expect(menu).to_be_hidden()
    opener.click()
    menu.get_by_role("link", name="Digests").click()
    expect(page.locator("h1")).to_have_text("Digests")


def test_the_menu_of_a_phone_held_sideways_can_be_read_to_its_end(page: Page, served: str) -> None:
    page.set_viewport_size({"width": 640, "height": 320})
    page.goto(served)
    page.get_by_role("button", name="Menu").click()
    last = page.get_by_role("navigation", name="Menu").get_by_role("link").last
    last.scroll_into_view_if_needed()
    expect(last).to_be_in_viewport(ratio=1)


def test_buttons_and_tags_are_large_enough_for_a_thumb(browser: Browser, kinds: list[str]) -> None:
    with browser.new_context(viewport=PHONE, has_touch=True, is_mobile=True) as context:
        page = context.new_page()
        for address in kinds:
            page.goto(address)
            heights = page.locator("a.tag:visible, .button:visible, .bar a:visible, .bar button:visible").evaluate_all(
                "all => all.map(one => one.getBoundingClientRect().height)"
            )
            assert min(heights) >= 43.9, address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 360])
def test_no_page_shuts_anyone_out(browser: Browser, kinds: list[str], scheme: str, width: int) -> None:
    options = {"runOnly": STANDARD}
    with browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
    ) as context:
        page = context.new_page()
        for address in kinds:
            page.goto(address)
            violations = Axe().run(page, options=options).response["violations"]
            assert [(one["id"], one["nodes"][0]["html"]) for one in violations] == [], address


def test_a_first_view_of_a_paper_weighs_little(browser: Browser, kinds: list[str]) -> None:
    """All files of the page, gzipped, for a reader who has none of them yet."""
    sizes: list[int] = []
    with browser.new_context() as context:
        page = context.new_page()
        page.on("response", lambda response: sizes.append(len(gzip.compress(response.body()))))
        page.goto(kinds[len(KINDS)], wait_until="networkidle")
    assert len(sizes) > 5
    assert sum(sizes) < 40_000


def _lightness(page: Page) -> float:
    """How light the page is, from 0 to 255."""
    numbers = re.findall(r"[\d.]+", page.evaluate("getComputedStyle(document.body).backgroundColor"))
    return sum(map(float, numbers[:3])) / 3
