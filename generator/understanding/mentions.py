"""Where a sentence says which of many phrases, found in one walk over its words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.model.taxonomy import Phrase, Words
from generator.reading.curation.phrases import NUMBER

REACH = 8
"""The most words that may stand between two parts of a phrase."""

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+[^\W_]*)*")
_GAP = re.compile(r"[\s\-‐‑–]+")
_SHORT_FORM = re.compile(r"[^\W_]*[^\W\d_a-z][^\W_]?")
"""A word that ends in capitals, but for a plural: what a bracket behind a long form holds."""
_VERB = "(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)"
_NOUN = "(?=(?:s|ed|er|ers|ing|ings|able|al|ally|ful|ist|ists|ite|ites|hood|hoods|less)?$)"
_DOUBLED = "(?=(?:ed|er|ers|ing|ings)$)"
_OTHER_SPELLINGS = tuple(
    (re.compile(pattern), other)
    for pattern, other in (
        # "optimize", "optimise"; "analyze", "analyse"; not "size"
        (rf"(?<=[a-z][a-z][iy])z{_VERB}", "s"),
        (rf"(?<=[a-z][a-z][iy])s{_VERB}", "z"),
        # "labor", "labour"; "neighborhood", "neighbourhood"; not "for", "four"
        (rf"(?<=[a-z][a-z]o)r{_NOUN}", "ur"),
        (rf"(?<=[a-z][a-z]o)ur{_NOUN}", "r"),
        # "modeling", "modelling"; "signaled", "signalled"; not "filing", "filling"
        (rf"(?:(?<=[a-z]e)|(?<=gna))l{_DOUBLED}", "ll"),
        (rf"(?:(?<=[a-z]e)|(?<=gna))ll{_DOUBLED}", "l"),
        # "center", "centre"; "fiber", "fibre"
        (r"(?:(?<=cent)|(?<=fib))er(?=s?$)", "re"),
        (r"(?:(?<=cent)|(?<=fib))re(?=s?$)", "er"),
        # "catalog", "catalogue"; "dialog", "dialogue"
        (r"(?<=alog)(?=s?$)", "ue"),
        (r"(?<=alog)ue(?=s?$)", ""),
    )
)
"""Where a word may be American or British, and what the other one has there.

Tried on 4,700 abstracts: what comes out is the other spelling, or no word at all, which no text holds either.
"""

Stretch = tuple[int, int]
"""The first and the last of some words in a row."""

_LookUp = Callable[[str], tuple[int, ...]]
"""Tells the numbers of the words that a word of a text stands for."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in a sentence that says a phrase."""

    phrase: int
    """The number of the phrase, in the order in which the finder was given them."""
    start: int
    """The position of its first letter."""
    end: int
    """The position behind its last letter."""


@dataclass(slots=True)
class _Node:
    """A step in the tree of all wordings."""

    steps: dict[int, _Node] = field(default_factory=dict)
    """Where each word that may follow leads, by the number of the word."""
    ends: list[tuple[int, int]] = field(default_factory=list)
    """The phrases, each with the number of the part, that are complete here."""

    def leads_nowhere(self, words: tuple[int, ...]) -> bool:
        """Whether none of these words may follow."""
        return not words or self.steps.keys().isdisjoint(words)


