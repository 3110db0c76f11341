"""The drawn pictures: their form, and that whatever a title holds, it stays inside of the margins."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.rendering.pictures.content import HEIGHT, WIDTH, PaperPicture, Picture, SitePicture
from generator.rendering.pictures.drawing import colors, shapes
from generator.rendering.pictures.drawing.blocks import Block, fitted, fullest
from generator.rendering.pictures.drawing.cards import draw
from generator.rendering.pictures.drawing.lettering import ELLIPSIS, face, readable
from generator.rendering.pictures.drawing.spelling import spell
from generator.rendering.tag_counts import COLORS

ROOT = Path(__file__).parents[3]

FOG = PaperPicture("Sky & Sea", "Fog on the Hills", ("Ada Regen", "Bo Wolke"), "SKY 2031", (("Weather", 1),))
MANY_TAGS = tuple((f"A Tag of Some Length, Number {number}", number) for number in range(1, 7))

PICTURES: dict[str, Picture] = {
    "plain": FOG,
    "bare": PaperPicture("Sky & Sea", "Fog", (), "", ()),
    "long": replace(FOG, title="A Title That Goes On " * 8, authors=("Ada Regen",) * 42, tags=MANY_TAGS),
    "endless": replace(FOG, title="A Title That Never Ends " * 500, authors=("Ada Regen " * 30,) * 3000),
    "one word": replace(FOG, title="x" * 3000, authors=("y" * 300,), tags=(("z" * 300, 6),)),
    "long head": replace(FOG, site="A Site of Many Words " * 9, occasion="A Conference of Many Words " * 9),
    "greek": replace(FOG, title="ε-Fog in O(n²) for τ′≪τ, x ∈ ℝⁿ and x̂ → ∞"),
    "chinese": replace(FOG, title="山上的雾：综述", authors=("王伟",), site="雾"),
    "hebrew": replace(FOG, title="ערפל \u202eon\u202c the hills"),
    "unreadable": replace(FOG, title="\U0001f9a5", authors=("\U0001f9a5",), site="", tags=(("\U0001f9a5", 1),)),
    "site": SitePicture("Sky & Sea", "Papers on what is above and below."),
    "site alone": SitePicture("Sky & Sea", ""),
    "wordy site": SitePicture("A Site of Many Words " * 9, "A Description of Many Words. " * 30),
}


def _opened(picture: Picture) -> Image.Image:
    return Image.open(BytesIO(draw(picture)))


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_a_png_of_the_size_that_is_asked_for(picture: Picture) -> None:
    image = _opened(picture)
    assert (image.format, image.size, image.mode) == ("PNG", (WIDTH, HEIGHT), "P")


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_the_margins_stay_free(picture: Picture) -> None:
    image = _opened(picture).convert("RGB")
    paper = Image.new("RGB", image.size, colors.PAPER)
    for box in ((20, 0, 88, HEIGHT), (1125, 0, WIDTH, HEIGHT), (20, 0, WIDTH, 50), (20, 580, WIDTH, HEIGHT)):
        assert image.crop(box).tobytes() == paper.crop(box).tobytes(), box


def test_the_same_picture_gives_the_same_bytes_and_another_one_others() -> None:
    assert draw(FOG) == draw(replace(FOG))
    assert draw(FOG) != draw(replace(FOG, title="Fog on the Hill"))


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_a_picture_is_a_small_file(picture: Picture) -> None:
    assert len(draw(picture)) < 60_000


def test_the_band_has_the_colour_of_the_leading_tag() -> None:
    def band(picture: Picture) -> object:
        return _opened(picture).convert("RGB").getpixel((10, 300))

    assert band(replace(FOG, tags=MANY_TAGS[2:])) == tuple(bytes.fromhex(colors.FACETS[2][1:]))
    assert band(replace(FOG, tags=())) == tuple(bytes.fromhex(colors.ACCENT[1:]))


# --- Text that fits -------------------------------------------------------------------------------

SIZES = ((60, 2), (40, 3))


def _sentence(words: int) -> str:
    return " ".join(["cloud"] * words)


def test_a_short_text_is_large_and_a_long_one_small() -> None:
    assert [fitted(_sentence(words), SIZES, 400, 600).face.size for words in (2, 6, 12)] == [60, 60, 40]


def test_only_a_text_that_has_room_in_no_size_is_cut() -> None:
    assert " ".join(fitted(_sentence(12), SIZES, 400, 600).lines) == _sentence(12)
    block = fitted(_sentence(60), SIZES, 400, 600)
    assert len(block.lines) == 3
    assert block.lines[-1].endswith(f"cloud{ELLIPSIS}")
    assert all(block.face.width(line) <= 600 for line in block.lines)


def test_no_word_is_left_alone_on_the_last_line() -> None:
    lengths = [len(line.split()) for line in fitted(_sentence(5), SIZES, 400, 600).lines]
    assert lengths == [3, 2]


def test_a_word_that_is_longer_than_a_line_is_broken_and_none_of_it_is_lost() -> None:
    lines = face(40, 400).wrap(f"a {'cloud' * 30} b", 600)
    assert "".join(lines).replace(" ", "") == f"a{'cloud' * 30}b"
    assert all(face(40, 400).width(line) <= 600 for line in lines)


def test_a_text_is_cut_between_words_if_it_has_some() -> None:
    one = face(40, 400)
    assert one.cut("Rain on Tuesdays, and fog", one.width("Rain on Tuesdays, and")) == f"Rain on Tuesdays{ELLIPSIS}"
    assert one.cut("x" * 99, one.width("x" * 9)).rstrip(ELLIPSIS) in {"x" * 7, "x" * 8}
    assert one.cut("Rain", 600) == "Rain"


def test_of_several_lines_the_fullest_that_has_room_is_taken() -> None:
    one = face(40, 400)
    assert fullest(["a", "a b", "a b c"], one, one.width("a b")).lines == ["a b"]
    assert fullest([_sentence(9)], one, 300).lines[0].endswith(ELLIPSIS)
    assert fullest([], one, 300) == Block(one, [])


def test_letters_that_would_gape_stand_closer() -> None:
    one = face(60, 700)
    assert one.width("To") < one.width("T") + one.width("o")
    assert one.width("no") == one.width("n") + one.width("o")


# --- Spelling -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "spelt"),
    [
        ("Fog, Ünder “α ≤ β₂”…", "Fog, Ünder “α ≤ β₂”…"),
        ("a\n b\u200b\u202ec\u202c", "a bc"),
        ("A\u030angstr\u00f6m", "Ångström"),
        ("x\u0302 → ∞", "x → ∞"),
        ("𝔼[λ] in ℝ", "E[λ] in R"),
        ("x ∈ A", "x element of A"),
        ("山上的雾：综述（二）。", "Shan Shang De Wu: Zong Shu (Er)."),
        ("김민수", "gimminsu"),
        ("שלום", "shlvm"),
        ("\U0001f9a5 Sloth", "Sloth"),
        ("\U0001f9a5", ""),
        ("\ud800", ""),
    ],
)
def test_what_the_font_has_no_letters_for_is_spelt(text: str, spelt: str) -> None:
    assert readable(text) == spelt


def test_only_what_has_no_letter_is_spelt() -> None:
    assert spell("山 : x", str.isprintable) == "山 : x"


# --- What the pictures share with the theme -------------------------------------------------------


def test_the_colours_are_those_of_the_style_sheet_by_daylight() -> None:
    tokens = (ROOT / "overrides/assets/stylesheets/tokens.css").read_text(encoding="utf-8")
    by_day = dict(re.findall(r"--([\w-]+): light-dark\((#\w{6}),", tokens))
    assert tuple(by_day[name] for name in ("paper", "surface", "ink", "ink-soft", "accent")) == (
        colors.PAPER,
        colors.SURFACE,
        colors.DARK,
        colors.GREY,
        colors.ACCENT,
    )
    assert tuple(by_day[f"facet-{number}"] for number in range(1, COLORS + 1)) == colors.FACETS


def test_the_mark_is_drawn_as_in_the_theme() -> None:
    mark = (ROOT / "overrides/partials/mark.html").read_text(encoding="utf-8")
    assert 'd="M5 2.5h10.5L20 7v14.5H5z"' in mark
    assert list(shapes.SHEET) == [(5, 2.5), (5 + 10.5, 2.5), (20, 7), (20, 7 + 14.5), (5, 7 + 14.5)]
    assert 'd="M8.5 8h4M8.5 17h8"' in mark
    assert list(shapes.RULES) == [((8.5, 8), (8.5 + 4, 8)), ((8.5, 17), (8.5 + 8, 17))]
    assert 'd="M8.5 12.5h8" stroke-width="3"' in mark
    assert shapes.PICKED_OUT == ((8.5, 12.5), (8.5 + 8, 12.5))


def test_commands_that_draw_nothing_do_not_load_what_draws() -> None:
    code = "import sys, generator.terminal.verbs; sys.exit('PIL' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
