"""Where papers appear, and how the words for it are read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

VenueKind = Literal["conference", "workshop", "journal", "preprint", "unknown"]
"""How a venue publishes, which decides how its papers are cited."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A conference, a journal or another place where papers appear, of whatever year."""

    slug: str
    """Its name in addresses."""
    name: str
    """What people call it: `ACL`; the words of the paper's own venue where no rule knows it."""
    full_name: str = ""
    """Its name written out; empty where it is not known."""
    kind: VenueKind = "unknown"


@dataclass(frozen=True, slots=True)
class Publication:
    """What the words "ACL 2025 Findings" mean."""

    venue: Venue
    year: int | None = None
    """The year that the words name."""
    track: str = ""
    """The part of the venue, as `Findings`; empty for the main one."""
    kind: VenueKind = "unknown"
    """The venue's kind, or that of the track: a workshop at a conference is a workshop."""
    container: str = ""
    """The proceedings or the journal, as a reference list names it."""


@dataclass(frozen=True, slots=True)
class VenueRule:
    """How one venue is recognised, and what its proceedings are called."""

    venue: Venue
    names: tuple[str, ...]
    """Every form of its name that people write."""
    container: str = ""
    """Its proceedings or itself as a reference list names it, with `{year}`; empty where that follows from its kind."""
    containers_by_track: Mapping[str, str] = field(default_factory=dict)
    """The same for tracks that publish volumes of their own."""


@dataclass(frozen=True, slots=True)
class VenueRules:
    """All that is known about the words by which papers name their venue."""

    venues: tuple[VenueRule, ...] = ()
    tracks: Mapping[str, str] = field(default_factory=dict)
    """The name of a track under each form that people write; empty for words that name the main track."""
    filler: tuple[str, ...] = ()
    """Words around a venue that say nothing, as "Proceedings of the"."""
    telling_words: Mapping[str, VenueKind] = field(default_factory=dict)
    """Words that show the kind of a venue that has no rule."""
