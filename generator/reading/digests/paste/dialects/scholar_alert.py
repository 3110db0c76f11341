"""Alerts that Google Scholar sends by mail: the kind in front of a title, and a line below it that says where it is."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.reading.digests.paste.author_lines import read_labelled_names
from generator.reading.digests.paste.dialects.dialect import Dialect, Statement, Unmarked
from generator.reading.digests.paste.furniture import make_rule
from generator.reading.files.values import normalise_arxiv_id

_KIND = re.compile(r"\s*\[(?:PDF|HTML|BOOK|CITATION)\]\s+(?=\S)")
"""What stands in front of a title."""
_PARTICLES = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter) ){0,2}"
_SURNAME = rf"{_PARTICLES}[^\W\d_]+(?:['’.-][^\W\d_]+){{0,3}}(?: [^\W\d_a-z][^\W\d_]+)?"
_NAME = rf"[^\W\d_a-z]{{1,4}}(?:-[^\W\d_a-z])? {_SURNAME}"
_BYLINE = re.compile(
    rf"(?P<names>{_NAME}(?:, {_NAME})*)(?P<cut>,? ?(?:…|\.\.\.))? [-–] (?:(?P<where>.{{1,150}}?), )?(?:19|20)\d\d"
    r"(?: [-–] [\w.…-]{1,60})?"
)
"""`A Regen, E Obrume - arXiv preprint arXiv:2503.01234, 2025` or `B Moor… - Kitchens, 2025 - kitchens.example`."""
_ARXIV = re.compile(r"\barXiv:(\S+)", re.IGNORECASE)
_CUT_SHORT = ("…", "...")


def _remove_kind(line: Unmarked) -> Unmarked:
    kind = _KIND.match(line.text)
    return replace(line, text=line.text[kind.end() :]) if kind else line


def _read_byline(line: str) -> tuple[Statement, ...]:
    """The authors by their initials, and the identifier or the venue if it is not cut short."""
    match = _BYLINE.fullmatch(line)
    if match is None:
        return ()
    names = () if match["cut"] else read_labelled_names(match["names"]) or ()
    return (Statement("authors", names), *_read_place(match["where"] or ""))


def _read_place(where: str) -> tuple[Statement, ...]:
    if preprint := _ARXIV.search(where):
        arxiv_id = normalise_arxiv_id(preprint[1])
        return (Statement("arXiv id", (arxiv_id,)),) if arxiv_id else ()
    is_whole = where and not any(sign in where for sign in _CUT_SHORT)
    return (Statement("venue", (where,)),) if is_whole else ()


SCHOLAR_ALERT = Dialect(
    name="Google Scholar alert",
    why="Google Scholar sends new papers that it finds for a search, an author or a paper",
    furniture=(
        make_rule(
            "e-mail",
            "the frame of an alert",
            r"this message was sent by google scholar\b.{0,200}",
            r"(?:list|cancel|create|edit) alerts?|see all (?:recommendations|articles)|google scholar alert.{0,60}",
            r"save(?:\s+(?:twitter|x|linkedin|facebook))+",
        ),
    ),
    unmark=_remove_kind,
    read_byline=_read_byline,
)
