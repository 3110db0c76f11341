"""A reader goes through the site: from home to a paper, by keyboard, in the dark, on a phone."""

from __future__ import annotations

import gzip
import re

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from generator.publishing.build import BuildResult
from tests.browser.harness import Watch

KINDS = ("", "papers/", "tags/", "digests/", "about/", "404.html")
"""Pages of which there is one; a paper, a tag and a digest are found from them."""

PHONE: ViewportSize = {"width": 360, "height": 740}
"""A small phone."""


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
    page.wait_for_url("**/tags/*/")
    title = page.locator(".card__title").first.inner_text()
    page.locator(".card").first.click(position={"x": 20, "y": 60})
    expect(page.locator("h1")).to_have_text(title)
    expect(page.locator(".abstract")).to_be_visible()


def test_a_reader_walks_through_a_digest_from_paper_to_paper(page: Page, served: str) -> None:
    page.goto(f"{served}digests/")
    page.locator(".digests h2 a").first.click()
    page.wait_for_url("**/digests/*/")
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


def test_very_many_authors_are_shown_on_request_without_scripts_and_always_on_paper(
    browser: Browser, served: str, built_site: BuildResult
) -> None:
    paper = max(built_site.library.papers, key=lambda paper: len(paper.authors))
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{served}papers/{paper.slug}/")
        last = page.locator(".byline").get_by_role("link", name=paper.authors[-1])
        expect(last).to_be_hidden()
        page.emulate_media(media="print")
        expect(last).to_be_visible()
        page.emulate_media(media="screen")
        page.get_by_role("link", name=re.compile(r"^and \d+ more$")).click()
        expect(last).to_be_visible()
        expect(page.get_by_role("link", name=re.compile(r"^and \d+ more$"))).to_be_hidden()


def test_a_citation_is_copied_and_saved_with_the_keyboard(
    browser: Browser, served: str, built_site: BuildResult
) -> None:
    with browser.new_context(permissions=["clipboard-read", "clipboard-write"]) as context:
        watch, page = Watch(context, served), context.new_page()
        page.goto(f"{served}papers/{built_site.library.papers[0].slug}/")
        page.get_by_role("link", name="Cite", exact=True).click()
        page.locator(".cite summary", has_text="BibTeX").press("Enter")
        written = page.locator("[data-format=bibtex]").inner_text()
        row = page.locator("[data-format=bibtex]").locator("xpath=preceding-sibling::p")
        row.get_by_role("button", name="Copy").press("Enter")
        expect(row.get_by_role("button", name="Copied")).to_be_focused()
        assert page.evaluate("navigator.clipboard.readText()") == written
        with page.expect_download() as download:
            row.get_by_role("button", name="Save as .bib").press("Enter")
        assert download.value.suggested_filename.endswith(".bib")
        assert download.value.path().read_text(encoding="utf-8").strip() == written.strip()
        assert watch.complaints == []


def test_a_long_list_of_names_narrows_as_one_types(page: Page, served: str) -> None:
    page.goto(f"{served}authors/")
    box, letters = page.get_by_role("searchbox", name="Find an author"), page.get_by_role("navigation", name="Letters")
    letters.get_by_role("link", name="W").click()
    expect(page.get_by_role("heading", name="W", exact=True)).to_be_in_viewport()
    box.fill("WISNIEWSKA lucja")
    expect(page.get_by_role("status")).to_have_text("1 found")
    expect(page.locator(".names li:visible")).to_have_text(re.compile("Łucja Wiśniewska"))
    expect(letters).to_be_hidden()
    box.fill("nobody at all")
    expect(page.get_by_role("status")).to_have_text("Nothing found")
    box.fill("")
    expect(letters).to_be_visible()


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


DAMAGED_CHOICES = (
    *("{", "", "5", '"light"', "[]", '{"color": null}', '{"color": "light"}', '{"color": {"a b": 1}}'),
    '{"color": {"media": "(prefers-color-scheme)", "scheme": "default"}}',  # as Material's own button keeps it
    '{"color": {"media": "nonsense", "scheme": "nonsense"}}',
    '{"color": {"media": 7}}',
)
"""What may stand in the browser in place of colours that the reader chose with our button."""


@pytest.mark.parametrize("kind", ["", "about/"])
def test_a_damaged_choice_of_colours_is_none_and_the_next_choice_holds(
    browser: Browser, served: str, kind: str
) -> None:
    with browser.new_context(color_scheme="dark") as context:
        watch, page = Watch(context, served), context.new_page()
        page.goto(served)
        for damaged in DAMAGED_CHOICES:
            page.evaluate("damaged => localStorage.setItem(`${__md_scope.pathname}.__palette`, damaged)", damaged)
            page.goto(served + kind)
            expect(page.get_by_role("button", name="Colours follow the system")).to_be_visible()
            assert (_lightness(page) < 60, damaged, watch.complaints) == (True, damaged, [])
        page.get_by_role("button", name="Colours follow the system").click()
        page.reload()
        assert _lightness(page) > 200
        assert watch.complaints == []


def test_where_nothing_can_be_kept_the_colours_change_all_the_same(browser: Browser, served: str) -> None:
    with browser.new_context(color_scheme="dark") as context:
        watch, page = Watch(context, served), context.new_page()
        # As browsers do for a site that the reader lets keep nothing.
        page.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError'); } })"
        )
        page.goto(served)
        page.get_by_role("button", name="Colours follow the system").click()
        assert _lightness(page) > 200
        page.get_by_role("button", name="Light").click()
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
