"""`paper-digest read` shows what a file was read as, and what each of its lines was taken for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.terminal.verbs import main

PASTE = """Get trending papers in your email inbox!

Kettles and Lids
Ada Regen, Bo Moor
arXiv:2503.01234

We study kettles. They are hot. On two stoves, our lids save a third of the time.

Ovens without Doors

We present an oven that needs no door. It bakes. On ten cakes it saves a third of the time.
"""
JSON_LINE = '{"title": "Kettles", "abstract": "We study kettles.", "doi": "10.1000/182"}\n'


def read(*words: str | Path, piped: str = "") -> tuple[int, str]:
    result = CliRunner().invoke(main, ["read", *map(str, words)], input=piped, catch_exceptions=False)
    return result.exit_code, result.stdout


def test_each_line_of_a_paste_is_shown_with_its_role_and_its_paper(tmp_path: Path) -> None:
    file = tmp_path / "whatever.txt"
    file.write_text(PASTE, encoding="utf-8")
    code, shown = read(file, "--format", "json")
    told = json.loads(shown)
    assert (code, told["format"], told["problems"]) == (0, "pasted text", [])
    assert [(paper["title"], paper["line"]) for paper in told["papers"]] == [
        ("Kettles and Lids", 3),
        ("Ovens without Doors", 9),
    ]
    assert told["papers"][0]["authors"] == ["Ada Regen", "Bo Moor"]
    assert told["papers"][0]["arxiv_id"] == "2503.01234"
    roles = {line["line"]: (line["role"], line["paper"]) for line in told["lines"]}
    assert [roles[number] for number in (1, 3, 4, 5, 7, 9, 11)] == [
        ("furniture", None),
        ("title", 1),
        ("authors", 1),
        ("arXiv id", 1),
        ("abstract", 1),
        ("title", 2),
        ("abstract", 2),
    ]


def test_people_see_papers_and_lines(tmp_path: Path) -> None:
    file = tmp_path / "2025-03-11.txt"
    file.write_text(PASTE, encoding="utf-8")
    code, shown = read(file)
    assert code == 0
    assert shown.startswith("pasted text: 2 papers\n\n1. Kettles and Lids (line 3)\n   authors: Ada Regen, Bo Moor\n")
    assert "    1  furniture (subscription) Get trending papers" in shown


@pytest.mark.parametrize(("piped", "form"), [(PASTE, "pasted text"), (JSON_LINE * 2, "JSON")])
def test_what_is_piped_in_is_read_by_its_content(piped: str, form: str) -> None:
    code, shown = read("-", "--format", "json", piped=piped)
    told = json.loads(shown)
    assert (code, told["format"], len(told["papers"])) == (0, form, 2)


def test_a_file_with_an_error_says_so_and_ends_with_one(tmp_path: Path) -> None:
    file = tmp_path / "2025-03-11.jsonl"
    file.write_text(JSON_LINE + "{}\n", encoding="utf-8")
    code, shown = read(file, "--format", "json")
    told = json.loads(shown)
    assert code == 1
    assert [paper["doi"] for paper in told["papers"]] == ["10.1000/182"]
    assert [(problem["line"], problem["severity"]) for problem in told["problems"]] == [(2, "error")]


def test_a_file_of_no_known_format_is_one_error(tmp_path: Path) -> None:
    file = tmp_path / "papers.sketch"
    file.write_text("…", encoding="utf-8")
    code, shown = read(file, "--format", "json")
    told = json.loads(shown)
    assert (code, told["format"], told["papers"], len(told["problems"])) == (1, "", [], 1)
