"""Takes the HTML out of Markdown before it is converted, much faster than Python-Markdown does where HTML is plain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import markdown
from markdown.preprocessors import HtmlBlockPreprocessor

_UNUSUAL = re.compile(r"<(?!/?[a-z])|<(?:style|textarea|title)\b|<script\b(?![^<>]*></script>)|&(?!#?\w+;)")
"""What is no plain HTML: comments, capitals, elements whose text is no markup, signs that stand for themselves."""
_BEGINNING = re.compile(r"^[ \t]{0,3}<([a-z][a-z0-9]*)\b", re.MULTILINE)
"""An element at the beginning of a line."""
_BLANK_LINE = re.compile(r"(?: *\n){2}")
"""What stands behind a block that has a blank line below it."""


class RawBlocks(HtmlBlockPreprocessor):  # type: ignore[misc]  # Python-Markdown has no types
    """Does what its base class does, and asks that one where HTML is not as plain as that of our templates.

    The base class reads every tag of a page, which takes half of the time of its conversion. Only where a block ends
    has to be known, and for that it is enough to count the tags of the name that it begins with.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Put each block of HTML into the stash and a mark in its place."""
        text = "\n".join(lines)
        spans = list(self._blocks(text))
        if None in spans or _UNUSUAL.search(text):
            return list(super().run(lines))
        left: list[str] = []
        done = 0
        for start, end in filter(None, spans):
            below = "\n" if _BLANK_LINE.match(text, end) else ""
            left += [text[done:start], "\n", self.md.htmlStash.store(text[start:end] + below), "\n\n"]
            done = end
        return "".join([*left, text[done:]]).split("\n")

    def _blocks(self, text: str) -> Iterator[tuple[int, int] | None]:
        """Where each block begins and ends; None where one has no end, or something stands behind it on its line."""
        end = 0
        while beginning := _BEGINNING.search(text, end):
            end = beginning.end()
            if not self.md.is_block_level(beginning[1]):
                continue
            start = beginning.start(1) - 1
            closed = _end_of_element(text, start, beginning[1])
            if closed is None or text[closed : closed + 1] not in ("\n", ""):
                yield None
                return
            end = closed
            yield start, end


def _end_of_element(text: str, start: int, name: str) -> int | None:
    """Where an element ends that begins at `start`; None where it does not."""
    depth = 0
    for tag in _tags(name).finditer(text, start):
        depth += -1 if tag[0].startswith("</") else 1
        if depth == 0:
            return tag.end()
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    """The end tags of a name, and what its start tags begin with."""
    return re.compile(rf"<{name}(?=[\s>])|</{name}>")


def use_raw_blocks(converter: markdown.Markdown) -> None:
    """Let a converter take HTML out in the quick way."""
    converter.preprocessors.register(RawBlocks(converter), "html_block", 20)
