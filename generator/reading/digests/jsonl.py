"""Digests made by machines: one paper a line, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.json_text import JsonObject, parse_json
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import show_value


def read_jsonl(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a digest that has one JSON object a line.

    Args:
        path: the file.
        problems: collects each line that is no JSON, or has a value that cannot be right.

    Returns:
        The papers of the lines without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        problems.error(Source(path.as_posix()), "the file is empty", "add papers, one a line, or remove it")
    return read_records(_read_lines(lines, path.as_posix(), problems), problems)


def _read_lines(lines: list[tuple[int, str]], path: str, problems: ProblemCollector) -> Iterator[RawRecord]:
    for number, line in lines:
        source = Source(path, number)
        try:
            yield RawRecord(source, _parse_line(line))
        except ValueError as error:
            message, _, hint = str(error).partition(" | ")
            problems.error(source, message, hint)


def _parse_line(line: str) -> JsonObject:
    """One line as plain data; raises `ValueError("what is wrong | what to do")`."""
    try:
        value = parse_json(line)
    except json.JSONDecodeError as error:
        hint = 'each line is one paper: {"title": "...", "abstract": "..."}'
        raise ValueError(f"the line is no JSON: {error.msg.lower()} in column {error.colno} | {hint}") from error
    if not isinstance(value, JsonObject):
        raise ValueError(f'the line must be an object, not {show_value(value)} | write {{"title": "..."}}')
    return value
