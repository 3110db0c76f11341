"""`paper-digest read`: what a file was read as, and what each of its lines was taken for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.errors import Problem, ProblemCollector
from generator.model.digests import DigestEntry
from generator.reading.digests.folder import read_digest
from generator.reading.digests.paste.line_roles import LineWithRole
from generator.text.clean import clean_text

_SHOWN_LETTERS = 100
"""How much of a line and of an abstract is shown."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a file."""

    format: str
    """The name of its format; empty where that is not known."""
    entries: tuple[DigestEntry, ...]
    """The papers in order."""
    lines: tuple[LineWithRole, ...]
    """What each line was taken for; none where papers do not consist of lines."""
    problems: tuple[Problem, ...]

    @property
    def has_errors(self) -> bool:
        """Whether the file could not be published as it is."""
        return any(problem.severity == "error" for problem in self.problems)


def read_file(path: Path) -> Reading:
    """Read a file as a digest would be read, whatever it is called and wherever it lies."""
    problems = ProblemCollector()
    found, entries = read_digest(path, problems)
    lines = found.list_roles(path) if found and found.list_roles else ()
    return Reading(found.name if found else "", entries, lines, problems.problems)


def format_as_json(reading: Reading) -> str:
    """The contract of `read --format json`: format, papers, lines and problems."""
    papers = [
        {
            "title": clean_text(entry.title).plain,
            "abstract": clean_text(entry.abstract).plain,
            "authors": list(entry.authors),
            "arxiv_id": entry.arxiv_id,
            "doi": entry.doi,
            "published": entry.published,
            "venue": entry.venue,
            "code_url": entry.code_url,
            "categories": list(entry.categories),
            "line": entry.source.line,
        }
        for entry in reading.entries
    ]
    numbers = _number_papers(reading.lines, reading.entries)
    lines = [{"line": line.number, "role": line.role, "paper": numbers[line.number]} for line in reading.lines]
    problems = [
        {"line": one.source.line, "severity": one.severity, "message": one.message, "hint": one.hint}
        for one in reading.problems
    ]
    told = {"format": reading.format, "papers": papers, "lines": lines, "problems": problems}
    return json.dumps(told, ensure_ascii=False, indent=1)


def _number_papers(lines: Sequence[LineWithRole], entries: Sequence[DigestEntry]) -> dict[int, int | None]:
    """The paper that each line belongs to, counted from 1: the last one whose title does not stand below it."""
    titles = [entry.source.line for entry in entries]
    numbers: dict[int, int | None] = {}
    begun = 0
    for line in lines:
        while begun < len(titles) and titles[begun] <= line.number:
            begun += 1
        of_paper = line.role not in ("blank", "furniture", "date", "problem")
        numbers[line.number] = begun if begun and of_paper else None
    return numbers


def format_as_text(reading: Reading) -> Iterator[str]:
    """The same for people: the papers with what is known of them, then every line with its role."""
    yield f"{reading.format or 'not read'}: {len(reading.entries)} {'paper' if len(reading.entries) == 1 else 'papers'}"
    for number, entry in enumerate(reading.entries, 1):
        yield ""
        yield f"{number}. {clean_text(entry.title).plain} (line {entry.source.line})"
        yield from (f"   {name}: {value}" for name, value in _list_facts(entry) if value)
    if reading.lines:
        yield ""
    for line in reading.lines:
        if line.text:
            rule = f" ({line.rule})" if line.rule else ""
            yield f"{line.number:5}  {line.role + rule:24} {_shorten_text(line.text)}"


def _list_facts(entry: DigestEntry) -> Iterator[tuple[str, str]]:
    yield "authors", ", ".join(entry.authors)
    yield "arXiv", entry.arxiv_id or ""
    yield "DOI", entry.doi or ""
    yield "published", entry.published or ""
    yield "venue", entry.venue or ""
    yield "code", entry.code_url or ""
    yield "categories", " ".join(entry.categories)
    yield "abstract", _shorten_text(clean_text(entry.abstract).plain)


def _shorten_text(text: str) -> str:
    return text if len(text) <= _SHOWN_LETTERS else f"{text[: _SHOWN_LETTERS - 1].rstrip()}…"
