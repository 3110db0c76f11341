"""Collects the words of all papers with the number of papers that have each, and makes the files for spelling."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, groupby

from generator.model.library import Library
from generator.model.papers import Paper
from generator.rendering.search.fields import BROWSER_FIELDS, IDENTIFIER, TITLE
from generator.text.words import words_of

SHORTEST, LONGEST = 2, 30
"""How many letters a word must have to be suggested for a misspelt one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of each paper, in the order of the papers' numbers, and the counts of all words."""

    titles: Sequence[Sequence[str]]
    """The words of each title in order."""
    identifiers: Sequence[Sequence[str]]
    """The words of each arXiv identifier that the title of the paper does not have."""
    others: Sequence[Sequence[str]]
    """The words of all other fields."""
    counts: Counter[str]
    """How many papers have each word."""


def read_vocabulary(papers: Sequence[Paper], library: Library) -> Vocabulary:
    """Split all searched fields into words.

    Args:
        papers: in the order of their numbers.
        library: the names of its tags also count as correct words, even if no paper has them.
    """
    words_by_field = {
        field.name: [words_of(field.read(paper, library)) for paper in papers] for field in BROWSER_FIELDS
    }
    titles = words_by_field.pop(TITLE)
    identifiers = [
        [word for word in words if word not in title]
        for words, title in zip(words_by_field.pop(IDENTIFIER), titles, strict=True)
    ]
    others = [list(chain.from_iterable(words)) for words in zip(*words_by_field.values(), strict=True)]
    called = (name for tag in library.taxonomy.tags for name in (tag.name, *tag.aliases))
    counts = Counter({word: 0 for name in called for word in words_of(name)})
    for words in zip(titles, identifiers, others, strict=True):
        counts.update(set().union(*words))
    return Vocabulary(titles, identifiers, others, counts)


def spelling_files(vocabulary: Vocabulary) -> list[str]:
    """All words as JSON texts, one for each length from 0 up, since a misspelt word has about as many letters.

    In each, words with the same number of papers are listed together behind that number, the most frequent first.
    Numbers and identifiers are left out, since each of them looks like many others.
    """
    words = [word for word in vocabulary.counts if SHORTEST <= len(word) <= LONGEST and not _is_number(word)]
    by_length: list[list[str]] = [[] for _ in range(max(map(len, words), default=0) + 1)]
    for word in words:
        by_length[len(word)].append(word)
    return [_by_count(alike, vocabulary.counts) for alike in by_length]


def _is_number(word: str) -> bool:
    return word.replace(".", "").isdecimal()


def _by_count(words: Sequence[str], counts: Counter[str]) -> str:
    ordered = sorted(words, key=lambda word: (-counts[word], word))
    groups = [[count, " ".join(alike)] for count, alike in groupby(ordered, key=counts.__getitem__)]
    return json.dumps(groups, ensure_ascii=False, separators=(",", ":"))
