"""What a person sees in a terminal."""

from __future__ import annotations

import re
import sys
import threading

import pytest

from generator.errors import Problem
from generator.model.source import Source
from generator.terminal.screen import TerminalProgress, show_problems


def test_a_step_is_shown_in_a_terminal_without_a_thread_that_would_keep_work_in_one_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with TerminalProgress().step("Counting bees"):
        assert capsys.readouterr().err == "Counting bees …"
        assert threading.active_count() == 1
    assert re.fullmatch(r"\rCounting bees, \d+\.\d s\n", capsys.readouterr().err)


def test_a_step_that_fails_leaves_a_line_of_its_own_to_what_is_said_next(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    with pytest.raises(ValueError, match="sting"), TerminalProgress().step("Counting bees"):
        raise ValueError("sting")
    assert capsys.readouterr().err.endswith("\n")


def test_problems_have_their_colour_in_a_terminal_that_shows_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    problem = Problem(Source("bees.txt", 3), "no title", "write one")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    show_problems([problem])
    assert capsys.readouterr().out == f"\x1b[31m{problem}\x1b[0m\n"
    monkeypatch.setenv("NO_COLOR", "1")
    show_problems([problem])
    assert capsys.readouterr().out == f"{problem}\n"


def test_elsewhere_a_step_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with TerminalProgress().step("Counting bees"):
        pass
    assert capsys.readouterr().err == ""
