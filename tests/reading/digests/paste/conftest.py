"""Pastes beside the tests that read them: the cases of `test_NAME.py` are in `NAME.yaml`."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.reading.digests.paste.harness import PasteFolder


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that takes a `case` with each case of the table beside it."""
    if "case" in metafunc.fixturenames:
        path = Path(str(metafunc.module.__file__))
        table = path.with_name(path.stem.removeprefix("test_")).with_suffix(".yaml")
        cases = yaml.safe_load(table.read_text(encoding="utf-8"))
        metafunc.parametrize("case", cases, ids=[case["name"] for case in cases])


@pytest.fixture
def folder(tmp_path: Path) -> PasteFolder:
    """A folder for pastes."""
    return PasteFolder(tmp_path)
