"""The work of rendering in parts, which processes share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.site import Page, SiteInfo
from generator.rendering.site import PAPERS_AT_ONCE, render_beside, site_renderers
from generator.understanding.people import find_authors
from tests.rendering.conftest import render_all


@pytest.mark.parametrize("number", [0, 1, PAPERS_AT_ONCE, PAPERS_AT_ONCE + 1, 2 * PAPERS_AT_ONCE + 1])
def test_every_paper_has_one_page_however_many_there_are(
    crowded: Callable[[int], Library], site: SiteInfo, number: int
) -> None:
    library = crowded(number)
    library = replace(library, authors=find_authors(library.papers))
    paths = [file.path for file in render_all(library, site, ())]
    assert [path for path in paths if path.startswith("papers/tide-")] == [
        f"papers/{paper.slug}/index.md" for paper in library.papers
    ]


def test_the_parts_can_be_rendered_in_any_order(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> None:
    parts = site_renderers(library, site, handwritten)
    backwards = [list(render()) for render in reversed(parts)]
    assert [file for files in reversed(backwards) for file in files] == render_all(library, site, handwritten)


def test_a_file_that_mkdocs_would_make_a_page_of_is_kept_from_it(
    library: Library, site: SiteInfo, handwritten: Sequence[Page]
) -> None:
    beside = {file.path for file in render_beside(library, site)}
    assert beside == {f"papers/{paper.slug}.md" for paper in library.papers}
    assert not beside & {file.path for file in render_all(library, site, handwritten)}


def test_two_renderings_of_one_library_are_the_same(
    library: Library, site: SiteInfo, handwritten: Sequence[Page]
) -> None:
    assert render_all(library, site, handwritten) == render_all(library, site, handwritten)


def test_no_two_pages_claim_one_path(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> None:
    paths = [file.path for file in render_all(library, site, handwritten)]
    assert len(paths) == len(set(paths))
