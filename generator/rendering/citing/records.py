"""Makes the `CitationRecord` that all formats write, and the citation key of each paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, count, product
from string import ascii_lowercase

from generator.model.citations import CitationKind, CitationRecord
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.model.venues import VenueKind
from generator.text.lines import one_line
from generator.text.slugs import make_slug
from generator.understanding.names import split_name

_KINDS: dict[VenueKind, CitationKind] = {
    "conference": "proceedings",
    "workshop": "proceedings",
    "journal": "journal",
    "preprint": "preprint",
    "unknown": "other",
}

STOP_WORD = re.compile(
    r"an?|and|are|as|at|be|by|can|does?|do|for|from|how|in|into|is|its?|of|on|or|that|the|this|towards?|to|via|we|what"
    r"|when|where|which|who|why|will|with|without"
)
"""A word that is too common to name a paper: the key of `The art of fog` ends in `art`, not in `the`."""

CACHED_NAMES = 50_000
"""How many split names are cached: every format needs each of them, and the limit bounds the memory."""

KEY_WORD_LENGTH = 40
"""The most letters of a name or a title word that go into a key."""


def citation_record(paper: Paper, site: SiteInfo) -> CitationRecord:
    """Collect what a citation of a paper says; what is not known is left empty.

    The day is left out if it is not in the year of the paper, so that a citation never names two years.

    Args:
        paper: the paper.
        site: its address is used for papers that are not on arXiv.
    """
    publication = paper.publication
    page_url = f"{site.url}papers/{paper.slug}/" if site.url else ""
    in_year = paper.published is not None and paper.published.startswith(str(paper.year))
    return CitationRecord(
        kind=_citation_kind(paper),
        title=paper.title,
        authors=tuple(map(_split_name, paper.authors)),
        year=paper.year,
        date=paper.published if in_year else None,
        container=one_line(publication.container if publication else paper.venue or ""),
        arxiv_id=paper.arxiv_id,
        arxiv_class=paper.categories[0] if paper.categories else None,
        url=f"https://arxiv.org/abs/{paper.arxiv_id}" if paper.arxiv_id else page_url,
        page_url=page_url,
        abstract=one_line(paper.abstract.plain),
    )


_split_name = lru_cache(CACHED_NAMES)(split_name)


def _citation_kind(paper: Paper) -> CitationKind:
    if paper.publication:
        return _KINDS[paper.publication.kind]
    return "preprint" if paper.arxiv_id and not paper.venue else "other"


# --- Keys -----------------------------------------------------------------------------------------


def bibtex_keys(papers: Iterable[Paper]) -> dict[str, str]:
    """The citation key of each paper under its slug: first author, year, first telling word of the title.

    Papers that would share a key get `a`, `b` … behind it, in the order in which digests first carried them, so that
    newer papers never change the key of an older one.

    Args:
        papers: the whole library.

    Returns:
        Unique keys of `a-z` and `0-9`, such as `krukowski2024hyperinterval`, in the order of `papers`.
    """
    listed = list(papers)
    keys: dict[str, str] = {}
    taken: set[str] = set()
    endings: dict[str, Iterator[str]] = {}
    for paper in sorted(listed, key=_first_appearance):
        base = _base_key(paper)
        free = (base + ending for ending in endings.setdefault(base, _key_endings()))
        key = next(key for key in free if key not in taken)
        keys[paper.slug] = key
        taken.add(key)
    return {paper.slug: keys[paper.slug] for paper in listed}


def _first_appearance(paper: Paper) -> tuple[str, int]:
    oldest = paper.places[-1] if paper.places else paper.source
    return (paper.digests[-1] if paper.digests else "", oldest.line)


def _key_endings() -> Iterator[str]:
    """Yield an empty text, then `a`, `b` … `z`, `aa` and so on without end."""
    yield ""
    yield from map("".join, chain.from_iterable(product(ascii_lowercase, repeat=length) for length in count(1)))


def _base_key(paper: Paper) -> str:
    family = split_name(paper.authors[0]).family if paper.authors else ""
    author = make_slug(family).replace("-", "")[:KEY_WORD_LENGTH] if family else ""
    return f"{author}{paper.year or ''}{_telling_word(one_line(paper.title.plain))}"


def _telling_word(title: str) -> str:
    words = make_slug(title).split("-")
    telling = (word for word in words if not STOP_WORD.fullmatch(word) and not word.isdigit())
    return next(telling, words[0])[:KEY_WORD_LENGTH]
