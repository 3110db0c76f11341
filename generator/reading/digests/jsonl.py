"""Digests made by machines: one paper a line, as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NoReturn

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import EntryRecord, make_entry
from generator.reading.files.text_file import find_unprintable, read_text
from generator.reading.files.validation import Key, shorten, show_value, validate_value

_DEEPEST = 4
"""How deep lists and objects may nest; the name of an author in a list is three deep."""
_TOO_DEEP = f"lists and objects nest more than {_DEEPEST} deep | make it flatter"


def read_jsonl(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a digest that has one JSON object a line.

    Args:
        path: the file.
        problems: collects each line that is no JSON, has unknown keys, or a value that cannot be right.

    Returns:
        The papers of the lines without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    if not lines:
        problems.error(Source(path.as_posix()), "the file is empty", "add papers, one a line, or remove it")
    return tuple(_read_lines(lines, path.as_posix(), problems))


def _read_lines(lines: list[tuple[int, str]], path: str, problems: ProblemCollector) -> Iterator[DigestEntry]:
    for number, line in lines:
        source = Source(path, number)
        try:
            value = _parse_line(line)
        except ValueError as error:
            message, _, hint = str(error).partition(" | ")
            problems.error(source, message, hint)
            continue
        record = validate_value(value, EntryRecord, partial(_line_alone, source), problems)
        if record and (entry := make_entry(record, source, problems)):
            yield entry


def _line_alone(source: Source, _: tuple[Key, ...]) -> Source:
    """Everything in a line stands in that line."""
    return source


# --- JSON -----------------------------------------------------------------------------------------


def _parse_line(line: str) -> dict[str, object]:
    """One line as plain data; raises `ValueError("what is wrong | what to do")`."""
    try:
        value = json.loads(line, object_pairs_hook=_make_object, parse_constant=_refuse_constant)
        _check_value(value)
    except json.JSONDecodeError as error:
        hint = 'each line is one paper: {"title": "...", "abstract": "..."}'
        raise ValueError(f"the line is no JSON: {error.msg.lower()} in column {error.colno} | {hint}") from error
    except RecursionError:
        raise ValueError(_TOO_DEEP) from None
    if not isinstance(value, dict):
        raise ValueError(f'the line must be an object, not {show_value(value)} | write {{"title": "..."}}')
    return value


def _make_object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, in which each key comes once."""
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f'the key "{shorten(key)}" comes twice | keep one')
        found[key] = value
    return found


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON | write null where a value is not known")


def _check_value(value: object, depth: int = 0) -> None:
    """Refuse what nests too deep, and characters that a text may hold as an escape but not a file."""
    if depth > _DEEPEST:
        raise ValueError(_TOO_DEEP)
    if isinstance(value, str) and (name := find_unprintable(value)):
        raise ValueError(f"a text holds the control character {name} | delete it")
    inner = (*value, *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        _check_value(part, depth + 1)
