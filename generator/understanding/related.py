"""Which papers are alike, and what they share."""

from __future__ import annotations

import heapq
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.model.library import RelatedPaper
from generator.model.papers import Paper
from generator.model.taxonomy import Taxonomy
from generator.processes import spread
from generator.understanding.features import Vectors, build_vectors
from generator.understanding.term_weights import Vector

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
MOST_LOOKED_AT = 1000
"""After so many papers that share a term with a paper, the rarest terms first, no more are looked for."""
PAPERS_OF_A_PROCESS = 200
"""So many papers are compared in about the time that a process takes to begin."""
DIGITS = 4
"""To how many digits a score is rounded before anything is ordered by it, so that all machines agree."""

_SEPARATORS = re.compile(r"[\s\-‐‑]+")


def find_related(papers: Sequence[Paper], taxonomy: Taxonomy) -> dict[str, tuple[RelatedPaper, ...]]:
    """The neighbours of each paper.

    Papers are compared by TF-IDF of words and word pairs, mixed with tags, acronyms and authors. In a large library
    the neighbours are looked for among the nearest by text, acronyms and authors, by way of the papers of each term,
    so that no two papers are ever compared that have nothing in common.

    Args:
        papers: in any order, which changes nothing in the answer.
        taxonomy: names the tags that papers share.

    Returns:
        By slug up to six papers, most alike first, then by slug; none where a paper has nothing in common with others.
    """
    search = _Search(build_vectors(papers, taxonomy), [paper.slug for paper in papers])
    found = spread(search.neighbours, range(len(papers)), each=PAPERS_OF_A_PROCESS)
    return {paper.slug: neighbours for paper, neighbours in zip(papers, found, strict=True)}


class _Search:
    """All papers, made ready to be compared with each of them."""

    def __init__(self, vectors: Vectors, slugs: Sequence[str]) -> None:
        self._slugs = slugs
        self._vectors = vectors
        self._papers_of: dict[int, list[tuple[int, float]]] = defaultdict(list)
        for row, vector in enumerate(vectors.searched):
            for term, weight in vector.items():
                self._papers_of[term].append((row, weight))

    def neighbours(self, row: int) -> tuple[RelatedPaper, ...]:
        """The papers most like one."""
        tags = self._vectors.tags
        alike = [
            (-min(1.0, round(score + dot_product(tags[row], tags[other]), DIGITS)), self._slugs[other], other)
            for other, score in self._find_candidates(row)
            if other != row
        ]
        best = heapq.nsmallest(MOST_NEIGHBOURS, (one for one in alike if -one[0] >= LEAST_SCORE))
        return tuple(RelatedPaper(slug, -score, self._shared_terms(row, other)) for score, slug, other in best)

    def _find_candidates(self, row: int) -> list[tuple[int, float]]:
        """The papers that may be neighbours, with their likeness but for tags: all in a small library.

        In a large one, those that share the rarest terms are looked at, and of them the nearest are weighed in full.
        """
        vector, count = self._vectors.searched[row], len(self._slugs)
        scores: dict[int, float] = dict.fromkeys(range(count), 0.0) if count <= CANDIDATES else {}
        terms = sorted(vector, key=lambda term: (-len(self._papers_of[term]), term))
        room = MOST_LOOKED_AT
        while terms and room > 0:
            term = terms.pop()
            weight = vector[term]
            room -= len(self._papers_of[term])
            for other, its_weight in self._papers_of[term]:
                scores[other] = scores.get(other, 0.0) + weight * its_weight
        left = {term: vector[term] for term in terms}
        return [
            (other, score + dot_product(left, self._vectors.searched[other]))
            for other, score in _nearest_papers(scores)
        ]

    def _shared_terms(self, row: int, other: int) -> tuple[str, ...]:
        """The terms of both papers, the weightiest first, none a part of another."""
        found: list[tuple[float, str]] = []
        for vectors in (self._vectors.searched, self._vectors.tags):
            theirs = vectors[other]
            gains = [
                (round(weight * theirs[term], DIGITS + 2), term)
                for term, weight in vectors[row].items()
                if term in theirs
            ]
            least = TELLING_SHARE * max(gains, default=(0.0, 0))[0]
            found += [(-gain, self._vectors.names[term]) for gain, term in gains if gain > 0 and gain >= least]
        return _shown_terms([name for _, name in sorted(found)])


def _nearest_papers(scores: Mapping[int, float]) -> Iterable[tuple[int, float]]:
    """So many as there are candidates, and all that are as near as the last of them."""
    if len(scores) <= CANDIDATES:
        return scores.items()
    limit = round(heapq.nlargest(CANDIDATES, scores.values())[-1], DIGITS)
    about = limit - 0.1**DIGITS
    return [one for one in scores.items() if one[1] >= about and round(one[1], DIGITS) >= limit]


def dot_product(one: Vector, other: Vector) -> float:
    """The sum of what two vectors have in common; 1 for a vector of length 1 with itself, 0 for two without a term.

    Args:
        one: weights by column; faster if it is the shorter one.
        other: weights by column.
    """
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _shown_terms(names: Iterable[str]) -> tuple[str, ...]:
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
