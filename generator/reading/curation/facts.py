"""Reads `content/papers/*.yml`: the facts that curators add to papers, by slug."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import CuratedFacts
from generator.model.source import Source
from generator.reading.digests.formats import list_suffixes
from generator.reading.files.folders import list_files
from generator.reading.files.validation import Record, show_value
from generator.reading.files.values import ArxivId, Day, Slug, Text, WebAddress
from generator.reading.files.yaml_file import YamlFile, read_yaml, validate


class FactsRecord(Record):
    """What may stand under one slug; each key may be missing or empty."""

    arxiv_id: ArxivId | None = None
    """The arXiv identifier, such as 2405.15444."""
    authors: tuple[Text, ...] | None = None
    """Names in the order of the paper."""
    published: Day | None = None
    """The day of first submission, such as 2024-05-24."""
    venue: Text | None = None
    """Where it appeared, such as ICLR 2025."""
    code_url: WebAddress | None = None
    """The authors' code."""
    links: tuple[WebAddress, ...] | None = None
    """Further addresses for the paper's page."""
    tags: tuple[Text, ...] | None = None
    """All tags of the paper, in place of those found in its text."""
    add_tags: tuple[Text, ...] | None = None
    """Tags beside those found in its text."""
    drop_tags: tuple[Text, ...] | None = None
    """Tags found in its text that are wrong."""
    title: Text | None = None
    """The title, corrected."""
    abstract: Text | None = None
    """The abstract, corrected."""
    former_slugs: tuple[Slug, ...] | None = None
    """Slugs under which the paper was once published; each leads to it."""
    note: Text | None = None
    """A remark, shown on the paper's page."""


_LISTS_OF_SLUGS = ("tags", "add_tags", "drop_tags", "former_slugs")
"""The keys whose elements are checked later, when all papers are known, and therefore keep their lines."""


def read_facts(folder: Path, problems: ProblemCollector) -> tuple[CuratedFacts, ...]:
    """Read all facts of a content folder.

    Args:
        folder: `content/papers`, which may be missing. The digests are in the folder `digests` next to it.
        problems: collects every mistake: a file without a digest, a wrong value, a slug in two files.

    Returns:
        The facts of each slug, in the order of files and lines; those with a mistake are left out.
    """
    found: dict[str, CuratedFacts] = {}
    for path in list_files(folder, (".yml",), "facts files end in .yml", problems):
        _check_digest(path, folder.parent / "digests", problems)
        file = read_yaml(path, problems)
        for facts in _read_file(file, problems) if file else ():
            if first := found.get(facts.slug):
                message = f'"{facts.slug}" has facts twice, first in {first.source}'
                problems.error(facts.source, message, "move them together")
            else:
                found[facts.slug] = facts
    return tuple(found.values())


def _check_digest(path: Path, digests: Path, problems: ProblemCollector) -> None:
    """Check that a facts file has the name of a digest, so that people find the facts of each digest."""
    suffixes = list_suffixes()
    if not any((digests / f"{path.stem}{suffix}").exists() for suffix in suffixes):
        hint = f"give this file the name of its digest, or add {(digests / path.stem).as_posix()}{suffixes[0]}"
        problems.error(Source(path.as_posix()), f'no digest is called "{path.stem}"', hint)


def _read_file(file: YamlFile, problems: ProblemCollector) -> Iterator[CuratedFacts]:
    if file.value is None:
        return
    if not isinstance(file.value, dict):
        message = f"the file must hold slugs with facts under them, not {show_value(file.value)}"
        problems.error(file.source(), message, 'a slug is followed by ":", its facts are indented below it')
        return
    for slug, value in file.value.items():
        if value is None:
            problems.error(file.source(slug), f'nothing is said about "{slug}"', "add facts, or remove the line")
        elif record := validate(file, FactsRecord, problems, (slug,)):
            _check_tags(file, slug, record, problems)
            yield _make_facts(file, slug, record)


def _check_tags(file: YamlFile, slug: str, record: FactsRecord, problems: ProblemCollector) -> None:
    """Report lists of tags that contradict each other."""
    if record.tags is not None and (record.add_tags or record.drop_tags):
        key = "add_tags" if record.add_tags else "drop_tags"
        message = f'"{key}" does nothing beside "tags", which replaces all tags'
        problems.error(file.source(slug, key), message, "keep one of the two")
    for tag in sorted(set(record.add_tags or ()) & set(record.drop_tags or ())):
        source = file.source(slug, "drop_tags", (record.drop_tags or ()).index(tag))
        problems.error(source, f'the tag "{tag}" is both added and dropped', "keep one of the two")


def _make_facts(file: YamlFile, slug: str, record: FactsRecord) -> CuratedFacts:
    lines = {
        name: file.source(slug, key, index)
        for key in _LISTS_OF_SLUGS
        for index, name in enumerate(getattr(record, key) or ())
    }
    return CuratedFacts(
        source=file.source(slug),
        slug=slug,
        arxiv_id=record.arxiv_id,
        authors=record.authors or (),
        published=record.published,
        venue=record.venue,
        code_url=record.code_url,
        links=record.links or (),
        tags=record.tags,
        add_tags=record.add_tags or (),
        drop_tags=record.drop_tags or (),
        title=record.title,
        abstract=record.abstract,
        former_slugs=record.former_slugs or (),
        note=record.note,
        tag_sources=lines,
    )
