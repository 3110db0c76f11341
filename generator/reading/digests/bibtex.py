"""BibTeX files, as reference managers and conferences write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.files.text_file import read_text

if TYPE_CHECKING:
    from pybtex.scanner import PybtexSyntaxError

_ENTRY = re.compile(r"\s*(?:%[^\n]*\n\s*)*@\s*[A-Za-z]{2,30}\s*[{(]")
"""How a file begins: perhaps with comments, then `@article{`."""
_MONTHS = {
    name: n
    for n, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
}
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_NOT_PAPERS = ("string", "preamble", "comment")


def is_bibtex(head: str) -> bool:
    """Whether a file begins with an entry of BibTeX."""
    return _ENTRY.match(head) is not None


def read_bibtex(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a BibTeX file.

    Args:
        path: the file.
        problems: collects each entry that is not well formed, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    records = list(_read_entries(text, path.as_posix(), problems))
    if not records and not problems.errors:
        problems.error(Source(path.as_posix()), "the file holds no entry of BibTeX", "add papers, or remove it")
    return read_records(records, problems)


def _read_entries(text: str, path: str, problems: ProblemCollector) -> Iterator[RawRecord]:
    broken: list[int] = []

    from pybtex.database.input.bibtex import LowLevelParser, month_names  # noqa: PLC0415 - few libraries hold BibTeX

    def refuse(error: PybtexSyntaxError) -> None:
        broken.append(parser.command_start)
        message = f"this is no BibTeX: {str(error.args[0]).lower()}"
        problems.error(Source(path, error.lineno), message, "mend the entry; a brace or a comma may be missing")

    parser = LowLevelParser(text, keyless_entries=False, macros=dict(month_names), handle_error=refuse)
    offset, line = 0, 1
    for kind, body in parser:
        # The start of an entry is known by its offset alone.
        line += text.count("\n", offset, parser.command_start)
        offset = parser.command_start
        if kind.lower() not in _NOT_PAPERS and offset not in broken[-1:]:
            _, fields = body
            values = {name: _strip_breaks("".join(parts)) for name, parts in fields}
            yield RawRecord(Source(path, line), _convert_fields(values), "surname first")


def _strip_breaks(text: str) -> str:
    return " ".join(text.split())


def _convert_fields(values: dict[str, str]) -> dict[str, object]:
    """The fields with names as a list, and the day in one value where all of it is known."""
    found: dict[str, object] = {key.lower(): value for key, value in values.items()}
    for key in ("author", "editor"):
        if isinstance(names := found.get(key), str):
            found[key] = _split_names(names)
    if "author" not in found and "editor" in found:
        found["author"] = found.pop("editor")
    month = str(found.get("month", ""))
    number = _MONTHS.get(month.lower()) or (int(month) if month.isdecimal() else None)
    if number and {"year", "day"} <= found.keys():
        found["date"] = f"{found.pop('year')}-{number}-{found.pop('day')}"
        del found["month"]
    return found


def _split_names(text: str) -> list[str]:
    """Names parted by "and"; what stands in braces is one name, as `{Tide and Moon Collaboration}`."""
    found, depth, start = [], 0, 0
    for mark in re.finditer(r"[{}]|\s+and\s+", text, re.IGNORECASE):
        if mark[0] == "{":
            depth += 1
        elif mark[0] == "}":
            depth -= 1
        elif depth == 0:
            found.append(text[start : mark.start()])
            start = mark.end()
    return [*found, text[start:]]
