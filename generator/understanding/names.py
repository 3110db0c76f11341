"""Takes the names of authors apart, and tells when two of them are one name."""

from __future__ import annotations

import re
import unicodedata

from generator.model.citations import PersonName
from generator.text.lines import one_line
from generator.text.normal_forms import normal_form

PARTICLE = re.compile(r"d[aeiou]s?|d[eu]l|della|de[nrs]|dos|el|l[ae]|te[nr]|van|vander|vo[nm]|zu[mr]?", re.IGNORECASE)
"""A word that begins a family name even where it is written with a capital, as in "Luc Van Gool"."""

SUFFIX = re.compile(r"[js]r|i?ii|iv", re.IGNORECASE)
"""A word behind a name that belongs to neither the family nor the given name."""

GROUP_WORD = re.compile(
    r"alliance|association|cent(?:er|re)|collaboration|committee|community|company|consortium|corporation|council"
    r"|foundation|group|inc|initiative|institute|lab|laboratory|labs|network|organization|project|research|society"
    r"|taskforce|team|university|workshop",
    re.IGNORECASE,
)
"""A word that only the name of a group contains."""

_UNSPACED_SCRIPT = re.compile(r"^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々]")
"""Chinese, Japanese and Korean letters, in which the family name comes first."""


def split_name(name: str) -> PersonName:
    """Take one name apart.

    Read in this order: a group's name and a name of one word stay whole; "Family, Given" says it itself; Chinese,
    Japanese and Korean letters put the family first; else the family is the last word, with the particles before
    it ("Ludwig van Beethoven"), as BibTeX reads names.

    Args:
        name: as a paper prints it.

    Returns:
        Its parts; put together again they hold every word of `name`.
    """
    full = one_line(name)
    if _names_a_group(full):
        return PersonName(full, full, is_group=True)
    head, _, tail = full.partition(",")
    if tail.strip() and not _is_suffix(tail):
        return _split_inverted(full, head.strip(), tail)
    words = full.replace(",", " ").split()
    suffix = words.pop() if len(words) > 1 and _is_suffix(words[-1]) else ""
    if len(words) <= 1:
        return PersonName(full, " ".join(words) or full, suffix=suffix)
    if _UNSPACED_SCRIPT.match(full):
        return PersonName(full, words[0], " ".join(words[1:]), suffix)
    start = _family_start(words)
    return PersonName(full, " ".join(words[start:]), " ".join(words[:start]), suffix)


def _split_inverted(full: str, family: str, rest: str) -> PersonName:
    """Read "Family, Given", "Family, Jr., Given" and "Family, Given, Jr."."""
    parts = [part.strip() for part in rest.split(",") if part.strip()]
    suffix = " ".join(part for part in parts if _is_suffix(part))
    given = " ".join(part for part in parts if not _is_suffix(part))
    return PersonName(full, family or given, given if family else "", suffix)


def _family_start(words: list[str]) -> int:
    """Where the family name begins in words that have at least a first and a last one."""
    for index, word in enumerate(words[1:-1], 1):
        if PARTICLE.fullmatch(word) or word[0].islower():
            return index
    return len(words) - 1


def _is_suffix(word: str) -> bool:
    return bool(SUFFIX.fullmatch(word.strip(" .")))


def _names_a_group(name: str) -> bool:
    words = name.partition(",")[0].split()
    if len(words) == 1:
        return "," not in name and _looks_coined(words[0])
    return "&" in name or "@" in name or any(GROUP_WORD.fullmatch(word.strip(".:()")) for word in words)


def _looks_coined(word: str) -> bool:
    """Whether one word has digits in it or two capitals in a row, as `DeepSeek-AI`, `OpenAI` and `NVIDIA` have."""
    return bool(re.search(r"\d|[A-Z]{2}", word))


def fold_name(name: str) -> str:
    """A name reduced to what makes it this name: its words without accents, case, and the dots of initials.

    "José M. Pérez", "Jose M Perez" and "Pérez, José M." fold to one form; other spellings do not. Initials written
    together ("J.R.") are taken apart. Marks of scripts that write vowels with them are no accents and stay.
    """
    parts = split_name(name)
    ordered = f"{parts.given} {parts.family} {parts.suffix}".translate(_UNACCENTED)
    plain = _ACCENT.sub("", normal_form("NFKD", ordered)).casefold()
    letters = "".join(letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in plain)
    return " ".join(letters.split()) or parts.full


_ACCENT = re.compile("[\u0300-\u036f]")
"""The accents of Latin, Greek and Cyrillic letters once these are taken apart."""

_UNACCENTED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ı": "i", "’": "", "'": ""})
"""Letters that Unicode does not hold to be accented forms of others, but that names are spelled without."""
