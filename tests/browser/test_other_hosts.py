"""What the proof of a site says of other hosts, held against what a browser does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, Request, Route

TABLE = yaml.safe_load((Path(__file__).parents[1] / "data/proof/markup.yaml").read_text(encoding="utf-8"))
ASKING = [case["in"] for case in TABLE["refused"] if case.get("browser") == "asks"]
PAGE = """<!doctype html><html><head><title>Bees</title></head><body><h1 id="title">Bees</h1>{}</body></html>"""
HOME = "http://site.example/"


@pytest.fixture
def asked(browser: Browser) -> Iterator[Callable[[str], set[str]]]:
    """Opens a page with some markup, and gives the hosts that the browser asks for anything."""
    context = browser.new_context()
    hosts: set[str] = set()
    pages: list[str] = []

    def answer(route: Route, request: Request) -> None:
        hosts.add(urlsplit(request.url).hostname or "")
        if request.url == HOME:
            route.fulfill(body=PAGE.replace("{}", pages[-1]), content_type="text/html; charset=utf-8")
        else:
            route.fulfill(status=204)

    context.route(lambda url: not url.startswith("data:"), answer)

    def open_page(markup: str) -> set[str]:
        hosts.clear()
        pages.append(markup)
        page = context.new_page()
        page.goto(HOME)
        # Styles that are reached late are drawn by then, and what they ask for has been asked.
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        page.close()
        return hosts - {"site.example"}

    yield open_page
    context.close()


def test_a_browser_asks_another_host_for_what_the_proof_refuses(asked: Callable[[str], set[str]]) -> None:
    assert ASKING
    assert {markup: asked(markup) for markup in ASKING} == {markup: {"bees.example"} for markup in ASKING}


def test_a_browser_asks_nobody_for_what_the_proof_lets_pass(asked: Callable[[str], set[str]]) -> None:
    allowed = TABLE["allowed"]
    assert {markup: asked(markup) for markup in allowed} == {markup: set() for markup in allowed}
