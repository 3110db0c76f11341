"""TF-IDF: how much each term of a text tells about it, given all the other texts."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log

Vector = dict[int, float]
"""Weights by the numbers of their columns; what is left out is 0."""


@dataclass(frozen=True, slots=True)
class TermWeights:
    """Texts as rows, their terms as columns."""

    rows: tuple[Vector, ...]
    """What each term tells about each text: the more often it stands there and the fewer texts have it, the more."""
    terms: tuple[str, ...]
    """What the columns stand for, sorted."""
    rarity: tuple[float, ...]
    """The inverse document frequency of each column."""


def weigh_terms(texts: Iterable[Iterable[str]], *, fewest: int, most: int, kept: int) -> TermWeights:
    """Weigh terms by `(1 + ln tf) · (1 + ln((1 + n) / (1 + df)))`: TF-IDF with both counts smoothed.

    The weight of rare terms is K. Spärck Jones's (1972); G. Salton and C. Buckley (1988) compare these variants. It is
    written out here, since loading the libraries that have it takes longer than building a small site.

    Args:
        texts: the terms of each text, in any order, as often as they stand in it.
        fewest: a term of fewer texts is left out.
        most: a term of more texts is left out.
        kept: how many terms are kept at most, the most frequent first.

    Returns:
        As many rows as there are texts; no column where no term is left.
    """
    numbers: dict[str, int] = {}
    counted = [_count_terms(terms, numbers) for terms in texts]
    texts_with = Counter[int]()
    for met, _ in counted:
        texts_with.update(met)
    found = [(term, number) for term, number in numbers.items() if fewest <= texts_with[number] <= most]
    columns = sorted(_most_frequent(found, counted, kept))
    rarity = [1 + log((1 + len(counted)) / (1 + texts_with[number])) for _, number in columns]
    column_of = {number: column for column, (_, number) in enumerate(columns)}
    rows = (
        {
            column_of[number]: (1 + log(uses)) * rarity[column_of[number]]
            for number, uses in zip(*counts, strict=True)
            if number in column_of
        }
        for counts in counted
    )
    return TermWeights(tuple(rows), tuple(term for term, _ in columns), tuple(rarity))


_Counts = tuple["array[int]", "array[int]"]
"""The numbers of the terms of a text, and how often each stands in it; two arrays are far smaller than a dictionary."""


def _count_terms(terms: Iterable[str], numbers: dict[str, int]) -> _Counts:
    """Count the terms of a text; new ones get the next numbers."""
    uses = Counter(terms)
    return array("l", [numbers.setdefault(term, len(numbers)) for term in uses]), array("l", uses.values())


def _most_frequent(terms: list[tuple[str, int]], counted: Sequence[_Counts], kept: int) -> list[tuple[str, int]]:
    """Of terms with their numbers so many that stand most often in all texts, of equals the first by name."""
    if len(terms) <= kept:
        return terms
    all_uses = Counter[int]()
    for met, uses in counted:
        for number, count in zip(met, uses, strict=True):
            all_uses[number] += count
    return sorted(terms, key=lambda one: (-all_uses[one[1]], one[0]))[:kept]
