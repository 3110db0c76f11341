"""Who wrote the papers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.papers import Paper
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class AuthorRule:
    """A curator's word on who is who: these names, in these papers, are one person."""

    name: str
    """The name that the person is shown under."""
    source: Source
    also: tuple[str, ...] = ()
    """Other names of the person, as papers print them."""
    papers: tuple[str, ...] = ()
    """The slugs of the papers in which the names mean this person and no namesake; empty for all papers."""
    paper_sources: Mapping[str, Source] = field(default_factory=dict)
    """The line of each of these slugs."""


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """A person, or a group, with all of their papers here."""

    slug: str
    """Their name in addresses."""
    name: str
    """The form of the name that papers use most, or that a curator chose."""
    forms: tuple[str, ...]
    """All forms of it that papers print."""
    papers: tuple[Paper, ...]
    """In library order."""
