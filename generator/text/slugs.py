"""Names for addresses, and the forms by which titles are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from itertools import islice

from slugify import slugify

from generator.text.normal_forms import normal_form, with_sorted_marks

SLUG_LENGTH = 80
"""The most letters a slug has; longer ones are cut at a word."""

_SPOKEN = (
    (re.compile(r"(?<=\w)['’](?=\w)"), ""),
    (re.compile(r"(?<=[A-Za-z])\+\+"), " plus plus "),
    (re.compile(r"(?<=\b[A-Za-z])#"), " sharp "),
    (re.compile(r"(?<=[A-Za-z0-9])\+(?=\W|$)"), " plus "),
)
"""Signs that tell names apart (C, C++ and C#) and that python-slugify would drop; an apostrophe cuts no word."""


def make_slug(text: str) -> str:
    """The slug of a title or a name: lower-case ASCII words joined by hyphens, never empty.

    Letters of other scripts are transliterated; a text of signs alone is named after its signs ("∞" is "infinity").

    Args:
        text: plain text.

    Returns:
        1 to `SLUG_LENGTH` letters of `a-z`, `0-9` and `-`.
    """
    spoken = text
    for sign, word in _SPOKEN:
        spoken = sign.sub(word, spoken)
    return _cut_slug(spoken) or _cut_slug(_names_of_signs(text)) or "untitled"


def _names_of_signs(text: str) -> str:
    """The names of the first signs in Unicode; more would not fit into a slug."""
    return " ".join(islice(filter(None, (unicodedata.name(letter, "") for letter in text)), SLUG_LENGTH))


def _cut_slug(text: str) -> str:
    # slugify brings text into a normal form by itself, but not in linear time.
    return slugify(with_sorted_marks(text), max_length=SLUG_LENGTH, word_boundary=True, save_order=True)


def unique_slug(slug: str, taken: Container[str]) -> str:
    """`slug`, or the first of `slug-2`, `slug-3` … that is not taken; its length stays within `SLUG_LENGTH`."""
    candidate, number = slug, 1
    while candidate in taken:
        number += 1
        ending = f"-{number}"
        candidate = slug[: SLUG_LENGTH - len(ending)].rstrip("-") + ending
    return candidate


def fold_title(title: str) -> str:
    """A title reduced to what makes it this title: letters, digits, `+` and `#`, without accents and case.

    A title of other signs alone stays as it is.
    """
    letters = normal_form("NFKD", title).casefold()
    return "".join(letter for letter in letters if letter.isalnum() or letter in "+#") or title
