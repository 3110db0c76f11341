"""Where one sentence of an abstract ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.understanding.wordlists import ABBREVIATIONS, LAST_ABBREVIATIONS, OPENERS

_LONGEST_BRACKET = 300
"""How many letters a bracket may hold at most."""

_LONGEST_WORD = 60
"""Letters in front of a full stop among which the last word is looked for; no abbreviation is half as long."""

_STOP = re.compile(
    r"(?<![.!?…])(?P<mark>[.!?…]+)(?P<closing>[\"”’')\]]*)(?P<note>\s*\[\d+(?:,\s*\d+)*\])?"
    r"(?P<gap>\s+|(?=[A-Z][a-z]+\s))"
)
"""Where a sentence may end: `. `, `?” `, `.) `, `. [12, 13] `, or `.` glued to the next word as in `end.Next one`."""

_TO_LAST_BREAK = re.compile(r"(?s:.*[\s(\[\"“‘])")
"""Everything up to the word that stands last."""

_OPENS_SENTENCE = re.compile(r"[\"“‘'(\[]*(?:[^\W\d_a-z]|\d|[a-z]+[A-Z\d]|α|β|τ|§)")
_WORD = re.compile(r"[^\W\d_]+")
_BLANKS = re.compile(r"\s*")


@lru_cache(maxsize=4)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, each a stretch of it as it stands without the white space around it.

    A full stop ends no sentence in an abbreviation ("e.g.", "et al.", "Fig."), in an initial, in a number or address,
    or before a small letter. An enumeration's "1." belongs to what it counts.

    The last answers are remembered, since several rules ask for the sentences of one abstract in turn.
    """
    return tuple(filter(None, _Splitter(text).split()))


class _Splitter:
    """Goes through a text once; what it must know of the letters behind and ahead is counted along the way."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._start = 0
        self._first_letter = 0
        self._counted_to = 0
        self._open_brackets = 0
        self._next_word = -1
        self._next_opens = False

    def split(self) -> Iterator[str]:
        """The sentences in order; an empty one where nothing stands behind the last stop."""
        self._begin_sentence(0)
        for stop in _STOP.finditer(self._text):
            if self._ends_sentence(stop):
                end = stop.start("gap")
                yield self._text[self._start : end].strip()
                self._begin_sentence(end)
        yield self._text[self._start :].strip()

    def _begin_sentence(self, start: int) -> None:
        blanks = _BLANKS.match(self._text, start)
        self._start = self._counted_to = start
        self._first_letter = blanks.end() if blanks else start
        self._open_brackets = 0

    def _ends_sentence(self, stop: re.Match[str]) -> bool:
        text, behind = self._text, stop.end()
        if self._is_in_brackets(stop.end("closing")) or behind == len(text):
            return False
        word = self._last_word(stop.start())
        if not stop["gap"]:
            return stop["mark"] == "." and word.isalpha() and len(word) > 1 and self._opener_follows(behind)
        if stop["mark"] != ".":
            return _OPENS_SENTENCE.match(text, behind) is not None
        if word.isdigit() and stop.start() - len(word) <= self._first_letter:
            return False
        is_letter = len(word) == 1 and word.isalpha()
        if is_letter or word in ABBREVIATIONS:
            return (is_letter or word in LAST_ABBREVIATIONS) and self._opener_follows(behind)
        return _OPENS_SENTENCE.match(text, behind) is not None or self._opener_follows(behind)

    def _is_in_brackets(self, position: int) -> bool:
        """Whether a bracket is open at `position`; one that nobody closes soon is a slip and holds nothing."""
        opened = self._text.count("(", self._counted_to, position)
        self._open_brackets += opened - self._text.count(")", self._counted_to, position)
        self._counted_to = position
        return self._open_brackets > 0 and self._text.find(")", position, position + _LONGEST_BRACKET) >= 0

    def _last_word(self, end: int) -> str:
        """The word that ends at `end`, in small letters; of one longer than any abbreviation the end."""
        begin = max(self._start, end - _LONGEST_WORD)
        last_break = _TO_LAST_BREAK.match(self._text, begin, end)
        return self._text[last_break.end() if last_break else begin : end].casefold()

    def _opener_follows(self, position: int) -> bool:
        """Whether the next word begins sentences; it is looked for once, however many stops stand before it."""
        if self._next_word < position:
            word = _WORD.search(self._text, position)
            self._next_word = word.start() if word else len(self._text)
            self._next_opens = word is not None and _is_opener(word[0])
        return self._next_opens


def _is_opener(word: str) -> bool:
    return word.casefold() in OPENERS and (word[0].isupper() or word in ("we", "our"))
