"""What a dialect is: all that one source of pastes puts into and around the lines of its papers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.reading.digests.paste.furniture import FurnitureRule
from generator.reading.digests.paste.line_roles import FactKind, Line


@dataclass(frozen=True, slots=True)
class TextLabel:
    """A word with a colon in front of a title or an abstract."""

    word: str
    """The word or words before the colon; any case of letters is read."""
    part: Literal["title", "abstract"]
    """What stands behind it."""


@dataclass(frozen=True, slots=True)
class FactLabel:
    """A word with a colon in front of a fact about a paper."""

    word: str
    """The word or words before the colon; any case of letters is read."""
    kind: FactKind
    """What stands behind it."""
    read: Callable[[str], tuple[str, ...]]
    """Reads the values out of the text behind it; none where they are cut short or cannot be right."""


Label = TextLabel | FactLabel


@dataclass(frozen=True, slots=True)
class Statement:
    """What a line, or a part of it, says about a paper."""

    kind: FactKind
    """What it is about."""
    values: tuple[str, ...]
    """Names, one identifier, categories, one venue, or one address; no names where a list of them is cut short."""


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A line without the marks around it."""

    text: str
    """What it says."""
    level: int = 0
    """Of a heading, from 1; 0 where it is none."""
    links: tuple[tuple[str, str], ...] = ()
    """What the line consists of, where it is nothing but links: their texts and addresses."""
    bold_label: bool = False
    """Whether it began with words in bold that end in a colon."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """One source of pastes, as a row of the table in `known.py`.

    Only `name` and `why` are needed; each other field answers one question of the rooms that read any paste, and may be
    left out. `table.py` says which row is asked first.
    """

    name: str
    """What the source is called."""
    why: str
    """Which pastes it is about."""
    furniture: tuple[FurnitureRule, ...] = ()
    """Lines that say nothing about a paper."""
    labels: tuple[Label, ...] = ()
    """Words with a colon that tell what stands behind them. Alone on a line they are headings, and skipped."""
    unmark: Callable[[Unmarked], Unmarked] | None = None
    """Takes the marks of the source off a line with nothing right above it; gives back the line itself where it has
    none. What it finds to be a link is final: no later row sees the line."""
    split_line: Callable[[str], tuple[str, ...]] | None = None
    """Parts a line that says several things into lines of their own; nothing where it is no such."""
    read_statement: Callable[[str], Statement | None] | None = None
    """Reads a line without a label that is about one fact and nothing else. It is asked about addresses, too."""
    read_byline: Callable[[str], tuple[Statement, ...]] | None = None
    """Reads a line right below a title that says several things; the first of them gives the line its role."""
    ends_paper: Callable[[str], bool] | None = None
    """Whether a line is never a part of a sentence, even within an abstract that is wrapped."""
    find_framed: Callable[[Sequence[Line], Callable[[Line], bool]], Mapping[int, str]] | None = None
    """Finds lines that only the lines around them show to be furniture: the names of the rules by the numbers of the
    lines. It is given all lines, and a function that tells which of them are blank, furniture or a date by themselves.
    """
