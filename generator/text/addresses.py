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

_HOST = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[^\W\d_][\w-]*(?::\d+)?(?=[/?#]|$)", re.IGNORECASE)
"""Scheme and host: names between dots, the last no number; no user name."""

_NEXT_ADDRESS = re.compile(r"(?<=[,;)])https?://", re.IGNORECASE)
_NEXT_SENTENCE = re.compile(r"\.(?:We|The|This|These|Our|In|It|All|For|To|Code|Data|Models?)$")
"""A sentence that follows its full stop without a space."""

_POSSESSIVE = re.compile(r"['’]s$")
_PUNCTUATION = ".,;:!?'*_~$…-"
"""Marks that belong to the sentence when they stand last."""


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
    while start := _START.search(text, position):
        body = _BODY.match(text, start.start())
        written = _without_sentence(body.group()) if body else ""
        if _HOST.match(written):
            url = re.sub(r"\\(?=[_%#&~])", "", written)
            end = start.start() + len(written)
            found.append(Address(start.start(), end, url if "://" in url else f"https://{url}"))
            position = end
        else:
            position = start.end()
    return found


def _without_sentence(body: str) -> str:
    """Cut off what stands behind the address: the next address, the next sentence, closing marks."""
    if following := _NEXT_ADDRESS.search(body):
        body = body[: following.start()]
    body = _NEXT_SENTENCE.sub("", body)
    surplus = body.count(")") - body.count("(")
    while True:
        if body.endswith(")") and surplus > 0:
            body, surplus = body[:-1], surplus - 1
        elif body.endswith("("):
            body, surplus = body[:-1], surplus + 1
        elif body[-1] in _PUNCTUATION:
            body = body[:-1]
        elif _POSSESSIVE.search(body):
            body = body[:-2]
        else:
            return body
