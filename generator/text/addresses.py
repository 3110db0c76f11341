"""Where web addresses begin and end in running text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BARE = re.compile(
    r"www\.[a-z0-9-]+\.[a-z]"
    r"|(?:[a-z0-9-]+\.)?(?:github|gitlab|huggingface|bitbucket|kaggle|zenodo|modelscope|openreview|arxiv|doi)"
    r"\.(?:com|co|org|net|cn)/\w"
    r"|(?:hf\.co|aka\.ms|bit\.ly|goo\.gl|youtu\.be|tinyurl\.com)/\w"
    r"|[a-z0-9-]+\.(?:github|gitlab|readthedocs)\.io\b",
    re.IGNORECASE,
)
"""Addresses that authors write without a scheme; any other host needs `https://` in front."""

_HINTS = ("://", "www.", ".com/", ".co/", ".io", ".org/", ".net/", ".cn/", ".ms/", ".ly/", ".gl/", ".be/")
"""Letters one of which every address holds, so that most texts need not be searched."""

_START = re.compile(rf"https?://|(?<![\w@./\-])(?:{_BARE.pattern})", re.IGNORECASE)
"""Where an address begins: at its scheme, or bare at the start of a word."""

_BODY = re.compile(r"""(?:\\[_%#&~]|[^\s<>"“”‘’«»\\`|^{}\[\]—–\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef])+""")
"""Letters that an address may hold, `_` and its like perhaps with TeX's backslash.

Quotation marks, dashes, brackets that are not round, and East Asian text (which follows without a space) end it.
"""

_HOST = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_][\w-]*(?::\d+)?", re.IGNORECASE)
"""Scheme and host: names between dots, the last no number; no user name."""

_LONGEST_HOST = 300
"""Letters of scheme, host and port; the system of names allows 253 for a host."""

_AFTER_HOST = ("/", "?", "#")
_NEXT_ADDRESS = re.compile(r"(?<=[,;)])https?://", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"\.(?:We|The|This|These|Our|In|It|All|For|To|Code|Data|Models?)$")
"""A sentence that follows its full stop without a space."""

_LONGEST_OPENER = len(".Models")
_POSSESSIVES = ("'s", "’s")
_PUNCTUATION = ".,;:!?'*_~$…-"
"""Marks that belong to the sentence when they stand last."""

_ENDING = re.compile(rf"(?:['’]s|{_NEXT_SENTENCE.pattern[:-1]}|[()’{re.escape(_PUNCTUATION)}])*")
"""All that may stand behind a host and belong to the sentence: `),`, `'s`, `.We`."""


@dataclass(frozen=True, slots=True)
class Address:
    """A web address in a text."""

    start: int
    """The index of its first letter."""
    end: int
    """The index behind its last letter."""
    url: str
    """The address with its scheme, as a browser takes it."""


def find_addresses(text: str) -> list[Address]:
    r"""Find every web address in `text`, each ending where a reader would end it.

    Only `http` and `https` count; a bare `github.com/…`, `www.…` or `name.github.io` counts as `https`.
    Full stops, commas, closing quotation marks and unbalanced brackets behind an address belong to the sentence.

    Args:
        text: plain text or LaTeX; in `\url{…}` and `Name{…}` the brace ends the address.

    Returns:
        The addresses in the order of the text; they never overlap.
    """
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return []
    found = []
    position = 0
    bodies = _Bodies(text)
    while start := _START.search(text, position):
        end = _end_of_address(text, start.start(), bodies.end_of(start.start()))
        if end is None:
            position = start.end()
        else:
            url = re.sub(r"\\(?=[_%#&~])", "", text[start.start() : end])
            found.append(Address(start.start(), end, url if "://" in url else f"https://{url}"))
            position = end
    return found


class _Bodies:
    """Finds where the letters end that an address may hold; asked from left to right, it reads the text once.

    Many addresses may begin in one run of such letters and none be sound, as in `https://https://https://`: each of
    them reading on to the end of the run would take the square of its length.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._run_end = 0
        self._next_address = 0

    def end_of(self, start: int) -> int:
        """The index behind the letters that may belong to the address that begins at `start`."""
        if self._run_end <= start:
            body = _BODY.match(self._text, start)
            self._run_end = body.end() if body else start
        if self._next_address <= start:
            following = _NEXT_ADDRESS.search(self._text, start + 1)
            self._next_address = following.start() if following else len(self._text)
        return min(self._run_end, self._next_address)


def _end_of_address(text: str, start: int, body_end: int) -> int | None:
    """The index behind an address without what belongs to the sentence; None where no sound host begins at `start`."""
    limit = min(body_end, start + _LONGEST_HOST)
    host = _HOST.match(text, start, limit)
    if host is None:
        return None
    if text.startswith(_AFTER_HOST, host.end(), body_end):
        return _without_sentence(text, start, body_end)
    # Nothing but the marks of a sentence may follow; looking first keeps the search for them from being made in vain.
    ending = _ENDING.match(text, host.end(), body_end)
    if ending is None or ending.end() < body_end:
        return None
    end = _without_sentence(text, start, body_end)
    return end if _HOST.fullmatch(text, start, end) else None


def _without_sentence(text: str, start: int, end: int) -> int:
    """Where an address ends that goes no further than `end`: before the next sentence and closing marks."""
    if opener := _NEXT_SENTENCE.search(text, max(start, end - _LONGEST_OPENER), end):
        end = opener.start()
    surplus = text.count(")", start, end) - text.count("(", start, end)
    while True:
        if text[end - 1] == ")" and surplus > 0:
            end, surplus = end - 1, surplus - 1
        elif text[end - 1] == "(":
            end, surplus = end - 1, surplus + 1
        elif text[end - 1] in _PUNCTUATION:
            end -= 1
        elif text.endswith(_POSSESSIVES, start, end):
            end -= 2
        else:
            return end
