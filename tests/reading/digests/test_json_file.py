"""JSON files are read wherever in them the papers are, and mistakes are named with their lines."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.reading.digests.reading import read_digest

KETTLES = {"title": "Kettles", "abstract": "They boil.", "authors": ["Ada Brook"]}
SPOONS = {"title": "Spoons", "abstract": "They rest.", "authors": ["Bo Carver"]}
NOTE = {"content": {"title": {"value": "Kettles"}, "abstract": {"value": "They boil."}, "authors": {"value": ["A B"]}}}


@pytest.mark.parametrize(
    "value",
    [
        [KETTLES, SPOONS],
        {"total": 2, "data": [KETTLES, SPOONS]},
        {"message": {"items": [KETTLES, SPOONS], "total": 2}},
        {"new": [KETTLES], "cross": [SPOONS]},
        {"hits": [{"@score": "5", "info": KETTLES}, {"@score": "4", "info": SPOONS}]},
        [{**KETTLES, "published": {"date-parts": [[2025]]}}, SPOONS],
        [{"paper": KETTLES, "title": "Kettles"}, {"paper": SPOONS, "title": "Spoons"}],
        {"notes": [NOTE, {"content": SPOONS}]},
        {"results": [{"title": "Kettles", "abstract_inverted_index": {"boil.": [1], "They": [0]}}, SPOONS]},
        [
            {
                "title": ["Kettles"],
                "abstract": "<jats:p>They boil.</jats:p>",
                "author": [{"family": "B", "given": "A"}],
            },
            SPOONS,
        ],
    ],
)
@pytest.mark.parametrize("suffix", [".json", ".txt", ".jsonl"])
@pytest.mark.parametrize("indent", [None, 2])
def test_papers_are_found_wherever_they_are(value: object, suffix: str, indent: int | None, tmp_path: Path) -> None:
    entries, told = read_digest(f"2025-03-11{suffix}", json.dumps(value, indent=indent), tmp_path)
    assert not [line for line in told if "warning" not in line]
    assert [(entry.title, entry.abstract) for entry in entries] == [("Kettles", "They boil."), ("Spoons", "They rest.")]


def test_each_paper_has_its_line(tmp_path: Path) -> None:
    text = json.dumps(
        [KETTLES, {**SPOONS, "extra": {"in": [{}, {"title": "{"}]}}, {**KETTLES, "title": "Forks"}], indent=1
    )
    entries, _ = read_digest("2025-03-11.json", text, tmp_path)
    lines = text.split("\n")
    assert [entry.source.line for entry in entries] == [
        next(number for number, line in enumerate(lines) if entry.title in line) for entry in entries
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[{"title": "K"', "1: the file is no JSON: expecting ',' delimiter in column 15"),
        ('[\n{"title": "K", "abstract": "Hot."},\n{"title": "L"}]', '3: no abstract of "L"'),
        ('[\n{"title": "K",\n "title": "L"}]', '2: the key "title" comes twice'),
        ('[\n{"title": "K", "abstract": "Hot\\u0000."}]', "2: a text holds the control character U+0000"),
        ('[{"title": "K", "abstract": "Hot."},\nnull]', "1: paper 2 of the list is empty, not an object"),
        ('{"total": 0, "data": []}', " the JSON of this file holds no paper with a title"),
        ("[" * 20 + '{"title": "K"}' + "]" * 20, None),
        ('[{"title": ' + "1" * 5000 + "}]", " a number has too many digits"),
    ],
)
def test_a_mistake_is_one_sentence_with_its_line(text: str, message: str | None, tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.json", text, tmp_path)
    assert len(told) == 1
    assert message is None or told[0].startswith(message)


def test_objects_one_a_line_may_have_any_suffix(tmp_path: Path) -> None:
    text = "\n".join(map(json.dumps, [KETTLES, SPOONS]))
    entries, told = read_digest("2025-03-11.json", text, tmp_path)
    assert not told
    assert [entry.source.line for entry in entries] == [1, 2]
