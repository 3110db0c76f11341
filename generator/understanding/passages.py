"""A paper's text in passages, each with the weight that its place gives to what it says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import MatchPlace
from generator.understanding.sentences import split_sentences

TITLE_WEIGHT = 2.0
"""What a title names is what the authors call their subject."""
CLAIM_WEIGHT = 1.25
"""A sentence in which the authors speak of their own work says what the paper does."""
PLAIN_WEIGHT = 1.0
"""A sentence that says neither."""
BACKGROUND_WEIGHT = 0.5
"""What stands before the first claim, and what speaks of others or of the future, is mostly not the paper's own."""

_CLAIM = re.compile(
    r"\b(?:we|our|ours|us|here|herein"
    r"|(?:this|the present|the current) (?:\w+ )?"
    r"(?:papers?|work|study|studies|article|report|thesis|survey|review|research|note|approach|method|framework"
    r"|model|dataset|benchmark|tutorial|contribution|letter)"
    r"|(?:the )?propose[ds]?|in this"
    r"|(?:aims?|objectives?|methods?|results?|conclusions?) ?:"
    r"|experiment(?:s|al results?)|results (?:show|demonstrate|indicate|suggest))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:(?:prior|previous|existing|conventional|traditional|earlier|related|many|most|other|several) "
    r"(?:\w+ ){0,2}(?:works?|methods?|approach(?:es)?|studies|research|efforts?|techniques?|models?|literature|solutions?"
    r"|benchmarks?|datasets?|algorithms?)|recent(?:ly)?|traditionally|conventionally|nowadays)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"\b(?:future|we hope|inspire|pav(?:es?|ing) the way)\b", re.IGNORECASE)
_OWN = re.compile(r"\b(?:we|our|this (?:paper|work|study|article|report|thesis|survey))\b", re.IGNORECASE)


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
    claims = [bool(_CLAIM.search(sentence)) for sentence in sentences]
    first_claim = claims.index(True) if True in claims else 0
    passages = [Passage(title, "title", TITLE_WEIGHT)]
    for position, sentence in enumerate(sentences):
        weight = BACKGROUND_WEIGHT if position < first_claim else _weigh(sentence, claims[position])
        passages.append(Passage(sentence, "abstract", weight))
    return tuple(passages)


def _weigh(sentence: str, claim: bool) -> float:
    if _FUTURE.search(sentence) or (_OTHERS.search(sentence) and not _OWN.search(sentence)):
        return BACKGROUND_WEIGHT
    return CLAIM_WEIGHT if claim else PLAIN_WEIGHT
