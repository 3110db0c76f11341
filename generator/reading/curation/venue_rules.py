"""Reads `content/venues.yml`: the rules by which the venues of papers are recognised."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from pydantic import Field

from generator.errors import ProblemCollector
from generator.model.venues import Venue, VenueKind, VenueRule, VenueRules
from generator.reading.files.folders import is_inside
from generator.reading.files.yaml_file import Record, YamlFile, read_yaml, validate
from generator.text.slugs import make_slug

_ANY_PLACEHOLDER = re.compile(r"\{[^{}]*\}|[{}]")
"""A placeholder such as `{year}`, or a single brace, which is always a mistake."""

_KNOWN_PLACEHOLDERS = ("{name}", "{full_name}", "{year}")


class RawVenue(Record):
    """A venue as the file has it."""

    name: str = Field(min_length=1, description="What people call it.")
    full_name: str = Field("", description="Its name written out.")
    kind: Literal["conference", "workshop", "journal", "preprint"] = Field(description="How it publishes.")
    also: tuple[str, ...] = Field((), description="Other forms of its name.")
    container: str = Field("", description="Its proceedings as cited, with {name}, {full_name} and {year}.")
    tracks: dict[str, str] = Field({}, description="The same for tracks with volumes of their own.")


class RawVenues(Record):
    """The file as a whole."""

    venues: tuple[RawVenue, ...] = Field((), description="The venues, in any order.")
    tracks: dict[str, tuple[str, ...]] = Field({}, description="Tracks, each with the words that name it.")
    main_track: tuple[str, ...] = Field((), description="Words that name the main track.")
    filler: tuple[str, ...] = Field((), description="Words around a venue that say nothing.")
    telling_words: dict[Literal["conference", "workshop", "journal", "preprint"], tuple[str, ...]] = Field(
        {}, description="Words that show the kind of a venue not listed here."
    )


def read_venues(path: Path, problems: ProblemCollector) -> VenueRules:
    """Read the venue rules.

    Args:
        path: the YAML file; without it, no venue is recognised, and each is shown as it is written.
        problems: collects wrong types and keys, repeated names, and unknown placeholders.

    Returns:
        The rules; empty if the file could not be read.
    """
    if not path.exists() and not path.is_symlink():
        return VenueRules()
    file = read_yaml(path, problems) if is_inside(path, path.parent, problems) else None
    raw = validate(file, RawVenues, problems) if file else None
    if file is None or raw is None:
        return VenueRules()
    _check_names(file, raw, problems)
    _check_placeholders(file, raw, problems)
    return VenueRules(
        venues=tuple(_make_rule(one) for one in raw.venues),
        tracks={
            **dict.fromkeys(raw.main_track, ""),
            **{word: track for track, words in raw.tracks.items() for word in (track, *words)},
        },
        filler=raw.filler,
        telling_words={word: kind for kind, words in raw.telling_words.items() for word in words},
    )


def _make_rule(raw: RawVenue) -> VenueRule:
    kind: VenueKind = raw.kind
    return VenueRule(
        venue=Venue(make_slug(raw.name), raw.name, raw.full_name, kind),
        names=tuple(name for name in (raw.name, raw.full_name, *raw.also) if name),
        container=raw.container,
        containers_by_track=raw.tracks,
    )


def _check_names(file: YamlFile, raw: RawVenues, problems: ProblemCollector) -> None:
    """Report venues that share a name or an address."""
    first: dict[str, int] = {}
    for index, venue in enumerate(raw.venues):
        named = {make_slug(name) for name in (venue.name, venue.full_name, *venue.also) if name}
        for slug in sorted(named):
            other = first.setdefault(slug, index)
            if other != index:
                message = f'"{venue.name}" shares a name with the venue in line {file.source("venues", other).line}'
                problems.error(file.source("venues", index), message, "keep one")


def _check_placeholders(file: YamlFile, raw: RawVenues, problems: ProblemCollector) -> None:
    known = f"known are: {', '.join(_KNOWN_PLACEHOLDERS)}"
    for index, venue in enumerate(raw.venues):
        by_track = ((("tracks", track), text) for track, text in venue.tracks.items())
        for keys, text in ((("container",), venue.container), *by_track):
            for wrong in (found for found in _ANY_PLACEHOLDER.findall(text) if found not in _KNOWN_PLACEHOLDERS):
                problems.error(file.source("venues", index, *keys), f'"{wrong}" stands for nothing', known)
