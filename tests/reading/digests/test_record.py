"""What formats give of a paper becomes one entry under whichever keys, or a problem at its line."""

from __future__ import annotations

import pytest

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import RawRecord, read_records

PLACE = Source("2025-03-11.jsonl", 7)


def read(*values: dict[str, object]) -> tuple[tuple[DigestEntry, ...], list[str]]:
    problems = ProblemCollector()
    entries = read_records([RawRecord(PLACE, one) for one in values], problems)
    return entries, [str(problem) for problem in problems.problems]


@pytest.mark.parametrize(
    "given",
    [
        {"abstract": "Hot."},
        {"summary": "Hot."},
        {"abstract": "Hot.", "summary": " Hot. "},
        {"paperAbstract": "Hot."},
        {"AB": "Hot."},
        {"Abstract Note": "Hot."},
        {"要旨": "Hot."},
        {"content": {"abstract": {"value": "Hot."}}},
        {"abstract_inverted_index": {"Hot.": [0]}},
        {"abstract": "<jats:title>Abstract</jats:title><jats:p>Hot.</jats:p>"},
        {"abstract": "arXiv:2503.01234v1 Announce Type: new \nAbstract: Hot."},
    ],
)
def test_an_abstract_may_have_any_of_its_names_and_coats(given: dict[str, object]) -> None:
    entries, told = read({"title": "Kettles", **given})
    assert not told
    assert [(entry.source, entry.abstract, entry.authors) for entry in entries] == [(PLACE, "Hot.", ())]


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({}, 'no abstract of "Kettles" (add the key "abstract")'),
        ({"abstract": "No abstract available."}, 'no abstract of "Kettles" (add the key "abstract")'),
        ({"abstract": "{}"}, 'no abstract of "Kettles" (add the key "abstract")'),
        ({"abstract": "Hot.", "summary": "Cold."}, '"abstract" and "summary" of "Kettles" differ (keep one of them)'),
        (
            {"abstract": "Hot.", "arxiv_id": "2503.01234", "url": "https://arxiv.org/abs/2503.04321"},
            '"arxiv_id" and "url" of "Kettles" differ (keep one of them)',
        ),
        ({"abstract": "Hot.", "doi": "tide"}, '"doi" is "tide", which is no DOI (write it like 10.1000/182)'),
        ({"abstract": "Hot.", "published": "soon"}, None),
        ({"abstract": "Hot.", "published": "2025-03-11T25:99:99Z"}, None),
        ({"abstract": "Hot.", "authors": 5}, None),
        ({"abstract": "H" * 20_001}, None),
        ({"abstract": "Hot.", "title": "K" * 501}, None),
        ({"abstract": "Hot.", "title": "\u200b"}, '"title" is empty (fill it in, or remove the key)'),
        ({"abstract": "Hot.", "title": r"\emph{}"}, '"title" is empty (fill it in, or remove the key)'),
    ],
)
def test_what_cannot_be_a_paper_is_a_problem(given: dict[str, object], message: str | None) -> None:
    entries, told = read({"title": "Kettles", **given})
    assert not entries
    assert len(told) == 1
    assert message is None or told == [f"2025-03-11.jsonl:7: {message}"]


def test_keys_of_services_are_read() -> None:
    entries, told = read(
        {
            "title": "Kettles (arXiv:2503.01234v2 [cs.LG] UPDATED)",
            "paper": {"publishedAt": "2025-03-10T00:00:00.000Z", "summary": "Hot."},
            "publishedAt": "2025-03-11T22:00:00.000Z",
            "authorships": [{"author": {"display_name": "Ada Brook"}}],
            "primary_location": {"source": {"display_name": "Tides"}},
            "externalIds": {"DOI": "https://doi.org/10.1000/Tide.1"},
            "githubRepo": "https://example.org/code",
        }
    )
    assert [(entry.title, entry.arxiv_id, entry.categories) for entry in entries] == [
        ("Kettles", "2503.01234", ("cs.LG",))
    ]
    assert [(entry.published, entry.authors, entry.venue) for entry in entries] == [
        ("2025-03-10", ("Ada Brook",), "Tides")
    ]
    assert [(entry.doi, entry.code_url) for entry in entries] == [("10.1000/tide.1", "https://example.org/code")]
    assert told == ['2025-03-11.jsonl:7: warning: keys that are not used: "publishedAt" (did you mean "published"?)']


def test_keys_that_are_not_used_are_one_warning_a_file() -> None:
    paper: dict[str, object] = {"title": "Kettles", "abstract": "Hot.", "upvotes": 3, "empty": ""}
    entries, told = read(paper, {**paper, "autors": ["A"]}, paper)
    assert len(entries) == 3
    assert told == ['2025-03-11.jsonl:7: warning: keys that are not used: "upvotes", "autors"']


@pytest.mark.parametrize(
    "text", ["Abstract-level plans help.", "Abstract art is hot.", "We ask if a < b and c > d.", "A <b, c> pair."]
)
def test_an_abstract_keeps_words_that_look_like_a_coat(text: str) -> None:
    entries, _ = read({"title": "Kettles", "abstract": text})
    assert [entry.abstract for entry in entries] == [text]


def test_the_doi_of_an_arxiv_paper_is_its_id() -> None:
    entries, told = read({"title": "Kettles", "abstract": "Hot.", "DOI": "10.48550/arXiv.2503.01234"})
    assert not told
    assert [(entry.arxiv_id, entry.doi) for entry in entries] == [("2503.01234", None)]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2025-3-7", "2025-03-07"),
        ("2025/03/07", "2025-03-07"),
        ("Fri, 07 Mar 2025 00:00:00 GMT", "2025-03-07"),
        ("2025 Mar 7", "2025-03-07"),
        ("March 7, 2025", "2025-03-07"),
        ({"date-parts": [[2025, 3, 7]]}, "2025-03-07"),
        (1_741_305_600_000, "2025-03-07"),
        ("2025", None),
        ({"date-parts": [[2025, 3]]}, None),
        ("2025-02-30", None),
    ],
)
def test_days_are_read_as_machines_write_them(value: object, day: str | None) -> None:
    entries, told = read({"title": "Kettles", "abstract": "Hot.", "issued": value})
    assert [entry.published for entry in entries] == [day]
    assert bool(told) == (day is None)
