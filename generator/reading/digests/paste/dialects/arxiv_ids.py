"""Identifiers of arXiv in pastes of any kind: alone on a line, in an address, or in brackets beside a title."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.reading.digests.paste.dialects.dialect import Dialect, Statement, Unmarked
from generator.reading.digests.paste.text_form import form_of
from generator.reading.files.values import normalise_arxiv_id

_LISTED = re.compile(
    r"(?:\[\d+\]\s*|\\\\\s*)?\(?\s*(?P<id>(?:https?://|arxiv\s*:|10\.48550/|doi:)[^\s,]+(?<![,)])|\d{4}\.\d{4,5}(?:v\d+)?)"
    r"\s*(?:[,)(\[].{0,80})?",
    re.IGNORECASE,
)
r"""A line that begins with the identifier and says no more than how it can be had:
`[1] arXiv:2405.15444 [pdf, html, other]`, `\\ ( https://arxiv.org/abs/2405.15444 , 123kb)`."""
_IN_BRACKETS = r"[\[(](?:arXiv:\s*)?(\d{4}\.\d{4,5})(?:v\d+)?(?:\s*\[[\w.-]+\])?[\])]"
_BESIDE_TITLE = re.compile(rf"(\S.*\S)\s+{_IN_BRACKETS}|{_IN_BRACKETS}\s+(\S.*\S)", re.IGNORECASE)
"""`Kettles (arXiv:2405.15444v1 [cs.LG])` or `[2405.15444] Kettles`."""
_LINK_INSIDE = re.compile(r"\]\(<?https?://")


def _read_id(text: str) -> Statement | None:
    """The identifier of a line, or of an address, that is about nothing else."""
    listed = _LISTED.fullmatch(text)
    arxiv_id = normalise_arxiv_id(text) or (normalise_arxiv_id(listed["id"]) if listed else None)
    return Statement("arXiv id", (arxiv_id,)) if arxiv_id else None


def _split_id(line: Unmarked) -> Unmarked:
    """A title without the identifier beside it, to which it links instead."""
    beside = _BESIDE_TITLE.fullmatch(line.text.strip())
    if beside is None:
        return line
    title, arxiv_id = beside[1] or beside[4], beside[2] or beside[3]
    if form_of(title) != "heading" or _LINK_INSIDE.search(title):
        return line
    return replace(line, text=title, links=((title, f"https://arxiv.org/abs/{arxiv_id}"),))


ARXIV_IDS = Dialect(
    name="arXiv identifiers",
    why="lists, feeds and mails of all kinds name papers by them",
    unmark=_split_id,
    read_statement=_read_id,
)