class MentionFinder:
    """All phrases of a taxonomy as one tree of words, so that a text is read once however many there are.

    A word also matches its plural, and its British or American spelling; a word without small letters (`RAG`) matches
    only so written. Words in a row may be parted by a space, a hyphen or a short form in brackets ("learning rate (LR)
    schedule"), and two words of the text may stand for one closed word of a phrase.
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._vocabulary = _Vocabulary()
        self._root = _Node()
        self._part_counts: list[int] = []
        for number, phrase in enumerate(phrases):
            self._part_counts.append(len(phrase.parts))
            for part, wordings in enumerate(phrase.parts):
                for words in wordings:
                    self._plant_words(words).ends.append((number, part))
        self._look_up = lru_cache(maxsize=1 << 16)(self._vocabulary.look_up)

    def find(self, sentence: str) -> list[Mention]:
        """All mentions in one sentence, overlapping ones too, phrase by phrase and from left to right."""
        text = _Text(sentence, self._look_up, self._vocabulary.look_up_closed)
        stretches: dict[int, list[list[Stretch]]] = {}
        for first, (words, pairs) in enumerate(zip(text.words, text.pairs, strict=True)):
            if not (self._root.leads_nowhere(words) and self._root.leads_nowhere(pairs)):
                for (phrase, part), last in self._walk_tree(text, first):
                    found = stretches.setdefault(phrase, [[] for _ in range(self._part_counts[phrase])])
                    if (first, last) not in found[part][-1:]:
                        found[part].append((first, last))
        spans = [match.span() for match in _WORD.finditer(sentence)] if stretches else []
        return [
            Mention(phrase, spans[first][0], spans[last][1])
            for phrase, parts in stretches.items()
            for first, last in _join_parts(parts)
        ]

    def _plant_words(self, words: Words) -> _Node:
        node = self._root
        for word in words:
            node = node.steps.setdefault(self._vocabulary.learn(word), _Node())
        return node

    def _walk_tree(self, text: _Text, first: int) -> Iterator[tuple[tuple[int, int], int]]:
        """All wordings that begin with one word: each the number of its phrase and part, and its last word."""
        paths = [(self._root, first)]
        while paths:
            node, place = paths.pop()
            for words, last in ((text.words[place], place), (text.pairs[place], place + 1)):
                for word in words:
                    step = node.steps.get(word)
                    if step is not None:
                        for end in step.ends:
                            yield end, last
                        if step.steps and (following := text.next[last]):
                            paths.append((step, following))


class _Vocabulary:
    """The words of all phrases, each with a number and the forms in which a text may write it."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._forms: dict[str, list[int]] = {}
        self._written_out: set[str] = set()
        self._stems: dict[str, int] = {}
        self._longest_stem = 0

    def learn(self, word: str) -> int:
        """The number of a word as a phrase writes it."""
        if word not in self._numbers:
            number = self._numbers[word] = len(self._numbers)
            if word.endswith("*"):
                self._stems[word[:-1].casefold()] = number
                self._longest_stem = max(self._longest_stem, len(word) - 1)
            elif word != NUMBER:
                for form in _forms_of(word):
                    self._forms.setdefault(form, []).append(number)
                    self._written_out.add(form.lstrip("=").casefold())
        return self._numbers[word]

    def look_up(self, word: str) -> tuple[int, ...]:
        """The numbers of the words that a word of a text stands for."""
        folded = word.casefold()
        numbers = [*self.look_up_whole(word)]
        beginnings = (folded[:length] for length in range(1, min(len(folded), self._longest_stem) + 1))
        stems = (self._stems.get(beginning) for beginning in beginnings)
        numbers += [number for number in stems if number is not None]
        if NUMBER in self._numbers and word[0].isdigit():
            numbers.append(self._numbers[NUMBER])
        return tuple(numbers)

    def look_up_closed(self, word: str) -> tuple[int, ...]:
        """The same, for words that phrases write out; fast for the many that none does."""
        return self.look_up_whole(word) if word.casefold() in self._written_out else ()

    def look_up_whole(self, word: str) -> tuple[int, ...]:
        """The same, for words that phrases write out."""
        return (*self._forms.get(word.casefold(), ()), *self._forms.get("=" + word, ()))


class _Text:
    """A sentence as words that phrases know."""

    def __init__(self, sentence: str, look_up: _LookUp, look_up_pair: _LookUp) -> None:
        written = _WORD.findall(sentence)
        gaps = _WORD.split(sentence)[1:-1]
        self.next = [
            place if gap == " " else _next_word(place, written, gaps) for place, gap in enumerate(gaps, start=1)
        ]
        """For each word the one that may follow it in a phrase; 0 where none may."""
        if written:
            self.next.append(0)
        self.words = [look_up(word) for word in written]
        """The numbers of what each word stands for."""
        self.pairs = [
            look_up_pair(written[place - 1] + written[place]) if following == place else ()
            for place, following in enumerate(self.next, start=1)
        ]
        """The numbers of what each word stands for when closed up with the next."""


def _next_word(place: int, written: Sequence[str], gaps: Sequence[str]) -> int:
    """The word that may follow the gap in front of the one at `place`: this one, or the one behind a short form."""
    gap = gaps[place - 1]
    if _GAP.fullmatch(gap):
        return place
    if gap.strip() == "(" and place < len(gaps) and gaps[place][0] == ")":
        brackets_short_form = _SHORT_FORM.fullmatch(written[place]) and _GAP.fullmatch(gaps[place][1:])
        return place + 1 if brackets_short_form else 0
    return 0


def _forms_of(word: str) -> set[str]:
    """The spellings of a word; those that must be matched with their capitals begin with `=`."""
    if word.upper() == word and sum(letter.isalpha() for letter in word) > 1:
        return {"=" + word, "=" + word + "s"}
    spellings = {word.casefold()}
    for pattern, other in _OTHER_SPELLINGS:
        spellings |= {pattern.sub(other, spelling) for spelling in spellings}
    return {form for spelling in spellings for form in (spelling, *_plurals_of(spelling))}


def _plurals_of(word: str) -> tuple[str, ...]:
    if re.search(r"[^aeiou]y$", word):
        return (word[:-1] + "ies",)
    return (word + "s", word + "es") if re.search(r"(?:s|x|z|ch|sh)$", word) else (word + "s",)


def _join_parts(parts: Sequence[Sequence[Stretch]]) -> Iterator[Stretch]:
    """Stretches that hold all parts of a phrase in order: from each place of the first, the shortest."""
    for first, last in parts[0]:
        end: int | None = last
        for stretches in parts[1:]:
            end = end if end is None else _nearest_end(end, stretches)
        if end is not None:
            yield first, end


def _nearest_end(end: int, stretches: Sequence[Stretch]) -> int | None:
    """Where the nearest of the stretches ends that begin behind `end` and within reach."""
    begin = bisect_left(stretches, (end + 1, 0))
    near = bisect_left(stretches, (end + REACH + 2, 0), begin)
    return min((last for _, last in stretches[begin:near]), default=None)
