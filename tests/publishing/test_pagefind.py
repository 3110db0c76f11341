"""Pagefind as a command that can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError, MachineError
from generator.publishing import pagefind


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/bees.html").write_text("<html><body>Bees", encoding="utf-8")
    return tmp_path / "pages", tmp_path / "index"


def run_in_its_place(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> None:
    command = folder / "pagefind"
    command.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: command)


def test_a_killed_pagefind_is_told(folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run_in_its_place(monkeypatch, tmp_path, "kill -9 $$")
    with pytest.raises(MachineError, match="pagefind was killed by signal 9; was there not enough memory"):
        pagefind.index_pages(*folders)


def test_a_pagefind_that_fails_is_told_in_its_own_words(
    folders: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_in_its_place(monkeypatch, tmp_path, "echo 'No pages found' >&2; exit 1")
    with pytest.raises(BuildError, match="pagefind: No pages found"):
        pagefind.index_pages(*folders)


def test_the_real_pagefind_names_each_page(folders: tuple[Path, Path]) -> None:
    (folders[0] / "index.html").write_text("<html><body>A paper called Index", encoding="utf-8")
    assert set(pagefind.index_pages(*folders).identifiers) == {"bees", "index"}
