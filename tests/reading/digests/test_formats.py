"""A format of digests is one row of a table, which all that asks for digests walks."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.folder import read_digests
from generator.reading.digests.formats import FORMATS, DigestFormat, describe_suffixes, find_format, list_suffixes

ABSTRACT = "We study kettle networks. A lid helps. On two stoves, our lids save a third of the time."


def _read_cards(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """A foreign format: `title / abstract`, one paper a line."""
    if not path.is_file():
        problems.error(Source(path.as_posix()), "this is no file of cards")
        return ()
    cards = [line.split(" / ") for line in path.read_text(encoding="utf-8").splitlines()[1:]]
    return tuple(
        DigestEntry(Source(path.as_posix(), number), title, abstract)
        for number, (title, abstract) in enumerate(cards, 2)
    )


CARDS = DigestFormat("cards", (".cards", ".txt"), _read_cards, lambda head: head.startswith("CARDS\n"))
WITH_CARDS = (CARDS, *FORMATS)
TEXT = "CARDS\nSpoons / They rest.\n"


def test_a_format_more_is_one_row(tmp_path: Path) -> None:
    (tmp_path / "2025-03-10.cards").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2025-03-11.txt").write_text(f"Kettles\n\n{ABSTRACT}\n", encoding="utf-8")
    (tmp_path / "2025-03-12.jsonl").write_text('{"title": "Forks", "abstract": "Hot."}\n', encoding="utf-8")
    problems = ProblemCollector()
    digests = read_digests(tmp_path, problems, WITH_CARDS)
    assert not problems.problems
    assert [digest.entries[0].title for digest in digests] == ["Spoons", "Kettles", "Forks"]


def test_a_suffix_of_two_formats_is_read_as_the_file_begins(tmp_path: Path) -> None:
    (tmp_path / "2025-03-10.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "2025-03-11.txt").write_text(f"Cards\n\n{ABSTRACT}\n", encoding="utf-8")
    problems = ProblemCollector()
    digests = read_digests(tmp_path, problems, WITH_CARDS)
    assert not problems.problems
    assert [digest.entries[0].title for digest in digests] == ["Spoons", "Cards"]


def test_a_byte_order_mark_hides_no_format(tmp_path: Path) -> None:
    path = tmp_path / "2025-03-10.txt"
    path.write_text(TEXT, encoding="utf-8-sig")
    assert find_format(path, WITH_CARDS) == CARDS


def test_a_file_that_no_format_recognises_is_named(tmp_path: Path) -> None:
    (tmp_path / "2025-03-10.xml").write_text("<spoons/>\n", encoding="utf-8")
    problems = ProblemCollector()
    assert [digest.entries for digest in read_digests(tmp_path, problems)] == [()]
    (told,) = [str(problem).removeprefix(tmp_path.as_posix()) for problem in problems.problems]
    assert told.startswith("/2025-03-10.xml: the format of this file is not known")
    assert '(.xml holds "feed (Atom or RSS)" or "XML of PubMed" or "XML")' in told


def test_the_one_format_of_a_suffix_says_itself_what_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "2025-03-10.cards"
    path.write_text("Spoons\n", encoding="utf-8")
    assert find_format(path, WITH_CARDS) == CARDS


@pytest.mark.parametrize(
    ("beginning", "name"),
    [
        (' [\n {"title": "K"}]', "JSON"),
        ('{"title": "K"}', "JSON"),
        ("% mine\n@article{k,\n", "BibTeX"),
        ("TY  - JOUR\nTI  - K\n", "RIS"),
        ("\nPMID- 1\nTI  - K\n", "MEDLINE"),
        ("%0 Journal Article\n%T K\n", "EndNote"),
        ("Title,Year,Abstract\n", "CSV"),
        ("Titel;Zusammenfassung\n", "CSV"),
        ("Title\tAbstract\n", "CSV"),
        ("<?xml version='1.0'?>\n<rss version='2.0'>", "feed (Atom or RSS)"),
        ("<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom'>", "feed (Atom or RSS)"),
        ("<?xml version='1.0'?>\n<PubmedArticleSet>", "XML of PubMed"),
        ("Title, Abstract and All: What Kettles Say\n", "pasted text"),
        ("[1] Kettles\n", "pasted text"),
    ],
)
def test_a_format_is_recognised_by_its_content_under_any_suffix(beginning: str, name: str, tmp_path: Path) -> None:
    path = tmp_path / "2025-03-10.txt"
    path.write_text(beginning, encoding="utf-8")
    found = find_format(path)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("2025-03-10.txt", b"%PDF-1.7\n", "this file is a PDF, which is not read (copy its text into a .txt file)"),
        (
            "2025-03-10.csv",
            b"PK\x03\x04....xl/workbook.xml",
            "this file is an Excel workbook, which is not read (save it as CSV)",
        ),
        (
            "2025-03-10.docx",
            b"",
            "this file is a Word document, which is not read (save it as text (.txt), or copy the papers out of it)",
        ),
        ("2025-03-10-tides.pages", b"x", None),
    ],
)
def test_a_digest_that_is_not_read_is_an_error(name: str, content: bytes, message: str | None, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "2025-03-11.jsonl").write_text('{"title": "K", "abstract": "Hot."}', encoding="utf-8")
    problems = ProblemCollector()
    read_digests(tmp_path, problems)
    (error,) = problems.errors
    assert message is None or str(error) == f"{tmp_path.as_posix()}/{name}: {message}"


def test_what_is_no_file_is_left_to_a_reader_which_says_so(tmp_path: Path) -> None:
    (tmp_path / "2025-03-10.cards").mkdir()
    problems = ProblemCollector()
    read_digests(tmp_path, problems, WITH_CARDS)
    assert [problem.message for problem in problems.problems] == ["this is no file of cards"]


@pytest.mark.parametrize(
    ("formats", "suffixes", "words"),
    [
        ((CARDS, *FORMATS[:2]), (".cards", ".txt", ".md", ".markdown", ".jsonl", ".ndjson"), None),
        ((CARDS, FORMATS[2]), (".cards", ".txt", ".json"), ".cards, .txt or .json"),
        ((CARDS,), (".cards", ".txt"), ".cards or .txt"),
        ((DigestFormat("cards", (".cards",), _read_cards),), (".cards",), ".cards"),
    ],
)
def test_suffixes_are_told_from_the_table(
    formats: tuple[DigestFormat, ...], suffixes: tuple[str, ...], words: str | None
) -> None:
    assert list_suffixes(formats) == suffixes
    assert words is None or describe_suffixes(formats) == words


def test_what_the_folder_says_of_names_is_made_from_the_table(tmp_path: Path) -> None:
    (tmp_path / "notes.doc").touch()
    problems = ProblemCollector()
    read_digests(tmp_path, problems, WITH_CARDS)
    assert [str(problem).removeprefix(f"{tmp_path.as_posix()}") for problem in problems.problems] == [
        ": there is no digest (add one, named like 2025-03-11.cards)",
        f"/notes.doc: warning: this is not read (digests end in {describe_suffixes(WITH_CARDS)})",
    ]


def test_a_file_of_no_format_has_none(tmp_path: Path) -> None:
    assert find_format(tmp_path / "2025-03-10.doc") is None
