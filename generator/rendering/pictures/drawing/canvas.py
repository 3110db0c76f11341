"""The sheet that a picture is drawn on: masks and boxes go in, a PNG file comes out."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from PIL import Image

from generator.rendering.pictures.drawing.colors import FULL, GROUND, PALETTE, Ink, numbers

_COMPRESSION = 3
"""Measured on the pictures of 100 arXiv papers: 2.2 ms and 24 KB each; level 2 makes 26 KB, level 4 takes 3.4 ms."""

_cached_numbers = cache(numbers)


def inked(mask: Image.Image, ink: Ink) -> Image.Image:
    """What an ink leaves when it is laid through a mask, ready to be put on a canvas."""
    return mask.point(_cached_numbers(ink))


class Canvas:
    """A sheet whose points are numbers of colours."""

    def __init__(self, width: int, height: int) -> None:
        self._image = Image.new("L", (width, height), GROUND)

    def put(self, image: Image.Image, left: int, top: int) -> None:
        """Put an inked mask at a place; it covers what was there, with its empty parts too."""
        self._image.paste(image, (left, top))

    def fill(self, left: int, top: int, right: int, bottom: int, ink: Ink) -> None:
        """Fill a box, its right and its bottom left out."""
        self._image.paste(_cached_numbers(ink)[FULL], (left, top, right, bottom))

    def png(self) -> bytes:
        """The finished picture as a file."""
        picture = self._image.copy()
        picture.putpalette(PALETTE)
        file = BytesIO()
        picture.save(file, "PNG", compress_level=_COMPRESSION)
        return file.getvalue()
