"""What can be wrong with content, and how all of it is gathered before anyone is told."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from generator.model.source import Source

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake: its place, what is wrong with the value shown, and what to do about it."""

    source: Source
    """Where it is."""
    message: str
    """What is wrong, with the value shown."""
    hint: str = ""
    """What to do; printed in brackets behind the message."""
    severity: Severity = "error"
    """An error stops the build; a warning is worth a look; a note only says what was done."""

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else f"{self.severity}: "
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.source}: {kind}{self.message}{hint}"


class DigestError(Exception):
    """The base of all errors that are not our own bugs; only its leaves are raised."""


class ContentError(DigestError):
    """Content or settings that a person has to mend; holds every problem found.

    Attributes:
        problems: all of them, in the order of file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class BuildError(DigestError):
    """A finished site that does not hold what it should, or a tool that failed; holds every finding.

    Attributes:
        findings: one sentence each, beginning with the page or the tool.
    """

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(self.findings)


class MachineError(DigestError):
    """The machine could not do its part: no memory, no room on the disk, no permission, no such setting.

    Its text is one sentence, with what to do about it.
    """


class ProblemCollector:
    """Gathers problems from all readers, so that one run tells them all.

    A reader calls `error` or `warning` and goes on as well as it can. Where going on makes no
    sense it raises `ContentError` inside `collecting()`, and only that part is given up.
    """

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def error(self, source: Source, message: str, hint: str = "") -> None:
        """Collect a mistake that stops the build."""
        self._problems.append(Problem(source, message, hint))

    def warning(self, source: Source, message: str, hint: str = "") -> None:
        """Collect something worth a look that stops nothing."""
        self._problems.append(Problem(source, message, hint, "warning"))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Collect problems that somebody else found."""
        self._problems.extend(problems)

    def note(self, source: Source, message: str) -> None:
        """Collect something that needs no look, so that nothing is passed over in silence."""
        self._problems.append(Problem(source, message, "", "note"))

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Collect the problems of a `ContentError` raised inside, and go on behind the block."""
        try:
            yield
        except ContentError as error:
            self._problems.extend(error.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, each once, in the order of file and line."""
        return tuple(sorted(set(self._problems)))

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that stop a build."""
        return tuple(problem for problem in self.problems if problem.severity == "error")

    def raise_errors(self) -> None:
        """Raise `ContentError` with all errors, if there are any."""
        if self.errors:
            raise ContentError(self.errors)


def nearest(word: str, known: Iterable[str]) -> str:
    """A hint that names the known word most like `word`: `did you mean "authors"?`, or an empty text."""
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f'did you mean "{found[0]}"?' if found else ""
