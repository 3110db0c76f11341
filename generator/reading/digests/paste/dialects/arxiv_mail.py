"""Lines that only the lines around them show to be furniture: headings of sections, and parts of arXiv's mails."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.furniture import find_furniture
from generator.reading.digests.paste.line_roles import Line

_SUBJECTS = re.compile(r"submissions to:", re.IGNORECASE)
_MOST_SUBJECTS = 20
"""How many lines of subjects the head of a mail has at most."""
_SEPARATOR = r"\\"
"""What stands between the parts of a paper."""
_END = re.compile(r"\\\\ \( ?https?://arxiv\.org/abs/.{0,80}\)", re.IGNORECASE)
_LONGEST_RECORD = 60
"""How many lines a paper without an abstract has at most."""


def find_framed(lines: Sequence[Line]) -> dict[int, str]:
    """The names of the rules by which lines are left out, by the numbers of the lines."""
    found = dict.fromkeys(_sections(lines), "section")
    for place, line in enumerate(lines):
        if _SUBJECTS.fullmatch(line.text):
            found |= {one.number: "listing" for one in _subjects(lines[place : place + _MOST_SUBJECTS])}
        elif _is_listing(line, "replaced with ") and place:
            record = lines[place - 1 : place + _LONGEST_RECORD]
            found |= {one.number: "replacement" for one in _without_abstract(record)}
    return found


def ends_paper(text: str) -> bool:
    """Whether a line is the last one of a paper in a mail of arXiv's."""
    return _END.fullmatch(text) is not None


def _sections(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of headings that stand over deeper ones, with nothing of a paper in between."""
    above: Line | None = None
    for line in lines:
        if not line.text or find_furniture(line.text) or read_day(line.text):
            continue
        if above and line.level > above.level:
            yield above.number
        above = line if line.level else None


def _is_listing(line: Line, beginning: str) -> bool:
    """Whether a line belongs to the frame of a listing, and begins so."""
    rule = find_furniture(line.text) if line.text.lower().startswith(beginning) else None
    return rule is not None and rule.name == "listing"


def _subjects(lines: Sequence[Line]) -> Sequence[Line]:
    """The head of a mail: what its papers were submitted to, down to the line that says when."""
    end = next((place for place, line in enumerate(lines) if _is_listing(line, "received from ")), 0)
    return lines[:end]


def _without_abstract(lines: Sequence[Line]) -> Sequence[Line]:
    """A paper that is told of only since it was revised, from its identifier to its address: it has no abstract."""
    for place, line in enumerate(lines):
        if ends_paper(line.text):
            return lines[: place + 1]
        if line.text == _SEPARATOR:
            break
    return ()
