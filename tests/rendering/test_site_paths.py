"""What the site will have is told before it is rendered, and nothing else is."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pictures.content import find_pictures
from generator.rendering.site import render_beside, site_renderers
from generator.rendering.site_paths import list_other_files, list_pages
from tests.places import HARBOUR


def rendered_paths(library: Library, site: SiteInfo) -> set[str]:
    paths = {file.path for render in site_renderers(library, site, ()) for file in render()}
    beside = {file.path for file in render_beside(library, site)}
    return paths | beside | {path for path, _ in find_pictures(library, site)}


def told_paths(library: Library, site: SiteInfo) -> set[str]:
    return {*list_pages(library, site), *list_other_files(library, site)} - {"sitemap.xml"}  # MkDocs makes that one


def test_all_that_is_rendered_is_told_before(full: Library, site: SiteInfo) -> None:
    harbour = load_library(Path(HARBOUR), ProblemCollector())
    for library in (full, harbour, Library((), (), full.taxonomy)):
        for url in (site.url, ""):
            one = SiteInfo(site.name, url, author_page_papers=1)
            assert told_paths(library, one) == rendered_paths(library, one)
