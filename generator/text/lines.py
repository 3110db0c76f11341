"""Text that any file format can hold: one line of it, with no letter that a parser would refuse."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Control characters, which XML, BibTeX and RIS forbid or change; the white space among them is folded instead."""

_LONE_SURROGATE = re.compile(r"[\ud800-\udfff]")
"""Halves of a letter, which no file can hold."""


def printable(text: str) -> str:
    """`text` without control characters; half a letter becomes the replacement character `�`."""
    if text.isprintable():
        return text
    return _LONE_SURROGATE.sub("\ufffd", _UNPRINTABLE.sub("", text))


def one_line(text: str) -> str:
    """`text` printable and on one line: each run of white space is one space, and none is at the ends."""
    return " ".join(printable(text).split())
