"""The content of a citation, before any format is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from generator.model.markup import MarkupText


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name of an author, split into the parts that reference lists need."""

    full: str
    """The name as a paper prints it."""
    family: str
    """The family name with its particles: `van der Berg`; the whole name if it has no parts."""
    given: str = ""
    suffix: str = ""
    """`Jr.`, `III`."""
    is_group: bool = False
    """Whether it is a team, a company or a collaboration, which has no family name."""


CitationKind = Literal["preprint", "proceedings", "journal", "other"]
"""The kind of a publication, which decides the form of its citation."""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """Everything that citations of one paper say; each format writes this record and reads nothing else."""

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
    """The address of the paper itself, or of its page on this site; empty if neither has one."""
    page_url: str
    """The address of its page on this site; empty if the site has no address yet."""
    abstract: str
    """As plain text."""
