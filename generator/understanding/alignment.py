"""How well the letters of a short form are explained by the words of a long form."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate

from generator.understanding.wordlists import HELPERS, NEVER_FIRST

INSIDE = 0.5
"""The cost of a letter that stands inside a word whose beginning is used too."""
HEADLESS = 1.2
"""The cost of a letter that stands inside a word whose beginning is not used."""
RUN = 0.1
"""The cost of a further letter from the beginning of a word, as the o of LoRA."""
UNEXPLAINED = 1.5
"""The cost of a letter that no word explains."""
SKIPPED = 0.7
"""The cost of a word that lends no letter."""
SKIPPED_JOINED = 0.2
"""The cost of a part behind a hyphen, or behind a small letter, that lends no letter."""
SKIPPED_HELPER = 0.05
"""The cost of a helper word that lends no letter."""
JOINED_START = 0.4
"""The cost of a long form that begins in the middle of a compound."""
LENGTH = 0.05
"""The cost of each word, so that of two good readings the shorter is taken."""

_PART = re.compile(r"[A-Z]+(?![a-z])|[^\W\d_][^\W\d_A-Z]*|\d+")
_SPACE = ("", " ", "\n")
_REST_OF_WORD = re.compile(r"(?:[-‐‑]?[^\W_]+)+")
_COUNT = re.compile(r"(?<=[^\W\d_])[2-5](?!\d)")
_SOUNDS = {"x": ("x", "ex", "every", "cross", "trans")}
_NUMERALS = {"1": ("one",), "2": ("to", "two"), "3": ("three",), "4": ("for", "four")}
LONGEST_TEXT = 400
"""So many letters next to a short form are read; the titles and clauses that may hold a long form have fewer."""
PLURAL_FROM = 2
"""A short form longer than this may end in the s of a plural."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """A stretch of text read as the long form of a short one."""

    start: int
    end: int
    cost: float
    """How far the reading is from one letter a word; divided by the number of letters."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A word, or a part of a compound, that may lend letters."""

    start: int
    end: int
    text: str
    """In small letters."""
    joined: bool
    """Whether it continues a compound."""

    @property
    def skip_cost(self) -> float:
        if is_helper(self.text):
            return SKIPPED_HELPER
        return SKIPPED_JOINED if self.joined else SKIPPED


_Reading = tuple[float, int]
"""One way of explaining the remaining letters by the remaining parts: its cost, and the last part that it takes in.

It is no class, since hundreds of these are weighed for each short form.
"""


def align_ending(short: str, text: str) -> Alignment | None:
    """The best long form of `short` that ends where `text` ends, or None if no word begins with its first letter."""
    skipped = max(0, len(text) - LONGEST_TEXT)
    found = _best_reading(short, text[skipped:], to_end=True, latest_start=None)
    return replace(found, start=found.start + skipped, end=found.end + skipped) if found and skipped else found


def align_beginning(short: str, text: str, passed_over: int = 0) -> Alignment | None:
    """The best long form of `short` that begins with the first words of `text`, wherever it ends.

    Args:
        short: the short form.
        text: what follows it.
        passed_over: how many words may stand before the long form.
    """
    return _best_reading(short, text[:LONGEST_TEXT], to_end=False, latest_start=passed_over)


def letter_count(short: str) -> int:
    """How many letters and digits a short form has, the s of a plural aside."""
    return len(_compared_letters(short))


def is_helper(word: str) -> bool:
    """Whether a word joins others and seldom lends a letter."""
    return word.casefold() in HELPERS


