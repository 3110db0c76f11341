"""Sets type: measures it, breaks it into lines, and makes masks of it.

Each letter is drawn once and kept, since drawing letters is what costs. Pillow's own layout engine is not asked for
lines: the one that knows pairs of letters is not on every machine, and all machines shall draw the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from generator.rendering.pictures.drawing.colors import FULL
from generator.rendering.pictures.drawing.spelling import spell

ELLIPSIS = "…"
"""Stands for what had no room."""

_FAMILY = "fontpkg_inter"
_FILE = "files/Inter[opsz,wght].ttf"
_OPTICAL_SIZES = (14, 32)
"""The sizes for which the font has a cut of its own, and all between."""
_MEASURED_AT = 1000
"""The size at which letters are measured: at small ones, Pillow rounds each to a whole point."""
_NO_LETTER = "\U0010ffff"
"""A sign that no font has."""
_ASCENT, _DESCENT, _OVERHANG = 1.1, 0.35, 0.1
"""How far letters with all their accents reach above and below their line, and beyond its end, in sizes."""
_CAPITALS = 0.73
"""The height of capital letters, in sizes."""
_KEPT_WORDS = 20_000
"""How many words are kept with their lengths."""

_CLOSER = {
    "T": ("acdegmnopqrsuvwxyz", -0.1),
    "Y": ("acdegmnopqrsuvwxyz", -0.09),
    "V": ("acdegmnopqrsu", -0.06),
    "W": ("acdegmnopqrsu", -0.045),
    "A": ("TVWYvwy", -0.07),
    "L": ("TVWY", -0.08),
    "F": ("Aaeo", -0.04),
    "P": ("Aaeo", -0.03),
    "K": ("eovwy", -0.03),
    "r": (",.", -0.06),
    "v": (",.", -0.07),
    "w": (",.", -0.06),
    "y": (",.", -0.07),
}
"""Pairs of letters between which a gap would show, and how much closer they stand, in sizes."""
_PAIRS = {first + second: shift for first, (seconds, shift) in _CLOSER.items() for second in seconds} | {
    "TA": -0.095,
    "VA": -0.1,
    "WA": -0.07,
    "YA": -0.1,
    "PA": -0.08,
    "FA": -0.09,
}


@dataclass(frozen=True, slots=True)
class _Glyph:
    """One letter, drawn."""

    mask: Image.Image
    left: int
    """Where its mask begins, to the right of the pen."""
    top: int
    """Where its mask begins, below the line that letters stand on; above it where negative."""


class Face:
    """The font at one size and one weight; ask `face` for one."""

    def __init__(self, size: int, weight: int) -> None:
        self.size = size
        self._font = _load_font(size, size, weight)
        self._ruler = _load_font(_MEASURED_AT, size, weight)
        self._glyph = cache(self._draw_glyph)
        self._advance = cache(self._measure_letter)
        self._word_width = lru_cache(_KEPT_WORDS)(self._measure_word)

    def width(self, text: str) -> float:
        """How long a line of text is."""
        words = text.split(" ")
        return sum(map(self._word_width, words)) + self._advance(" ") * (len(words) - 1)

    def cut(self, text: str, room: float) -> str:
        """As much of `text` as there is room for, with an ellipsis for the rest; cut between words if it has some."""
        if self.width(text) <= room:
            return text
        kept = text[: _longest_fitting(text, lambda part: self.width(part + ELLIPSIS) <= room)]
        before, _, _ = kept.rpartition(" ")
        whole = before if len(before) > len(kept) / 2 else kept
        return whole.rstrip(" ,.:;-–—") + ELLIPSIS

    def wrap(self, text: str, room: float) -> list[str]:
        """Lines of `text` that have room; broken between words, and inside only where a word alone is too long."""
        lines: list[list[str]] = []
        left = 0.0
        for word in text.split():
            width = self._word_width(word)
            if self._advance(" ") + width <= left:
                lines[-1].append(word)
                left -= self._advance(" ") + width
                continue
            parts = self._break_word(word, room)
            lines += [[part] for part in parts]
            left = room - self._word_width(parts[-1])
        return [" ".join(line) for line in lines]

    def _break_word(self, word: str, room: float) -> list[str]:
        """A word in parts that have room; itself where it has."""
        parts = []
        while self._word_width(word) > room:
            end = max(1, _longest_fitting(word, lambda part: self._word_width(part) <= room))
            parts.append(word[:end])
            word = word[end:]
        return [*parts, word]

    def mask(self, lines: Sequence[str], leading: int) -> Image.Image:
        """Lines of text below each other, `leading` points apart; the first stands `ascent` below the top."""
        width = max(map(self.width, lines)) + _OVERHANG * self.size
        height = self.ascent + leading * (len(lines) - 1) + _DESCENT * self.size
        image = Image.new("L", (round(width), round(height)))
        for number, line in enumerate(lines):
            self._write_line(image, line, self.ascent + number * leading)
        return image

    @property
    def ascent(self) -> int:
        """How far below the top of its mask a line of letters stands."""
        return round(_ASCENT * self.size)

    @property
    def capitals(self) -> int:
        """The height of capital letters."""
        return round(_CAPITALS * self.size)

    def _write_line(self, image: Image.Image, line: str, baseline: int) -> None:
        pen = 0.0
        for letter, pair in zip(line, _letter_pairs(line), strict=True):
            glyph = self._glyph(letter)
            left, top = round(pen) + glyph.left, baseline + glyph.top
            # Through its own mask, so that a letter that leans over its neighbour takes nothing of it away.
            image.paste(FULL, (left, top, left + glyph.mask.width, top + glyph.mask.height), glyph.mask)
            pen += self._advance(letter) + self.size * _PAIRS.get(pair, 0)

    def _draw_glyph(self, letter: str) -> _Glyph:
        left, top, right, bottom = map(int, self._font.getbbox(letter, anchor="ls"))
        mask = Image.new("L", (max(1, right - left), max(1, bottom - top)))
        ImageDraw.Draw(mask).text((-left, -top), letter, FULL, self._font, anchor="ls")
        return _Glyph(mask, left, top)

    def _measure_letter(self, letter: str) -> float:
        return self._ruler.getlength(letter) * self.size / _MEASURED_AT

    def _measure_word(self, word: str) -> float:
        return sum(map(self._advance, word)) + self.size * sum(_PAIRS.get(pair, 0) for pair in _letter_pairs(word))


@cache
def face(size: int, weight: int) -> Face:
    """The font at a size, in points of the picture, and a weight, from 100 to 900."""
    return Face(size, weight)


def readable(text: str) -> str:
    """`text` on one line, in letters that the font has."""
    return spell(text, _is_drawn)


def _is_drawn(letter: str) -> bool:
    return letter.isspace() or _letter_shape(letter) != _letter_shape(_NO_LETTER)


@cache
def _letter_shape(letter: str) -> bytes:
    return bytes(_load_font(_OPTICAL_SIZES[0], _OPTICAL_SIZES[0], 400).getmask(letter))


def _letter_pairs(text: str) -> list[str]:
    """Each letter with the one behind it; the last stands alone."""
    return [text[place : place + 2] for place in range(len(text))]


def _longest_fitting(text: str, fits: Callable[[str], bool]) -> int:
    """The most letters of `text` that fit, where fewer always fit too."""
    return bisect_left(range(1, len(text) + 1), True, key=lambda end: not fits(text[:end]))


@cache
def _load_font(size: int, cut: int, weight: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.truetype(BytesIO(_font_file()), size, layout_engine=ImageFont.Layout.BASIC)
    smallest, largest = _OPTICAL_SIZES
    font.set_variation_by_axes([min(max(cut, smallest), largest), weight])
    return font


@cache
def _font_file() -> bytes:
    return (files(_FAMILY) / _FILE).read_bytes()
