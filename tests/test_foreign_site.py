"""What is bound to a site holds of every site: with papers of any field and language, and with hardly anything known.

Building a site proves it as well (`verify`); how its files agree is in `test_agreement`, how it is used in
`browser/test_foreign_sites`.
"""

from __future__ import annotations

import json
from pathlib import Path

import lxml.html
import pytest
from click.testing import CliRunner

from generator.publishing.build import BuildResult
from generator.terminal.search import search_library
from generator.terminal.verbs import main
from tests.foreign_libraries import FOREIGN
from tests.places import SETTINGS


@pytest.mark.parametrize("name", FOREIGN)
def test_check_has_no_error(name: str, tmp_path: Path) -> None:
    FOREIGN[name](tmp_path)
    result = CliRunner().invoke(main, ["check", "--content", str(tmp_path), "--config", str(SETTINGS)])
    assert result.exit_code == 0, result.output
    assert "0 errors" in result.stderr


def test_each_paper_has_a_page_with_its_title_and_abstract(foreign_site: BuildResult) -> None:
    assert foreign_site.library.papers
    for paper in foreign_site.library.papers:
        page = lxml.html.fromstring((foreign_site.out / "papers" / paper.slug / "index.html").read_bytes())
        (title,) = page.xpath("//h1")
        assert " ".join(title.text_content().split()) == paper.title.plain
        abstract = page.xpath("string(//*[contains(concat(' ', @class, ' '), ' abstract ')])")
        assert paper.abstract.plain.split()[0] in abstract


def test_each_list_names_each_paper_or_says_that_there_is_none(foreign_site: BuildResult) -> None:
    papers = lxml.html.fromstring((foreign_site.out / "papers" / "index.html").read_bytes())
    linked = {str(address).split("/")[-2] for address in papers.xpath("//main//a/@href") if str(address).endswith("/")}
    assert {paper.slug for paper in foreign_site.library.papers} <= linked
    for kind in ("tags", "authors", "venues", "years", "glossary", "digests"):
        page = lxml.html.fromstring((foreign_site.out / kind / "index.html").read_bytes())
        assert len(page.xpath("string(//main)").split()) > 5, kind


def test_each_paper_has_its_picture(foreign_site: BuildResult) -> None:
    drawn = {path.parent.name for path in foreign_site.out.glob("papers/*/picture.png")}
    assert drawn == {paper.slug for paper in foreign_site.library.papers}


def test_the_terminal_finds_each_paper_by_its_title(foreign_site: BuildResult) -> None:
    for paper in foreign_site.library.papers:
        hits = search_library(foreign_site.library, paper.title.plain, 1)
        assert [hit.slug for hit in hits] == [paper.slug], paper.title.plain


def test_papers_json_leaves_out_what_is_not_known(foreign_site: BuildResult) -> None:
    listed = json.loads((foreign_site.out / "papers.json").read_text(encoding="utf-8"))["papers"]
    by_slug = foreign_site.library.by_slug
    assert {one["slug"] for one in listed} == by_slug.keys()
    for one in listed:
        paper = by_slug[one["slug"]]
        assert (one["authors"], one["year"], one["venue"]) == (list(paper.authors), paper.year, paper.venue)
        assert [tag["slug"] for tag in one["tags"]] == [match.tag for match in paper.tags]
