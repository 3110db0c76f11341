"""The lines of a paste and the role of each: what it was taken for, so that none is lost in silence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactKind = Literal["authors", "arXiv id", "categories", "venue", "code", "address"]
"""What a line can say about a paper beside its title and abstract."""
Role = FactKind | Literal["blank", "title", "abstract", "date", "furniture", "problem"]
"""What a line can be in a paste."""


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
    """Of a heading, from 1; 0 where it is none."""
    links: tuple[tuple[str, str], ...] = ()
    """The texts and the addresses of links, where the line consists of nothing else."""
    bold_label: bool = False
    """Whether it began with words in bold that end in a colon."""


@dataclass(frozen=True, slots=True)
class LineWithRole:
    """One line of a paste and what it was taken for."""

    number: int
    """Counted from 1."""
    role: Role
    """What it was taken for."""
    rule: str
    """The name of the rule that skipped it; empty where it was not skipped."""
    text: str
    """What it says."""


class LineRoles:
    """Collects the role of each line while a paste is read."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines
        self._roles: dict[int, tuple[Role, str]] = {}

    def enter(self, role: Role, *lines: Line, rule: str = "") -> None:
        """Say what lines are; the last word about a line holds."""
        for line in lines:
            self._roles[line.number] = (role, rule)

    def list_all(self) -> tuple[LineWithRole, ...]:
        """All lines in order; raises `KeyError` for a line without a role, which is a bug."""
        blank: tuple[Role, str] = ("blank", "")
        texts: dict[int, str] = {}
        for line in self._lines:
            texts[line.number] = f"{texts.get(line.number, '')} {line.text}".strip()
        return tuple(
            LineWithRole(number, *(self._roles[number] if text else blank), text) for number, text in texts.items()
        )
