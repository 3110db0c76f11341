"""Where one sentence of an abstract ends and the next begins."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    "al approx ca cf dr e.g eq eqs etc ex fig figs i.e incl mr mrs ms no nos pp prof ref refs resp sec sect st tab vol "
    "viz vs w.r.t wrt a.k.a i.i.d u.s u.k".split()
)
"""What a full stop is part of, in small letters and without the last stop."""

_MAY_END = frozenset("etc al u.s u.k i.i.d".split())
"""Abbreviations that may also stand at the end of a sentence, if the next word begins one."""

_LONGEST_BRACKET = 300
"""How many letters a bracket may hold at most."""

_STOP = re.compile(
    r"(?P<mark>[.!?…]+)(?P<closing>[\"”’')\]]*)(?P<note>\s*\[\d+(?:,\s*\d+)*\])?(?P<gap>\s+|(?=[A-Z][a-z]+\s))"
)
_LAST_WORD = re.compile(r"[^\s(\[\"“‘]*$")
_OPENS_SENTENCE = re.compile(r"[\"“‘'(\[]*(?:[^\W\d_a-z]|\d|[a-z]+[A-Z\d]|α|β|τ|§)")
_OPENERS = frozenset(
    "the a an this these those we our in it its to for however moreover furthermore also experiments results code using "
    "as with on by when while although both such here thus therefore first second third firstly secondly thirdly finally "
    "additionally specifically compared unlike extensive empirical besides".split()
)
_WORD = re.compile(r"[^\W\d_]+")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text`, each a stretch of it as it stands without the white space around it.

    A full stop ends no sentence in an abbreviation ("e.g.", "et al.", "Fig."), in an initial, in a number or address,
    or before a small letter. An enumeration's "1." belongs to what it counts.
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
    behind = text[stop.end() :]
    if not behind or _is_in_brackets(text, start, stop.end("closing")):
        return False
    last = _LAST_WORD.search(text, start, stop.start())
    word = last[0].casefold() if last else ""
    if not stop["gap"]:
        return stop["mark"] == "." and word.isalpha() and len(word) > 1 and _starts_with_opener(behind)
    if stop["mark"] != ".":
        return _OPENS_SENTENCE.match(behind) is not None
    if word in _ABBREVIATIONS or len(word.strip(".")) == 1:
        may_end = word in _MAY_END or len(word.strip(".")) == 1
        return may_end and _starts_with_opener(behind)
    if word.isdigit() and len(word) <= 2 and text[start : stop.start()].strip() == word:
        return False
    return _OPENS_SENTENCE.match(behind) is not None or _starts_with_opener(behind)


def _is_in_brackets(text: str, start: int, position: int) -> bool:
    """Whether a bracket is open at `position`; one that nobody closes soon is a slip and holds nothing."""
    is_open = text.count("(", start, position) > text.count(")", start, position)
    return is_open and ")" in text[position : position + _LONGEST_BRACKET]


def _starts_with_opener(text: str) -> bool:
    word = _WORD.search(text)
    return word is not None and word[0].casefold() in _OPENERS and (word[0][0].isupper() or word[0] in ("we", "our"))
