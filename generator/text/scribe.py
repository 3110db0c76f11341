"""The two hands of the LaTeX reader: one that moves through the source, one that writes down what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from generator.model.markup import Repair, Span, Style

_OPTION = re.compile(r"\s*\[[^\[\]]{0,100}\]")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_LONGEST_ARGUMENT = 600
"""Letters within which an argument has to close, so that broken text is not searched to its end at every macro."""

_REMEMBERED = 40
"""How many letters back a reader may look at what was written."""


class Cursor:
    """A place in the source that moves forward."""

    def __init__(self, text: str) -> None:
        self.text = text
        """The source."""
        self.at = 0
        """The index of the next letter."""

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
        if not self.text.startswith("{", start):
            return None
        depth = 0
        for match in _BRACE.finditer(self.text, start, start + _LONGEST_ARGUMENT):
            depth += {"{": 1, "}": -1}.get(match.group(), 0)
            if depth == 0:
                self.at = match.end()
                return self.text[start + 1 : match.start()]
        return None


class Scribe:
    """Writes spans, and takes down what was changed on the way."""

    def __init__(self) -> None:
        self.spans: list[Span] = []
        """What was written."""
        self.repairs: list[Repair] = []
        """What was read otherwise than it stood there."""
        self.unknown: dict[str, None] = {}
        """Macros that nobody could read, in order."""
        self._url = ""

    @property
    def tail(self) -> str:
        """The last letters of the last span."""
        return self.spans[-1].text[-_REMEMBERED:] if self.spans else ""

    @property
    def last(self) -> Span:
        """The last span; an empty one at the beginning."""
        return self.spans[-1] if self.spans else Span("")

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
        last = self.last
        if self.spans and not last.latex and (last.styles, last.url) == (styles, self._url):
            self.spans[-1] = Span(last.text + text, styles, self._url)
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
        for span in spans:
            self.spans.append(replace(span, styles=styles + span.styles, url=self._url or span.url))

    def erase(self, count: int) -> None:
        """Take back the last letters of the last span."""
        last = self.spans.pop()
        if kept := last.text[: len(last.text) - count]:
            self.spans.append(Span(kept, last.styles, last.url, last.latex, last.display))

    def repaired(self, before: str, after: str, rule: str) -> None:
        """Take down a change."""
        self.repairs.append(Repair(before, after, rule))
