r"""The daily mails of arXiv: papers between rules and `\\`, and papers that were only revised."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.reading.digests.paste.dialects.arxiv_fields import FIELDS, read_subject_classes
from generator.reading.digests.paste.dialects.dialect import Dialect, FactLabel
from generator.reading.digests.paste.furniture import make_rule
from generator.reading.digests.paste.line_roles import Line

_SUBJECTS = re.compile(r"submissions to:", re.IGNORECASE)
_MOST_SUBJECTS = 20
"""How many lines of subjects the head of a mail has at most."""
_SUBJECTS_END = re.compile(r"received from .{0,60}\bGMT\b.{0,60}", re.IGNORECASE)
_REVISED = re.compile(r"replaced with revised version .{0,60}\bGMT\b.{0,60}", re.IGNORECASE)
"""`replaced with revised version Sat, 1 Mar 2025 12:00:00 GMT   (99kb,D)`, below the identifier."""
_SEPARATOR = r"\\"
"""What stands between the parts of a paper."""
_PAPER_END = re.compile(r"\\\\ \( ?https?://arxiv\.org/abs/.{0,80}\)", re.IGNORECASE)
_LONGEST_RECORD = 60
"""How many lines a paper without an abstract has at most."""


def _find_framed(lines: Sequence[Line], _says_nothing: Callable[[Line], bool]) -> dict[int, str]:
    """The heads of mails, and papers that are named only because they were revised."""
    found: dict[int, str] = {}
    for place, line in enumerate(lines):
        if _SUBJECTS.fullmatch(line.text):
            found |= {one.number: "listing" for one in _cut_subjects(lines[place : place + _MOST_SUBJECTS])}
        elif place and _REVISED.fullmatch(line.text):
            record = lines[place - 1 : place + _LONGEST_RECORD]
            found |= {one.number: "replacement" for one in _cut_record(record)}
    return found


def _cut_subjects(lines: Sequence[Line]) -> Sequence[Line]:
    """The head of a mail: what its papers were submitted to, down to the line that says when."""
    end = next((place for place, line in enumerate(lines) if _SUBJECTS_END.fullmatch(line.text)), 0)
    return lines[:end]


def _cut_record(lines: Sequence[Line]) -> Sequence[Line]:
    """A paper that was only revised, from its identifier to its address; nothing where it has an abstract."""
    for place, line in enumerate(lines):
        if _ends_paper(line.text):
            return lines[: place + 1]
        if line.text == _SEPARATOR:
            break
    return ()


def _ends_paper(text: str) -> bool:
    return _PAPER_END.fullmatch(text) is not None


ARXIV_MAIL = Dialect(
    name="arXiv mail",
    why="arXiv sends the new papers of an archive to its subscribers",
    furniture=(
        FIELDS,
        make_rule(
            "listing",
            "the frame of a mail of arXiv's",
            r"(?:received|submissions|replaced with revised version) .{0,60}\bGMT\b.{0,60}",
            r"send any comments regarding submissions.{0,120}",
            r"archives at https?://\S+|to (?:un)?subscribe, e-?mail to:.{0,100}",
        ),
    ),
    labels=(FactLabel("categories", "categories", read_subject_classes),),
    ends_paper=_ends_paper,
    find_framed=_find_framed,
)
