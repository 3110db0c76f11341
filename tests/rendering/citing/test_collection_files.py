from __future__ import annotations

import json
from dataclasses import replace

import pybtex.database
import pytest
import rispy

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.citing.collection_files import render
from generator.rendering.citing.records import bibtex_keys


@pytest.fixture
def full(library: Library) -> Library:
    """The tiny library with an author of two papers, one of one paper, and a venue."""
    rain, tide, fog = library.papers
    rain = replace(rain, publication=Publication(Venue("sky", "SKY"), 2031, "", "conference", "On Clouds"))
    ada = AuthorRecord("ada-regen", "Ada Regen", ("Ada Regen",), (rain, tide))
    return replace(
        library,
        papers=(rain, tide, fog),
        authors=(ada, AuthorRecord("bo-wolke", "Bo Wolke", ("Bo Wolke",), (rain,))),
    )


def _keys(path: str, files: dict[str, str]) -> list[str]:
    """The keys of the papers in a file, as a reader of its own finds them."""
    text = files[path]
    if path.endswith(".bib"):
        return list(pybtex.database.parse_string(text, "bibtex").entries)
    if path.endswith(".ris"):
        return [record["id"] for record in rispy.loads(text)]
    return [item["id"] for item in json.loads(text)]


def test_every_collection_has_a_file_in_each_format(full: Library, site: SiteInfo) -> None:
    files = {file.path: file.text for file in render(full, site)}
    keys = bibtex_keys(full.papers)
    slugs = {
        "": ["rain-on-tuesdays", "a-tide-table", "fog"],
        "tags/weather/": ["rain-on-tuesdays"],
        "tags/tides/": ["rain-on-tuesdays", "a-tide-table"],
        "tags/buoys/": ["rain-on-tuesdays", "a-tide-table"],
        "tags/kites/": [],
        "digests/2031-05-04/": ["rain-on-tuesdays", "a-tide-table"],
        "digests/2031-05-03/": ["fog", "rain-on-tuesdays"],
        "authors/ada-regen/": ["rain-on-tuesdays", "a-tide-table"],
        "venues/sky/": ["rain-on-tuesdays"],
    }
    found = {path: _keys(path, files) for path in files}
    assert found == {
        f"{folder}papers.{ending}": [keys[slug] for slug in listed]
        for folder, listed in slugs.items()
        for ending in ("bib", "ris", "csl.json")
    }


def test_the_number_of_papers_that_makes_an_author_page_is_the_operators(full: Library, site: SiteInfo) -> None:
    paths = {file.path for file in render(full, replace(site, author_page_papers=1))}
    assert "authors/bo-wolke/papers.bib" in paths


def test_two_runs_are_the_same(full: Library, site: SiteInfo) -> None:
    assert list(render(full, site)) == list(render(full, site))
