"""The account of a paste: what each line was taken for, so that nobody need believe that none was lost."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.reading.digests.paste.markdown_marks import without_marks

Role = Literal[
    "blank", "title", "abstract", "authors", "arXiv id", "categories", "address", "date", "furniture", "problem"
]
"""What a line can be in a paste."""

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Letters of no width that web pages put between words; joiners, which some scripts need, stay."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paste."""

    number: int
    """Counted from 1."""
    text: str
    """What it says, with single spaces and nothing invisible."""
    indented: bool
    """Whether it began with two spaces or a tab."""
    level: int = 0
    """Of a heading in Markdown, from 1; 0 where it is none."""
    links: tuple[tuple[str, str], ...] = ()
    """The texts and the addresses of links in Markdown, where the line consists of nothing else."""


@dataclass(frozen=True, slots=True)
class AccountedLine:
    """One line of a paste and what it was taken for."""

    number: int
    """Counted from 1."""
    role: Role
    """What it was taken for."""
    rule: str
    """The name of the rule that skipped it; empty where it was not skipped."""
    text: str
    """What it says."""


def split_lines(text: str) -> list[Line]:
    r"""The lines of a text whose line ends are `\n`, without the marks of mail and Markdown."""
    lines = without_marks([_INVISIBLE.sub("", raw) for raw in text.split("\n")])
    return [
        Line(number, " ".join(line.text.split()), line.text.startswith(("  ", "\t", "\u00a0")), line.level, line.links)
        for number, line in enumerate(lines, 1)
    ]


class Account:
    """Takes down the role of each line while a paste is read."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._roles: dict[int, tuple[Role, str]] = {}

    def enter(self, role: Role, *lines: Line, rule: str = "") -> None:
        """Say what lines are; the last word about a line holds."""
        for line in lines:
            self._roles[line.number] = (role, rule)

    def close(self) -> tuple[AccountedLine, ...]:
        """All lines in order; raises `KeyError` for a line that nobody spoke of, which is a bug."""
        blank: tuple[Role, str] = ("blank", "")
        return tuple(
            AccountedLine(line.number, *(self._roles[line.number] if line.text else blank), line.text)
            for line in self._lines
        )
