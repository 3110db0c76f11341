"""The words of a text as search compares them: folded, so that one typed without accents or capitals is still found."""

from __future__ import annotations

import re
import unicodedata

from generator.text.normal_forms import normal_form

_UNACCENTED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "’": "", "'": ""})
"""Letters that Unicode does not hold to be accented forms of others; an apostrophe cuts no word."""

_WORD = re.compile(r"(?<!\d)\d{4}\.\d{4,5}(?!\d)|[^\W_]+")
"""An arXiv identifier, which stays whole, or a run of letters and digits."""

FUNCTION_WORDS = frozenset(
    "a an and are as at be been but by can for from had has have how in into is it its no not of on or our over such "
    "than that the their them these they this those through to was we were what when where which while who with".split()
)
"""English words that nearly every abstract has; in abstracts they are neither indexed nor asked for."""


def fold(text: str) -> str:
    """A text in lower case, its letters without accents.

    `overrides/assets/javascripts/search/words.js` folds in the same way; a test holds the two together.
    """
    plain = text.lower().translate(_UNACCENTED)
    if plain.isascii():
        return plain
    plain = normal_form("NFKD", plain)
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).lower()


def words_of(text: str) -> list[str]:
    """The folded words of a text in order.

    >>> words_of("Nyström’s LoRA-based 2405.15444")
    ['nystroms', 'lora', 'based', '2405.15444']
    """
    return _WORD.findall(fold(text))
