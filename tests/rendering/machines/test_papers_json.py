"""The open data of the site: every paper in two forms, as its schema says."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.machines.papers_json import SCHEMA_FILE, render


@pytest.fixture(scope="module")
def written(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in render(library, site)}


def test_the_record_of_the_site_is_as_its_schema_says(written: dict[str, str]) -> None:
    schema = json.loads(written[SCHEMA_FILE])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(written["papers.json"]))


def test_each_line_is_the_record_of_a_paper_in_the_order_of_the_library(
    written: dict[str, str], library: Library
) -> None:
    records = [json.loads(line) for line in written["papers.jsonl"].splitlines()]
    assert records == json.loads(written["papers.json"])["papers"]
    assert [record["slug"] for record in records] == [paper.slug for paper in library.papers]


def test_what_is_not_known_is_null_or_empty(written: dict[str, str]) -> None:
    fog = next(one for one in json.loads(written["papers.json"])["papers"] if one["slug"] == "fog")
    missing = {key: fog[key] for key in ("arxiv_id", "published", "year", "venue", "contribution")}
    assert set(missing.values()) == {None}
    assert [fog[key] for key in ("authors", "tags", "links", "results", "related")] == [[]] * 5


def test_a_tag_that_a_curator_gave_has_no_phrase(written: dict[str, str]) -> None:
    rain = next(one for one in json.loads(written["papers.json"])["papers"] if one["slug"] == "rain-on-tuesdays")
    assert {tag["slug"]: tag["phrase"] for tag in rain["tags"]} == {"weather": "Rain", "tides": None, "buoys": "wetter"}


def test_markup_of_a_title_stays_text(written: dict[str, str]) -> None:
    assert "Rain on *Tuesdays*: a <script> of the sky" in written["papers.jsonl"]


def test_without_an_address_of_the_site_urls_are_relative(library: Library, site: SiteInfo) -> None:
    papers = json.loads(next(iter(render(library, replace(site, url="")))).text)["papers"]
    assert papers[0]["url"] == f"papers/{papers[0]['slug']}/"
