"""The files of the search: pages for Pagefind, and our own files next to its index."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.rendering.search.catalog import numbered
from generator.rendering.search.files import CARDS_FOLDER, CATALOG_FOLDER, pages_to_index, render
from tests.rendering.search.examples import FOG, RAIN, TIDE


@pytest.fixture(scope="module")
def files(library: Library) -> dict[str, object]:
    identifiers = {slug: f"en_{slug}" for slug in library.by_slug}
    return {file.path: json.loads(file.text) for file in render(library, identifiers)}


def test_each_paper_has_one_page_for_pagefind(library: Library) -> None:
    assert [file.path for file in pages_to_index(library)] == [f"{slug}.html" for slug in (RAIN, TIDE, FOG)]


def test_a_card_and_an_identifier_have_the_number_of_their_paper(files: dict[str, object], library: Library) -> None:
    identifiers = str(files[f"{CATALOG_FOLDER}/identifiers.json"]).split()
    for number, paper in enumerate(numbered(library.papers)):
        card = files[f"{CARDS_FOLDER}/{number}.json"]
        assert isinstance(card, dict)
        assert card["slug"] == paper.slug
        assert identifiers[number] == f"en_{paper.slug}"


def test_the_catalog_counts_the_files_that_lie_next_to_it(files: dict[str, object]) -> None:
    catalog = files[f"{CATALOG_FOLDER}/catalog.json"]
    assert isinstance(catalog, dict)
    names = {path.rpartition("/")[2] for path in files if path.startswith(CATALOG_FOLDER)}
    assert names == {
        "catalog.json",
        "identifiers.json",
        "authors.json",
        "by-title.json",
        *(f"words-{number}.json" for number in range(len(catalog["shards"]))),
        *(f"spelling-{length}.json" for length in range(catalog["longest"] + 1)),
    }


def test_a_library_without_papers_has_a_catalog_without_papers(library: Library) -> None:
    made = {file.path: json.loads(file.text) for file in render(replace(library, papers=(), authors=()), {})}
    assert made[f"{CATALOG_FOLDER}/catalog.json"]["papers"] == 0
    assert not any(path.startswith(CARDS_FOLDER) for path in made)
