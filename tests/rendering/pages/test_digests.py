from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages import digests
from generator.rendering.pages.page_writer import PageWriter


def _pages(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in digests.render(PageWriter(library, site))}


def test_a_digest_leads_to_the_one_before_and_the_one_after(library: Library, site: SiteInfo) -> None:
    pages = _pages(library, site)
    assert 'rel="next" href="../../digests/2031-05-03/"' in pages["digests/2031-05-04/index.md"]
    assert 'rel="prev" href="../../digests/2031-05-04/"' in pages["digests/2031-05-03/index.md"]


def test_a_single_digest_has_no_neighbours(library: Library, site: SiteInfo) -> None:
    alone = replace(library, papers=library.papers[1:2], digests=library.digests[:1], related={})
    pages = _pages(alone, site)
    assert "neighbours" not in pages["digests/2031-05-04/index.md"]
