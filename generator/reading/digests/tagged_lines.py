"""Files of lines that begin with a tag: RIS, MEDLINE (`.nbib`) and EndNote's `.enw`.

rispy reads RIS alone, and tells of no line where a record begins; the tags are what these formats have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import shorten


@dataclass(frozen=True, slots=True)
class TagFormat:
    """How the lines of a format look."""

    line: re.Pattern[str]
    """A line with its `tag` and its `value`."""
    first_tag: str
    """The tag that a record begins with."""
    last_tag: str | None = None
    """The tag that a record ends with."""
    names: tuple[tuple[str, str], ...] = ()
    """Tags whose meaning here is another than elsewhere, with the key that they are."""


RIS = TagFormat(re.compile(r"(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?"), "TY", "ER", (("ID", "citation key"),))
MEDLINE = TagFormat(
    re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<value>.*)"), "PMID", None, (("DA", "entered"), ("ID", "number"))
)
REFER = TagFormat(
    re.compile(r"%(?P<tag>[A-Z0-9@])(?: (?P<value>.*))?"),
    "0",
    None,
    tuple({"T": "TI", "A": "AU", "X": "AB", "J": "JO", "B": "booktitle", "R": "DO", "U": "UR", "8": "date"}.items()),
)


def recognise_tags(tags: TagFormat, head: str) -> bool:
    """Whether a file begins with the first line of a record."""
    found = tags.line.fullmatch(next((line for line in head.splitlines() if line.strip()), "").strip())
    return found is not None and found["tag"] == tags.first_tag


def read_tagged(tags: TagFormat, path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a file of tagged lines.

    Args:
        tags: its format.
        path: the file.
        problems: collects each line that belongs to no record, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    text = read_text(path, problems)
    if text is None:
        return ()
    records = list(_split_records(tags, text, path.as_posix(), problems))
    if not records and text.strip() == "":
        problems.error(Source(path.as_posix()), "the file is empty", "add papers, or remove it")
    return read_records((one.make_record(path.as_posix()) for one in records if one.values), problems)


is_ris, is_medline, is_refer = (partial(recognise_tags, tags) for tags in (RIS, MEDLINE, REFER))
read_ris, read_medline, read_refer = (partial(read_tagged, tags) for tags in (RIS, MEDLINE, REFER))


@dataclass(slots=True)
class _Record:
    """The lines of one record."""

    line: int
    values: dict[str, list[list[str]]] = field(default_factory=dict)
    """For each key its values, each as its lines."""

    def make_record(self, path: str) -> RawRecord:
        joined = {key: [" ".join(lines).strip() for lines in values] for key, values in self.values.items()}
        values = {key: texts[0] if len(texts) == 1 else texts for key, texts in joined.items()}
        if "FAU" in values:
            values.pop("AU", None)
        return RawRecord(Source(path, self.line), values, "surname first")


def _split_records(tags: TagFormat, text: str, path: str, problems: ProblemCollector) -> Iterator[_Record]:
    names = dict(tags.names)
    record: _Record | None = None
    goes_on: list[str] | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = tags.line.fullmatch(line.rstrip()) or tags.line.fullmatch(line.strip())
        tag = found["tag"] if found else None
        if record and tag and tag in (tags.first_tag, tags.last_tag):
            yield record
            record, goes_on = None, None
        if tag == tags.first_tag:
            record = _Record(number)
        if found is None:
            _take_rest(line, goes_on, Source(path, number), problems)
        elif record:
            goes_on = [(found["value"] or "").strip()]
            record.values.setdefault(names.get(found["tag"], found["tag"]), []).append(goes_on)
        elif tag != tags.last_tag:
            hint = f"a record begins with {tags.first_tag}"
            problems.error(Source(path, number), f'"{shorten(line)}" stands in no record', hint)
    if record:
        yield record


def _take_rest(line: str, goes_on: list[str] | None, source: Source, problems: ProblemCollector) -> None:
    """Add a line without a tag to the value above it."""
    if goes_on is not None and line.strip():
        goes_on.append(line.strip())
    elif line.strip():
        problems.error(source, f'"{shorten(line)}" stands in no record', "remove the line")
