"""Where one sentence of an abstract ends and the next begins."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.understanding.wordlists import ABBREVIATIONS, LAST_ABBREVIATIONS, OPENERS

_LONGEST_BRACKET = 300
"""How many letters a bracket may hold at most."""

_STOP = re.compile(
    r"(?P<mark>[.!?…]+)(?P<closing>[\"”’')\]]*)(?P<note>\s*\[\d+(?:,\s*\d+)*\])?(?P<gap>\s+|(?=[A-Z][a-z]+\s))"
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]*$")
_OPENS_SENTENCE = re.compile(r"[\"“‘'(\[]*(?:[^\W\d_a-z]|\d|[a-z]+[A-Z\d]|α|β|τ|§)")
_WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, each a stretch of it as it stands without the white space around it.

    A full stop ends no sentence in an abbreviation ("e.g.", "et al.", "Fig."), in an initial, in a number or address,
    or before a small letter. An enumeration's "1." belongs to what it counts.

    The last answers are remembered, since several rules ask for the sentences of one abstract in turn.
    """
    sentences = []
    start = 0
    for stop in _STOP.finditer(text):
        if _ends_sentence(text, start, stop):
            end = stop.start("gap")
            sentences.append(text[start:end].strip())
            start = end
    sentences.append(text[start:].strip())
    return tuple(filter(None, sentences))


def _ends_sentence(text: str, start: int, stop: re.Match[str]) -> bool:
    behind = stop.end()
    if behind == len(text) or _is_in_brackets(text, start, stop.end("closing")):
        return False
    last = _LAST_WORD.search(text, max(start, text.rfind(" ", start, stop.start()) + 1), stop.start())
    word = last[0].casefold() if last else ""
    if not stop["gap"]:
        return stop["mark"] == "." and word.isalpha() and len(word) > 1 and _starts_with_opener(text, behind)
    if stop["mark"] != ".":
        return _OPENS_SENTENCE.match(text, behind) is not None
    if word.isdigit() and text[start : stop.start()].strip() == word:
        return False
    is_letter = len(word) == 1 and word.isalpha()
    if is_letter or word in ABBREVIATIONS:
        return (is_letter or word in LAST_ABBREVIATIONS) and _starts_with_opener(text, behind)
    return _OPENS_SENTENCE.match(text, behind) is not None or _starts_with_opener(text, behind)


def _is_in_brackets(text: str, start: int, position: int) -> bool:
    """Whether a bracket is open at `position`; one that nobody closes soon is a slip and holds nothing."""
    is_open = text.count("(", start, position) > text.count(")", start, position)
    return is_open and ")" in text[position : position + _LONGEST_BRACKET]


def _starts_with_opener(text: str, position: int) -> bool:
    word = _WORD.search(text, position)
    return word is not None and word[0].casefold() in OPENERS and (word[0][0].isupper() or word[0] in ("we", "our"))
