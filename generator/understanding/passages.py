"""A paper's text in passages, each with the weight that its place gives to what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.papers import MatchPlace
from generator.understanding.sentences import split_sentences

TITLE_WEIGHT = 2.0
"""What a title names is what the authors call their subject."""
CLAIM_WEIGHT = 1.25
"""A sentence in which the authors speak of their own work says what the paper does."""
PLAIN_WEIGHT = 1.0
"""A sentence that says neither."""
BACKGROUND_WEIGHT = 0.5
"""What stands before the first claim, and what speaks of others or of the future, is mostly not the paper's own."""

_WRITING = r"(?:paper|work|study|article|report|thesis|survey|review|research|note|letter|tutorial)"
_MADE = r"(?:approach|method|framework|model|dataset|benchmark|contribution)"

_OWN = re.compile(rf"\b(?:we|ours?|(?:this|the (?:present|current)) (?:\w+ )?{_WRITING})\b", re.IGNORECASE)
"""The authors speak of themselves."""

_CLAIM = re.compile(
    rf"\b(?:here|herein|in this|proposed?|proposes|experiments?|experimental results?|this (?:\w+ )?{_MADE}"
    r"|results (?:show|demonstrate|indicate|suggest))\b|^(?:aims?|objectives?|methods?|results?|conclusions?) ?:",
    re.IGNORECASE,
)
"""The sentence is about what was done, though nobody says "we"."""

_OTHERS = re.compile(
    r"\b(?:prior|previous|existing|conventional|traditional|earlier|related|many|most|other|several) (?:\w+ ){0,2}"
    r"(?:works?|methods?|approach(?:es)?|studies|research|efforts?|techniques?|models?|literature|solutions?|benchmarks?"
    r"|datasets?|algorithms?)\b|\b(?:recent(?:ly)?|traditionally|conventionally|nowadays)\b",
    re.IGNORECASE,
)
"""The sentence is about what others do."""

_FUTURE = re.compile(r"\b(?:future|we hope|inspire|pav(?:es?|ing) the way)\b", re.IGNORECASE)
"""The sentence looks ahead."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A title or one sentence of an abstract."""

    text: str
    where: MatchPlace
    weight: float
    """How much a phrase found here counts."""


def read_passages(title: str, abstract: str) -> tuple[Passage, ...]:
    """The title and the sentences of the abstract, each weighed by its place and its manner of speaking.

    Args:
        title: the title as plain text.
        abstract: the abstract as plain text.
    """
    sentences = split_sentences(abstract)
    claims = [bool(_OWN.search(sentence) or _CLAIM.search(sentence)) for sentence in sentences]
    first_claim = claims.index(True) if True in claims else 0
    passages = [Passage(title, "title", TITLE_WEIGHT)]
    for position, sentence in enumerate(sentences):
        weight = BACKGROUND_WEIGHT if position < first_claim else _weigh_sentence(sentence, claims[position])
        passages.append(Passage(sentence, "abstract", weight))
    return tuple(passages)


def _weigh_sentence(sentence: str, claim: bool) -> float:
    if _FUTURE.search(sentence) or (_OTHERS.search(sentence) and not _OWN.search(sentence)):
        return BACKGROUND_WEIGHT
    return CLAIM_WEIGHT if claim else PLAIN_WEIGHT
