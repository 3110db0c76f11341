"""What a person sees in a terminal."""

from __future__ import annotations

import re
import sys
import threading

import pytest

from generator.errors import Problem, Severity
from generator.model.source import Source
from generator.terminal.screen import TerminalProgress, count, count_problems, in_order_of_use, show_problems


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


def test_an_annotation_has_the_line_and_escapes_what_github_reads_as_syntax(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems(
        [
            Problem(Source("a,b:c.txt", 3), "100% wrong\nhere", "write: it"),
            Problem(Source("bees.txt"), "skipped", severity="note"),
        ],
        "github",
    )
    assert capsys.readouterr().out.splitlines() == [
        "::error file=a%2Cb%3Ac.txt,line=3::100%25 wrong%0Ahere (write: it)",
        "::notice file=bees.txt::skipped",
    ]


def test_problems_can_be_shown_where_output_does_not_mix_with_them(capsys: pytest.CaptureFixture[str]) -> None:
    show_problems([Problem(Source("bees.txt"), "no title")], to_stderr=True)
    assert capsys.readouterr() == ("", "bees.txt: no title\n")


@pytest.mark.parametrize(("number", "shown"), [(0, "0 bees"), (1, "1 bee"), (2, "2 bees"), (1024, "1,024 bees")])
def test_a_number_agrees_with_its_noun(number: int, shown: str) -> None:
    assert count(number, "bee") == shown


def test_notes_are_not_counted_as_problems() -> None:
    severities: tuple[Severity, ...] = ("error", "warning", "warning", "note")
    problems = [Problem(Source("bees.txt"), "wrong", severity=severity) for severity in severities]
    assert count_problems(problems) == "1 error, 2 warnings"


def test_errors_come_first_and_the_files_of_every_day_before_those_of_the_set_up() -> None:
    setup = Problem(Source("content/authors.yml", 1), "a")
    daily = Problem(Source("content/digests/2031-05-04.txt", 9), "b")
    warnings = [Problem(problem.source, "c", severity="warning") for problem in (daily, setup)]
    assert in_order_of_use([warnings[1], setup, warnings[0], daily]) == [daily, setup, *warnings]
