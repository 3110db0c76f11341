"""The parts of a list of authors put together to people: surnames first, suffixes, degrees, remarks about them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPLIT = re.compile(
    r"\s*(?:[,;|、，；]|(?<![\u3040-\u9fff])[·•](?![\u3040-\u9fff]))\s*(?:(?:and|und|et|&)\s+(?!al\b))?"
    r"|\s+(?:and|und|et(?!\s+al\b)|&|＆)\s+|(?<=[\u3040-\u9fff])(?:和|与|及)(?=[\u3040-\u9fff])"
)
"""What parts two people: a sign, perhaps with "and" behind it, or "and" alone; 约翰·史密斯 is one person."""
_PEOPLE_APART = re.compile(r"\s*[;；]\s*(?:(?:and|und|et|&)\s+(?!al\b))?")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV|2nd|3rd|4th")
"""What stands behind a surname, perhaps parted by a comma."""
_DEGREE = re.compile(
    r"(?:Ph\.?\s?D|M\.?\s?D|D\.?Phil|M\.?Sc|B\.?Sc|M\.?P\.?H|M\.?B\.?A|M\.?Eng|B\.?Eng|D\.?Sc|Sc\.?D|R\.?N|M\.S|B\.S"
    r"|M\.A|B\.A|Dr\.?-Ing|FRCP|FACP|FRS|Prof)\.?"
)
"""`Ph.D.`, `MD`, `M.Sc.`."""
_TITLE = re.compile(r"^(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.?\s+)+(?=\S+\s)")
_DEGREES_BEHIND = re.compile(rf"(?:\s+{_DEGREE.pattern})+$")
_CAPITAL = r"[A-Z\u00c0-\u00de\u0391-\u03a9\u0410-\u042f]"
_INITIALS = re.compile(rf"{_CAPITAL}\.?(?:[\s-]*{_CAPITAL}\.?){{0,3}}")
"""`J.`, `A. B.`, `J.-P.`, `AB`."""
_SURNAME_FIRST = re.compile(
    r"(?P<surname>[^\W\d_][^\s,.]+(?: [^\W\d_][^\s,.]+){0,2})"
    r" (?P<given>[A-Z]{1,3}|(?:[A-Z]\.[ -]?){1,3})"  # Regen BC
)
"""`Regen A`, `de la Wolke BC`, `Regen A.`, as bibliographies of medicine write names."""


def split_people(listed: str) -> list[str]:
    """The people of a list, each with the parts of the name in their usual order.

    Args:
        listed: names without footnote signs and without a word in front.
    """
    if _PEOPLE_APART.search(listed):
        people = [_order_parts(_split_parts(part)) for part in _PEOPLE_APART.split(listed)]
        names = [name for group in people for name in group]
    else:
        names = _pair_initials(_split_parts(listed))
    return _turn_all([_remove_titles(name) for name in names if any(letter.isalpha() for letter in name)])


def _split_parts(listed: str) -> list[str]:
    """The parts between the signs, suffixes joined to their names, and without degrees."""
    parts: list[str] = []
    for part in filter(None, (part.strip(" ,;") for part in _SPLIT.split(listed))):
        if _DEGREE.fullmatch(part) and parts:
            continue
        if _SUFFIX.fullmatch(part) and parts:
            parts[-1] += f"\n{part}"
        else:
            parts.append(part)
    return parts


def _order_parts(parts: Sequence[str]) -> list[str]:
    """The people between two semicolons: one with the surname first, or as many as there are parts."""
    if len(parts) == 2:  # noqa: PLR2004  # surname and given names
        return [_join_turned(*parts)]
    return [part.replace("\n", " ") for part in parts]


def _pair_initials(parts: Sequence[str]) -> list[str]:
    """Parts that are surname, initials, surname, initials … joined in pairs; one person may have a suffix."""
    pairs = list(zip(parts[::2], parts[1::2], strict=False))
    is_alone = len(parts) == 2 and "\n" in parts[1] and " " not in parts[0]  # noqa: PLR2004  # Regen, Ada B., Jr.
    if pairs and len(parts) % 2 == 0 and (is_alone or all(_are_surname_and_initials(*pair) for pair in pairs)):
        return [_join_turned(*pair) for pair in pairs]
    return [part.replace("\n", " ") for part in parts]


def _are_surname_and_initials(surname: str, given: str) -> bool:
    return _INITIALS.fullmatch(given.partition("\n")[0]) is not None and _INITIALS.fullmatch(surname) is None


def _join_turned(surname: str, given: str) -> str:
    r"""A name in its usual order: `Regen`, `Ada\nJr.` is `Ada Regen Jr.`."""
    given, _, suffix = given.partition("\n")
    surname, _, suffix_of_surname = surname.partition("\n")
    return " ".join(filter(None, (given, surname, suffix or suffix_of_surname)))


def _remove_titles(name: str) -> str:
    return _DEGREES_BEHIND.sub("", _TITLE.sub("", name))


def _turn_all(names: list[str]) -> list[str]:
    """Names that all have their initials behind, in the usual order; one alone may be a name as it is."""
    found = [_SURNAME_FIRST.fullmatch(name) for name in names]
    if len(names) > 1 and all(found):
        return [f"{match['given'].strip()} {match['surname']}" for match in found if match]
    return names


def is_long_name(words: Iterable[str], particles: re.Pattern[str]) -> bool:
    """Whether many words are one name all the same: some of them are particles or initials."""
    return any(particles.fullmatch(word) or _INITIALS.fullmatch(word) for word in words)
