"""What tests share: the built site of the real content, and golden files with one way to renew them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from generator.model.site import OutputFile
from generator.processes import PROCESSES

if TYPE_CHECKING:
    from generator.publishing.build import BuildResult

ROOT = Path(__file__).parent.parent
"""The project."""
GOLDEN = Path(__file__).parent / "golden"
"""Where texts lie that a person has read and found right."""
SITE_URL = "https://digest.example/repo/"
"""The address that the built site is made for: a project page, the harder case."""

os.environ.setdefault(PROCESSES, "1")
# In this process coverage sees what runs; tests of several processes ask for them.

hypothesis.settings.register_profile(
    "any speed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any speed")
# Hypothesis times each example and the making of it, and a busy machine would fail tests of good code.

CheckGolden = Callable[[str, Iterable[OutputFile]], None]
"""Compares files with a folder of `tests/golden`, or renews that folder."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option behind `make golden`."""
    parser.addoption("--renew-golden", action="store_true", help="write tests/golden anew; run only tests that use it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run browser tests last; while golden files are renewed, leave out the tests that have none."""
    # Playwright keeps an event loop running in this thread, in which no other test could start its own.
    items.sort(key=lambda item: "browser" in item.path.parts)
    if config.getoption("renew_golden"):
        kept = [item for item in items if "golden" in getattr(item, "fixturenames", ())]
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = kept


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """The site of the real content, built once the whole way; `built_site.out` is its folder."""
    # Here and not above, so that tests of a single room do not wait for the whole house.
    from generator.publishing.build import build_site  # noqa: PLC0415

    folder = tmp_path_factory.mktemp("built")
    build = partial(build_site, docs=folder / "docs", config=ROOT / "mkdocs.yml", site_url=SITE_URL)
    # In a thread of its own, because of Playwright's event loop in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(build, ROOT / "content", folder / "site").result()


@pytest.fixture
def golden(pytestconfig: pytest.Config) -> CheckGolden:
    """Call with a folder's name and files: a folder of `tests/golden` must hold exactly these.

    `make golden` writes the folder instead, and the diff is what a person reviews.
    """
    return _renew if pytestconfig.getoption("renew_golden") else _compare


def _compare(name: str, files: Iterable[OutputFile]) -> None:
    assert {file.path: file.text for file in files} == _texts(GOLDEN / name), "make golden renews these"


def _renew(name: str, files: Iterable[OutputFile]) -> None:
    texts = {file.path: file.text for file in files}
    for stale in _texts(GOLDEN / name).keys() - texts.keys():
        (GOLDEN / name / stale).unlink()
    for path, text in texts.items():
        (GOLDEN / name / path).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name / path).write_bytes(text.encode())


def _texts(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
