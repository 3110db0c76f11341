"""No test of the product knows what the site of this repository is about: its own files cannot even be opened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.guard.sitecustomize import GUARDED
from tests.places import DATA, HARBOUR, ROOT, SETTINGS

CONTENT = ROOT / "content"
READINGS: dict[str, Callable[[], object]] = {
    "a file": lambda: (CONTENT / "taxonomy.yml").read_text(encoding="utf-8"),
    "a file by another way": (DATA / "../../content/taxonomy.yml").read_bytes,
    "a file without Python's own": lambda: os.open(CONTENT / "taxonomy.yml", os.O_RDONLY),
    "a folder": lambda: list((CONTENT / "digests").iterdir()),
    "a tree": lambda: list(CONTENT.rglob("*.txt")),
    "the settings": (ROOT / "mkdocs.yml").open,
}


@pytest.mark.parametrize("reading", READINGS)
def test_a_test_cannot_read(reading: str) -> None:
    with pytest.raises(AssertionError, match="take data from tests/data"):
        READINGS[reading]()


def test_a_relative_path_is_seen_through(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    with pytest.raises(AssertionError):
        Path("content/venues.yml").read_bytes()


@pytest.mark.parametrize("verb", ["check", "build"])
def test_a_verb_in_a_process_of_its_own_cannot_read_it_either(verb: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "generator", verb], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode != 0
    assert "GuardedFileError" in run.stderr
    assert any(path in run.stderr for path in GUARDED)


def test_a_folder_of_the_same_name_elsewhere_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    (tmp_path / "content" / "digests").mkdir(parents=True)
    assert list((tmp_path / "content").iterdir()) == [tmp_path / "content" / "digests"]
    shutil.rmtree(tmp_path / "content")
    assert not (tmp_path / "content").exists()
    assert (HARBOUR / "taxonomy.yml").read_bytes()
    assert SETTINGS.read_bytes()


def test_the_settings_of_the_tests_name_every_style_sheet_of_the_theme() -> None:
    """Else pages would be tested without the newest of them."""
    folder = ROOT / "overrides"
    sheets = {path.relative_to(folder).as_posix() for path in (folder / "assets" / "stylesheets").glob("*.css")}
    settings = SETTINGS.read_text(encoding="utf-8")
    assert sheets
    assert {sheet for sheet in sheets if f"- {sheet}\n" not in settings} == set()
