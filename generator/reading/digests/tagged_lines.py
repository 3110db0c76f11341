"""Files of lines that begin with a tag: RIS, MEDLINE (`.nbib`) and EndNote's `.enw`.

rispy reads RIS alone, and tells of no line where a record begins; the tags are what these formats have in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
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
    around: tuple[str, ...] = ()
    """Tags that stand around the records, and say nothing of a paper."""
    lists: tuple[str, ...] = ()
    """Tags whose further lines are further values, not the rest of the one above."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Tags whose meaning here is another than elsewhere, with the key that they are."""


RIS = TagFormat(
    line=re.compile(r" *(?P<tag>[A-Z][A-Z0-9]) {1,2}-(?: (?P<value>.*))?"),
    first_tag="TY",
    last_tag="ER",
    names={"ID": "citation key"},
)
MEDLINE = TagFormat(
    line=re.compile(r"(?P<tag>[A-Z]{2,4}) {0,2}- (?P<value>.*)"),
    first_tag="PMID",
    names={"DA": "entered", "ID": "number"},
)
REFER = TagFormat(
    line=re.compile(r"%(?P<tag>[A-Z0-9@])(?: (?P<value>.*))?"),
    first_tag="0",
    names={"T": "TI", "A": "AU", "X": "AB", "J": "JO", "B": "booktitle", "R": "DO", "U": "UR", "8": "date"},
)
WEB_OF_SCIENCE = TagFormat(
    line=re.compile(r"(?P<tag>[A-Z][A-Z0-9])(?: (?P<value>.*))?"),
    first_tag="PT",
    last_tag="ER",
    around=("FN", "VR", "EF"),
    lists=("AU", "AF"),
    names={"AF": "FAU", "SO": "journal", "ID": "keywords", "CT": "conference"},
)
_WEB_OF_SCIENCE = re.compile(r"\s*(?:FN (?:Clarivate|Thomson|ISI)|PT [JBSP]\n)")
"""How a file of the Web of Science begins; its tags alone could be words of a title."""


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


def is_web_of_science(head: str) -> bool:
    """Whether a file begins as one of the Web of Science."""
    return _WEB_OF_SCIENCE.match(head) is not None


is_ris, is_medline, is_refer = (partial(recognise_tags, tags) for tags in (RIS, MEDLINE, REFER))
read_ris, read_medline, read_refer = (partial(read_tagged, tags) for tags in (RIS, MEDLINE, REFER))
read_web_of_science = partial(read_tagged, WEB_OF_SCIENCE)


@dataclass(slots=True)
class _Record:
    """The lines of one record."""

    line: int
    values: dict[str, list[list[str]]] = field(default_factory=dict)
    """For each key its values, each as its lines."""

    def add(self, tags: TagFormat, tag: str, value: str, *, goes_on: bool) -> None:
        """Add a value, or a line that goes on with the one above."""
        values = self.values.setdefault(tags.names.get(tag, tag), [])
        if goes_on and values and tag not in tags.lists:
            values[-1].append(value)
        else:
            values.append([value])

    def make_record(self, path: str) -> RawRecord:
        joined = {key: [" ".join(lines).strip() for lines in values] for key, values in self.values.items()}
        values = {key: texts[0] if len(texts) == 1 else texts for key, texts in joined.items()}
        if "FAU" in values:
            values.pop("AU", None)
        return RawRecord(Source(path, self.line), values, "surname first")


def _split_records(tags: TagFormat, text: str, path: str, problems: ProblemCollector) -> Iterator[_Record]:
    record: _Record | None = None
    tag: str | None = None
    for number, line in enumerate(text.split("\n"), 1):
        found = tags.line.fullmatch(line.rstrip())
        tag = found["tag"] if found else tag
        if found and tag in (tags.first_tag, tags.last_tag):
            if record:
                yield record
            record = _Record(number) if tag == tags.first_tag else None
        if found is None or tag in (*tags.around, tags.last_tag):
            is_known = found is not None or not line.strip()
        else:
            is_known = record is not None
        if record and tag and line.strip():
            value = ((found["value"] or "") if found else line).strip()
            record.add(tags, tag, value, goes_on=found is None)
        elif not is_known:
            hint = f"a record begins with {tags.first_tag}"
            problems.error(Source(path, number), f'"{shorten(line)}" stands in no record', hint)
    if record:
        yield record
