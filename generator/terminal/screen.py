"""Shows problems, counts and progress in a terminal, and problems as annotations on GitHub."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import PurePath

import click

from generator.errors import Problem
from generator.publishing.progress import Progress

_OWN_FOLDERS = ("digests", "papers", "pages")
"""The folders that curators change every day; their problems are shown first."""

FORMATS = ("text", "github")
"""The forms of problems: text for people and editors, or annotations of a pull request on GitHub."""

_SEVERITY_COLORS = {"error": "red", "warning": "yellow", "note": "cyan"}
"""The colour of each severity, the worst first."""
_ANNOTATION_NAMES = {"error": "error", "warning": "warning", "note": "notice"}
"""The name of each severity in workflow commands of GitHub."""


def show_problems(problems: Iterable[Problem], form: str = "text", *, to_stderr: bool = False) -> None:
    """Print each problem on one line, in colour if the output is a terminal and `NO_COLOR` is not set.

    Args:
        problems: in the order of printing.
        form: one of `FORMATS`.
        to_stderr: whether the output of the verb goes elsewhere and must not be mixed with them.
    """
    colored = False if os.environ.get("NO_COLOR") else None
    for problem in problems:
        if form == "github":
            click.echo(_format_annotation(problem), err=to_stderr)
        else:
            click.secho(str(problem), fg=_SEVERITY_COLORS[problem.severity], err=to_stderr, color=colored)


def _format_annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions, with the characters escaped that its runner would read as syntax."""
    hint = f" ({problem.hint})" if problem.hint else ""
    line = f",line={problem.source.line}" if problem.source.line else ""
    path = _escape_command(problem.source.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{_ANNOTATION_NAMES[problem.severity]} file={path}{line}::{_escape_command(problem.message + hint)}"


def _escape_command(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 paper`, `2 papers`.

    Args:
        number: how many.
        noun: in the singular; its plural ends in `s`.
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def count_problems(problems: Iterable[Problem]) -> str:
    """Count errors and warnings: `1 error, 2 warnings`."""
    severities = [problem.severity for problem in problems]
    return f"{count(severities.count('error'), 'error')}, {count(severities.count('warning'), 'warning')}"


def in_order_of_use(problems: Iterable[Problem]) -> list[Problem]:
    """Sort problems for a curator: errors first, and in each severity digests, facts and pages first."""

    def find_rank(problem: Problem) -> tuple[int, bool, Problem]:
        in_own_files = PurePath(problem.source.path).parent.name in _OWN_FOLDERS
        return list(_SEVERITY_COLORS).index(problem.severity), not in_own_files, problem

    return sorted(problems, key=find_rank)


class TerminalProgress(Progress):
    """Shows each step and its time in a terminal; prints nothing if the output goes to a file."""

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show a step while it runs; see `Progress.step`."""
        if not sys.stderr.isatty():
            yield
            return
        start = time.perf_counter()
        # Written once and not redrawn by a thread: a process with threads cannot be forked safely.
        click.echo(f"{name} …", err=True, nl=False)
        try:
            yield
        finally:
            click.echo(f"\r{name}, {time.perf_counter() - start:.1f} s", err=True)

    def note(self, sentence: str) -> None:
        """Print a sentence for the person who waits; see `Progress.note`."""
        click.echo(sentence, err=True)
