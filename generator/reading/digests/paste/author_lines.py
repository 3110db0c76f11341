"""Lines that list a paper's authors."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.reading.digests.paste.person_names import is_long_name, split_people

_LABEL = re.compile(r"(?:authors?\s*:|(?:written\s+)?by\s*:?(?=\s))\s*", re.IGNORECASE)
_APART = re.compile(r"[,;·•|、，；]|\s(?:and|&)\s")
"""What tells that a text may be a list."""
_MARKS = re.compile(r"\s*\([^()]*\)|\s*\[[^\[\]]*\]|[*†‡§¶¹²³⁰⁴-⁹]+|(?<=[^\W\d_])\d+(?:,\d+)*")
"""Affiliations in brackets, footnote signs, and numbers set as superscripts."""
_CUT_SHORT = re.compile(
    r"(?:[,;]?\s*(?:(?:and\s+)?et al\.?|…|\.\.\.|\+\d+"
    r"|(?:and\s+)?\+?\s*(?<!\d)\d+\s+(?:more(?: authors?)?|others?|authors?)))+$",
    re.IGNORECASE,
)
"""How a list ends that names some of the authors: `et al.`, `… +5 authors`, `and 5 others`."""
_LONGEST_CUT = 60
"""Letters of such an end, which none of its forms reaches but with repeated signs."""
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’\-.])*|(?:d|l|O)['’][^\W\d_]+|-[^\W\d_a-z]\.)"
_PARTICLE = r"(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ter|ten|af|y|e)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE})){{0,6}}\s+{_WORD}(?:\s+(?:(?:Jr|Sr)\.?|2nd|3rd|4th))?")
"""Two to eight words, all of them capitalised, small particles aside; the first and the last are no particles."""
_PARTICLES = re.compile(_PARTICLE)
_KANJI = r"[\u4e00-\u9fff\u3040-\u30ff]"
_DENSE_NAME = re.compile(rf"[\u4e00-\u9fff]{{2,4}}|[\uac00-\ud7af]{{2,5}}|{_KANJI}{{1,6}}[ ・·]{_KANJI}{{1,8}}")
"""王伟, 김민수, 山田 太郎."""
_ODD_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\d:;!?]*")
"""A name of one word or with a part in lower case; it counts where most of the list are plain names."""
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.(?=[\s-])")
"""What stands in names, and in no title of a few capitalised words."""
_NO_NAME = re.compile(
    r"\b(?:on|for|in|with|using|via|from|towards?|of|at|under|without|is|are)\b|^(?:a|the)\s(?!\w\s)", re.IGNORECASE
)
"""Words that stand in titles and in no name: `Learning for Kettles`, `The Kettle`."""
_LONGEST = 45
"""Letters of a name; of 26,124 on arXiv, all but one have 34 at most."""
_MOST_WORDS = 5
"""Words of a name; of the same names, five have more."""
_MOST_LONG_WORDS = 8
"""Words of a name with particles or initials."""
_PLAIN_PAIR = 2
"""How many words each of two names has that are joined by "and" alone; titles join longer things."""


# Asked several times about one line, from the room that cuts a paste to the one that puts papers together.
@lru_cache(maxsize=1024)
def read_names(line: str) -> tuple[str, ...] | None:
    """The authors that a line lists.

    Args:
        line: a line that stands where authors may.

    Returns:
        The names where the list is certain (two names or more, or any behind "Authors:" or "by"), without "et al." and
        the like behind them; None where it is none.
    """
    label = _LABEL.match(line)
    if label is None:
        return _read_list(line, labelled=False)
    listed = line[label.end() :]
    is_certain = label.group().lower().startswith("author")
    return read_labelled_names(listed) if is_certain else _read_list(listed, labelled=True)


def read_labelled_names(listed: str) -> tuple[str, ...] | None:
    """The authors in a list that is certain to hold nothing else, as behind "Authors:"; else like `read_names`.

    Args:
        listed: the list without its label.

    Returns:
        The names; None where its parts are too long for names.
    """
    return _read_list(listed, labelled=True, certain=True)


def read_names_by_place(text: str) -> tuple[str, ...] | None:
    """The authors in a line that stands where authors stand in the same paste, and might be a title anywhere else.

    Args:
        text: the line.

    Returns:
        The names; None where a part of the line has no form of a name, as "Knives at Rest".
    """
    names = _read_list(text, labelled=True, certain=True) or ()
    if len(names) == 1 and text.islower():
        return names if len(text.split()) == _PLAIN_PAIR and not _NO_NAME.search(text) else None
    return names if names and all(_may_be_name(name) for name in names) else None


def is_cut_short(text: str) -> bool:
    """Whether a list of authors ends in "et al.", "and 5 others" or the like."""
    return _find_cut(text) is not None


def _find_cut(listed: str) -> re.Match[str] | None:
    # All of a long list is not searched: from each of its letters, the search would run on to the end.
    return _CUT_SHORT.search(listed, max(0, len(listed) - _LONGEST_CUT))


def _may_be_name(name: str) -> bool:
    words = name.split()
    capitalised = sum(not word[0].islower() for word in words)
    return 2 * capitalised > len(words) and not _NO_NAME.search(" ".join(words[1:])) and ":" not in name


def _read_list(listed: str, *, labelled: bool, certain: bool = False) -> tuple[str, ...] | None:
    """The names in a list; None where it is none, which is asked only if that is not `certain`."""
    first = _APART.search(listed[: 2 * _LONGEST])
    if len(listed) > 2 * _LONGEST and (first is None or _NO_NAME.search(listed[: first.start()])):
        return None
    cut = _find_cut(listed)
    bare = _MARKS.sub("", listed[: cut.start()] if cut else listed).strip(" ,;、，；")
    names = split_people(bare)
    if not names or not all(_has_length_of_name(name) for name in names):
        return None
    if not certain and not _are_names(names, bare, alone=labelled or cut is not None):
        return None
    return tuple(names)


def _has_length_of_name(name: str) -> bool:
    words = name.split()
    is_long = len(words) > _MOST_WORDS
    return len(name) <= _LONGEST and (
        not is_long or (len(words) <= _MOST_LONG_WORDS and is_long_name(words, _PARTICLES) and bool(_NAME.match(name)))
    )


def is_name(text: str) -> bool:
    """Whether a text is the name of one person, as far as its form can tell."""
    return _has_length_of_name(text) and _are_names([text], text, alone=True)


def _are_names(names: list[str], listed: str, *, alone: bool) -> bool:
    """Whether these are people; `alone` says that one may stand alone."""
    if any(_NO_NAME.search(name) or not (_ODD_NAME.fullmatch(name) or _NAME.fullmatch(name)) for name in names):
        return False
    plain = sum(_NAME.fullmatch(name) is not None or _DENSE_NAME.fullmatch(name) is not None for name in names)
    if len(names) == 1:
        is_plain = _NAME.fullmatch(names[0]) is not None
        return is_plain and (alone or _INITIAL.search(names[0]) is not None)
    if not re.search("[,;·•|、，；]", listed):
        return all(len(name.split()) == _PLAIN_PAIR for name in names) and plain == len(names)
    starts_plain = _NAME.fullmatch(names[0]) is not None
    return plain == len(names) or (starts_plain and len(names) > _PLAIN_PAIR and 3 * plain >= 2 * len(names))
