"""Reads pastes as a digest folder would."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from generator.errors import ProblemCollector
from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.reader import Paste, read_paste

Case = dict[str, Any]
"""A paste with a name, and what is right: the papers, and perhaps the rules that skip lines."""

DAY = date(2025, 3, 11)
"""The day of every paste."""
ABSTRACT = "We study kettle networks. A lid helps. On two stoves, our lids save a third of the time."
_KEYS = ("title", "abstract", "authors", "arxiv_id", "venue", "code_url", "categories")


class PasteFolder:
    """Holds one paste at a time, as the digest of a day."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / f"{DAY.isoformat()}.txt"

    def read(self, text: str, dialects: DialectTable = DIALECTS, problems: ProblemCollector | None = None) -> Paste:
        """What is read in a text."""
        self.path.write_bytes(text.encode("utf-8", "surrogatepass"))
        return read_paste(self.path, DAY, problems or ProblemCollector(), dialects)

    def list_problems(self, text: str, dialects: DialectTable = DIALECTS) -> list[str]:
        """What is said about a text."""
        problems = ProblemCollector()
        self.read(text, dialects, problems)
        return [str(problem).removeprefix(f"{self.path.parent.as_posix()}/") for problem in problems.problems]

    def read_case(self, case: Case, dialects: DialectTable = DIALECTS) -> Case:
        """What is read in the paste of a case, in the form of the case; problems only where there are some."""
        paste = self.read(case["paste"], dialects)
        papers = [
            {key: list(value) if isinstance(value, tuple) else value for key in _KEYS if (value := getattr(entry, key))}
            for entry in paste.entries
        ]
        read = {**case, "papers": papers}
        if "skipped" in case:
            read["skipped"] = [line.rule for line in paste.lines if line.role == "furniture"]
        problems = self.list_problems(case["paste"], dialects)
        return {**read, "problems": problems} if problems else read
