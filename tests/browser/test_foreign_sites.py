"""A reader of a site with other papers: search answers, every page opens without complaint and shuts nobody out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from generator.publishing.build import BuildResult
from tests.browser.harness import serving
from tests.browser.test_accessibility import LONE, SHORTEN, STANDARD

MAY_BE_EMPTY = ("", "authors/", "explore/")
"""Pages that look different where little is known, and stand here for all others: axe takes a second for each."""


@pytest.fixture(scope="session")
def served(foreign_site: BuildResult) -> Iterator[str]:
    """The address of the home page of each foreign site, in place of the usual one."""
    with serving(foreign_site.out) as home:
        yield home


def test_the_quick_search_finds_a_paper_by_its_title(page: Page, served: str, foreign_site: BuildResult) -> None:
    paper = foreign_site.library.papers[0]
    page.goto(served)
    page.keyboard.press("/")
    page.get_by_role("combobox").fill(paper.title.plain)
    expect(page.get_by_role("option").first).to_have_attribute("data-slug", paper.slug)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text(paper.title.plain)


def test_explore_shows_every_paper_and_none_for_words_that_none_has(
    page: Page, served: str, foreign_site: BuildResult
) -> None:
    page.goto(f"{served}explore/")
    papers = len(foreign_site.library.papers)
    expect(page.get_by_role("status")).to_have_text(re.compile(rf"^{papers} papers?$"))
    page.goto(f"{served}explore/?q=zzqqxx")
    expect(page.get_by_role("status")).to_have_text("No paper found")


def test_every_kind_of_page_opens_and_shuts_nobody_out(page: Page, served: str, foreign_site: BuildResult) -> None:
    paper = f"papers/{foreign_site.library.papers[-1].slug}/"
    for kind in (*LONE, "explore/", paper):
        page.goto(served + kind)
        expect(page.locator("h1")).to_be_visible()
        if kind in {*MAY_BE_EMPTY, paper}:
            page.evaluate(SHORTEN)
            answer = Axe().run(page, options={"runOnly": STANDARD, "resultTypes": ["violations"]}).response
            assert [(one["id"], one["nodes"][0]["html"]) for one in answer["violations"]] == [], kind
