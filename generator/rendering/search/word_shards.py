"""Makes small files of words by their first letters: papers with the word, positions in titles, acronyms."""

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
"""The size in letters above which a file is split by one more letter; about 8 KB when compressed."""
MOST_LETTERS = 40
"""How many first letters divide files at most; a larger group of words that share them stays in one file."""
PLACES = 64
"""A position in a title is stored as the number of the paper times this, plus the position; see also `LAST`."""
LAST = 32
"""Is added to the position of the last word of a title; positions from here on are stored as the one before."""
COMMON = 100
"""A word in at least this many papers has a list of them, since Pagefind takes too long to find so many."""
LONG_FORMS = 3
"""How many meanings of one acronym are kept: the most frequent."""

ShardEntry = tuple[str, str, object]
"""The part of a file, the key in that part, and its value."""


def word_files(papers: Sequence[Paper], vocabulary: Vocabulary) -> dict[str, str]:
    """Make the files of all words, as JSON texts under the first letters of their words.

    In each, `words` holds the number of papers with the word, followed by the differences of its positions in titles,
    all in base 36; `phrases` holds the long forms of an acronym, and the acronyms of a long form; `lists` holds the
    differences of the numbers of all papers with any form of a common word, or `=` and the form that has them.

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
    # An arXiv id gets a position in the title, too, so that a query for it finds its paper first.
    for number, identifier in enumerate(vocabulary.identifiers):
        for word in identifier:
            places.setdefault(word, []).append(number * PLACES + LAST - 1)
    for word, papers_with in vocabulary.counts.items():
        yield "words", word, pack_numbers((papers_with, *differences(places.get(word, ()))))


def _acronym_entries(papers: Iterable[Paper]) -> Iterator[ShardEntry]:
    """Yield each acronym with its long forms, and each long form with its acronyms."""
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
    """Yield the papers of each common word under its shortest form; forms share a stem (M. F. Porter, 1980)."""
    if len(vocabulary.titles) < COMMON:
        return
    # Each word is stemmed once, since papers share most of their words and stemming is slow.
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
    """Split sorted entries into groups with the same first letters; an entry equal to `start` is a group itself."""
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
