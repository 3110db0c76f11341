"""The harness itself: it serves as GitHub does, and nothing amiss gets past its watch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import Watch, serving

PAGE = '<!doctype html><html lang="en"><title>{0}</title><link rel="icon" href="data:,"><h1>{0}</h1>'


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of three small pages, in place of the built one."""
    folder = tmp_path_factory.mktemp("small")
    _write(folder / "index.html", PAGE.format("Home") + '<a href="deep/">Deeper</a>')
    _write(folder / "deep" / "index.html", PAGE.format("Deep"))
    _write(folder / "404.html", PAGE.format("Lost"))
    (folder / "bare").mkdir()
    with serving(folder) as home:
        yield home


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_site_without_fault_leaves_no_complaint(page: Page, served: str, watch: Watch) -> None:
    page.goto(served)
    page.get_by_role("link", name="Deeper").click()
    expect(page.get_by_role("heading", name="Deep")).to_be_visible()
    assert page.url == served + "deep/"
    assert watch.complaints == []


@pytest.mark.parametrize("path", ["nowhere/", "bare/", "../"])
def test_an_address_without_a_page_shows_the_sites_own_404(page: Page, served: str, watch: Watch, path: str) -> None:
    answer = page.goto(served + path)
    assert answer is not None
    assert answer.status == 404
    expect(page.get_by_role("heading", name="Lost")).to_be_visible()
    assert f"answer 404: {answer.url}" in watch.complaints
    watch.complaints.clear()


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        ("console.log('a word')", "console log: a word"),
        ("setTimeout(() => { throw new Error('a mistake') })", "a mistake"),
        ("fetch('missing.json')", "answer 404"),
        (
            "fetch('http://elsewhere.invalid/').catch(() => {})",
            "request that leaves the site: http://elsewhere.invalid/",
        ),
        ("fetch('http://elsewhere.invalid/').catch(() => {})", "request that failed"),
    ],
)
def test_what_goes_amiss_is_a_complaint(page: Page, served: str, watch: Watch, script: str, complaint: str) -> None:
    page.goto(served)
    page.evaluate(f"() => {{ {script} }}")
    page.wait_for_load_state("networkidle")
    assert any(complaint in found for found in watch.complaints), watch.complaints
    watch.complaints.clear()
