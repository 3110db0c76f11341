"""The dialects as one: the rooms that read any paste ask here, and know no source by name.

Which answer holds where several rows have one:

1. A row above goes before a row below, so a narrow dialect stands above a wide one.
2. What the lines around a line show (`find_framed`) goes before all that the line says by itself.
3. A statement (`read_statement`) goes before furniture: `2503.01234` is an identifier, though it might be a count.
4. Furniture goes before labels: `Authors: 5` counts them. The rules for all pastes go before those of dialects.
5. A byline goes before labels and statements, below a title only.
6. A label goes before a statement, and both before a mere address.
7. Marks are taken off by one row after the other, until one finds a link.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.reading.digests.paste.author_lines import read_labelled_names
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.dialects.dialect import (
    Dialect,
    FactLabel,
    Label,
    Statement,
    TextLabel,
    Unmarked,
)
from generator.reading.digests.paste.furniture import GENERIC_RULES, FurnitureRule, find_furniture, make_rule
from generator.reading.digests.paste.label_words import ABSTRACT_WORDS, AUTHOR_WORDS, TITLE_WORDS
from generator.reading.digests.paste.line_roles import Line


def _read_authors(listed: str) -> tuple[str, ...]:
    return read_labelled_names(listed) or ()


_GENERIC_LABELS: tuple[Label, ...] = (
    *(TextLabel(word, "title") for word in TITLE_WORDS),
    *(TextLabel(word, "abstract") for word in ABSTRACT_WORDS),
    *(FactLabel(word, "authors", _read_authors) for word in AUTHOR_WORDS),
)
"""Words with a colon in pastes from anywhere."""


@dataclass(frozen=True, slots=True)
class LabelledText:
    """A label and what stands behind it."""

    label: Label
    text: str
    """What stands behind it."""


class DialectTable:
    """Asks the rows of a table of dialects in their order."""

    def __init__(self, rows: Sequence[Dialect]) -> None:
        self._rows = tuple(rows)
        # A word that two rows give is what the first of them says.
        labels = [*_GENERIC_LABELS, *(label for row in rows for label in row.labels)]
        self._labels = list({label.word.lower(): label for label in reversed(labels)}.values())
        words = "|".join(f"({re.escape(label.word)})" for label in self._labels)
        self._label_in_front = re.compile(rf"(?:{words})\s*[:：]\s*(?=\S)", re.IGNORECASE)
        self._label_alone = re.compile(rf"(?:{words})\s*:?", re.IGNORECASE)
        headings = make_rule("label", "the heading of a part, on a line of its own", *_list_headings(self._labels))
        of_rows = (rule for row in rows for rule in row.furniture)
        self._furniture = tuple(dict.fromkeys((*GENERIC_RULES, headings, *of_rows)))

    def find_furniture(self, line: str) -> FurnitureRule | None:
        """The rule that skips a line by its form; None where none does.

        Args:
            line: a line with single spaces.
        """
        return find_furniture(line, self._furniture)

    def match_label(self, line: str) -> LabelledText | None:
        """The label in front of a line that says something behind it, as in `Title: Kettles`."""
        match = self._label_in_front.match(line)
        if match is None or match.lastindex is None:
            return None
        return LabelledText(self._labels[match.lastindex - 1], line[match.end() :])

    def match_label_alone(self, text: str) -> Label | None:
        """The label that a text consists of, as in `Authors:`."""
        match = self._label_alone.fullmatch(text)
        return self._labels[match.lastindex - 1] if match and match.lastindex else None

    def read_categories(self, listed: str) -> tuple[str, ...]:
        """The subject classes in a list without a label that a source is known to use; nothing where there is none."""
        bare = re.sub("[`,;|]", " ", listed)
        labels = (one for one in self._labels if isinstance(one, FactLabel) and one.kind == "categories")
        return next((values for label in labels if (values := label.read(bare))), ())

    def unmark(self, line: Unmarked) -> Unmarked:
        """A line with nothing right above it, without the marks of any source."""
        for row in self._rows:
            if row.unmark:
                line = row.unmark(line)
            if line.links:
                break
        return line

    def split_line(self, text: str) -> tuple[str, ...]:
        """The lines that a line stands for: mostly itself."""
        answers = (row.split_line(text) for row in self._rows if row.split_line)
        return next((answer for answer in answers if answer), (text,))

    def read_statement(self, text: str) -> Statement | None:
        """What a line without a label says, which is about one fact and nothing else; None where it is no such."""
        answers = (row.read_statement(text) for row in self._rows if row.read_statement)
        return next((answer for answer in answers if answer), None)

    def read_byline(self, line: str) -> tuple[Statement, ...]:
        """What a line right below a title says; nothing where it is no byline of any source."""
        answers = (row.read_byline(line) for row in self._rows if row.read_byline)
        return next((answer for answer in answers if answer), ())

    def ends_paper(self, line: str) -> bool:
        """Whether a line is never a part of a sentence, even within an abstract that is wrapped."""
        return any(row.ends_paper(line) for row in self._rows if row.ends_paper)

    def find_framed(self, lines: Sequence[Line]) -> dict[int, str]:
        """The names of the rules that skip lines because of the lines around them, by the numbers of the lines."""
        found: dict[int, str] = {}
        for row in reversed(self._rows):
            if row.find_framed:
                found |= row.find_framed(lines, self._says_nothing)
        return found

    def _says_nothing(self, line: Line) -> bool:
        return not line.text or self.find_furniture(line.text) is not None or bool(read_day(line.text))


def _list_headings(labels: Sequence[Label]) -> list[str]:
    """The forms of labels that are headings where they stand alone.

    The names of subjects and the like are words that a title may have, and are none.
    """
    named = [label for label in labels if isinstance(label, TextLabel) or label.kind == "authors"]
    return [f"{re.escape(label.word)}:?" for label in named]
