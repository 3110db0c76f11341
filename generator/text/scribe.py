"""The two parts of the LaTeX reader: a cursor in the source, and a writer of what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property

from generator.model.markup import Repair, Span, Style

_OPTION = re.compile(r"\s*\[[^\[\]]{0,100}\]")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_LONGEST_ARGUMENT = 600
"""Letters within which an argument has to close, so that broken text is not searched to its end at every macro."""

_REMEMBERED = 40
"""How many letters back a reader may look at what was written."""


class Cursor:
    """A place in the source that moves forward."""

    def __init__(self, text: str, special: re.Pattern[str]) -> None:
        self.text = text
        """The source."""
        self.at = 0
        """The index of the next letter."""
        self._special = special
        self._special_at = -1

    @property
    def next(self) -> str:
        """The next letter; empty at the end."""
        return self.text[self.at : self.at + 1]

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Pass what `pattern` matches here, if it matches here."""
        match = pattern.match(self.text, self.at)
        if match:
            self.at = match.end()
        return match

    @property
    def next_special(self) -> int:
        """The index of the next sign that has a meaning to TeX, or that of the end."""
        if self._special_at < self.at:
            # Found once, since many addresses may stand in front of it and each of them asks.
            special = self._special.search(self.text, self.at)
            self._special_at = special.start() if special else len(self.text)
        return self._special_at

    def take_text(self, text: str) -> bool:
        """Pass `text` if it stands here."""
        found = self.text.startswith(text, self.at)
        self.at += len(text) if found else 0
        return found

    def take_option(self) -> None:
        """Pass an option in square brackets, if one stands here."""
        self.take(_OPTION)

    def take_argument(self) -> str | None:
        """Pass a group with balanced braces and return its source; None, and nothing passed, where none begins."""
        start = self.at + (self.next == " ")
        closing = self._closing_braces.get(start) if self.text.startswith("{", start) else None
        if closing is None or closing >= start + _LONGEST_ARGUMENT:
            return None
        self.at = closing + 1
        return self.text[start + 1 : closing]

    @cached_property
    def _closing_braces(self) -> dict[int, int]:
        """The index of the closing brace for that of each opening one, found in one walk over the whole source."""
        found: dict[int, int] = {}
        opened: list[int] = []
        for match in _BRACE.finditer(self.text):
            if match.group() == "{":
                opened.append(match.start())
            elif match.group() == "}" and opened:
                found[opened.pop()] = match.start()
        return found


class Scribe:
    """Collects spans, and what was changed on the way."""

    def __init__(self) -> None:
        self._spans: list[Span] = []
        self._pieces: list[str] = []
        self._tail: str | None = None
        self.repairs: list[Repair] = []
        """What was read otherwise than it stood there."""
        self.unknown: dict[str, None] = {}
        """Macros that nobody could read, in order."""
        self._url = ""

    @property
    def spans(self) -> list[Span]:
        """What was written."""
        # Pieces of the last span wait to be joined, since joining them one by one copies the whole span each time.
        if self._pieces:
            last = self._spans[-1]
            self._spans[-1] = replace(last, text="".join((last.text, *self._pieces)))
            self._pieces.clear()
        self._tail = None
        return self._spans

    @property
    def count(self) -> int:
        """How many spans were written."""
        return len(self._spans)

    @property
    def tail(self) -> str:
        """The last letters of the last span."""
        if self._tail is None:
            near = "".join(self._pieces[-_REMEMBERED:])[-_REMEMBERED:]
            self._tail = (self._spans[-1].text[-_REMEMBERED:] + near)[-_REMEMBERED:] if self._spans else ""
        return self._tail

    @property
    def in_link(self) -> bool:
        """Whether the last span is a link."""
        return bool(self._spans and self._spans[-1].url)

    @contextmanager
    def linking(self, url: str) -> Iterator[None]:
        """Let all that is written inside lead to `url`, unless it stands in a link already."""
        outer, self._url = self._url, self._url or url
        yield
        self._url = outer

    def write(self, text: str, styles: tuple[Style, ...]) -> None:
        """Write text; it joins the last span where both are set one way."""
        if not text:
            return
        last = self._spans[-1] if self._spans else None
        if last and not last.latex and (last.styles, last.url) == (styles, self._url):
            self._tail = (self.tail + text)[-_REMEMBERED:]
            self._pieces.append(text)
        else:
            self.spans.append(Span(text, styles, self._url))

    def write_address(self, text: str, styles: tuple[Style, ...], url: str) -> None:
        """Write an address as a link to itself."""
        self.spans.append(Span(text, styles, self._url or url))

    def write_formula(self, said: str, styles: tuple[Style, ...], latex: str, display: bool) -> None:
        """Write a formula with its source."""
        if said:
            self.spans.append(Span(said, styles, self._url, latex, display))

    def absorb(self, spans: Iterable[Span], styles: tuple[Style, ...]) -> None:
        """Take over what another scribe wrote, set in `styles` around its own."""
        written = self.spans
        for span in spans:
            written.append(replace(span, styles=styles + span.styles, url=self._url or span.url))

    def erase(self, count: int) -> None:
        """Take back the last letters of the last span."""
        self._tail = None
        while self._pieces and count >= len(self._pieces[-1]):
            count -= len(self._pieces.pop())
        if not count:
            return
        if self._pieces:
            self._pieces[-1] = self._pieces[-1][:-count]
            return
        last = self._spans.pop()
        if kept := last.text[: len(last.text) - count]:
            self._spans.append(replace(last, text=kept))

    def repaired(self, before: str, after: str, rule: str) -> None:
        """Collect a change."""
        self.repairs.append(Repair(before, after, rule))
