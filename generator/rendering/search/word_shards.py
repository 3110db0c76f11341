"""What is known of each word, in small files by first letters: papers, places in titles, meanings of acronyms."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby

from lunr.stemmer import PorterStemmer

from generator.model.papers import Paper
from generator.rendering.search.catalog import differences, pack_numbers
from generator.rendering.search.vocabulary import Vocabulary
from generator.text.words import words_of

SHARD_LETTERS = 24_000
"""The size from which a file is cut by one more letter; about 8 KB when compressed."""
MOST_LETTERS = 40
"""So many letters at most part one file from another; a group that still is larger stays one file."""
PLACES = 64
"""A place in a title is written as the paper's number times this, plus the place, plus `LAST` for the last word."""
LAST = 32
"""Marks the last word of a title; places from here on are not told apart."""
COMMON = 100
"""From so many papers on, the forms of a word have a list of them: finding them takes the search engine too long."""
LONG_FORMS = 3
"""How many readings of one acronym are kept: the most frequent."""

ShardEntry = tuple[str, str, object]
"""The part of a file, the key in it, and what stands there."""


def word_files(papers: Sequence[Paper], vocabulary: Vocabulary) -> dict[str, str]:
    """All words as JSON texts under the letters with which their words begin.

    In each, `words` gives the number of papers that have the word, followed by the differences of its places in
    titles, all in base 36; `phrases` gives for an acronym or a long form the others; `lists` gives for a common word
    the differences of the numbers of all papers that have it in any form, or, behind `=`, the form that gives them.

    Args:
        papers: in the order of their numbers.
        vocabulary: their words.
    """
    entries = [*_word_entries(vocabulary), *_acronym_entries(papers), *_list_entries(vocabulary)]
    entries.sort(key=lambda entry: (entry[1], entry[0]))
    return {start: _as_json(part) for start, part in _split_entries(entries, "")}


def _word_entries(vocabulary: Vocabulary) -> Iterator[ShardEntry]:
    places: dict[str, list[int]] = {}
    for number, title in enumerate(vocabulary.titles):
        for place, word in enumerate(title):
            last = LAST if place == len(title) - 1 else 0
            places.setdefault(word, []).append(number * PLACES + min(place, LAST - 1) + last)
    for number, identifier in enumerate(vocabulary.identifiers):
        for word in identifier:
            places.setdefault(word, []).append(number * PLACES + LAST - 1)
    for word, papers_with in vocabulary.counts.items():
        yield "words", word, pack_numbers((papers_with, *differences(places.get(word, ()))))


def _acronym_entries(papers: Iterable[Paper]) -> Iterator[ShardEntry]:
    """Each acronym with its long forms, and each long form with its acronyms."""
    met: dict[str, Counter[str]] = {}
    for paper in papers:
        for acronym in paper.acronyms:
            short, long = (" ".join(words_of(form)) for form in (acronym.short, acronym.long))
            if short and long and short != long:
                met.setdefault(short, Counter())[long] += 1
                met.setdefault(long, Counter())[short] += 1
    for phrase, others in met.items():
        best = sorted(others, key=lambda other: (-others[other], other))
        yield "phrases", phrase, best[:LONG_FORMS]


def _list_entries(vocabulary: Vocabulary) -> Iterator[ShardEntry]:
    """The papers of each common word under its shortest form; forms are told by their stems (M. F. Porter, 1980)."""
    if len(vocabulary.titles) < COMMON:
        return
    stem = PorterStemmer().stem
    stems: dict[str, str] = {}
    met: dict[str, array[int]] = {}
    forms: dict[str, list[str]] = {}
    for number, words in enumerate(zip(vocabulary.titles, vocabulary.others, strict=True)):
        for word in set(chain.from_iterable(words)):
            if word not in stems:
                stemmed = stems[word] = stem(word)
                forms.setdefault(stemmed, []).append(word)
            numbers = met.setdefault(stems[word], array("l"))
            if not numbers or numbers[-1] != number:
                numbers.append(number)
    for stemmed, numbers in met.items():
        if len(numbers) >= COMMON:
            shortest, *others = sorted(forms[stemmed], key=lambda form: (len(form), form))
            yield "lists", shortest, pack_numbers(differences(numbers))
            yield from (("lists", other, f"={shortest}") for other in others)


def _split_entries(entries: Sequence[ShardEntry], start: str) -> Iterator[tuple[str, Sequence[ShardEntry]]]:
    """Sorted entries in groups that begin alike; what is no longer than `start` stays with the group of `start`."""
    if not entries:
        return
    if _count_letters(entries) <= SHARD_LETTERS or len(start) >= MOST_LETTERS:
        yield start, entries
        return
    deeper = len(start) + 1
    for letters, group in groupby(entries, key=lambda entry: entry[1][:deeper]):
        part = list(group)
        if letters == start:
            yield start, part
        else:
            yield from _split_entries(part, letters)


def _count_letters(entries: Iterable[ShardEntry]) -> int:
    return sum(len(key) + len(str(value)) + 6 for _, key, value in entries)


def _as_json(entries: Iterable[ShardEntry]) -> str:
    parts: Mapping[str, dict[str, object]] = {"words": {}, "phrases": {}, "lists": {}}
    for part, key, value in entries:
        parts[part][key] = value
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))
