"""The shapes of a picture that are no letters, as masks: pills, and the mark of the site."""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

from generator.rendering.pictures.drawing.colors import FULL

Point = tuple[float, float]

MARK_UNITS = 24
"""The side of the square that the mark stands in, as in `overrides/partials/mark.html`."""
SHEET: tuple[Point, ...] = ((5, 2.5), (15.5, 2.5), (20, 7), (20, 21.5), (5, 21.5))
"""The corners of the mark's sheet."""
RULES: tuple[tuple[Point, Point], ...] = (((8.5, 8), (12.5, 8)), ((8.5, 17), (16.5, 17)))
"""The lines on the sheet, from end to end."""
PICKED_OUT: tuple[Point, Point] = ((8.5, 12.5), (16.5, 12.5))
"""The line that is picked out."""
THIN, THICK = 1.6, 3
"""How wide the strokes are, and the one that picks out."""
MARK_INSET = (SHEET[0][0] - THIN / 2) / MARK_UNITS
"""How much of its width is free at the left of the mark."""

_FINENESS = 8
"""How many times larger shapes are drawn: made smaller, their edges are smooth."""


@cache
def pill(width: int, height: int) -> Image.Image:
    """A bar with round ends."""
    mask = Image.new("L", (width * _FINENESS, height * _FINENESS))
    box = (0, 0, mask.width - 1, mask.height - 1)
    ImageDraw.Draw(mask).rounded_rectangle(box, mask.height // 2, FULL)
    return mask.reduce(_FINENESS)


@cache
def mark_sheet(size: int) -> Image.Image:
    """The mark without the line that is picked out."""
    strokes = [*zip(SHEET, (*SHEET[1:], SHEET[0]), strict=True), *RULES]
    return _draw_strokes(size, strokes, THIN)


@cache
def mark_line(size: int) -> Image.Image:
    """The line of the mark that is picked out, in a square of the same size."""
    return _draw_strokes(size, [PICKED_OUT], THICK)


def _draw_strokes(size: int, strokes: list[tuple[Point, Point]], width: float) -> Image.Image:
    """Strokes with round ends, which meet in round corners."""
    mask = Image.new("L", (size * _FINENESS, size * _FINENESS))
    draw = ImageDraw.Draw(mask)
    scale = mask.width / MARK_UNITS
    for ends in strokes:
        draw.line([(x * scale, y * scale) for x, y in ends], FULL, round(width * scale))
        for x, y in ends:
            draw.circle((x * scale, y * scale), width * scale / 2, FULL)
    return mask.reduce(_FINENESS)
