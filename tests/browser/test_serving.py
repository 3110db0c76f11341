"""While a site is served, a browser shows what is wrong, and the site again when it is mended."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.harness import Watch
from tests.places import TINY
from tests.publishing.test_watch import PATIENCE, Server


def test_a_mistake_takes_the_place_of_an_open_page_until_it_is_mended(page: Page, watch: Watch, tmp_path: Path) -> None:
    content = shutil.copytree(TINY, tmp_path / "content")
    facts = content / "papers/2025-01-01.yml"
    good = facts.read_text(encoding="utf-8")
    server = Server(content, tmp_path)
    server.wait_for("serving at")
    try:
        page.goto(f"http://127.0.0.1:{server.port}/about/")
        facts.write_text(good.replace("venue:", "venu:"), encoding="utf-8")
        expect(page.locator("h1")).to_have_text("1 problem to mend", timeout=1000 * PATIENCE)
        expect(page.locator("li")).to_have_text(f'{facts}:5 unknown key "venu" did you mean "venue"?')
        facts.write_text(good, encoding="utf-8")
        expect(page.locator("h1")).to_have_text("About", timeout=1000 * PATIENCE)
    finally:
        server.stop()
        watch.complaints.clear()  # this site is not the one that is watched over, and answers 503
