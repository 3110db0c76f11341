"""Files are read as UTF-8 or named with the line where they are something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.reading.files.text_file import find_unprintable, read_text


def complaint(path: Path) -> str:
    problems = ProblemCollector()
    assert read_text(path, problems) is None
    (problem,) = problems.problems
    return str(problem).rpartition("/")[2]


@pytest.mark.parametrize("raw", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"])
def test_line_ends_and_byte_order_marks_make_no_difference(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert read_text(path, ProblemCollector()) == "a\nb\n"


@pytest.mark.parametrize("raw", [b"a\nb\nc\xff\n", b"a\r\nb\r\nc\xff", b"a\rb\rc\xff", b"\xef\xbb\xbfa\nb\nc\xff"])
def test_a_byte_that_is_not_utf8_is_named_with_its_line(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert complaint(path) == "a.txt:3: byte 0xFF is not UTF-8 (save the file again with the encoding UTF-8)"


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    assert complaint(tmp_path / "a.txt") == "a.txt: there is no such file"


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").mkdir()
    assert complaint(tmp_path / "a.txt") == "a.txt: this is a folder, not a file (move it elsewhere or rename it)"


def test_a_file_that_the_system_refuses_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.symlink_to(path)
    assert complaint(path) == "a.txt: the file cannot be read: Too many levels of symbolic links"


def test_every_line_with_a_control_character_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("a\x00\nb\nc\x1b\n", encoding="utf-8")
    problems = ProblemCollector()
    assert read_text(path, problems) is None
    assert [(problem.source.line, problem.message) for problem in problems.problems] == [
        (1, "the line holds a NUL byte"),
        (3, "the line holds the control character U+001B"),
    ]


def test_tabs_and_page_breaks_are_white_space() -> None:
    assert find_unprintable("a\tb\x0bc\x0cd\n") is None
