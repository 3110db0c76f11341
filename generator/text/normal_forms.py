"""Unicode's normal forms, in linear time however many accents stand on one letter."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import Literal

NormalForm = Literal["NFC", "NFD", "NFKC", "NFKD"]
"""The forms of Unicode's annex 15."""

_MAY_BE_MANY_MARKS = re.compile(r"[^\x00-\u02ff]{31}")
"""A run of letters that may all be combining marks.

Unicode's own "stream-safe" text has at most 30 marks on a letter; below that, sorting them takes no time worth saving.
"""

_HIDDEN_MARKS = frozenset("\u0f73\u0f75\u0f81")
"""Tibetan vowel signs that Unicode does not count as marks, but that fall apart into marks."""


def normal_form(form: NormalForm, text: str) -> str:
    """Bring `text` into one of Unicode's normal forms.

    `unicodedata.normalize` sorts the marks on a letter by insertion, which takes the square of their number: seven
    seconds for 50,000 acute and 50,000 grave accents. Marks that are in order already cost it nothing, so long runs
    of marks are sorted first; which of them stand for the same text does not change by that.

    Args:
        form: the normal form.
        text: any text.

    Returns:
        What `unicodedata.normalize` returns.
    """
    return unicodedata.normalize(form, with_sorted_marks(text))


def with_sorted_marks(text: str) -> str:
    """The same text to Unicode, its long runs of marks in canonical order; text without such runs as it is."""
    if not _MAY_BE_MANY_MARKS.search(text):
        return text
    return "".join(
        _sorted_marks("".join(letters)) if is_mark else "".join(letters)
        for is_mark, letters in groupby(text, key=_is_mark)
    )


def _is_mark(letter: str) -> bool:
    return unicodedata.combining(letter) > 0 or letter in _HIDDEN_MARKS


def _sorted_marks(marks: str) -> str:
    parts = "".join(unicodedata.normalize("NFD", mark) for mark in marks)
    return "".join(sorted(parts, key=unicodedata.combining))
