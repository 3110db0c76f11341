"""What Markdown by hand may hold, so that the library that reads it comes to an end."""

from __future__ import annotations

import re

MOST_OPEN_BRACKETS = 100
"""Square brackets inside each other, or never closed, in one paragraph.

For each opening one, Python-Markdown looks for its end through the rest of the paragraph: 20,000 of them take minutes,
100 in front of 20,000 letters half a second. People open two or three.
"""

_SIGN = re.compile(r"\\.|\n\s*\n|[\[\]\n]", re.DOTALL)
"""An escaped sign, the end of a paragraph, a bracket or the end of a line."""


def find_deep_brackets(markdown: str) -> int | None:
    r"""The line in which a paragraph opens more square brackets inside each other than `MOST_OPEN_BRACKETS`.

    Args:
        markdown: a whole page, its line ends `\n`.

    Returns:
        The number of the first such line, counted from 1; None where there is none.
    """
    line, depth = 1, 0
    for match in _SIGN.finditer(markdown):
        sign = match.group()
        if sign == "[":
            depth += 1
            if depth > MOST_OPEN_BRACKETS:
                return line
        elif sign == "]":
            depth = max(0, depth - 1)
        else:
            line += sign.count("\n")
            depth = 0 if sign.count("\n") > 1 else depth
    return None
