"""TF-IDF: how much each term of a text tells about it, given all the other texts."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix


@dataclass(frozen=True, slots=True)
class TermMatrix:
    """Texts as rows, their terms as columns."""

    weights: csr_matrix
    """What each term tells about each text: the more often it stands there and the fewer texts have it, the more."""
    terms: tuple[str, ...]
    """What the columns stand for, sorted."""
    rarity: NDArray[np.float64]
    """The inverse document frequency of each column."""


def weigh_terms(texts: Iterable[Iterable[str]], *, fewest: int, most: int, kept: int) -> TermMatrix:
    """Weigh terms by `(1 + ln tf) · (1 + ln((1 + n) / (1 + df)))`: TF-IDF with both counts smoothed.

    The weight of rare terms is K. Spärck Jones's (1972); G. Salton and C. Buckley (1988) compare these variants. It is
    written out here, since loading the library that has it takes longer than building a small site.

    Args:
        texts: the terms of each text, in any order, as often as they stand in it.
        fewest: a term of fewer texts is left out.
        most: a term of more texts is left out.
        kept: how many terms are kept at most, the most frequent first.

    Returns:
        As many rows as there are texts; no column where no term is left.
    """
    met: dict[str, int] = {}
    starts, numbers_met, uses = array("l", [0]), array("i"), array("d")
    for terms in texts:
        for term, count in Counter(terms).items():
            numbers_met.append(met.setdefault(term, len(met)))
            uses.append(count)
        starts.append(len(numbers_met))
    shape = (len(starts) - 1, len(met))
    counts = csr_matrix((np.array(uses), np.array(numbers_met), np.array(starts)), shape=shape)
    terms_kept = _chosen(list(met), counts, fewest, most, kept)
    weights = csr_matrix(counts[:, [met[term] for term in terms_kept]])
    weights.sort_indices()
    rarity = 1.0 + np.log((1.0 + shape[0]) / (1.0 + np.bincount(weights.indices, minlength=len(terms_kept))))
    weights.data = (1.0 + np.log(weights.data)) * rarity[weights.indices]
    return TermMatrix(weights, tuple(terms_kept), rarity)


def _chosen(met: Sequence[str], counts: csr_matrix, fewest: int, most: int, kept: int) -> list[str]:
    """The terms that enough texts have and not too many, the most frequent where there are too many; sorted."""
    texts_with = np.bincount(counts.indices, minlength=len(met))
    uses = np.bincount(counts.indices, counts.data, minlength=len(met))
    left = sorted(
        (met[number], number) for number in np.flatnonzero((texts_with >= fewest) & (texts_with <= most)).tolist()
    )
    if len(left) > kept:
        left = sorted(sorted(left, key=lambda one: -uses[one[1]])[:kept])
    return [term for term, _ in left]
