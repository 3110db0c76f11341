"""Lines that list a paper's authors."""

from __future__ import annotations

import re
from functools import lru_cache

_LABEL = re.compile(r"(?:authors?\s*:|(?:written\s+)?by\s*:?(?=\s))\s*", re.IGNORECASE)
_SPLIT = re.compile(r"\s*(?:[,;·•|]\s*(?:and\b\s*)?|\s(?:and|&)\s)\s*")
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
_WORD = r"(?:[^\W\d_a-zß-öø-ÿ](?:[^\W\d_]|['’\-.])*|(?:d|l|O)['’][^\W\d_]+)"
_PARTICLE = r"(?:van|von|vom|zu|zur|de|der|den|del|della|di|da|do|dos|das|du|la|le|el|al|bin|ibn|ben|ter|ten|af|y|e)"
_NAME = re.compile(rf"{_WORD}(?:\s+(?:{_WORD}|{_PARTICLE})){{0,3}}\s+{_WORD}(?:\s+(?:Jr|Sr)\.?)?")
"""Two to five words, all of them capitalised, small particles aside; the first and the last are no particles."""
_ODD_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][^\d:;!?]*")
"""A name of one word or with a part in lower case; it counts where most of the list are plain names."""
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.(?=[\s-])")
"""What stands in names, and in no title of a few capitalised words."""
_NO_NAME = re.compile(
    r"\b(?:on|for|in|with|using|via|from|towards?|of|at|under|without|is|are)\b|^(?:a|the)\s", re.IGNORECASE
)
"""Words that stand in titles and in no name: `Learning for Kettles`, `The Kettle`."""
_LONGEST = 45
"""Letters of a name; of 26,124 on arXiv, all but one have 34 at most."""
_MOST_WORDS = 5
"""Words of a name; of the same names, five have more."""
_PLAIN_PAIR = 2
"""How many words each of two names has that are joined by "and" alone; titles join longer things."""


# Asked several times about one line, from the room that cuts a paste to the one that puts papers together.
@lru_cache(maxsize=1024)
def read_names(line: str) -> tuple[str, ...] | None:
    """The authors that a line lists.

    Args:
        line: a line that stands where authors may.

    Returns:
        The names where the list is certain and complete (two names or more, or any behind "Authors:" or "by");
        an empty tuple where it is a list of authors that is cut short, as by "et al."; None where it is none.
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
        The names; an empty tuple where the list is cut short; None where its parts are too long for names.
    """
    return _read_list(listed, labelled=True, certain=True)


def _read_list(listed: str, *, labelled: bool, certain: bool = False) -> tuple[str, ...] | None:
    """The names in a list; None where it is none, which is asked only if that is not `certain`."""
    first = _SPLIT.search(listed[: 2 * _LONGEST])
    if len(listed) > 2 * _LONGEST and (first is None or _NO_NAME.search(listed[: first.start()])):
        return None
    # All of a long list is not searched: from each of its letters, the search would run on to the end.
    cut = _CUT_SHORT.search(listed, max(0, len(listed) - _LONGEST_CUT))
    bare = _MARKS.sub("", listed[: cut.start()] if cut else listed).strip(" ,;")
    names = [name for name in _SPLIT.split(bare) if name]
    if not names or any(len(name) > _LONGEST or len(name.split()) > _MOST_WORDS for name in names):
        return None
    if not certain and not _are_names(names, bare, alone=labelled or cut is not None):
        return None
    return () if cut else tuple(names)


def is_name(text: str) -> bool:
    """Whether a text is the name of one person, as far as its form can tell."""
    return _are_names([text], text, alone=True) and len(text) <= _LONGEST


def _are_names(names: list[str], listed: str, *, alone: bool) -> bool:
    """Whether these are people; `alone` says that one may stand alone."""
    if any(_NO_NAME.search(name) or not _ODD_NAME.fullmatch(name) for name in names):
        return False
    plain = sum(_NAME.fullmatch(name) is not None for name in names)
    if len(names) == 1:
        return plain == 1 and (alone or _INITIAL.search(names[0]) is not None)
    if not re.search(r"[,;·•|]", listed):
        return all(len(name.split()) == _PLAIN_PAIR for name in names) and plain == len(names)
    starts_plain = _NAME.fullmatch(names[0]) is not None
    return plain == len(names) or (starts_plain and len(names) > _PLAIN_PAIR and 3 * plain >= 2 * len(names))
