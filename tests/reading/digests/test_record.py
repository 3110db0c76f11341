"""What formats made by machines give of a paper becomes one entry, or a problem at its line."""

from __future__ import annotations

import pytest

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.reading.digests.record import EntryRecord, make_entry

SOURCE = Source("2025-03-11.jsonl", 7)


@pytest.mark.parametrize(
    "given", [{"abstract": "Hot."}, {"summary": "Hot."}, {"abstract": "Hot.", "summary": " Hot. "}]
)
def test_an_abstract_may_have_either_name(given: dict[str, str]) -> None:
    problems = ProblemCollector()
    entry = make_entry(EntryRecord.model_validate({"title": "Kettles", **given}), SOURCE, problems)
    assert not problems.problems
    assert entry is not None
    assert (entry.source, entry.abstract, entry.authors, entry.categories) == (SOURCE, "Hot.", (), ())


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, '2025-03-11.jsonl:7: no abstract of "Kettles" (add the key "abstract")'),
        (
            {"abstract": "Hot.", "summary": "Cold."},
            '2025-03-11.jsonl:7: "abstract" and "summary" of "Kettles" differ (keep one of them)',
        ),
    ],
)
def test_a_paper_without_one_abstract_is_a_problem(given: dict[str, str], message: str) -> None:
    problems = ProblemCollector()
    assert make_entry(EntryRecord.model_validate({"title": "Kettles", **given}), SOURCE, problems) is None
    assert [str(problem) for problem in problems.problems] == [message]
