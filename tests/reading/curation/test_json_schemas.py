"""The schemas that editors read are those of the readers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from generator.errors import ProblemCollector
from generator.reading.curation.json_schemas import check_schemas, render_schemas
from tests.places import HARBOUR, ROOT

FACTS = ("papers/2031-03-11.yml", "papers/2031-05-13.yml")


def write_schemas(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in render_schemas().items():
        (folder / name).write_text(text, encoding="utf-8")


def test_one_schema_is_printed_to_be_put_into_its_file() -> None:
    command = [sys.executable, "-m", "generator.reading.curation.json_schemas", "authors.json"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == render_schemas()["authors.json"]


def test_every_schema_is_valid_and_explains_each_key() -> None:
    for text in render_schemas().values():
        schema = json.loads(text)
        Draft202012Validator.check_schema(schema)
        for model in (schema, *schema["$defs"].values()):
            assert all(field.get("description") for field in model.get("properties", {}).values())


@pytest.mark.parametrize("file", ["taxonomy.yml", "authors.yml", "venues.yml", *FACTS])
def test_what_the_readers_take_is_what_the_schema_says(file: str) -> None:
    name = "papers.json" if file in FACTS else file.replace(".yml", ".json")
    values = yaml.safe_load((HARBOUR / file).read_text(encoding="utf-8"))
    Draft202012Validator(json.loads(render_schemas()[name])).validate(values)


def test_a_schema_of_another_version_is_named_with_the_command_that_writes_it_again(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    (tmp_path / "venues.json").write_text("{}\n", encoding="utf-8")
    (tmp_path / "authors.json").unlink()
    problems = ProblemCollector()
    check_schemas(tmp_path, problems)
    assert [str(problem) for problem in problems.problems] == [
        (
            f"{tmp_path}/{name}: warning: this is not the schema of this version of Paper Digest"
            f" (write it again: .venv/bin/python -m generator.reading.curation.json_schemas {name} > {tmp_path}/{name})"
        )
        for name in ("authors.json", "venues.json")
    ]


def test_schemas_just_written_are_up_to_date_and_a_site_may_have_none(tmp_path: Path) -> None:
    problems = ProblemCollector()
    write_schemas(tmp_path / "schema")
    check_schemas(tmp_path / "schema", problems)
    check_schemas(tmp_path / "none", problems)
    assert problems.problems == ()


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
