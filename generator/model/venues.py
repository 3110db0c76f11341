"""Venues of papers, and the rules by which their names are recognised."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

VenueKind = Literal["conference", "workshop", "journal", "preprint", "unknown"]
"""The kind of a venue, which decides how its papers are cited."""


@dataclass(frozen=True, slots=True)
class Venue:
    """A conference, a journal or another place where papers appear, in any year."""

    slug: str
    """Its name in the address of its page."""
    name: str
    """Its usual name, such as `ACL`; for an unknown venue, the text of the paper's own venue."""
    full_name: str = ""
    """Its name written out; empty if it is not known."""
    kind: VenueKind = "unknown"


@dataclass(frozen=True, slots=True)
class Publication:
    """The meaning of a venue as papers write it, such as "ACL 2025 Findings"."""

    venue: Venue
    year: int | None = None
    """The year that is named."""
    track: str = ""
    """The part of the venue, such as `Findings`; empty for the main part."""
    kind: VenueKind = "unknown"
    """The kind of the venue, or of the track: a workshop at a conference is a workshop."""
    container: str = ""
    """The name of the proceedings or the journal in reference lists."""


@dataclass(frozen=True, slots=True)
class VenueRule:
    """How one venue is recognised, and how its proceedings are cited."""

    venue: Venue
    names: tuple[str, ...]
    """All forms of its name."""
    container: str = ""
    """The name of its proceedings in reference lists, with `{year}`; empty if it follows from the kind."""
    containers_by_track: Mapping[str, str] = field(default_factory=dict)
    """The same for tracks with their own volumes."""


@dataclass(frozen=True, slots=True)
class VenueRules:
    """All rules for recognising venues."""

    venues: tuple[VenueRule, ...] = ()
    tracks: Mapping[str, str] = field(default_factory=dict)
    """The name of a track for each form of it; empty for forms that name the main track."""
    filler: tuple[str, ...] = ()
    """Words around a venue that are ignored, such as "Proceedings of the"."""
    telling_words: Mapping[str, VenueKind] = field(default_factory=dict)
    """Words that show the kind of a venue without a rule, such as "Journal"."""
