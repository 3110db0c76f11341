"""Every kind of bad input has its exact message, with file and line; ten mistakes are told in one run."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.reading.curation.pages import read_pages

BAD = Path(__file__).parent / "data" / "bad"
CASES = sorted(folder.name for folder in BAD.iterdir() if folder.is_dir())


def problems_of(case: str, monkeypatch: pytest.MonkeyPatch) -> ProblemCollector:
    monkeypatch.chdir(BAD / case)
    problems = ProblemCollector()
    load_library(Path("content"), problems)
    read_pages(Path("content/pages"), problems)
    return problems


@pytest.mark.parametrize("case", CASES)
def test_each_mistake_has_its_message(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [str(problem) for problem in problems_of(case, monkeypatch).problems]
    assert told == (BAD / case / "expected.txt").read_text(encoding="utf-8").splitlines()


def test_ten_mistakes_are_ten_messages_in_one_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(problems_of("ten-mistakes", monkeypatch).problems) == 10


def test_only_files_that_are_not_read_are_no_more_than_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    without_errors = [case for case in CASES if not problems_of(case, monkeypatch).errors]
    assert without_errors == ["files-that-are-not-read"]