@lru_cache(maxsize=256)
def _best_reading(short: str, text: str, *, to_end: bool, latest_start: int | None) -> Alignment | None:
    parts = _split_parts(text)
    starts = range(len(parts))
    if latest_start is not None:
        whole_words = [number for number in starts if not parts[number].joined]
        starts = range(whole_words[latest_start] + 1 if latest_start < len(whole_words) else len(parts))
    words_before = [0, *accumulate(not part.joined for part in parts)]
    found: list[tuple[float, int, Alignment]] = []
    for letters in _written_out(short):
        firsts = [number for number in starts if _may_begin(parts[number].text, letters[0])]
        table = _cheapest_readings(letters, parts, to_end, firsts[0] + 1) if firsts else []
        for first in firsts:
            cost, last = _starting_at(first, letters, parts, table)
            words = words_before[last + 1] - words_before[first]
            cost = cost + LENGTH * words + (JOINED_START if parts[first].joined else 0.0)
            start, end = _word_start(text, parts[first].start), _word_end(text, parts[last].end)
            found.append((cost, end - start, Alignment(start, end, cost / len(letters))))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _cheapest_readings(letters: str, parts: list[_Part], to_end: bool, earliest: int) -> list[list[_Reading]]:
    """The cheapest reading of `letters[i:]` by `parts[p:]` at `[p][i]`, from the last part to the earliest."""
    beyond, count = len(parts), len(letters)
    table: list[list[_Reading]] = [[] for _ in range(beyond)]
    table.append([(UNEXPLAINED * (count - number), beyond - 1) for number in range(count + 1)])
    for p in reversed(range(earliest, beyond)):
        below, text, skip_cost = table[p + 1], parts[p].text, parts[p].skip_cost
        row = [(below[-1][0] + skip_cost, below[-1][1]) if to_end else (0.0, p - 1)]
        for i in reversed(range(count)):
            cost, last = below[i][0] + skip_cost, below[i][1]
            if row[-1][0] + UNEXPLAINED < cost:
                cost, last = row[-1][0] + UNEXPLAINED, row[-1][1]
            for used, lent_cost in _lent_letters(text, letters[i:]):
                if below[i + used][0] + lent_cost < cost:
                    cost, last = below[i + used][0] + lent_cost, below[i + used][1]
            row.append((cost, last))
        table[p] = row[::-1]
    return table


def _starting_at(first: int, letters: str, parts: list[_Part], table: list[list[_Reading]]) -> _Reading:
    part, below = parts[first], table[first + 1]
    ways = [(below[used][0] + cost, below[used][1]) for used, cost in _lent_letters(part.text, letters)]
    return min(ways, key=lambda reading: reading[0])


def _lent_letters(word: str, letters: str) -> list[tuple[int, float]]:
    """How many of the next letters a word can lend, and at which cost: one, two, and so on."""
    begins = _sounds_like(word, letters[0])
    position = 1 if begins else word.find(letters[0]) + 1
    if not position:
        return []
    cost = 0.0 if begins else HEADLESS
    lent = [(1, cost)]
    in_run = begins
    for used, letter in enumerate(letters[1:], start=2):
        in_run = in_run and word[position : position + 1] == letter
        position = position + 1 if in_run else word.find(letter, position) + 1
        if not position:
            break
        cost += RUN if in_run else INSIDE
        lent.append((used, cost))
    return lent


def _may_begin(word: str, letter: str) -> bool:
    """Whether a long form whose short form begins with `letter` may begin with this word."""
    return _sounds_like(word, letter) and word not in NEVER_FIRST


def _sounds_like(word: str, letter: str) -> bool:
    return word.startswith(_SOUNDS.get(letter, letter)) or word in _NUMERALS.get(letter, ())


def _split_parts(text: str) -> list[_Part]:
    return [
        _Part(match.start(), match.end(), match[0].casefold(), text[match.start() - 1 : match.start()] not in _SPACE)
        for match in _PART.finditer(text)
    ]


def _word_start(text: str, position: int) -> int:
    """The beginning of the run of letters that `position` stands in."""
    while position and text[position - 1].isalnum():
        position -= 1
    return position


def _word_end(text: str, position: int) -> int:
    """The end of the compound that goes on at `position`."""
    rest = _REST_OF_WORD.match(text, position)
    return rest.end() if rest else position


def _compared_letters(short: str) -> str:
    if len(short) > PLURAL_FROM and short.endswith("s") and short[-2].isupper():
        short = short[:-1]
    return "".join(filter(str.isalnum, short.casefold()))


def _written_out(short: str) -> tuple[str, ...]:
    """The letters of a short form, and with a number n written out as n letters (S3T, RS2)."""
    letters = _compared_letters(short)
    number = _COUNT.search(letters)
    if number is None:
        return (letters,)
    count, before, after = int(number[0]), letters[: number.start()], letters[number.end() :]
    return letters, before + before[-1] * (count - 1) + after, before * count + after
