"""JSON files: a list of papers, or what an API answered with the papers somewhere inside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.aliases import has_field, is_wrapper
from generator.reading.digests.json_text import JsonContentError, JsonObject, parse_json
from generator.reading.digests.jsonl import read_jsonl
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import show_value

_BEGINNING = re.compile(r'\s*(?:\[\s*[{\]]|\{\s*["}])')
"""How a list of objects begins, or an object: `[{`, `{"`."""


_WHOLE = (".json", ".txt")
"""Suffixes of files that are one value of JSON, where they do not begin with one line of objects."""


def is_json(head: str) -> bool:
    """Whether a file begins as JSON, or as objects, one a line."""
    return _BEGINNING.match(head) is not None


def read_json(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read the papers in a JSON file, wherever in it they are.

    Args:
        path: the file.
        problems: collects text that is no JSON, a file without papers, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    source = Source(path.as_posix())
    is_lines = path.suffix not in _WHOLE and text.lstrip().startswith("{")
    try:
        value = parse_json(text)
    except json.JSONDecodeError as error:
        if is_lines or (error.msg == "Extra data" and text.lstrip().startswith("{")):
            return read_jsonl(path, problems)
        message = f"the file is no JSON: {error.msg.lower()} in column {error.colno}"
        problems.error(Source(source.path, error.lineno), message, "save it again from where it came")
        return ()
    except JsonContentError as error:
        if is_lines:
            return read_jsonl(path, problems)
        message, _, hint = str(error).partition(" | ")
        problems.error(Source(source.path, error.line), message, hint)
        return ()
    records = list(_find_records(value))
    if not records:
        hint = 'write a list of papers: [{"title": "...", "abstract": "..."}]'
        problems.error(source, "the JSON of this file holds no paper with a title", hint)
    return read_records(_check_records(records, source, problems), problems)


def _check_records(records: list[object], source: Source, problems: ProblemCollector) -> Iterator[RawRecord]:
    line = 1
    for number, record in enumerate(records, 1):
        if isinstance(record, JsonObject):
            line = record.line
            yield RawRecord(Source(source.path, line), record)
        else:
            message = f"paper {number} of the list is {show_value(record)}, not an object"
            problems.error(Source(source.path, line), message, "remove it")


def _find_records(value: object) -> Iterator[object]:
    """All elements of the lists that hold papers; an object that is a paper is not looked into."""
    if isinstance(value, list):
        if any(map(_is_paper, value)):
            yield from value
        else:
            for element in value:
                yield from _find_records(element)
    elif isinstance(value, dict):
        if _is_paper(value):
            yield value
        else:
            for element in value.values():
                yield from _find_records(element)


def _is_paper(value: object) -> bool:
    """Whether an object has a title, and what only a paper has beside it, or a wrapper around both."""
    if not isinstance(value, dict):
        return False
    inner = [value, *(one for key, one in value.items() if isinstance(one, dict) and is_wrapper(key))]
    return any(has_field(one, "title") and has_field(one, "abstract", "authors") for one in inner)
