"""Authors of papers, and the rules of a curator about who is who."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.papers import Paper
from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class AuthorRule:
    """A rule of a curator: these names, in these papers, are one person."""

    name: str
    """The name that the person is shown under."""
    source: Source
    also: tuple[str, ...] = ()
    """Other names of the person, as papers print them."""
    papers: tuple[str, ...] = ()
    """Slugs: the names mean this person only in these papers; empty for all papers."""
    paper_sources: Mapping[str, Source] = field(default_factory=dict)
    """The line of each of these slugs, for error messages."""


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """A person, or a group, with all of their papers here."""

    slug: str
    """Their name in the address of their page."""
    name: str
    """The most frequent form of the name, or the form that a curator chose."""
    forms: tuple[str, ...]
    """All forms of the name in papers."""
    papers: tuple[Paper, ...]
    """Their papers in library order."""
