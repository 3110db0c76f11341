"""The formats that digests are read in: one row each, with the suffixes of its files and what reads them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.reading.digests.bibtex import is_bibtex, read_bibtex
from generator.reading.digests.feeds import is_feed, read_feed
from generator.reading.digests.json_file import is_json, read_json
from generator.reading.digests.jsonl import read_jsonl
from generator.reading.digests.other_xml import is_xml, read_xml
from generator.reading.digests.paste.line_roles import LineWithRole
from generator.reading.digests.paste.reader import read_paste
from generator.reading.digests.pubmed_xml import is_pubmed_xml, read_pubmed_xml
from generator.reading.digests.spreadsheet import is_spreadsheet, read_spreadsheet
from generator.reading.digests.tagged_lines import (
    is_medline,
    is_refer,
    is_ris,
    is_web_of_science,
    read_medline,
    read_refer,
    read_ris,
    read_web_of_science,
)
from generator.reading.files.values import is_day

FormatReader = Callable[[Path, ProblemCollector], tuple[DigestEntry, ...]]
"""Reads a file into its papers; collects every mistake."""

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
    """Tells by the beginning of a file whether it is of this format; None takes any file with one of the suffixes."""
    list_roles: Callable[[Path], tuple[LineWithRole, ...]] | None = None
    """Tells what each line of a file was taken for; None where papers do not consist of lines."""


def _read_paste(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    return read_paste(path, _day_of(path), problems).entries


def _list_roles(path: Path) -> tuple[LineWithRole, ...]:
    return read_paste(path, _day_of(path), ProblemCollector()).lines


def _day_of(path: Path) -> date | None:
    return date.fromisoformat(path.stem) if is_day(path.stem) else None


FORMATS: tuple[DigestFormat, ...] = (
    DigestFormat("pasted text", (".txt", ".md", ".markdown"), _read_paste, list_roles=_list_roles),
    DigestFormat("papers as JSON, one a line", (".jsonl", ".ndjson"), read_jsonl),
    DigestFormat("JSON", (".json",), read_json, is_json),
    DigestFormat("BibTeX", (".bib", ".bibtex"), read_bibtex, is_bibtex),
    DigestFormat("RIS", (".ris",), read_ris, is_ris),
    DigestFormat("MEDLINE", (".nbib", ".medline"), read_medline, is_medline),
    DigestFormat("EndNote", (".enw",), read_refer, is_refer),
    DigestFormat("Web of Science", (".ciw",), read_web_of_science, is_web_of_science),
    DigestFormat("CSV", (".csv", ".tsv"), read_spreadsheet, is_spreadsheet),
    DigestFormat("feed (Atom or RSS)", (".atom", ".rss", ".xml"), read_feed, is_feed),
    DigestFormat("XML of PubMed", (".xml",), read_pubmed_xml, is_pubmed_xml),
    DigestFormat("XML", (".xml",), read_xml, is_xml),
)
"""Every format that is read. The first that recognises a file reads it, whatever its suffix; a file that none
recognises is read by the format of its suffix that takes any file, or that is alone with the suffix. The first suffix
of the first row is the one that hints propose."""


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
        The first row that recognises its beginning, else the one that its suffix means; None where there is none.
    """
    fitting = [one for one in formats if path.suffix in one.suffixes]
    head = _read_head(path) if fitting else None
    if head is not None and (known := next((one for one in formats if one.recognise and one.recognise(head)), None)):
        return known
    takes_any = [one for one in fitting if one.recognise is None]
    if takes_any or len(fitting) == 1 or head is None:
        # A file that cannot be read is of any format: its reader says why.
        return next(iter(takes_any or fitting), None)
    return None


def _read_head(path: Path) -> str | None:
    """The beginning of a file; None where it is a folder or cannot be read."""
    # A pipe is no file: opening it would wait for ever.
    if path.is_file():
        with suppress(OSError), path.open("rb") as file:
            return file.read(_HEAD_BYTES).decode("utf-8-sig", errors="replace")
    return None
