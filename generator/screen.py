"""How things look in a terminal: problems, progress, and what the verbs have to say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

from generator.errors import Problem
from generator.publishing import build

FORMATS = ("text", "github")
"""How problems can be printed: for people and editors, or as annotations of a pull request."""


def show_problems(problems: Iterable[Problem], form: str = "text", *, to_stderr: bool = False) -> None:
    """Print each problem on a line of its own."""
    console = Console(stderr=to_stderr, highlight=False, soft_wrap=True)
    for problem in problems:
        line = _annotation(problem) if form == "github" else str(problem)
        style = "" if form == "github" else {"error": "red", "warning": "yellow"}[problem.severity]
        console.print(Text(line, style))


def _annotation(problem: Problem) -> str:
    """A workflow command of GitHub Actions, escaped as its runner reads it back."""
    hint = f" ({problem.hint})" if problem.hint else ""
    line = f",line={problem.source.line}" if problem.source.line else ""
    path = _escape(problem.source.path).replace(":", "%3A").replace(",", "%2C")
    return f"::{problem.severity} file={path}{line}::{_escape(problem.message + hint)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 paper`, `2 papers`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


class TerminalProgress(build.Progress):
    """Shows each step while it runs and how long it took, in a terminal; keeps silent elsewhere."""

    def __init__(self) -> None:
        self._console = Console(stderr=True)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Show a step while it runs; see `Progress.step`."""
        columns = (TextColumn("{task.description}"), TimeElapsedColumn())
        # Without a thread that redraws it: a process with threads could not share its work with others.
        shown = Progress(*columns, console=self._console, auto_refresh=False, disable=not self._console.is_terminal)
        with shown as progress:
            task = progress.add_task(name, total=1)
            progress.refresh()
            yield
            progress.advance(task)
