"""Citations as CSL-JSON, which citeproc, Pandoc and Zotero read."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generator.model.citations import CitationKind, CitationRecord, PersonName
from generator.text.lines import one_line

_ITEM_TYPES: dict[CitationKind, str] = {
    "preprint": "article",
    "proceedings": "paper-conference",
    "journal": "article-journal",
    "other": "document",
}
"""CSL 1.0.2 has no type for preprints and recommends `article` for them."""


def csl_item(key: str, record: CitationRecord) -> dict[str, object]:
    """One item that follows the schema `csl-data.json`; variables without a value are left out.

    Args:
        key: its `id`, which texts cite.
        record: the paper.
    """
    item: dict[str, object] = {
        "id": key,
        "type": _ITEM_TYPES[record.kind],
        "title": one_line(record.title.plain),
        "author": [_csl_name(author) for author in record.authors],
        "issued": _csl_date(record),
        "container-title": record.container,
        "publisher": "arXiv" if record.arxiv_id and record.kind == "preprint" else "",
        "archive": "arXiv" if record.arxiv_id else "",
        "archive_location": record.arxiv_id,
        "URL": record.url,
    }
    return {name: value for name, value in item.items() if value}


def csl_entry(key: str, record: CitationRecord) -> str:
    """The item of `csl_item` as JSON on one line.

    Args:
        key: its `id`, which texts cite.
        record: the paper.
    """
    return json.dumps(csl_item(key, record), ensure_ascii=False)


def join_csl(entries: Sequence[str]) -> str:
    """Join items into one list, since a CSL-JSON file is a list."""
    listed = ",\n".join(entries)
    return f"[\n{listed}\n]\n" if listed else "[]\n"


def _csl_name(name: PersonName) -> dict[str, str]:
    if name.is_group:
        return {"literal": name.full}
    parts = {"family": name.family, "given": name.given, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _csl_date(record: CitationRecord) -> dict[str, list[list[int]]]:
    if record.year is None:
        return {}
    parts = [int(part) for part in record.date.split("-")] if record.date else [record.year]
    return {"date-parts": [parts]}
