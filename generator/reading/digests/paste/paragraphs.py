"""Blocks of lines cut into titles and abstracts where a paste has no empty line between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from generator.reading.digests.paste.line_blocks import Block
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.text_form import (
    LONGEST_TITLE,
    Form,
    begins_in_mid_sentence,
    ends_with_full_stop,
    form_of,
    is_set_as_title,
    runs_on,
)

_LONGEST_WRAPPED = 200
"""Letters of a line beyond which nobody wraps text: such a block has one paragraph a line."""


_ITEM = re.compile(r"[-*•+–]\s+(?=\S)")
"""A bullet in front of a sentence."""
_FEWEST_WRAPPED = 3
"""How many lines it takes to see how wide a text was wrapped."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A title, an abstract, or a part of one."""

    lines: tuple[Line, ...]
    label: str = ""
    """`title` or `abstract` where the paste says so."""

    @property
    def text(self) -> str:
        """The lines joined."""
        return " ".join(line.text for line in self.lines)

    @property
    def form(self) -> Form:
        """What it looks like; a label settles it."""
        if self.label:
            return "heading" if self.label == "title" else "paragraph"
        return form_of(self.text)


def join_items(lines: Sequence[Line]) -> str:
    """The lines of an abstract joined; where they are the items of a list, the sentences without their bullets.

    Args:
        lines: a text, or sentences behind bullets that may go on in lines without.
    """
    if not _ITEM.match(lines[0].text) or not any(_ITEM.match(line.text) for line in lines[1:]):
        return " ".join(line.text for line in lines)
    return " ".join(_ITEM.sub("", line.text, count=1) for line in lines)


def split_block(block: Block, *, title_expected: bool) -> list[Paragraph]:
    """Cut a block into paragraphs; several only where the form of the lines leaves no doubt.

    Args:
        block: lines without an empty line between them.
        title_expected: whether a title should come next, and not an abstract.

    Returns:
        The paragraphs; each line is in one.
    """
    lines = block.lines
    if block.label or len(lines) == 1:
        return [Paragraph(lines, block.label)]
    if max(len(line.text) for line in lines) > _LONGEST_WRAPPED:
        return _split_one_a_line(lines)
    if _lines_alternate(lines, title_first=title_expected):
        return [Paragraph((line,)) for line in lines]
    if not title_expected:
        return [Paragraph(lines)]
    if form_of(Paragraph(lines).text) == "heading":
        return _split_headings(lines)
    return _split_title_and_rest(lines)


def _split_one_a_line(lines: tuple[Line, ...]) -> list[Paragraph]:
    """One paragraph a line, where lines of one text are joined again."""
    groups: list[list[Line]] = []
    text = ""
    for line in lines:
        if groups and _belongs_to(text, groups[-1][-1], line):
            groups[-1].append(line)
            # What is longer than a title stays a paragraph, whatever comes; to join all of it again would take long.
            text = text if len(text) > LONGEST_TITLE else f"{text} {line.text}"
        else:
            groups.append([line])
            text = line.text
    return [Paragraph(tuple(group)) for group in groups]


def _belongs_to(text: str, last: Line, line: Line) -> bool:
    """Whether a line goes on with the text above, of which `last` is the last line."""
    above, below = form_of(text), form_of(line.text)
    if above == "heading":
        return below == "heading" and runs_on(last.text, line.text)
    return below != "heading" or begins_in_mid_sentence(line.text)


def _lines_alternate(lines: tuple[Line, ...], *, title_first: bool) -> bool:
    """Whether lines are title, abstract, title, abstract … and no wrapped text.

    A wrapped line is full: the next word had no room in it. So a title that had room for it ended on purpose.
    """
    width = max(len(line.text) for line in lines)
    if len(lines) % 2 == (1 if title_first else 0):
        return False
    for index, line in enumerate(lines):
        is_title = (index % 2 == 0) == title_first
        if is_title != (form_of(line.text) == "heading") or begins_in_mid_sentence(line.text):
            return False
        if is_title and len(lines) > 2 and not _has_room(line, lines[index + 1], width):  # noqa: PLR2004  # a pair
            return False
    return True


def _split_headings(lines: tuple[Line, ...]) -> list[Paragraph]:
    """Lines without any sentence: one title over several lines where each certainly runs on, else several titles."""
    if all(runs_on(line.text, below.text) for line, below in pairwise(lines)):
        return [Paragraph(lines)]
    return [Paragraph((line,)) for line in lines]


def _split_title_and_rest(lines: tuple[Line, ...]) -> list[Paragraph]:
    """A title and its abstract, cut behind the first line that ended on purpose; uncut where there is none."""
    widths = _list_widths_below(lines)
    for index, line in enumerate(lines[:-1]):
        if ends_with_full_stop(line.text):
            break
        if _ends_on_purpose(lines, index, widths[index]):
            title, rest = Paragraph(lines[: index + 1]), Paragraph(lines[index + 1 :])
            if len(_split_headings(title.lines)) == 1 and title.form == "heading" != rest.form:
                return [title, rest]
            break
    return [Paragraph(lines)]


def _list_widths_below(lines: tuple[Line, ...]) -> list[int]:
    """For each line but the last, how long the longest of those below it is."""
    from_below = accumulate((len(line.text) for line in reversed(lines[1:])), max)
    return list(from_below)[::-1]


def _ends_on_purpose(lines: tuple[Line, ...], index: int, width: int) -> bool:
    """Whether the line break behind `lines[index]` was meant, and is not where the text was wrapped at `width`.

    It was where the next word had room, where the line is longer than all those below it, or where it alone is set in
    capitals as titles are.
    """
    line, below = lines[index], lines[index + 1]
    if runs_on(line.text, below.text):
        return False
    is_longest = len(line.text) > width and len(lines) - index > _FEWEST_WRAPPED
    is_set_apart = is_set_as_title(line.text) and not is_set_as_title(below.text)
    return is_longest or is_set_apart or _has_room(line, below, width)


def _has_room(line: Line, below: Line, width: int) -> bool:
    return len(line.text) + 1 + len(below.text.split(" ", 1)[0]) <= width
