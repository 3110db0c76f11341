"""What is given of one paper in a digest made by machines, under the names that all formats share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BeforeValidator

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.files.validation import Record, shorten
from generator.reading.files.values import ArxivId, Day, Text, WebAddress


def _name_of(author: object) -> object:
    return author["name"] if isinstance(author, dict) and list(author) == ["name"] else author


class EntryRecord(Record):
    """What may be given of a paper."""

    title: Text
    """The title."""
    abstract: Text | None = None
    """The abstract."""
    summary: Text | None = None
    """The abstract, as some services call it."""
    authors: tuple[Annotated[Text, BeforeValidator(_name_of)], ...] | None = None
    """Names, or objects with a name."""
    arxiv_id: ArxivId | None = None
    """The arXiv identifier."""
    published: Day | None = None
    """The day of first submission."""
    venue: Text | None = None
    """Where it appeared."""
    code_url: WebAddress | None = None
    """The authors' code."""
    categories: tuple[Text, ...] | None = None
    """arXiv subject classes."""


def make_entry(record: EntryRecord, source: Source, problems: ProblemCollector) -> DigestEntry | None:
    """Make a record one paper of a digest.

    Args:
        record: what was given.
        source: where it was given.
        problems: collects a paper without an abstract, or with two that differ.

    Returns:
        The paper; None where there is a problem.
    """
    abstract = _find_abstract(record, source, problems)
    if abstract is None:
        return None
    return DigestEntry(
        source=source,
        title=record.title,
        abstract=abstract,
        authors=record.authors or (),
        arxiv_id=record.arxiv_id,
        published=record.published,
        venue=record.venue,
        code_url=record.code_url,
        categories=record.categories or (),
    )


def _find_abstract(record: EntryRecord, source: Source, problems: ProblemCollector) -> str | None:
    """The abstract under either of its names; two that differ are a problem, as is none."""
    given = list(dict.fromkeys(text for text in (record.abstract, record.summary) if text))
    if len(given) == 1:
        return given[0]
    if given:
        message = f'"abstract" and "summary" of "{shorten(record.title)}" differ'
        problems.error(source, message, "keep one of them")
    else:
        problems.error(source, f'no abstract of "{shorten(record.title)}"', 'add the key "abstract"')
    return None
