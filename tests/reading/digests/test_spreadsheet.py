"""Tables are read by the names of their columns; a row that does not fit is named, never moved by a cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.digests.reading import read_digest


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("suffix", [".csv", ".tsv", ".txt"])
@pytest.mark.parametrize(
    "header", ["Title|Author|Abstract Note|Url", "Titel|Autoren|Zusammenfassung|Link", "TI|AU|AB|UR"]
)
def test_columns_are_known_by_many_names(header: str, suffix: str, delimiter: str, tmp_path: Path) -> None:
    rows = [
        header,
        '"Kettles, ""Hot"""|"Brook, Ada; Carver, Bo"|"They boil.\nThey rest; long."|https://arxiv.org/abs/2503.01234',
    ]
    (entry,), told = read_digest(f"2025-03-11{suffix}", "\r\n".join(rows).replace("|", delimiter), tmp_path)
    assert not told
    assert (entry.title, entry.abstract) == ('Kettles, "Hot"', "They boil. They rest; long.")
    assert (entry.authors, entry.arxiv_id, entry.source.line) == (("Ada Brook", "Bo Carver"), "2503.01234", 2)


def test_lines_are_counted_through_cells_of_several_lines(tmp_path: Path) -> None:
    text = 'title,abstract\nK,"Hot\n\nand hotter."\n\nL,Hot.\n'
    entries, _ = read_digest("2025-03-11.csv", text, tmp_path)
    assert [(entry.title, entry.source.line) for entry in entries] == [("K", 2), ("L", 6)]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("K,Hot, and hotter.", "2: this row has 3 cells, but the table has 2 columns"),
        ("K", "2: this row has 1 cells, but the table has 2 columns"),
        ('K,"Hot" and hotter.', "2: this row is no CSV"),
        ('L,Hot.\nK,"Hot and hotter.', "3: this row is no CSV"),
        ("K,N/A", '2: no abstract of "K"'),
    ],
)
def test_a_row_that_does_not_fit_is_named(rows: str, message: str, tmp_path: Path) -> None:
    entries, told = read_digest("2025-03-11.csv", f"title,abstract\n{rows}\n", tmp_path)
    assert "K" not in [entry.title for entry in entries]
    assert len(told) == 1
    assert told[0].startswith(message)


def test_a_table_without_titles_is_named(tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.csv", "Name,Price\nKettle,3\n", tmp_path)
    assert told[0].startswith("1: no column of this CSV table is known to hold titles: Name, Price")
    assert len(told) == 1
