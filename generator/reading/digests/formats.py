"""The formats that digests are read in: one row each, with the suffixes of its files and what reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.reading.digests.jsonl import read_jsonl
from generator.reading.digests.paste.reader import read_paste

FormatReader = Callable[[Path, ProblemCollector], tuple[DigestEntry, ...]]
"""Reads a file, whose name is a day, into its papers; collects every mistake."""

_HEAD_BYTES = 4096
"""How much of a file tells its format; the heads of all formats in use are shorter."""


@dataclass(frozen=True, slots=True)
class DigestFormat:
    """One format of digests."""

    name: str
    """What it is called in messages."""
    suffixes: tuple[str, ...]
    """How its files end, the usual ending first."""
    read: FormatReader
    """Reads a file of it."""
    recognise: Callable[[str], bool] | None = None
    """Tells by the beginning of a file with one of the suffixes whether it is of this format; None takes any file."""


def _read_paste(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    return read_paste(path, date.fromisoformat(path.stem), problems).entries


FORMATS: tuple[DigestFormat, ...] = (
    DigestFormat("pasted text", (".txt",), _read_paste),
    DigestFormat("papers as JSON, one a line", (".jsonl",), read_jsonl),
)
"""Every format that is read. Where two have the same suffix, the first that recognises the file reads it, so a row that
takes any file stands below those that look at it. The first suffix of the first row is the one that hints propose."""


def list_suffixes(formats: Sequence[DigestFormat] = FORMATS) -> tuple[str, ...]:
    """All suffixes of digests, in the order of the table, each once."""
    return tuple(dict.fromkeys(suffix for one in formats for suffix in one.suffixes))


def describe_suffixes(formats: Sequence[DigestFormat] = FORMATS) -> str:
    """The suffixes in words, as `.txt or .jsonl`."""
    *others, last = list_suffixes(formats)
    return f"{', '.join(others)} or {last}" if others else last


def find_format(path: Path, formats: Sequence[DigestFormat] = FORMATS) -> DigestFormat | None:
    """The format of a file.

    Args:
        path: a file that exists.
        formats: the table.

    Returns:
        The first row that has the suffix of the file and recognises its beginning; None where there is none.
    """
    fitting = [one for one in formats if path.suffix in one.suffixes]
    if not any(one.recognise for one in fitting):
        return fitting[0] if fitting else None
    head = _read_head(path)
    # A file that cannot be read is of any format: its reader says why.
    return next((one for one in fitting if head is None or one.recognise is None or one.recognise(head)), None)


def _read_head(path: Path) -> str | None:
    """The beginning of a file; None where it is a folder or cannot be read."""
    # A pipe is no file: opening it would wait for ever.
    if path.is_file():
        with suppress(OSError), path.open("rb") as file:
            return file.read(_HEAD_BYTES).decode("utf-8-sig", errors="replace")
    return None
