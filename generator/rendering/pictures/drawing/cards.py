"""Draws a picture: where the title, the names and all else stand."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from PIL import Image

from generator.rendering.pictures.content import HEIGHT, WIDTH, PaperPicture, Picture, SitePicture, joined_names
from generator.rendering.pictures.drawing.blocks import Block, fitted, fullest, read
from generator.rendering.pictures.drawing.canvas import Canvas, inked
from generator.rendering.pictures.drawing.colors import BANDS, LABELS, PILLS, QUIET, SPOT, TEXT, Ink
from generator.rendering.pictures.drawing.lettering import Face, face
from generator.rendering.pictures.drawing.shapes import MARK_INSET, mark_line, mark_sheet, pill

_BAND = 20
"""The width of the coloured band at the left edge."""
_LEFT, _RIGHT = 88, WIDTH - 80
"""Where all lines begin, and where the longest end."""
_ROOM = _RIGHT - _LEFT

_REGULAR, _MEDIUM, _SEMIBOLD, _BOLD = 400, 500, 600, 700
"""The weights of the font that are used."""


def draw(picture: Picture) -> bytes:
    """The PNG file of a picture; the same picture gives the same bytes."""
    canvas = Canvas(WIDTH, HEIGHT)
    if isinstance(picture, SitePicture):
        _draw_site(canvas, picture)
    else:
        _draw_paper(canvas, picture)
    return canvas.png()


def _put_block(canvas: Canvas, block: Block, top: int, ink: Ink) -> None:
    """Draw lines of text, the capitals of the first one beginning at `top`."""
    if block.lines:
        canvas.put(inked(block.mask(), ink), _LEFT, top + block.face.capitals - block.face.ascent)


# --- The site -------------------------------------------------------------------------------------

_NAME_SIZES = ((104, 1), (88, 2), (68, 3), (52, 3))
"""For the name of the site."""
_DESCRIPTION_SIZES = ((38, 2), (32, 3))
"""For what it says of itself."""
_LARGE_MARK, _SITE_GAP = 104, 52
"""The size of the mark above the name, and what is left free below each part."""


def _draw_site(canvas: Canvas, picture: SitePicture) -> None:
    canvas.fill(0, 0, _BAND, HEIGHT, SPOT)
    name = fitted(picture.name, _NAME_SIZES, _BOLD, _ROOM)
    about = fitted(picture.description, _DESCRIPTION_SIZES, _REGULAR, _ROOM)
    height = _LARGE_MARK + _SITE_GAP + name.height + (_SITE_GAP + about.height if about.lines else 0)
    top = (HEIGHT - height) // 2
    _put_mark(canvas, _LARGE_MARK, top)
    _put_block(canvas, name, top + _LARGE_MARK + _SITE_GAP, TEXT)
    _put_block(canvas, about, top + height - about.height, QUIET)


def _put_mark(canvas: Canvas, size: int, top: int) -> None:
    """Draw the mark; its sheet, which stands inside of its square, begins where all lines do."""
    canvas.put(_draw_mark(size), _LEFT - round(size * MARK_INSET), top)


@cache
def _draw_mark(size: int) -> Image.Image:
    sheet, line = inked(mark_sheet(size), TEXT), mark_line(size)
    box = line.getbbox() or (0, 0, 0, 0)
    sheet.paste(inked(line.crop(box), SPOT), box)
    return sheet


# --- A paper --------------------------------------------------------------------------------------

_TITLE_SIZES = ((72, 3), (62, 4), (54, 4), (46, 5), (40, 6), (35, 6))
"""For titles; few lines are large ones."""
_HEAD_TOP, _MARK = 56, 52
"""Where the mark begins beside the name of the site, and its size."""
_HEAD_SIZE, _AUTHORS_SIZE, _TAG_SIZE = 30, 32, 26
"""How large the name of the site, the authors and the tags are."""
_HEAD_GAP = 48
"""What is free at least between the name of the site and the occasion."""
_KEPT_LINES = 500
"""How many names of tags and occasions are kept drawn: each stands on many pictures."""
_MOST_NAMES = 12
"""More names than these never have room."""
_TAG_TOP, _TAG_HEIGHT, _TAG_INSET, _TAG_GAP = 516, 54, 24, 14
"""Where tags stand, how high they are, what is free inside them and between them."""


def _draw_paper(canvas: Canvas, picture: PaperPicture) -> None:
    canvas.fill(0, 0, _BAND, HEIGHT, BANDS[picture.tags[0][1] - 1] if picture.tags else SPOT)
    _put_head(canvas, picture)
    _put_tags(canvas, picture.tags)
    title = fitted(picture.title, _TITLE_SIZES, _BOLD, _ROOM)
    authors = _set_authors(picture.authors)
    height = title.height + (_authors_gap(title.face) + authors.height if authors.lines else 0)
    above, below = _HEAD_TOP + _MARK, _TAG_TOP if picture.tags else HEIGHT
    top = (above + below - height) // 2
    _put_block(canvas, title, top, TEXT)
    _put_block(canvas, authors, top + height - authors.height, QUIET)


def _authors_gap(title: Face) -> int:
    """From the line that the title stands on to the capitals of the authors."""
    return 30 + round(0.3 * title.size)


def _put_head(canvas: Canvas, picture: PaperPicture) -> None:
    """The mark and the name of the site at the left, where or when the paper appeared at the right."""
    _put_mark(canvas, _MARK, _HEAD_TOP)
    middle = _HEAD_TOP + _MARK // 2
    start = _LEFT + _MARK
    plain, strong = face(_HEAD_SIZE, _REGULAR), face(_HEAD_SIZE, _SEMIBOLD)
    occasion, name = read(picture.occasion), read(picture.site)
    room = _RIGHT - start - _HEAD_GAP
    name = strong.cut(name, max(room / 2, room - plain.width(occasion)))
    occasion = plain.cut(occasion, room - strong.width(name))
    canvas.put(_draw_line(strong, name, TEXT), start, _top_above(strong, middle))
    canvas.put(_draw_line(plain, occasion, QUIET), _RIGHT - round(plain.width(occasion)), _top_above(plain, middle))


@lru_cache(_KEPT_LINES)
def _draw_line(one: Face, text: str, ink: Ink) -> Image.Image:
    return inked(one.mask([text], 0), ink)


def _top_above(one: Face, middle: int) -> int:
    """Where the mask of a line begins whose capitals are centred on a height."""
    return middle + one.capitals // 2 - one.ascent


def _set_authors(names: Sequence[str]) -> Block:
    """As many names as have room on a line, and how many more there are."""
    first = [name for name in map(read, names[:_MOST_NAMES]) if name]
    lines = [joined_names(first[:shown], len(names) - shown) for shown in range(1, len(first) + 1)]
    return fullest(lines, face(_AUTHORS_SIZE, _REGULAR), _ROOM)


def _put_tags(canvas: Canvas, tags: Sequence[tuple[str, int]]) -> None:
    """Draw tags side by side as long as there is room."""
    left = _LEFT
    for name, color in tags:
        image = _draw_tag(name, color)
        if left + image.width > _RIGHT:
            return
        canvas.put(image, left, _TAG_TOP)
        left += image.width + _TAG_GAP


@lru_cache(_KEPT_LINES)
def _draw_tag(name: str, color: int) -> Image.Image:
    one = face(_TAG_SIZE, _MEDIUM)
    text = one.cut(read(name), _ROOM - 2 * _TAG_INSET)
    image = inked(pill(round(one.width(text)) + 2 * _TAG_INSET, _TAG_HEIGHT), PILLS[color - 1])
    label = inked(one.mask([text], 0), LABELS[color - 1])
    image.paste(label, (_TAG_INSET, _top_above(one, _TAG_HEIGHT // 2)))
    return image
