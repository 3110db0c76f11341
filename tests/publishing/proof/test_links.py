"""Links of a built site, followed from page to page."""

from __future__ import annotations

import pytest

from generator.publishing.proof.built_pages import BuiltPage
from generator.publishing.proof.links import LinkCheck

SITE_URL = "https://bees.example/digest/"
FILES = ("index.html", "404.html", "style.css", "a b.md", "papers/index.html", "papers/on-bees/index.html")


def page(*addresses: str) -> BuiltPage:
    return BuiltPage(frozenset({"top", "ä"}), addresses, (), "", "", (), {})


def lost_links(path: str, *addresses: str, site_url: str = SITE_URL) -> list[str]:
    pages = {name: page() for name in FILES if name.endswith(".html")} | {path: page(*addresses)}
    return list(LinkCheck(pages, FILES, site_url).findings())


@pytest.mark.parametrize(
    "address",
    [
        *("", "#top", "?q=a", "../", "../on-bees/", "../on-bees", "../../style.css", "../../a%20b.md", "../..#top"),
        *("../../index.html#%C3%A4", "./#:~:text=a", "/digest/", "/digest/papers/#top", f"{SITE_URL}papers/", SITE_URL),
        *("https://wasps.example/nowhere", "//wasps.example", "mailto:a@b.example"),
    ],
)
def test_a_link_that_leads_somewhere_is_let_pass(address: str) -> None:
    assert lost_links("papers/on-bees/index.html", address) == []


@pytest.mark.parametrize(
    "address",
    [
        "nowhere/",
        "#nowhere",
        "../#nowhere",
        "../../nowhere.css",
        "/papers/",
        "/nowhere/",
        f"{SITE_URL}nowhere/",
        "a.md",
    ],
)
def test_a_link_that_leads_nowhere_is_found(address: str) -> None:
    assert lost_links("papers/on-bees/index.html", address) == [
        f'papers/on-bees/index.html: its link "{address}" leads nowhere'
    ]


def test_a_site_without_an_address_lies_at_the_root_of_its_host() -> None:
    assert lost_links("index.html", "/papers/", site_url="") == []
    assert lost_links("index.html", "/digest/papers/", site_url="") != []


def test_neighbours_that_link_to_the_same_place_are_judged_alike() -> None:
    pages = {"papers/a/index.html": page("../../x/"), "papers/b/index.html": page("../../x/", "../a/")}
    assert list(LinkCheck(pages, pages, SITE_URL).findings()) == [
        'papers/a/index.html: its link "../../x/" leads nowhere',
        'papers/b/index.html: its link "../../x/" leads nowhere',
    ]
