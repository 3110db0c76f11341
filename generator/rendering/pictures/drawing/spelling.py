"""Spells what the font has no letters for, so that no picture shows empty boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from text_unidecode import unidecode

from generator.text.lines import one_line

_UNSEEN = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Me", "Mn"))
"""The kinds of signs without a shape of their own: marks of direction and other controls, and what is not assigned.

Accents belong to them where no letter has them built in: to place them is the work of a layout engine."""
_UNSPELLABLE = "[?]"
"""What `text_unidecode` says of a sign that it does not know."""
_LONELY = re.compile(r" +(?=[,.:;!?)\]])")
"""A space before a closing sign, as it is left between signs of scripts that write none."""


def spell(text: str, is_drawn: Callable[[str], bool]) -> str:
    """`text` on one line and in letters that can be drawn.

    A letter without a shape becomes its Latin spelling ("深" is "Shen"), else its plain form ("𝔼" is "E"); a sign of
    mathematics is called by its name ("∈" is "element of"); what nobody can read is left out.

    Args:
        text: any text.
        is_drawn: whether the font has a letter.
    """
    composed = unicodedata.normalize("NFC", one_line(text))
    seen = "".join(letter for letter in composed if unicodedata.category(letter) not in _UNSEEN)
    if all(map(is_drawn, seen)):
        return one_line(seen)
    spelt = "".join(letter if is_drawn(letter) else _spell_letter(letter, is_drawn) for letter in seen)
    return _LONELY.sub("", one_line(spelt))


def _spell_letter(letter: str, is_drawn: Callable[[str], bool]) -> str:
    latin = str(unidecode(letter)).replace(_UNSPELLABLE, "")
    # The wide signs of Chinese and Japanese bring their own space along, which Latin ones need beside them.
    if latin and unicodedata.category(letter) in {"Po", "Pe"} and unicodedata.east_asian_width(letter) in "FW":
        return f"{latin} "
    if latin:
        return latin
    plain = unicodedata.normalize("NFKC", letter)
    if plain != letter and all(map(is_drawn, plain)):
        return plain
    if unicodedata.category(letter) == "Sm":
        return f" {unicodedata.name(letter).lower()} "
    return ""
