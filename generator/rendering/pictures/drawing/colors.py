"""The few colours of a picture, which are those of the site by daylight, and their shades at the edges of letters."""

from __future__ import annotations

from dataclasses import dataclass

PAPER = "#faf9f6"
"""What everything stands on: `--paper` of the style sheet."""
SURFACE = "#ffffff"
"""What a pill is tinted over: `--surface`."""
DARK = "#1c2430"
"""Titles and the mark: `--ink`."""
GREY = "#545b66"
"""What comes second: `--ink-soft`."""
ACCENT = "#b03f17"
"""The line picked out in the mark: `--accent`."""
FACETS = ("#3d4aa8", "#0f6464", "#7d4b00", "#2f672c", "#8a2f74", "#4c5866")
"""What tells facets apart, in the order of their numbers: `--facet-1` and so on."""

TINT = 0.1
"""How much of its facet's colour a pill has over the surface."""

SHADES = 6
"""How many steps lead from the ground to a full colour: enough for smooth edges, few enough for small files."""

FULL = 255
"""A point that is covered wholly."""


@dataclass(frozen=True, slots=True)
class Ink:
    """A colour together with what it is laid on."""

    color: str
    ground: str


def _mix_colors(color: str, ground: str, share: float) -> str:
    """As much of a colour over another as `share` says, from 0 to 1."""
    pairs = zip(bytes.fromhex(color[1:]), bytes.fromhex(ground[1:]), strict=True)
    return "#" + bytes(round(share * one + (1 - share) * other) for one, other in pairs).hex()


_TINTS = tuple(_mix_colors(facet, SURFACE, TINT) for facet in FACETS)

TEXT, QUIET, SPOT = Ink(DARK, PAPER), Ink(GREY, PAPER), Ink(ACCENT, PAPER)
"""For what is read first, for what is read next, and for one accent."""
PILLS = tuple(Ink(tint, PAPER) for tint in _TINTS)
"""For the shape of a pill, by facet."""
LABELS = tuple(Ink(facet, tint) for facet, tint in zip(FACETS, _TINTS, strict=True))
"""For the name in a pill, by facet."""
BANDS = tuple(Ink(facet, PAPER) for facet in FACETS)
"""For the band at the edge of the picture, by facet."""


def _list_shades(ink: Ink) -> list[str]:
    return [_mix_colors(ink.color, ink.ground, step / (SHADES - 1)) for step in range(SHADES)]


_INKS = (TEXT, QUIET, SPOT, *PILLS, *LABELS, *BANDS)
_NUMBERS = {
    color: number for number, color in enumerate(dict.fromkeys(shade for ink in _INKS for shade in _list_shades(ink)))
}

GROUND = _NUMBERS[PAPER]
"""The number of the colour that an empty picture has."""
PALETTE = bytes.fromhex("".join(color[1:] for color in _NUMBERS))
"""Red, green and blue of each colour, in the order of their numbers."""


def numbers(ink: Ink) -> list[int]:
    """For each degree of coverage, from 0 to `FULL`, the number of the colour to use."""
    shades = [_NUMBERS[shade] for shade in _list_shades(ink)]
    return [shades[round(coverage * (SHADES - 1) / FULL)] for coverage in range(FULL + 1)]
