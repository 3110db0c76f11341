from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from generator.model.library import Library
from generator.model.site import OutputFile, Page, SiteInfo
from tests.rendering.conftest import render_all


def test_every_page_is_as_it_was_last_looked_at(
    library: Library,
    site: SiteInfo,
    handwritten: Sequence[Page],
    golden: Callable[[str, Iterable[OutputFile]], None],
) -> None:
    pages = [file for file in render_all(library, site, handwritten) if file.path.endswith((".md", ".html"))]
    golden("pages", pages)


def test_a_page_written_by_hand_goes_out_as_it_is(
    library: Library, site: SiteInfo, handwritten: Sequence[Page]
) -> None:
    made = {file.path: file.text for file in render_all(library, site, handwritten)}
    assert made["about/index.md"].endswith(f"---\n\n{handwritten[0].body}")
