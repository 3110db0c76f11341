"""The harness itself: it serves as GitHub does, and nothing amiss gets past its watch."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

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


def test_requests_are_answered_by_threads_without_a_tracer(page: Page, served: str) -> None:
    tracer = threading.gettrace()
    # Threads that get this one die at their first call.
    threading.settrace(_fail)
    try:
        page.goto(served)
        expect(page.get_by_role("heading", name="Home")).to_be_visible()
    finally:
        threading.settrace(tracer)


def _fail(*_: object) -> NoReturn:
    raise AssertionError


@pytest.mark.parametrize(
    ("event", "script", "complaint"),
    [
        ("console", "console.log('a word')", "console log: a word"),
        ("weberror", "setTimeout(() => { throw new Error('a mistake') })", "a mistake"),
        ("response", "fetch('missing.json')", "answer 404"),
        (
            "request",
            "fetch('http://elsewhere.invalid/').catch(() => {})",
            "request that leaves the site: http://elsewhere.invalid/",
        ),
        ("requestfailed", "fetch('http://elsewhere.invalid/').catch(() => {})", "request that failed"),
    ],
)
def test_what_goes_amiss_is_a_complaint(
    page: Page, served: str, watch: Watch, event: str, script: str, complaint: str
) -> None:
    page.goto(served)
    with page.context.expect_event(event):
        page.evaluate(f"() => {{ {script} }}")
    assert any(complaint in found for found in watch.complaints), watch.complaints
    watch.complaints.clear()
