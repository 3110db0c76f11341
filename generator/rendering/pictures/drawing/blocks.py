"""Makes a text fit: finds the size, the lines, and the place for an ellipsis where all else fails."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image

from generator.rendering.pictures.drawing.lettering import ELLIPSIS, Face, face, readable

MOST_LETTERS = 500
"""More of a text is never looked at: it could not be shown."""

_LARGE = 60
"""The size from which on letters count as large."""
_LEADING, _LARGE_LEADING = 1.2, 1.14
"""From line to line, in sizes; large letters need less room between them."""
_EVEN = 16
"""How exactly the length is sought to which all lines of a text are broken."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text at the size that fits; without lines where there is no text."""

    face: Face
    lines: Sequence[str]

    @property
    def height(self) -> int:
        """From the top of the first line's capitals to the line that the last one stands on."""
        return self.face.capitals + self._line_distance * (len(self.lines) - 1) if self.lines else 0

    def mask(self) -> Image.Image:
        """The block, drawn."""
        return self.face.mask(self.lines, self._line_distance)

    @property
    def _line_distance(self) -> int:
        return round(self.face.size * (_LARGE_LEADING if self.face.size >= _LARGE else _LEADING))


def read(text: str) -> str:
    """As much of a text as is ever looked at, in letters that can be drawn."""
    return readable(text[:MOST_LETTERS])


def fitted(text: str, sizes: Sequence[tuple[int, int]], weight: int, room: float) -> Block:
    """A text in the largest size in which it has room; cut in the smallest where it has room in none.

    Args:
        text: any text.
        sizes: in falling order, each with the most lines that it may take.
        weight: of the font.
        room: how long lines may be.
    """
    words = read(text)
    for size, most in sizes:
        one = face(size, weight)
        lines = one.wrap(words, room)
        if len(lines) <= most:
            return Block(one, _balance_lines(one, words, len(lines), room))
    smallest, most = sizes[-1]
    one = face(smallest, weight)
    lines = one.wrap(words, room)[:most]
    return Block(one, [*lines[:-1], one.cut(lines[-1] + ELLIPSIS, room)])


def fullest(lines: Sequence[str], one: Face, room: float) -> Block:
    """The last of some lines that has room, the first being the shortest; that one cut where none has room."""
    fitting = [line for line in lines if one.width(line) <= room]
    return Block(one, fitting[-1:] or [one.cut(line, room) for line in lines[:1]])


def _balance_lines(one: Face, words: str, count: int, room: float) -> list[str]:
    """So many lines of about the same length, so that no word is left alone on the last one."""
    narrow, wide = room / 2, room
    while wide - narrow > _EVEN:
        middle = (narrow + wide) / 2
        if len(one.wrap(words, middle)) <= count:
            wide = middle
        else:
            narrow = middle
    return one.wrap(words, wide)
