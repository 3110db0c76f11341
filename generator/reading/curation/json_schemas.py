"""JSON Schemas of the YAML files, by which editors complete keys and mark mistakes while a curator types.

`python -m generator.reading.curation.json_schemas content/schema` writes them again after a model has changed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generator.reading.curation.author_rules import RawAuthors
from generator.reading.curation.facts import FactsRecord
from generator.reading.curation.taxonomy import RawTaxonomy
from generator.reading.curation.venue_rules import RawVenues

_SCHEMAS: tuple[tuple[str, str, Callable[[], dict[str, Any]]], ...] = (
    ("papers.json", "What is known about papers, by slug", TypeAdapter(dict[str, FactsRecord]).json_schema),
    ("taxonomy.json", "Facets, tags, and the phrases that earn them", RawTaxonomy.model_json_schema),
    ("authors.json", "People whose names alone do not tell who they are", RawAuthors.model_json_schema),
    ("venues.json", "How venues are written, and what they are", RawVenues.model_json_schema),
)
"""Each schema: its file, its title, and what makes it from the reader's own model."""


def render_schemas() -> dict[str, str]:
    """The text of each schema, by the name of its file."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return {
        name: json.dumps({**make(), **head, "title": title}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        for name, title, make in _SCHEMAS
    }


def write_schemas(folder: Path) -> None:
    """Write all schemas into a folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in render_schemas().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_schemas(Path(sys.argv[1]))
