"""Which papers are alike, and what they share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from generator.model.library import RelatedPaper
from generator.model.papers import Paper
from generator.model.taxonomy import Taxonomy
from generator.processes import spread
from generator.understanding.features import Vectors, build_vectors

MOST_NEIGHBOURS = 6
"""How many neighbours a paper has at most."""
MOST_SHARED = 5
"""How many shared terms a reader is shown at most."""
TELLING_SHARE = 0.2
"""A shared term that counts for less than this share of the weightiest is not shown."""
LEAST_SCORE = 0.02
"""Papers less alike than this have nothing in common worth saying."""
CANDIDATES = 150
"""How many papers are weighed by their tags too, after a search by text, acronyms and authors."""
ROWS_AT_ONCE = 256
"""How many papers are compared with all others at a time, which bounds the memory."""
DIGITS = 4
"""To how many digits a score is rounded before anything is ordered by it, so that all machines agree."""

_SEPARATORS = re.compile(r"[\s\-‐‑]+")


def find_related(papers: Sequence[Paper], taxonomy: Taxonomy) -> dict[str, tuple[RelatedPaper, ...]]:
    """The neighbours of each paper.

    Papers are compared by TF-IDF of words and word pairs, mixed with tags, acronyms and authors. In a large library
    the neighbours are looked for among the nearest by text, acronyms and authors, in blocks of papers, so that no
    matrix of all pairs comes into being.

    Args:
        papers: in any order, which changes nothing in the answer.
        taxonomy: names the tags that papers share.

    Returns:
        By slug up to six papers, most alike first, then by slug; a paper with nothing in common is left out.
    """
    search = _Search(build_vectors(papers, taxonomy), [paper.slug for paper in papers])
    found = spread(lambda first: list(search.neighbours_of_block(first)), range(0, len(papers), ROWS_AT_ONCE))
    return dict(chain.from_iterable(found))


class _Search:
    """All papers, made ready to be compared with some of them."""

    def __init__(self, vectors: Vectors, slugs: Sequence[str]) -> None:
        self._slugs = slugs
        self._searched = vectors.searched
        self._others = csr_matrix(vectors.searched.T)
        self._tags = vectors.tags.toarray()
        self._reasons = _Reasons(vectors)
        order = {slug: number for number, slug in enumerate(sorted(slugs))}
        self._ranks = np.array([order[slug] for slug in slugs])

    def neighbours_of_block(self, first: int) -> Iterator[tuple[str, tuple[RelatedPaper, ...]]]:
        """Slug and neighbours of each of `ROWS_AT_ONCE` papers."""
        block = csr_matrix(self._searched[first : first + ROWS_AT_ONCE] @ self._others)
        for offset in range(block.shape[0]):
            row = first + offset
            columns, scores = _candidates(block, offset, len(self._slugs))
            scores = np.clip(np.round(scores + self._tags[columns] @ self._tags[row], DIGITS), 0.0, 1.0)
            kept = (scores >= LEAST_SCORE) & (columns != row)
            columns, scores = columns[kept], scores[kept]
            best = np.lexsort((self._ranks[columns], -scores))[:MOST_NEIGHBOURS]
            yield (
                self._slugs[row],
                tuple(
                    RelatedPaper(self._slugs[column], score, self._reasons.shared(row, column))
                    for column, score in zip(columns[best].tolist(), scores[best].tolist(), strict=True)
                ),
            )


def _candidates(block: csr_matrix, offset: int, count: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
    """The papers that may be neighbours: all in a small library, else the nearest without regard to tags."""
    start, end = block.indptr[offset], block.indptr[offset + 1]
    columns, scores = block.indices[start:end].astype(np.intp), block.data[start:end]
    if count <= CANDIDATES:
        all_scores = np.zeros(count)
        all_scores[columns] = scores
        return np.arange(count), all_scores
    if len(columns) > CANDIDATES:
        rounded = np.round(scores, DIGITS)
        limit = np.partition(rounded, -CANDIDATES)[-CANDIDATES]
        columns, scores = columns[rounded >= limit], scores[rounded >= limit]
    return columns, scores


class _Reasons:
    """Tells what two papers share."""

    def __init__(self, vectors: Vectors) -> None:
        self._matrices = (vectors.searched, vectors.tags)
        self._names = vectors.names
        self._row = -1
        self._weights = tuple(np.zeros(matrix.shape[1]) for matrix in self._matrices)

    def shared(self, row: int, column: int) -> tuple[str, ...]:
        """The terms of both papers, the weightiest first, none a part of another."""
        self._spread(row)
        found: list[tuple[float, str]] = []
        offset = 0
        for matrix, weights in zip(self._matrices, self._weights, strict=True):
            terms, data = _row_of(matrix, column)
            gains = np.round(weights[terms] * data, DIGITS + 2)
            telling = np.flatnonzero((gains > 0) & (gains >= TELLING_SHARE * gains.max(initial=0.0)))
            found += [(-float(gains[n]), self._names[offset + terms[n]]) for n in telling]
            offset += matrix.shape[1]
        return _readable([name for _, name in sorted(found)])

    def _spread(self, row: int) -> None:
        """Lay out one paper in full, so that others are compared with it without searching."""
        if row == self._row:
            return
        for matrix, weights in zip(self._matrices, self._weights, strict=True):
            if self._row >= 0:
                weights[_row_of(matrix, self._row)[0]] = 0.0
            terms, data = _row_of(matrix, row)
            weights[terms] = data
        self._row = row


def _row_of(matrix: csr_matrix, row: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    start, end = matrix.indptr[row], matrix.indptr[row + 1]
    return matrix.indices[start:end], matrix.data[start:end]


def _readable(names: Iterable[str]) -> tuple[str, ...]:
    """The first names, without those that say again what another one says."""
    shown: dict[str, str] = {}
    for name in names:
        folded = _SEPARATORS.sub("", name.casefold())
        if any(folded in other for other in shown):
            continue
        shown = {other: said for other, said in shown.items() if other not in folded}
        shown[folded] = name
        if len(shown) == MOST_SHARED:
            break
    return tuple(shown.values())
