"""What a citation says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.markup import MarkupText


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name of an author, taken apart as reference lists need it."""

    full: str
    """The name as a paper prints it."""
    family: str
    """What it is sorted by, particles included: `van der Berg`; the whole of a name that has no parts."""
    given: str = ""
    suffix: str = ""
    """`Jr.`, `III`."""
    is_group: bool = False
    """Whether it names a team, a company or a collaboration, which has no family name."""


CitationKind = Literal["preprint", "proceedings", "journal", "other"]
"""What a paper is to someone who cites it."""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """All that a citation says about one paper; every export shows this record and nothing else."""

    kind: CitationKind
    title: MarkupText
    authors: tuple[PersonName, ...]
    year: int | None
    """None where it is not known."""
    date: str | None
    """The day in that year, `YYYY-MM-DD`; None where only the year is known."""
    container: str
    """The proceedings or the journal it appeared in; empty where there is none."""
    arxiv_id: str | None
    arxiv_class: str | None
    """Its first arXiv subject class, as `cs.LG`."""
    url: str
    """Where the paper itself is read, else its page here; empty where neither has an address."""
    page_url: str
    """Its page on this site; empty where the site has no address yet."""
    abstract: str
    """In plain text."""
