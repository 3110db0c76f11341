"""Makes the JSON Schemas of the YAML files, with which editors complete keys and mark mistakes.

After you change a model, write its schema again with
`.venv/bin/python -m generator.reading.curation.json_schemas papers.json > content/schema/papers.json`.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.reading.curation.author_rules import RawAuthors
from generator.reading.curation.facts import FactsRecord
from generator.reading.curation.tag_examples import RawTagExamples
from generator.reading.curation.taxonomy import RawTaxonomy
from generator.reading.curation.venue_rules import RawVenues

_ALL_SCHEMAS: tuple[tuple[str, str, Callable[[], dict[str, Any]]], ...] = (
    ("papers.json", "What is known about papers, by slug", TypeAdapter(dict[str, FactsRecord]).json_schema),
    ("taxonomy.json", "Facets, tags, and the phrases that earn them", RawTaxonomy.model_json_schema),
    ("tag_examples.json", "Invented papers that try the phrases of tags", RawTagExamples.model_json_schema),
    ("authors.json", "People whose names alone do not tell who they are", RawAuthors.model_json_schema),
    ("venues.json", "How venues are written, and what they are", RawVenues.model_json_schema),
)
"""The file of each schema, its title, and the function that makes it from the model of the reader."""


def render_schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {
        name: json.dumps({**make(), **head, "title": title}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        for name, title, make in _ALL_SCHEMAS
    }


def check_schemas(folder: Path, problems: ProblemCollector) -> None:
    """Warn of outdated schemas, with which an editor would mark correct files as wrong, or miss mistakes.

    Args:
        folder: `content/schema`, which is optional.
        problems: collects a warning for each schema that is missing, or that this version would write differently.
    """
    if not folder.is_dir():
        return
    for name, text in sorted(render_schemas().items()):
        file = folder / name
        if not file.is_file() or file.read_text(encoding="utf-8", errors="replace") != text:
            command = f".venv/bin/python -m generator.reading.curation.json_schemas {name} > {file.as_posix()}"
            message = "this is not the schema of this version of Paper Digest"
            problems.warning(Source(file.as_posix()), message, f"write it again: {command}")


if __name__ == "__main__":
    sys.stdout.write(render_schemas()[sys.argv[1]])
