"""Tables in Markdown with a paper a row: each row becomes the lines that a paste without a table would have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.reading.digests.paste.label_words import ABSTRACT_WORDS, TITLE_WORDS

_CELL = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?")
"""`| --- | :---: |`, below the head of a table."""
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_LONGEST_HEAD = 1000
"""Letters of the head of a table."""


def is_table_head(line: str, below: str) -> bool:
    """Whether a line names the columns of a table.

    Args:
        line: the line.
        below: the next line.
    """
    return "|" in line and len(line) <= _LONGEST_HEAD >= len(below) and _RULE.fullmatch(below.strip()) is not None


def find_rows(raws: Sequence[str]) -> dict[int, list[str]]:
    """The rows of tables that have titles and abstracts, as lines with labels.

    Args:
        raws: the lines of a paste.

    Returns:
        The lines of each row by its place among the raw lines; an empty line stands first and last.
    """
    rows: dict[int, list[str]] = {}
    columns: list[str] = []
    for place, raw in enumerate(raws):
        if is_table_head(raw, raws[place + 1] if place + 1 < len(raws) else ""):
            columns = _split_cells(raw)
            columns = columns if _has_column(columns, TITLE_WORDS) and _has_column(columns, ABSTRACT_WORDS) else []
        elif columns and raw.lstrip().startswith("|"):
            if not _RULE.fullmatch(raw.strip()):
                rows[place] = _make_lines(columns, _split_cells(raw))
        else:
            columns = []
    return rows


def lacks_abstracts(raws: Sequence[str]) -> int | None:
    """The place of the line that is the head of a table with titles and without abstracts; None where there is none.

    Args:
        raws: the lines of a paste.
    """
    for place, (raw, below) in enumerate(pairwise(raws)):
        if is_table_head(raw, below):
            columns = _split_cells(raw)
            if _has_column(columns, TITLE_WORDS) and not _has_column(columns, ABSTRACT_WORDS):
                return place
    return None


def _split_cells(row: str) -> list[str]:
    cells = [cell.strip().replace("\\|", "|") for cell in _CELL.split(row.strip())]
    return cells[1 if row.lstrip().startswith("|") else 0 : -1 if row.rstrip().endswith("|") else None]


def _has_column(columns: Sequence[str], words: Sequence[str]) -> bool:
    return any(column.strip("*_ ").lower() in words for column in columns)


def _make_lines(columns: Sequence[str], cells: Sequence[str]) -> list[str]:
    """The cells of a row behind the names of their columns, the title first and the abstract last."""
    named = [
        (column.strip("*_ "), _BREAK.sub(", ", cell)) for column, cell in zip(columns, cells, strict=False) if cell
    ]
    named.sort(key=lambda one: (one[0].lower() not in TITLE_WORDS, one[0].lower() in ABSTRACT_WORDS))
    return ["", *(f"{column}: {cell}" if column else cell for column, cell in named), ""]
