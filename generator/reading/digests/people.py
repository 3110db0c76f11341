"""The names of authors, in whichever way a list of papers writes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.reading.digests.cleaning import clean_line
from generator.reading.files.validation import shorten, show_value
from generator.text.clean import clean_text

NameForm = Literal["any", "surname first"]
"""Whether a format says that names begin with the surname, as `Brook, Ada` and `Brook A.`."""

_NAME_KEYS = ("name", "literal", "display_name", "fullname", "full_name", "fullName", "raw_author_name")
_GIVEN_KEYS = ("given", "firstName", "first", "forename", "ForeName", "forenames", "given_name")
_FAMILY_KEYS = ("family", "lastName", "last", "surname", "LastName", "keyname", "family_name")

_OTHERS = re.compile(
    r"(?:and\s+)?(?:et\.? ?al\.?|others|\d{1,5} (?:more|others|other authors|more authors))|\.{3}|…",
    re.IGNORECASE,
)
"""What stands for further authors: `et al.`, `and 12 others`."""
_CUT = re.compile(
    r"[\s,;]+((?:and\s+)?et\.? ?al\.?|and others|and \d{1,5} (?:more|others|other authors))\s*$", re.IGNORECASE
)
"""The same at the end of a list."""
_LONGEST_CUT = 40
"""Letters of such an end, which none of its forms reaches."""
_INITIALS = re.compile(r"(?:[A-ZÀ-ÖØ-ÞА-Я]{1,2}\.?[- ]?){1,4}")
"""Initials: `A.`, `A. B.`, `MJ`."""
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv)\.?", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]{0,200}[)\]]")
_NUMBERS = re.compile(r"(?<=[^\W\d_])[*†‡§¶\d]+$|[*†‡§¶]+")
_AND = re.compile(r"\s+(?:and|&|und|et)\s+")
_COMMAS = re.compile(r"\s*[,，、]\s*(?:and\s+|&\s*)?")
_PAIR = 2
"""The parts of a name that is turned round: the surname and the given names."""
_LONGEST = 200
"""Letters of the name of a person or of a collaboration; longer ones are sentences."""


@dataclass(frozen=True, slots=True)
class People:
    """A list of authors as read."""

    names: tuple[str, ...]
    """The names in order, given names first."""
    is_cut: bool = False
    """Whether the list says that there are further authors."""


def read_people(value: object, form: NameForm = "any") -> People:
    """The authors in a list of names or of objects with names, or in one text.

    Args:
        value: plain data.
        form: how the format writes a name.

    Returns:
        The authors.

    Raises:
        ValueError: "what is wrong | what to do" where a value can be no list of people, or can be read in two ways.
    """
    parts = [part for text in _list_texts(value) for part in _part_others(clean_line(text))]
    pieces = [_BRACKETS.sub("", part).strip() for part in parts]
    people = [one for one in pieces if one and not _OTHERS.fullmatch(one)]
    names = _split_people(people, form, is_list=isinstance(value, list))
    # Before they are cleaned: what is far too long for a name may take long to clean.
    if long := next((name for name in names if len(name) > _LONGEST), None):
        raise ValueError(f'holds "{shorten(long)}", which is no name | write ["Ada Lovelace", "Alan Turing"]')
    found = [name for name in map(_tidy_name, _turn_initials(names, form)) if name]
    return People(tuple(found), is_cut=any(_OTHERS.fullmatch(one) for one in pieces))


def _part_others(text: str) -> tuple[str, ...]:
    """A text, and what stands at its end for further authors."""
    # Not all of a long text is searched: from each of its blanks, the search would run on to the end.
    cut = _CUT.search(text, max(0, len(text) - _LONGEST_CUT))
    return (text[: cut.start()], cut[1]) if cut else (text,)


def _list_texts(value: object) -> list[str]:
    match value:
        case None:
            return []
        case str():
            return [part.strip() for part in re.split(r"[;；\n]", value)]
        case list():
            return [text for one in value for text in _texts_of_element(one)]
        case dict():
            return _texts_of_element(value)
    raise ValueError(f'must be a list of names, not {show_value(value)} | write it as ["one", "two"]')


def _texts_of_element(value: object) -> list[str]:
    if isinstance(value, str):
        return [part.strip() for part in re.split(r"[;；]", value)]
    if not isinstance(value, dict):
        raise ValueError(f'must hold names, not {show_value(value)} | write it as ["one", "two"]')
    inner = value.get("author")
    if isinstance(inner, dict):
        return _texts_of_element(inner)
    family, given = _first_of(value, _FAMILY_KEYS), _first_of(value, _GIVEN_KEYS)
    name = f"{given} {family}" if given and family else _first_of(value, _NAME_KEYS) or family or given
    if name is None:
        raise ValueError('holds an object without a name | write {"name": "Ada Lovelace"}')
    # A comma in such a name parts nothing: the format says that it is one person.
    return [name]


def is_name_object(value: dict[str, object]) -> bool:
    """Whether an object holds the parts of a name, or a name."""
    return _first_of(value, (*_FAMILY_KEYS, *_NAME_KEYS)) is not None


def _first_of(value: dict[str, object], keys: Sequence[str]) -> str | None:
    return next((text.strip() for key in keys if isinstance(text := value.get(key), str) and text.strip()), None)


# --- Several people in one text -------------------------------------------------------------------


def _split_people(people: list[str], form: NameForm, *, is_list: bool) -> list[str]:
    """One name each, given names first."""
    if form == "surname first" or not any(_COMMAS.search(one) or _AND.search(one) for one in people):
        return [_turn_name(one) for one in people]
    if len(people) > 1 and all(_is_turned(one) for one in people if "," in one):
        return [_turn_name(one) for one in people]
    if is_list and len(people) == 1 and _may_be_two(people[0]):
        raise ValueError(f'holds "{people[0]}", one person or two | write one name in each text of the list')
    return [name for one in people for name in _split_text(one)]


def _is_turned(text: str) -> bool:
    """Whether a text can be one name with the surname first: `Brook, Ada`, `Brook, Jr., Ada`."""
    parts = _COMMAS.split(text) if "," in text else []
    return len(parts) == _PAIR or (len(parts) == _PAIR + 1 and any(_SUFFIX.fullmatch(part) for part in parts))


def _may_be_two(text: str) -> bool:
    """Whether the parts of `García Márquez, Gabriel José` may be names of their own."""
    parts = _COMMAS.split(text)
    return len(parts) == _PAIR and all(" " in part for part in parts) and not _AND.search(text)


def _split_text(text: str) -> list[str]:
    """The people in one text: `Ada Brook, Bo Carver`, `Brook, Ada and Carver, Bo`, `Brook A., Carver B.`."""
    by_and = [part for part in _AND.split(text) if part]
    if all(_is_turned(part) for part in by_and) and (len(by_and) > 1 or " " not in text.partition(",")[0]):
        return [_turn_name(part) for part in by_and]
    parts = [part for piece in by_and for part in _COMMAS.split(piece) if part]
    if len(parts) == _PAIR and "," in text and len(by_and) == 1 and not _may_be_two(text):
        return [_turn_name(text)]
    surnames, initials = parts[::2], parts[1::2]
    if len(surnames) == len(initials) and all(map(_INITIALS.fullmatch, initials)):
        return [f"{given} {family}" for family, given in zip(surnames, initials, strict=True)]
    return _join_suffixes(parts)


def _join_suffixes(parts: list[str]) -> list[str]:
    found: list[str] = []
    for part in parts:
        if found and _SUFFIX.fullmatch(part):
            found[-1] += f" {part}"
        else:
            found.append(part)
    return found


# --- One name -------------------------------------------------------------------------------------


def _turn_name(text: str) -> str:
    """A name with the given names first: `Brook, Ada` and `Brook, Jr., Ada` are `Ada Brook` and `Ada Brook Jr.`."""
    parts = [part for part in _COMMAS.split(text) if part]
    suffixes = [part for part in parts[1:] if _SUFFIX.fullmatch(part)]
    plain = [part for part in parts if part not in suffixes]
    return " ".join([*plain[1:], *plain[:1], *suffixes])


def _turn_initials(names: list[str], form: NameForm) -> list[str]:
    """Names whose initials stand behind the surname, as `Brook A.`, turned where all of the list are like that."""
    split = [name.rpartition(" ") for name in names]
    is_turned = [bool(family) and _INITIALS.fullmatch(last) is not None for family, _, last in split]
    is_plain = [not _INITIALS.fullmatch(name.split(" ")[0]) for name in names]
    certain = form == "surname first" or len(names) > 1 or any(name.endswith(".") for name in names)
    if names and certain and all(is_turned) and all(is_plain):
        return [f"{last} {family}" for family, _, last in split]
    return names


def _tidy_name(name: str) -> str:
    text = clean_text(name).plain if any(sign in name for sign in "\\{}$&") else name
    return _NUMBERS.sub("", text).strip(" ,;:.·") + ("." if re.search(r"\b(?:[A-Z]|Jr|Sr)\.\s*$", text) else "")
