from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.model.library import Library
from generator.model.papers import TagMatch
from generator.model.site import Page, SiteInfo
from generator.rendering.page_kinds import PAGE_KINDS, name_parts
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for kind in PAGE_KINDS for file in kind.render(PageWriter(library, site))}


def test_there_is_a_page_for_every_address(full: Library, site: SiteInfo) -> None:
    assert list(_pages(full, site)) == [
        "index.md",
        "explore/index.md",
        "papers/index.md",
        "digests/index.md",
        "digests/2031-05-04/index.md",
        "digests/2031-05-03/index.md",
        "tags/index.md",
        *(f"tags/{slug}/index.md" for slug in ("weather", "tides", "buoys", "kites")),
        "authors/index.md",
        "authors/ada-regen/index.md",
        "venues/index.md",
        "venues/sky/index.md",
        "years/index.md",
        "years/2031/index.md",
        "years/2030/index.md",
        "glossary/index.md",
    ]


def test_a_page_changed_last_when_the_newest_digest_carried_one_of_its_papers(library: Library, site: SiteInfo) -> None:
    fog = replace(library.by_slug["fog"], tags=(TagMatch("kites", "Fog", "title"),))
    days = {
        path.removesuffix("index.md"): re.findall(r"^lastmod: '(.+)'$", text, re.MULTILINE)
        for path, text in _pages(replace(library, papers=(*library.papers[:2], fog)), site).items()
    }
    new, old = ["2031-05-04"], ["2031-05-03"]
    assert days == {
        "": new,
        "papers/": new,
        "authors/": new,
        "authors/ada-regen/": new,
        "explore/": [],
        "glossary/": new,
        "venues/": new,
        "years/": new,
        "years/2031/": new,
        "tags/": new,
        "tags/weather/": new,
        "tags/tides/": new,
        "tags/buoys/": new,
        "tags/kites/": old,
        "digests/": new,
        "digests/2031-05-04/": new,
        "digests/2031-05-03/": new,
    }


def test_the_header_names_each_list_and_then_the_pages_by_hand(
    library: Library, site: SiteInfo, handwritten: Sequence[Page]
) -> None:
    titled = replace(handwritten[0], title="Who we are")
    untitled = replace(handwritten[0], slug="how-to-cite", title="")
    *lists, about, last = name_parts([titled, untitled])
    assert (about, last) == (("Who we are", "about/index.md"), ("How to cite", "how-to-cite/index.md"))
    assert {path for _, path in lists} == set(_pages(library, site)) & {
        f"{kind.folder}/index.md" for kind in PAGE_KINDS if kind.folder
    }
