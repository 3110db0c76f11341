"""The taxonomy: facets, their tags, and the phrases in papers that earn a tag."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class Facet:
    """A group of tags that answer one question, such as what a paper is about."""

    slug: str
    name: str
    definition: str
    source: Source = NOWHERE
    """Its line in the taxonomy."""


Words = tuple[str, ...]
"""Words in a row, each as the curator wrote it: `learning`, `prun*`, `LoRA`, `<number>`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that count for a tag, or against it, when a paper contains them."""

    text: str
    """The phrase as the curator wrote it."""
    parts: tuple[tuple[Words, ...], ...]
    """The parts that must follow each other closely in one sentence, each with its possible wordings."""
    points: int
    """The points of one mention; below zero if it counts against the tag."""
    source: Source
    """Its line in the taxonomy."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Tag:
    """A heading that papers are filed under."""

    slug: str
    name: str
    facet: str
    """The slug of its facet."""
    definition: str
    """What earns it, written for readers."""
    source: Source
    """Its line in the taxonomy."""
    aliases: tuple[str, ...] = ()
    """Other words for it, which only the search uses."""
    phrases: tuple[Phrase, ...] = ()
    """The phrases whose points decide whether a paper gets the tag."""
    apart_from: tuple[Phrase, ...] = ()
    """Longer phrases with another meaning; a phrase inside one of them gets no points."""
    yields_to: tuple[str, ...] = ()
    """Slugs of tags that replace this one in papers where they have more points."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All facets and tags, in the order of the file, which is also their order on pages."""

    facets: tuple[Facet, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class TagExample:
    """An invented paper with which a curator tests the phrases of a tag."""

    tag: str
    """The slug of the tag."""
    title: str
    abstract: str
    is_earned: bool
    """Whether the paper must get the tag; otherwise it must not."""
    source: Source
    """The line of the example."""
