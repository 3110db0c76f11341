"""What stands on the pictures of pages, and under which address each lies."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pictures.content import HEIGHT, WIDTH, PaperPicture, SitePicture, find_pictures, picture_words

ROOT = Path(__file__).parents[3]


def test_the_site_and_each_paper_have_a_picture_beside_their_page(library: Library, site: SiteInfo) -> None:
    assert [path for path, _ in find_pictures(library, site)] == [
        "picture.png",
        "papers/rain-on-tuesdays/picture.png",
        "papers/a-tide-table/picture.png",
        "papers/fog/picture.png",
    ]


def test_a_site_without_an_address_has_no_pictures(library: Library, site: SiteInfo) -> None:
    assert list(find_pictures(library, replace(site, url=""))) == []


def test_a_picture_says_what_a_reader_decides_by(library: Library, site: SiteInfo) -> None:
    pictures = dict(find_pictures(library, site))
    assert pictures["picture.png"] == SitePicture("Sky & Sea", "Papers on what is above and below.")
    assert pictures["papers/rain-on-tuesdays/picture.png"] == PaperPicture(
        site="Sky & Sea",
        title="Rain on *Tuesdays*: a <script> of the sky",
        authors=("Ada Regen", "Bo Wolke", "Cy Wind", "Di Nebel", "Émile O'Brume"),
        occasion="SKY 2031",
        tags=(("Weather", 1), ("Tides", 1), ("Buoys", 2)),
    )
    assert pictures["papers/fog/picture.png"] == PaperPicture("Sky & Sea", "2. Fog", (), "", ())


def test_a_paper_without_a_venue_tells_its_year(library: Library, site: SiteInfo) -> None:
    dated = replace(library.by_slug["a-tide-table"], published="2030-01-01")
    [_, (_, picture)] = find_pictures(replace(library, papers=(dated,)), site)
    assert isinstance(picture, PaperPicture)
    assert picture.occasion == "2030"


@pytest.mark.parametrize(
    ("authors", "words"),
    [
        ((), "2. Fog, SKY 2031"),
        (("Ada Regen",), "2. Fog, Ada Regen, SKY 2031"),
        (("Ada Regen", "Bo\nWolke"), "2. Fog, Ada Regen and Bo Wolke, SKY 2031"),
        (("Ada", "Bo", "Cy"), "2. Fog, Ada, Bo and Cy, SKY 2031"),
        (("Ada", "Bo", "Cy", *("Di",) * 1001), "2. Fog, Ada, Bo, Cy and 1,001 more, SKY 2031"),
    ],
)
def test_those_who_do_not_see_a_picture_are_told_what_it_says(
    library: Library, authors: tuple[str, ...], words: str
) -> None:
    assert picture_words(replace(library.by_slug["fog"], authors=authors, venue="SKY 2031")) == words


def test_the_theme_names_the_size_that_pictures_have() -> None:
    theme = (ROOT / "overrides/main.html").read_text(encoding="utf-8")
    named = re.findall(r'property="og:image:(?:width|height)" content="(\d+)"', theme)
    assert named == [str(WIDTH), str(HEIGHT)]
