"""The line below a title in the mails of search engines: authors by their initials, where it appeared, and the year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.reading.digests.paste.author_lines import read_names
from generator.reading.files.values import normalise_arxiv_id

_PARTICLES = r"(?:(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|el|al|bin|ten|ter) ){0,2}"
_SURNAME = rf"{_PARTICLES}[^\W\d_]+(?:['’.-][^\W\d_]+){{0,3}}(?: [^\W\d_a-z][^\W\d_]+)?"
_NAME = rf"[^\W\d_a-z]{{1,4}}(?:-[^\W\d_a-z])? {_SURNAME}"
_BYLINE = re.compile(
    rf"(?P<names>{_NAME}(?:, {_NAME})*)(?P<cut>,? ?(?:…|\.\.\.))? [-–] (?:(?P<where>.{{1,150}}?), )?(?:19|20)\d\d"
    r"(?: [-–] [\w.…-]{1,60})?"
)
_ARXIV = re.compile(r"\barXiv:(\S+)", re.IGNORECASE)
_CUT_SHORT = ("…", "...")


@dataclass(frozen=True, slots=True)
class Byline:
    """What such a line says."""

    authors: tuple[str, ...]
    """Their names; none where the list is cut short."""
    arxiv_id: str | None
    venue: str | None
    """Where it appeared, if that is not cut short."""


def read_byline(line: str) -> Byline | None:
    """Read a line such as `A Regen, E Obrume - arXiv preprint arXiv:2503.01234, 2025`; None where it is no such."""
    match = _BYLINE.fullmatch(line)
    if match is None:
        return None
    where = match["where"] or ""
    preprint = _ARXIV.search(where)
    whole = where and not preprint and not any(sign in where for sign in _CUT_SHORT)
    return Byline(
        authors=() if match["cut"] else read_names(f"Authors: {match['names']}") or (),
        arxiv_id=normalise_arxiv_id(preprint[1]) if preprint else None,
        venue=where if whole else None,
    )
