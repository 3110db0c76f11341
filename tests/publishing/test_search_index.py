"""The search index holds every paper and nothing else, and two runs of one library agree."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Facet, Tag, Taxonomy
from generator.publishing.search_index import papers_in_index, write_search_index
from generator.rendering.search import papers as search_papers
from generator.rendering.search.files import SEARCH_FOLDER

SOURCE = Source("content/digests/2031-05-04.txt", 1)


def paper(slug: str, title: str, abstract: str) -> Paper:
    return Paper(
        slug,
        MarkupText((Span(title),)),
        MarkupText((Span(abstract),)),
        SOURCE,
        ("2031-05-04",),
        tags=(TagMatch("honey", "", "curated"),),
    )


@pytest.fixture(scope="module")
def library() -> Library:
    taxonomy = Taxonomy((Facet("topic", "Topic", "What."),), (Tag("honey", "Honey", "topic", "Sweet.", SOURCE),))
    papers = (
        paper("bees-that-count", "Bees That Count", "They count to four & <b>no further</b>."),
        paper("c-plus-plus", "C++ for Bees", ""),
        paper("shen-du", "深度", "深度学习"),
        paper("infinity", "∞", "…"),
    )
    return Library(papers, (Digest("2031-05-04", "2031-05-04", SOURCE),), taxonomy)


@pytest.fixture(scope="module")
def site(library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    write_search_index(library, folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_every_paper_is_in_the_index(site: Path, library: Library) -> None:
    assert papers_in_index(site) == {paper.slug for paper in library.papers}


def test_a_paper_whose_part_of_the_index_is_gone_is_not_in_it(library: Library, tmp_path: Path) -> None:
    write_search_index(library, tmp_path)
    next((tmp_path / SEARCH_FOLDER / "cards").iterdir()).unlink()
    assert len(papers_in_index(tmp_path)) == len(library.papers) - 1


def test_a_site_without_an_index_has_no_paper_in_it(tmp_path: Path) -> None:
    assert papers_in_index(tmp_path) == set()


def test_the_cards_hold_the_text_as_it_is(site: Path) -> None:
    cards = [json.loads(path.read_text(encoding="utf-8")) for path in (site / SEARCH_FOLDER / "cards").iterdir()]
    assert "They count to four & <b>no further</b>." in {card.get("abstract") for card in cards}


def test_each_paper_has_its_number_in_the_catalog_and_pagefinds_identifier_under_it(site: Path) -> None:
    folder = site / SEARCH_FOLDER
    catalog = json.loads((folder / "catalog/catalog.json").read_text(encoding="utf-8"))
    identifiers = json.loads((folder / "catalog/identifiers.json").read_text(encoding="utf-8")).split()
    assert catalog["papers"] == len(identifiers) == len(set(identifiers)) == len(list((folder / "cards").iterdir()))
    assert all(re.fullmatch("[0-9a-f]{7,}", identifier) for identifier in identifiers)


def test_only_what_the_site_uses_is_left_of_pagefind(site: Path) -> None:
    names = {path.name for path in (site / SEARCH_FOLDER).iterdir()}
    assert "pagefind.js" in names
    assert not any("ui" in name or "highlight" in name for name in names)


def test_two_runs_of_one_library_give_the_same_cards_and_catalog(site: Path, library: Library, tmp_path: Path) -> None:
    write_search_index(library, tmp_path)
    for part in ("cards", "catalog"):
        assert contents(tmp_path / SEARCH_FOLDER / part) == contents(site / SEARCH_FOLDER / part)


def test_a_paper_that_pagefind_does_not_take_is_named(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = {"深度": ""}
    monkeypatch.setattr(
        search_papers, "indexed_html", lambda paper, _: pages.get(paper.title.plain, f"<html><body>{paper.slug}")
    )
    with pytest.raises(BuildError) as raised:
        write_search_index(library, tmp_path)
    assert raised.value.findings == ("pagefind: has not indexed papers/shen-du/",)
