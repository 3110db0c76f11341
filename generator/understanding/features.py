"""What papers are compared by: words, word pairs, tags, acronyms and authors, as weighted vectors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from generator.model.papers import Paper
from generator.model.taxonomy import Taxonomy
from generator.text.addresses import find_addresses
from generator.understanding.acronyms import fold_short
from generator.understanding.glossary import fold_meaning
from generator.understanding.term_weights import Vector, weigh_terms
from generator.understanding.wordlists import FILLERS, STOP_WORDS

TITLE_WEIGHT = 2
"""How often the words of a title count for each time they stand in it."""
MOST_PAPERS_OF_A_TERM = 1000
"""A term of more papers than this joins nobody, which keeps the work in proportion to the number of papers."""
FEW_PAPERS = 20
"""In a library smaller than this no term is too common."""
RARE_FROM = 500
"""From so many papers on, a term has to be in `KEPT_FROM` of them to be kept."""
KEPT_FROM = 2
"""A term of fewer papers joins nobody."""
SHORTEST_TERM = 2
"""How many letters a word has to have to be compared by."""
MOST_TERMS = 400_000
"""How many terms are kept at most, the most frequent first."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """One kind of likeness, and what it counts for."""

    weight: float
    """How much of the whole it is; the weights of all kinds make 1."""
    common_share: float
    """A term of more than this share of all papers joins nobody; 1 for a kind without this limit."""
    reserve: float = 0.0
    """How many of the rarest terms a paper is thought to have besides: two papers that each have only one term, the
    same, are then not as alike as can be."""


_TEXT = _Kind(weight=0.55, common_share=0.5)
_TAGS = _Kind(weight=0.3, common_share=1.0)
_ACRONYMS = _Kind(weight=0.1, common_share=0.15, reserve=2.0)
_AUTHORS = _Kind(weight=0.05, common_share=0.5)

_TOKEN = re.compile(r"[^\W_]+(?:[-‐‑.][^\W_]+|['’](?!s\b)[^\W_]+)*\+*")
_UNCOMPARED = STOP_WORDS | FILLERS


@dataclass(frozen=True, slots=True)
class Vectors:
    """What each paper consists of; two rows multiplied give how much alike the papers are."""

    searched: tuple[Vector, ...]
    """Text, acronyms and authors of each paper, by which neighbours are looked for."""
    tags: tuple[Vector, ...]
    """Tags of each paper, which many share; they only weigh the neighbours found."""
    names: tuple[str, ...]
    """What the columns are called before a reader; those of tags have numbers of their own."""


def build_vectors(papers: Sequence[Paper], taxonomy: Taxonomy) -> Vectors:
    """Turn papers into vectors of TF-IDF of each kind of term.

    Raises:
        KeyError: where a paper has a tag that the taxonomy does not know.
    """
    spelling = _Spelling()
    tag_names = {tag.slug: tag.name for tag in taxonomy.tags}
    searched: tuple[Vector, ...] = tuple({} for _ in papers)
    tags: tuple[Vector, ...] = tuple({} for _ in papers)
    names: list[str] = []
    _add_terms(searched, names, _TEXT, [_terms_of(paper, spelling) for paper in papers], spelling.of)
    _add_terms(searched, names, _ACRONYMS, [_acronym_keys(paper) for paper in papers], _acronym_names(papers))
    _add_terms(searched, names, _AUTHORS, [paper.authors for paper in papers], str)
    _add_terms(tags, names, _TAGS, [[match.tag for match in paper.tags] for paper in papers], tag_names.__getitem__)
    return Vectors(searched, tags, tuple(names))


def _add_terms(
    vectors: Sequence[Vector],
    names: list[str],
    kind: _Kind,
    texts: Iterable[Iterable[str]],
    name_of: Callable[[str], str],
) -> None:
    """Add the terms of one kind to the vectors, as new columns with their names."""
    count = len(vectors)
    capped = kind.common_share < 1
    found = weigh_terms(
        texts,
        fewest=KEPT_FROM if capped and count >= RARE_FROM else 1,
        most=min(MOST_PAPERS_OF_A_TERM, int(count * kind.common_share)) if capped and count >= FEW_PAPERS else count,
        kept=MOST_TERMS,
    )
    reserve = kind.reserve * max(found.rarity, default=0.0) ** 2
    first = len(names)
    for vector, row in zip(vectors, found.rows, strict=True):
        length = sqrt(sum(weight * weight for weight in row.values()) + reserve)
        vector.update((first + column, sqrt(kind.weight) * weight / length) for column, weight in row.items())
    names += map(name_of, found.terms)


class _Spelling:
    """How each word is written: in small letters if it ever is (`LoRA` never is), whatever the order of the papers."""

    def __init__(self) -> None:
        self._written: dict[str, str] = {}

    def note(self, word: str) -> str:
        """Collect a spelling; returns what the word is known by."""
        folded = word.casefold()
        known = self._written.get(folded, word)
        self._written[folded] = folded if folded in (word, known) else min(word, known)
        return folded

    def of(self, term: str) -> str:
        """A term of one or more words as a reader knows it."""
        return " ".join(self._written[word] for word in term.split(" "))


def _terms_of(paper: Paper, spelling: _Spelling) -> list[str]:
    title = _words_and_pairs(paper.title.plain, spelling)
    return title * TITLE_WEIGHT + _words_and_pairs(_without_addresses(paper.abstract.plain), spelling)


def _words_and_pairs(text: str, spelling: _Spelling) -> list[str]:
    """The telling words of a text, and the pairs of them that stand side by side."""
    terms = []
    previous, previous_end = "", -1
    for match in _TOKEN.finditer(text):
        word = spelling.note(match[0])
        if word in _UNCOMPARED or len(word) < SHORTEST_TERM or word[0].isdigit():
            previous = ""
            continue
        terms.append(word)
        if previous and text[previous_end : match.start()] == " ":
            terms.append(f"{previous} {word}")
        previous, previous_end = word, match.end()
    return terms


def _without_addresses(text: str) -> str:
    kept, end = [], 0
    for address in find_addresses(text):
        kept.append(text[end : address.start])
        end = address.end
    return "".join((*kept, text[end:]))


def _acronym_keys(paper: Paper) -> list[str]:
    return [f"{fold_short(acronym.short)} {fold_meaning(acronym.long)}" for acronym in paper.acronyms]


def _acronym_names(papers: Sequence[Paper]) -> Callable[[str], str]:
    names: dict[str, str] = {}
    for paper in papers:
        for key, acronym in zip(_acronym_keys(paper), paper.acronyms, strict=True):
            names[key] = min(acronym.short, names.get(key, acronym.short))
    return names.__getitem__
