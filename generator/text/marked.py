"""Spans under repair: one run of letters, each of which knows the span it belongs to."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import groupby

from generator.model.markup import Repair, Span

Replacement = Callable[[re.Match[str]], str | None]
"""What to write in place of a match; None leaves it alone."""


class MarkedText:
    """Text that can be searched and changed across the borders of its spans.

    Formulas and addresses are never changed; a change that would touch one is not made.
    """

    def __init__(self, spans: tuple[Span, ...]) -> None:
        self._spans = spans
        self.letters = "".join(span.text for span in spans)
        """The text as it stands now."""
        self._owners: list[int] = []
        for index, span in enumerate(spans):
            self._owners += [index] * len(span.text)
        self._fixed = {index for index, span in enumerate(spans) if span.latex or (span.url and _is_address(span))}

    def substitute(self, pattern: re.Pattern[str], replacement: Replacement, rule: str) -> list[Repair]:
        """Replace every match of `pattern`.

        Args:
            pattern: what to look for in the whole text; its matches are not empty.
            replacement: gives the new letters, which belong to the span of the first letter replaced.
            rule: the name of the changes in the list of repairs.

        Returns:
            The changes made, in the order of the text.
        """
        parts: list[str] = []
        owners: list[int] = []
        repairs: list[Repair] = []
        end = 0
        for match in pattern.finditer(self.letters):
            new = replacement(match)
            if (
                new is None
                or new == match.group()
                or not self._fixed.isdisjoint(self._owners[match.start() : match.end()])
            ):
                continue
            parts += (self.letters[end : match.start()], new)
            owners += self._owners[end : match.start()]
            owners += [self._owners[match.start()]] * len(new)
            repairs.append(Repair(match.group(), new, rule))
            end = match.end()
        if repairs:
            self.letters = "".join((*parts, self.letters[end:]))
            self._owners = owners + self._owners[end:]
        return repairs

    def spans(self) -> tuple[Span, ...]:
        """The spans with their letters as they stand now; those that lost all letters are gone."""
        found = []
        end = 0
        for owner, run in groupby(self._owners):
            start, end = end, end + len(list(run))
            found.append(replace(self._spans[owner], text=self.letters[start:end]))
        return tuple(found)


def _is_address(span: Span) -> bool:
    return span.url.endswith(span.text) or span.text.startswith(("http://", "https://", "www."))
