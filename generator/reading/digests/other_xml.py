"""XML of any kind whose elements have a title and an abstract, as `<paper><title>…</title><abstract>…</abstract>`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.aliases import has_field
from generator.reading.digests.people import is_name_object
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.digests.xml_text import parse_xml


def is_xml(head: str) -> bool:
    """Whether a file says that it is XML."""
    return head.lstrip().startswith("<?xml") and "<html" not in head.lower()


def read_xml(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read XML of a kind that is not known.

    Args:
        path: the file.
        problems: collects XML that is not well formed, or holds no papers, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    root = parse_xml(path, problems)
    if root is None:
        return ()
    source = Source(path.as_posix())
    papers = list(_find_papers(root))
    if not papers:
        message = f"this is XML of a kind that is not known, <{etree.QName(root).localname}>"
        problems.error(source, message, "export its papers as BibTeX, RIS or CSV")
    records = (RawRecord(Source(source.path, one.sourceline or 0), _list_values(one)) for one in papers)
    return read_records(records, problems)


def _find_papers(root: etree._Element) -> Iterator[etree._Element]:
    """The elements with a title and an abstract, or beside those with one: a paper without one is a mistake."""
    kinds = {one.tag for one in root.iter(etree.Element) if _has_paper(one)}
    return root.iter(*kinds) if kinds else iter(())


def _has_paper(element: etree._Element) -> bool:
    names = [etree.QName(child).localname for child in element if isinstance(child.tag, str)]
    return has_field(names, "title") and has_field(names, "abstract")


def _list_values(element: etree._Element) -> dict[str, object]:
    """The texts of the elements in an element; those that come several times, and authors, as a list."""
    found: dict[str, list[object]] = {}
    for child in element:
        if isinstance(child.tag, str):
            name = etree.QName(child).localname
            values = _list_people(child) if has_field((name,), "authors") else [_join_text(child)]
            found.setdefault(name, []).extend(values)
    return {name: texts[0] if len(texts) == 1 else texts for name, texts in found.items()}


def _list_people(element: etree._Element) -> list[object]:
    """The people in an element: one as a text or with the parts of a name, or one in each element inside."""
    inner = [one for one in element if isinstance(one.tag, str)]
    parts: dict[str, object] = {etree.QName(one).localname.lower(): _join_text(one) for one in inner}
    if not inner or is_name_object(parts):
        return [parts or _join_text(element)]
    return [person for one in inner for person in _list_people(one)]


def _join_text(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())
