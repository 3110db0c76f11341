"""Citations as RIS, the tagged format that EndNote, Zotero and Mendeley import."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.citations import CitationKind, CitationRecord, PersonName
from generator.text.lines import one_line

_REFERENCE_TYPES: dict[CitationKind, str] = {
    "preprint": "UNPB",
    "proceedings": "CPAPER",
    "journal": "JOUR",
    "other": "GEN",
}

LINE_END = "\r\n"
"""The format's own line end (RIS specification, Research Information Systems, 2001)."""


def ris_entry(key: str, record: CitationRecord) -> str:
    """One RIS record, from `TY` to `ER`; tags without a value are left out.

    Args:
        key: written as its `ID`.
        record: the paper.
    """
    return "".join(f"{tag}  - {value}{LINE_END}" for tag, value in _ris_tags(key, record) if value or tag == "ER")


def _ris_tags(key: str, record: CitationRecord) -> Iterator[tuple[str, str]]:
    yield "TY", _REFERENCE_TYPES[record.kind]
    yield "ID", key
    yield "TI", one_line(record.title.plain)
    for author in record.authors:
        yield "AU", _ris_name(author)
    yield "PY", str(record.year or "")
    yield "DA", record.date.replace("-", "/") if record.date else ""
    yield "T2", record.container
    yield "PB", "arXiv" if record.arxiv_id and record.kind == "preprint" else ""
    yield "AN", f"arXiv:{record.arxiv_id}" if record.arxiv_id else ""
    yield "UR", record.url
    yield "ER", ""


def _ris_name(name: PersonName) -> str:
    """`van Gogh, Vincent, Jr.`; a name without parts loses its commas, at which RIS readers would split it."""
    if not name.given and not name.suffix:
        return name.full.replace(",", "")
    return ", ".join(part for part in (name.family, name.given, name.suffix) if part)
