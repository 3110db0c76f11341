"""The sheet that a picture is drawn on: masks and boxes go in, a PNG file comes out."""

from __future__ import annotations

from functools import cache

from PIL import Image

from generator.rendering.pictures.drawing.colors import FULL, GROUND, PALETTE, Ink, numbers
from generator.rendering.pictures.drawing.png import UNFILTERED, png

_numbers = cache(numbers)


def inked(mask: Image.Image, ink: Ink) -> Image.Image:
    """What an ink leaves when it is laid through a mask, ready to be put on a canvas."""
    return mask.point(_numbers(ink))


class Canvas:
    """A sheet whose points are numbers of colours."""

    def __init__(self, width: int, height: int) -> None:
        self._size = width, height
        # One column more: the byte that a file has in front of each line.
        self._image = Image.new("L", (1 + width, height), GROUND)
        self._image.paste(UNFILTERED, (0, 0, 1, height))

    def put(self, image: Image.Image, left: int, top: int) -> None:
        """Put an inked mask at a place; it covers what was there, with its empty parts too."""
        self._image.paste(image, (1 + left, top))

    def fill(self, left: int, top: int, right: int, bottom: int, ink: Ink) -> None:
        """Fill a box, its right and its bottom left out."""
        self._image.paste(_numbers(ink)[FULL], (1 + left, top, 1 + right, bottom))

    def png(self) -> bytes:
        """The finished picture as a file."""
        return png(self._image.tobytes(), self._size, PALETTE)
