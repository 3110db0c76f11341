from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.authors import AuthorRule
from generator.reading.curation.author_rules import read_authors


def _read(tmp_path: Path, text: str) -> tuple[tuple[AuthorRule, ...], list[str]]:
    path = tmp_path / "authors.yml"
    path.write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    rules = read_authors(path, problems)
    return rules, [str(problem).removeprefix(path.as_posix()) for problem in problems.problems]


def test_rules_are_read_with_the_line_of_each_paper(tmp_path: Path) -> None:
    (merge, split), problems = _read(
        tmp_path,
        "people:\n- name: Ada Regen\n  also: [A. Regen]\n- name: Wei Li (maps)\n  also: [Wei Li]\n  papers:\n  - fog\n",
    )
    assert problems == []
    assert (merge.name, merge.also, merge.papers, merge.source.line) == ("Ada Regen", ("A. Regen",), (), 2)
    assert (split.name, split.papers, split.paper_sources["fog"].line) == ("Wei Li (maps)", ("fog",), 7)


def test_without_a_file_there_are_no_rules(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_authors(tmp_path / "authors.yml", problems) == ()
    assert problems.problems == ()


def test_a_person_of_whom_nothing_is_said_is_a_problem(tmp_path: Path) -> None:
    _, problems = _read(tmp_path, "people:\n- name: Ada Regen\n")
    assert problems == [':2: "Ada Regen" has neither "also" nor "papers" (add one, or remove it)']


def test_a_wrong_kind_leaves_no_rules(tmp_path: Path) -> None:
    rules, problems = _read(tmp_path, "people:\n- name: Ada Regen\n  also: A. Regen\n")
    assert rules == ()
    assert len(problems) == 1
    assert problems[0].startswith(":3: ")
