"""Digests made by machines are read whole, or their lines are named."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.jsonl import read_jsonl


def read(text: str, folder: Path) -> tuple[tuple[DigestEntry, ...], ProblemCollector]:
    path = folder / "2025-03-11.jsonl"
    path.write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    return read_jsonl(path, problems), problems


def test_every_key_is_read_and_put_in_one_form(tmp_path: Path) -> None:
    line = {
        "title": "Kettle\n Networks",
        "summary": "We study\nkettles.",
        "authors": [{"name": "Alice Smith"}, "Bob Jones"],
        "arxiv_id": "http://arxiv.org/abs/2503.01234v1",
        "published": "2025-03-10T17:59:59Z",
        "venue": "ICLR 2025",
        "code_url": "https://example.org/code",
        "categories": ["cs.LG", "hep-th"],
    }
    entries, problems = read(f"\n{json.dumps(line)}\r\n", tmp_path)
    assert not problems.problems
    assert entries == (
        DigestEntry(
            source=Source((tmp_path / "2025-03-11.jsonl").as_posix(), 2),
            title="Kettle Networks",
            abstract="We study kettles.",
            authors=("Alice Smith", "Bob Jones"),
            arxiv_id="2503.01234",
            published="2025-03-10",
            venue="ICLR 2025",
            code_url="https://example.org/code",
            categories=("cs.LG", "hep-th"),
        ),
    )


def test_null_says_that_a_value_is_not_known(tmp_path: Path) -> None:
    entries, problems = read('{"title": "K", "abstract": "Hot.", "venue": null, "authors": null}', tmp_path)
    assert not problems.problems
    assert (entries[0].venue, entries[0].authors) == (None, ())


def test_one_abstract_under_both_names_is_one(tmp_path: Path) -> None:
    entries, problems = read('{"title": "K", "abstract": "Hot.", "summary": "Hot."}', tmp_path)
    assert not problems.problems
    assert entries[0].abstract == "Hot."


def test_a_line_with_a_mistake_leaves_the_others_readable(tmp_path: Path) -> None:
    entries, problems = read('x\n{"title": "K", "abstract": "Hot."}\n', tmp_path)
    assert [entry.title for entry in entries] == ["K"]
    assert [problem.source.line for problem in problems.errors] == [1]


def test_brackets_without_end_are_named(tmp_path: Path) -> None:
    _, problems = read("[" * 200_000, tmp_path)
    assert [problem.message for problem in problems.errors] == ["lists and objects nest more than 16 deep"]


def test_numbers_without_end_are_named(tmp_path: Path) -> None:
    _, problems = read('{"title": ' + "1" * 10_000 + "}", tmp_path)
    assert len(problems.errors) == 1


def test_a_file_that_is_no_text_has_no_papers(tmp_path: Path) -> None:
    path = tmp_path / "2025-03-11.jsonl"
    path.write_bytes(b"\xff")
    assert read_jsonl(path, ProblemCollector()) == ()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
KEYS = st.sampled_from(["title", "abstract", "authors", "arxiv_id", "published", "code_url", "categories"])


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(value=st.one_of(JSON, st.dictionaries(KEYS, st.one_of(JSON, st.just("K")), max_size=4)))
def test_any_json_is_a_paper_or_a_problem(value: object, tmp_path: Path) -> None:
    entries, problems = read(json.dumps(value), tmp_path)
    assert bool(entries) != bool(problems.errors)
