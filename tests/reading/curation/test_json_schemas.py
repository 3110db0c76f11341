"""The schemas that editors read are those of the readers, and content is what they say."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import yaml
from jsonschema import Draft202012Validator

from generator.reading.curation.json_schemas import render_schemas

CONTENT = Path(__file__).parents[3] / "content"


def test_the_schemas_in_the_repository_are_up_to_date() -> None:
    """`python -m generator.reading.curation.json_schemas NAME > content/schema/NAME` renews one."""
    written = {path.name: path.read_text(encoding="utf-8") for path in (CONTENT / "schema").iterdir()}
    assert written == render_schemas()


def test_one_schema_is_printed_as_it_lies_in_the_repository() -> None:
    command = [sys.executable, "-m", "generator.reading.curation.json_schemas", "authors.json"]
    run = subprocess.run(command, cwd=CONTENT.parent, capture_output=True, check=True)
    assert run.stdout == (CONTENT / "schema/authors.json").read_bytes()


def test_every_schema_is_valid_and_explains_each_key() -> None:
    for text in render_schemas().values():
        schema = json.loads(text)
        Draft202012Validator.check_schema(schema)
        for model in (schema, *schema["$defs"].values()):
            assert all(field.get("description") for field in model.get("properties", {}).values())


def test_the_facts_of_the_first_digest_are_what_their_schema_says() -> None:
    facts = yaml.safe_load((CONTENT / "papers" / "2025-03-11.yml").read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(render_schemas()["papers.json"])).validate(facts)


def test_a_wrong_key_and_a_wrong_kind_do_not_fit_the_schema() -> None:
    validator = Draft202012Validator(json.loads(render_schemas()["papers.json"]))
    wrong: tuple[dict[str, object], ...] = (
        {"autors": []},
        {"authors": "A, B"},
        {"former_slugs": ["../a"]},
        {"code_url": "javascript:a"},
    )
    for facts in wrong:
        assert not validator.is_valid({"kettles": facts})
