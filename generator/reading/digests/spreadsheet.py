"""Tables as CSV or TSV, whatever their columns are called."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.aliases import has_field
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.files.text_file import read_text

_DELIMITERS = {",": "comma", "\t": "tab", ";": "semicolon"}
"""What parts the cells of a row, and its name."""


def is_spreadsheet(head: str) -> bool:
    """Whether the first line names a column of titles and one of abstracts."""
    cells = _split_header(head)[0]
    return has_field(cells, "title") and has_field(cells, "abstract")


def read_spreadsheet(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a table that has one paper a row, below a row with the names of its columns.

    Args:
        path: the file.
        problems: collects a table without a column of titles, each row that has more or fewer cells than there are
            columns, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    source = Source(path.as_posix(), 1)
    columns, delimiter = _split_header(text)
    if not has_field(columns, "title"):
        message = f"no column of this CSV table is known to hold titles: {', '.join(columns)[:200]}"
        problems.error(source, message, 'name the columns in the first line, as in "Title,Authors,Abstract"')
        return ()
    return read_records(_read_rows(text, columns, delimiter, source.path, problems), problems)


def _split_header(text: str) -> tuple[list[str], str]:
    """The names of the columns, and the delimiter by which most of them are known."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    read = [(_read_line(first, delimiter), delimiter) for delimiter in _DELIMITERS]
    return max(read, key=lambda one: (has_field(one[0], "title"), has_field(one[0], "abstract"), len(one[0])))


def _read_line(line: str, delimiter: str) -> list[str]:
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter), [])]
    except csv.Error:
        return []


def _read_rows(
    text: str, columns: list[str], delimiter: str, path: str, problems: ProblemCollector
) -> Iterator[RawRecord]:
    rows = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    name = _DELIMITERS[delimiter]
    is_header, line = True, 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            hint = 'a quotation mark in a text is written twice, and the text stands in quotation marks: "a ""word""."'
            problems.error(Source(path, line), f"this row is no CSV: {error}", hint)
            return
        if row is None:
            return
        start, line = line, rows.line_num + 1
        if not any(cell.strip() for cell in row):
            continue
        if is_header:
            is_header = False
        elif len(row) != len(columns):
            message = f"this row has {len(row)} cells, but the table has {len(columns)} columns"
            problems.error(Source(path, start), message, f"put each text with a {name} into quotation marks")
        else:
            yield RawRecord(Source(path, start), _name_cells(columns, row))


def _name_cells(columns: list[str], row: list[str]) -> dict[str, object]:
    """The cells by the names of their columns; the first of two columns of one name counts that is filled."""
    found: dict[str, object] = {}
    for column, cell in zip(columns, row, strict=True):
        found[column] = found.get(column) or cell
    return found
