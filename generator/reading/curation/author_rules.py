"""Reads `content/authors.yml`: the rules of a curator about names that are one person, or several."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from generator.errors import ProblemCollector
from generator.model.authors import AuthorRule
from generator.reading.files.folders import is_inside
from generator.reading.files.yaml_file import Record, YamlFile, read_yaml, validate


class RawAuthor(Record):
    """A person as the file has them."""

    name: str = Field(min_length=1, description="The name to show.")
    also: tuple[str, ...] = Field((), description="Other forms of the name, as papers print them.")
    papers: tuple[str, ...] = Field((), description="Slugs: only in these papers do the names mean this person.")


class RawAuthors(Record):
    """The file as a whole."""

    people: tuple[RawAuthor, ...] = Field((), description="People whose names alone do not tell who they are.")


def read_authors(path: Path, problems: ProblemCollector) -> tuple[AuthorRule, ...]:
    """Read the rules on authors.

    Args:
        path: the YAML file; without it, authors are identified by their names alone.
        problems: collects wrong types and keys, and people without a rule.

    Returns:
        The rules in the order of the file; none if it could not be read.
    """
    if not path.exists() and not path.is_symlink():
        return ()
    file = read_yaml(path, problems) if is_inside(path, path.parent, problems) else None
    raw = validate(file, RawAuthors, problems) if file else None
    if file is None or raw is None:
        return ()
    for index, person in enumerate(raw.people):
        if not person.also and not person.papers:
            message = f'"{person.name}" has neither "also" nor "papers"'
            problems.error(file.source("people", index), message, "add one, or remove it")
    return tuple(_make_rule(file, index, person) for index, person in enumerate(raw.people))


def _make_rule(file: YamlFile, index: int, person: RawAuthor) -> AuthorRule:
    return AuthorRule(
        name=person.name,
        source=file.source("people", index),
        also=person.also,
        papers=person.papers,
        paper_sources={
            slug: file.source("people", index, "papers", number) for number, slug in enumerate(person.papers)
        },
    )
