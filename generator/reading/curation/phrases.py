"""Phrases as curators write them, read into the words that must stand in a paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from itertools import product

from generator.errors import nearest
from generator.model.taxonomy import Words

NUMBER = "<number>"
"""The word that stands for any number, as in `<number> languages`."""

MOST_WORDINGS = 10_000
"""So many wordings a part of a phrase may have; of the 1,168 phrases of our own taxonomy the largest has 56."""

_WORD = re.compile(r"[^\W_]+(?:\.\d+)*\*?")
_LIST = re.compile(r"<([a-z][a-z-]*)>")


class PhraseError(ValueError):
    """A phrase that cannot be read; its message says why.

    Attributes:
        hint: what to do about it.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        self.hint = hint
        super().__init__(message)


def read_phrase(text: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[tuple[Words, ...], ...]:
    """Read one phrase in the language of the taxonomy.

    `a b` are words in a row; `a-b` also stands closed (`ab`); `a/b` is either; `a*` is any word that begins so;
    `<name>` is any entry of that word list; `a ... b` is first one, then the other, near each other in one sentence.

    Args:
        text: the phrase as the curator wrote it.
        lists: the word lists of the taxonomy by name.

    Returns:
        The parts that must follow each other, each with its possible wordings.

    Raises:
        PhraseError: the phrase is empty, names an unknown list, holds a sign with no meaning or has more than
            `MOST_WORDINGS` wordings.
    """
    parts = text.split(" ... ")
    return tuple(_read_part(part, lists) for part in parts)


def _read_part(part: str, lists: Mapping[str, tuple[str, ...]]) -> tuple[Words, ...]:
    places = part.split()
    if not places:
        raise PhraseError("there are no words in it", "write the words that must stand in the paper")
    choices = [_read_place(place, lists) for place in places]
    _check_size(choices)
    return tuple(dict.fromkeys(tuple(word for words in wording for word in words) for wording in product(*choices)))


def _check_size(choices: Iterable[Sized]) -> None:
    """Refuse a part of which each place has so many wordings that together they are too many to write out."""
    count = 1
    for choice in choices:
        count *= len(choice)
        if count > MOST_WORDINGS:
            hint = "write several phrases with fewer lists, slashes and hyphens"
            raise PhraseError(f"it has more than {MOST_WORDINGS:,} wordings", hint)


def _read_place(place: str, lists: Mapping[str, tuple[str, ...]]) -> list[Words]:
    listed = _LIST.fullmatch(place)
    if place == NUMBER:
        return [(NUMBER,)]
    if listed:
        if listed[1] not in lists:
            raise PhraseError(f'no word list is named "{listed[1]}"', nearest(listed[1], lists))
        return [words for entry in lists[listed[1]] for words in _read_part(entry, {})]
    return [words for choice in place.split("/") for words in _read_compound(choice)]


def _read_compound(choice: str) -> list[Words]:
    words = choice.split("-")
    for word in words:
        if not _WORD.fullmatch(word):
            raise PhraseError(f'"{choice}" is no word', "words are letters and digits; * stands only at their end")
    return [tuple(words)] if len(words) == 1 else [tuple(words), ("".join(words),)]
