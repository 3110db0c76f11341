"""Places in files."""

from __future__ import annotations

from generator.model.source import Source


def test_a_place_is_written_as_editors_read_it() -> None:
    assert str(Source("content/authors.yml", 12)) == "content/authors.yml:12"


def test_a_file_as_a_whole_has_no_line() -> None:
    assert str(Source("content/authors.yml")) == "content/authors.yml"


def test_lines_are_ordered_as_numbers() -> None:
    assert sorted([Source("b", 1), Source("a", 10), Source("a", 9)]) == [
        Source("a", 9),
        Source("a", 10),
        Source("b", 1),
    ]
