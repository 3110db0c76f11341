"""Reads the phrase language of the taxonomy into the words that a paper must contain."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from itertools import product

from generator.errors import nearest
from generator.model.taxonomy import Words

NUMBER = "<number>"
"""The word that matches any number, as in `<number> languages`."""

MOST_WORDINGS = 10_000
"""How many wordings a part of a phrase can have; of the 1,168 phrases of our own taxonomy, the largest has 56."""

_PHRASE_WORD = re.compile(r"[^\W_]+(?:\.\d+)*\*?")
"""A word of a phrase, as `learning`, `3.5` or `prun*`."""
_LIST_NAME = re.compile(r"<([a-z][a-z-]*)>")
"""The name of a word list, as `<languages>`."""


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why.

    Attributes:
        hint: what to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


def read_phrase(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Words, ...], ...]:
    """Read one phrase in the language of the taxonomy.

    `a b` matches both words in a row; `a-b` also matches `ab`; `a/b` matches one of the two; `a*` matches any word that
    begins with `a`; `<name>` matches any entry of that word list; `a ... b` matches `a` and later `b`, close to each
    other in one sentence.

    Args:
        text: the phrase as the curator wrote it.
        lists: the word lists of the taxonomy by name.

    Returns:
        The parts that must follow each other, each with its possible wordings.

    Raises:
        PhraseError: the phrase is empty, names an unknown list, has a sign without meaning, or has more than
            `MOST_WORDINGS` wordings.
    """
    parts = text.split(" ... ")
    return tuple(_read_part(part, lists) for part in parts)


def _read_part(part: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Words, ...]:
    terms = part.split()
    if not terms:
        raise PhraseError("there are no words in it", "write the words that must stand in the paper")
    choices = [_read_term(term, lists) for term in terms]
    _check_size(choices)
    return tuple(dict.fromkeys(tuple(word for words in wording for word in words) for wording in product(*choices)))


def _check_size(choices: Iterable[Sized]) -> None:
    """Refuse a part with too many wordings before they are listed, since their number grows with each word."""
    count = 1
    for choice in choices:
        count *= len(choice)
        if count > MOST_WORDINGS:
            hint = "write several phrases with fewer lists, slashes and hyphens"
            raise PhraseError(f"it has more than {MOST_WORDINGS:,} wordings", hint)


def _read_term(term: str, lists: Mapping[str, tuple[str, ...]]) -> list[Words]:
    """Read what stands between two spaces: `pruned/sparse`, `fine-tuned`, `<languages>`."""
    listed = _LIST_NAME.fullmatch(term)
    if term == NUMBER:
        return [(NUMBER,)]
    if listed:
        if listed[1] not in lists:
            raise PhraseError(f'no word list is named "{listed[1]}"', nearest(listed[1], lists))
        return [words for entry in lists[listed[1]] for words in _read_part(entry, {})]
    return [words for choice in term.split("/") for words in _read_compound(choice)]


def _read_compound(choice: str) -> list[Words]:
    words = choice.split("-")
    for word in words:
        if not _PHRASE_WORD.fullmatch(word):
            raise PhraseError(f'"{choice}" is no word', "words are letters and digits; * stands only at their end")
    return [tuple(words)] if len(words) == 1 else [tuple(words), ("".join(words),)]
