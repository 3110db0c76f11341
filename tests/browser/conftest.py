"""What browser tests share: Chromium, the served site, and a watch over every test."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.harness import BROWSERS, PATIENCE, QUIET, Watch, serving

if TYPE_CHECKING:
    from generator.publishing.build import BuildResult

expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, object]) -> dict[str, object]:
    """Take the machine's own Chromium where there is one, else the one that Playwright brought."""
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    own = {"executable_path": found} if found else {}
    return {**browser_type_launch_args, **own, "args": [*QUIET]}


@pytest.fixture(scope="session")
def site_folder(built_site: BuildResult) -> Path:
    """The folder of the built site."""
    return built_site.out


@pytest.fixture(scope="session")
def served(site_folder: Path) -> Iterator[str]:
    """The address of the home page of the served site."""
    with serving(site_folder) as home:
        yield home


@pytest.fixture(autouse=True)
def watch(context: BrowserContext, served: str) -> Iterator[Watch]:
    """The watch over a test's pages; the test fails in the end if any complaint is left."""
    context.set_default_timeout(PATIENCE)
    watch = Watch(context, served)
    yield watch
    assert watch.complaints == []
