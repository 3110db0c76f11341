"""A paper stands in a digest once, and a date has one digest."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.reading.digests.folder import read_digests


def list_problems(folder: Path, *papers: tuple[str, str | None]) -> list[str]:
    """What is said about a digest with papers of some titles and arXiv ids."""
    lines = [json.dumps({"title": title, "abstract": "Hot.", "arxiv_id": arxiv_id}) for title, arxiv_id in papers]
    (folder / "2025-03-11.jsonl").write_text("\n".join(lines), encoding="utf-8")
    problems = ProblemCollector()
    read_digests(folder, problems)
    return [f"{problem.source.line}: {problem.message}" for problem in problems.problems]


ONE, TWO = "2503.00001", "2503.00002"


@pytest.mark.parametrize(
    ("papers", "problems"),
    [
        ([("Kettles", ONE), ("Kettles", TWO)], []),
        ([("Kettles", None), ("Spoons", None)], []),
        ([("Kettles", None), ("kettles!", None)], ['2: "kettles!" is in this digest twice, first in line 1']),
        ([("Kettles", ONE), ("Kettles", None)], ['2: "Kettles" is in this digest twice, first in line 1']),
        ([("Kettles", None), ("Kettles", ONE)], ['2: "Kettles" is in this digest twice, first in line 1']),
        (
            [("Kettles", ONE), ("Kettles", TWO), ("Kettles", None)],
            ['3: "Kettles" is in this digest twice, first in line 1'],
        ),
        (
            [("Kettles", ONE), ("Kettles", None), ("Kettles", TWO)],
            [
                '2: "Kettles" is in this digest twice, first in line 1',
                '3: "Kettles" is in this digest twice, first in line 2',
            ],
        ),
        (
            [("Kettles", ONE), ("Spoons", ONE)],
            [f'2: "Spoons" is in this digest twice, first in line 1, with the arXiv id "{ONE}"'],
        ),
    ],
)
def test_a_paper_is_twice_in_a_digest_by_its_id_or_by_its_title(
    papers: list[tuple[str, str | None]], problems: list[str], tmp_path: Path
) -> None:
    assert list_problems(tmp_path, *papers) == problems


def test_a_date_has_one_digest(tmp_path: Path) -> None:
    (tmp_path / "2025-03-11.txt").write_text("Kettles\n\nThey boil. They rest. They do.\n", encoding="utf-8")
    (message,) = list_problems(tmp_path, ("Spoons", None))
    assert message.endswith(f"a second digest of 2025-03-11, beside {tmp_path.as_posix()}/2025-03-11.jsonl")


def test_a_file_is_named_after_a_day(tmp_path: Path) -> None:
    (tmp_path / "2025-02-30.jsonl").touch()
    assert list_problems(tmp_path, ("Spoons", None)) == ['0: "2025-02-30" is no day of the calendar']
