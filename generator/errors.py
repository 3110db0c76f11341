"""Problems and errors: what can be wrong, and the collector that gathers all problems before any is shown."""

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
    """One mistake: where it is, what is wrong, and what to do about it."""

    source: Source
    """Where it is."""
    message: str
    """What is wrong, with the wrong value quoted."""
    hint: str = ""
    """What to do, which is printed in brackets behind the message."""
    severity: Severity = "error"
    """An error stops the build; a warning does not; a note only says what was done, such as a skipped file."""

    def __str__(self) -> str:
        kind = "" if self.severity == "error" else f"{self.severity}: "
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.source}: {kind}{self.message}{hint}"


class DigestError(Exception):
    """The base of all errors that are not bugs of ours; only its subclasses are raised."""


class ContentError(DigestError):
    """Content or settings that a person has to correct, with every problem found.

    Attributes:
        problems: all problems, in the order of file and line.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


class BuildError(DigestError):
    """A finished site that is not as it should be, or a tool that failed, with every finding.

    Attributes:
        findings: one sentence each, which begins with the page or the tool.
    """

    def __init__(self, findings: Iterable[str]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return "\n".join(self.findings)


class MachineError(DigestError):
    """The machine could not do its part: no memory, no space on the disk, no permission, a wrong setting.

    Its text is one sentence that says what to do.
    """


class ProblemCollector:
    """Collects problems from all readers, so that one run reports all of them.

    A reader calls `error` or `warning` and goes on as well as it can. If it cannot go on, it raises `ContentError`
    inside `collecting()`, and only that part is skipped.
    """

    def __init__(self) -> None:
        self._problems: list[Problem] = []

    def error(self, source: Source, message: str, hint: str = "") -> None:
        """Collect a mistake that stops the build.

        Args:
            source: where it is.
            message: what is wrong, with the wrong value quoted.
            hint: what to do.
        """
        self._problems.append(Problem(source, message, hint))

    def warning(self, source: Source, message: str, hint: str = "") -> None:
        """Collect something that is probably wrong but does not stop the build.

        Args:
            source: where it is.
            message: what seems wrong.
            hint: what to do.
        """
        self._problems.append(Problem(source, message, hint, "warning"))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Collect problems that are already made."""
        self._problems.extend(problems)

    def note(self, source: Source, message: str) -> None:
        """Collect something that is no mistake, so that nothing is skipped in silence.

        Args:
            source: where it is.
            message: what was done.
        """
        self._problems.append(Problem(source, message, "", "note"))

    @contextmanager
    def collecting(self) -> Iterator[None]:
        """Collect the problems of a `ContentError` raised inside, and continue after the block."""
        try:
            yield
        except ContentError as error:
            self._problems.extend(error.problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems so far, without repetitions, in the order of file and line."""
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
    """A hint with the known word most similar to `word`: `did you mean "authors"?`; empty if none is similar.

    Args:
        word: what a person typed.
        known: the words that are allowed.
    """
    # 0.5 and not difflib's 0.6, so that a part of a key finds it: "url" finds "code_url", "tag" finds "drop_tags".
    found = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.5)
    return f'did you mean "{found[0]}"?' if found else ""
