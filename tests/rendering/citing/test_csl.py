"""CSL-JSON, checked against the schema of the Citation Style Language."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from generator.model.citations import CitationKind
from generator.rendering.citing.csl import csl_entry, csl_item, join_csl
from tests.rendering.citing.examples import PROCEEDINGS, RECORD


def _valid(item: dict[str, object]) -> None:
    schema = Path(__file__).parents[2] / "data" / "csl-schema" / "csl-data.json"
    jsonschema.validate([item], json.loads(schema.read_text(encoding="utf-8")))


def test_a_paper_in_csl_json() -> None:
    item = json.loads(csl_entry("regen2031hyperfog", PROCEEDINGS))
    _valid(item)
    assert item == {
        "id": "regen2031hyperfog",
        "type": "paper-conference",
        "title": "HyperFog: Fog about clouds",
        "author": [
            {"family": "Regen", "given": "Ada"},
            {"family": "van der Meer", "given": "Jan"},
            {"literal": "Team Wetter"},
        ],
        "issued": {"date-parts": [[2031, 5, 1]]},
        "container-title": "Conference on Clouds (SKY 2031)",
        "archive": "arXiv",
        "archive_location": "3105.00001",
        "URL": "https://arxiv.org/abs/3105.00001",
    }  # fmt: skip


def test_csl_leaves_out_what_is_not_known() -> None:
    bare = replace(RECORD, kind="other", authors=(), year=None, date=None, arxiv_id=None, url="")
    item = csl_item("fog", bare)
    _valid(item)
    assert item == {"id": "fog", "type": "document", "title": "HyperFog: Fog about clouds"}


def test_csl_knows_a_year_without_a_day() -> None:
    assert csl_item("fog", replace(RECORD, date=None))["issued"] == {"date-parts": [[2031]]}


def test_a_csl_file_of_any_number_of_papers_is_one_list() -> None:
    for number in (0, 1, 3):
        entries = [csl_entry(f"fog{one}", RECORD) for one in range(number)]
        items = json.loads(join_csl(entries))
        assert [item["id"] for item in items] == [f"fog{one}" for one in range(number)]


def test_the_schema_would_notice_an_unknown_type() -> None:
    with pytest.raises(jsonschema.ValidationError):
        _valid({**csl_item("fog", RECORD), "type": "preprint"})


@pytest.mark.parametrize("kind", ["preprint", "proceedings", "journal", "other"])
def test_every_kind_of_citation_has_a_type_of_the_schema(kind: CitationKind) -> None:
    _valid(csl_item("fog", replace(RECORD, kind=kind)))
