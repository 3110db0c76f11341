"""What a digest says once it is read, for tests of formats."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.reading.digests.folder import read_digests


def read_digest(name: str, text: str, folder: Path) -> tuple[tuple[DigestEntry, ...], list[str]]:
    """The papers of a file, and what is said about it, each beginning with the line."""
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    problems = ProblemCollector()
    (digest,) = read_digests(folder, problems)
    told = [str(problem).removeprefix(path.as_posix()).lstrip(":") for problem in problems.problems]
    return digest.entries, told
