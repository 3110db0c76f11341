"""What tests share: the built site of an invented library, and golden files with one way to renew them."""

from __future__ import annotations

import fcntl
import os
import pickle
import signal
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from generator.model.site import OutputFile
from generator.processes import PROCESSES
from tests.foreign_libraries import FOREIGN
from tests.guard import sitecustomize
from tests.places import HARBOUR, SETTINGS

if TYPE_CHECKING:
    from generator.publishing.build import BuildResult

GOLDEN = Path(__file__).parent / "golden"
"""Where texts lie that a person has read and found right."""
SITE_URL = "https://digest.example/repo/"
"""The address that the built site is made for: a project page, the harder case."""

os.environ.setdefault(PROCESSES, "1")
# In this process coverage sees what runs; tests of several processes ask for them.

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
# A shell ignores Ctrl+C for what it runs in the background, and every process that a test starts would inherit that.

hypothesis.settings.register_profile(
    "any speed", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("any speed")
# Hypothesis times each example and the making of it, and a busy machine would fail tests of good code.

_GUARD_FOLDER = str(Path(sitecustomize.__file__).parent)
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [_GUARD_FOLDER, os.environ.get("PYTHONPATH")]))
# Importing it guards this process; every Python that a test starts imports it from here by itself.

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
    """The site of the invented library `harbour`, built once the whole way; `built_site.out` is its folder."""
    return _build_once("harbour", tmp_path_factory)


@pytest.fixture(scope="session", params=["harbour", *FOREIGN])
def any_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """One after the other, the sites of libraries that have nothing in common: for what holds of every site."""
    return _build_once(request.param, tmp_path_factory)


@pytest.fixture(scope="session", params=list(FOREIGN))
def foreign_site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    """As `any_site`, without `harbour`: for what other tests try on that one at length."""
    return _build_once(request.param, tmp_path_factory)


def _build_once(name: str, factory: pytest.TempPathFactory) -> BuildResult:
    """Build the site of a library unless it is built. Tests must not change it: all processes use the same one."""
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / name
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # closing the file frees it
        if not (folder / "result").is_file():
            (folder / "result").write_bytes(pickle.dumps(_build(name, folder)))
    result: BuildResult = pickle.loads((folder / "result").read_bytes())  # noqa: S301 - written by these very tests
    return result


def _build(name: str, folder: Path) -> BuildResult:
    # Here and not above, so that tests of a single room do not wait for the whole house.
    from generator.publishing.build import build_site  # noqa: PLC0415

    content = HARBOUR
    if name in FOREIGN:
        content = folder / "content"
        content.mkdir()
        FOREIGN[name](content)
    build = partial(build_site, docs=folder / "docs", config=SETTINGS, site_url=SITE_URL)
    # In a thread of its own, because of Playwright's event loop in this one.
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(build, content, folder / "site").result()


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
