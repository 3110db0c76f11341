"""No page of content and no facet takes a name that the site uses itself."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.model.library import Library
from generator.model.site import Page, SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Facet
from generator.rendering.page_kinds import PAGE_KINDS
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.reserved_names import RESERVED_NAMES, check_names
from generator.rendering.search.catalog import authors, facets

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/javascripts"


def reserved(kind: str) -> set[str]:
    return {one.name for one in RESERVED_NAMES if one.kind == kind}


def problems_of(pages: list[Page], facets: list[Facet]) -> list[str]:
    problems = ProblemCollector()
    check_names(pages, facets, problems)
    return [str(problem) for problem in problems.problems]


@pytest.mark.parametrize("slug", ["papers", "tags", "explore", "index", "assets", "saved"])
def test_a_page_named_like_one_of_ours_is_refused_with_its_file(slug: str) -> None:
    place = Source(f"content/pages/{slug}.md")
    assert problems_of([Page(slug, "# Mine", place, "# Mine")], [])[0].startswith(
        f'{place}: the address "{slug}/" is taken: '
    )


@pytest.mark.parametrize("slug", ["year", "sort", "q", "exact", "author", "code"])
def test_a_facet_named_like_a_part_of_a_search_is_refused_with_its_line(slug: str) -> None:
    place = Source("content/taxonomy.yml", 7)
    told = problems_of([], [Facet(slug, "Mine", "What?", place)])
    assert told[0].startswith(f'content/taxonomy.yml:7: the facet "{slug}" cannot have this slug')


def test_other_names_are_free() -> None:
    assert problems_of([Page("about", "# About", Source("a"), "# About")], [Facet("papers", "Papers", "What?")]) == []


def test_every_folder_of_a_page_is_reserved(library: Library, site: SiteInfo) -> None:
    paths = [file.path for kind in PAGE_KINDS for file in kind.render(PageWriter(library, site))]
    assert {path.partition("/")[0] for path in paths if "/" in path} <= reserved("address")


def test_every_facet_of_ours_is_reserved(library: Library) -> None:
    ours = {str(facet["key"]) for facet in facets(library, library.papers)} - {"topic", "material"}
    assert {*ours, str(authors(library, library.papers)["key"])} <= reserved("facet")


def test_every_word_that_the_search_page_reads_from_its_address_is_reserved() -> None:
    script = (SCRIPTS / "search/address.js").read_text(encoding="utf-8")
    found = re.search(r"RESERVED = (\[.*\]);", script)
    assert found is not None
    assert set(json.loads(found[1])) <= reserved("facet")
