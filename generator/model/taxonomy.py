"""The headings that papers are filed under, and the phrases that earn them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class Facet:
    """A question that tags answer, such as what a paper is about or what it works on."""

    slug: str
    name: str
    definition: str
    source: Source = NOWHERE
    """Its line in the taxonomy."""


Words = tuple[str, ...]
"""Words in a row, each as the curator wrote it: `learning`, `prun*`, `LoRA`, `<number>`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a tag when a paper says them, or against it."""

    text: str
    """The phrase as the curator wrote it."""
    parts: tuple[tuple[Words, ...], ...]
    """What must follow each other, nearby in one sentence; of each part, any one of its wordings."""
    points: int
    """What one mention is worth; below zero where it speaks against the tag."""
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
    """What earns it, in the librarians' words."""
    source: Source
    """Its line in the taxonomy."""
    aliases: tuple[str, ...] = ()
    """Other words that searchers type for it; they earn nothing."""
    phrases: tuple[Phrase, ...] = ()
    """Phrases whose points earn it when found in a title or an abstract."""
    apart_from: tuple[Phrase, ...] = ()
    """Longer phrases of another meaning: a mention that lies inside one of them earns nothing."""
    yields_to: tuple[str, ...] = ()
    """Slugs of tags that stand in place of this one where they have earned more points."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All facets and tags, in the order of the file, which is the order readers meet them in."""

    facets: tuple[Facet, ...]
    tags: tuple[Tag, ...]


@dataclass(frozen=True, slots=True)
class TagExample:
    """An invented paper by which a curator tries the phrases of a tag."""

    tag: str
    """The slug of the tag."""
    title: str
    abstract: str
    is_earned: bool
    """Whether the paper must get the tag, or must not."""
    source: Source
    """The line of the example."""
