"""Reads `content/tag_examples.yml`: invented papers that must get a tag, or must not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field

from generator.errors import ProblemCollector
from generator.model.taxonomy import TagExample
from generator.reading.files.folders import is_inside
from generator.reading.files.values import Text
from generator.reading.files.yaml_file import Record, YamlFile, read_yaml, validate


class RawExampleText(Record):
    """An invented paper as the file has it."""

    title: Text = Field(description="Its title.")
    abstract: Text = Field(description="Its abstract; a sentence or two are enough.")


class RawTagExample(Record):
    """What the file says of one tag."""

    tag: Text = Field(description="The slug of the tag.")
    earns: RawExampleText | None = Field(None, description="A paper that must get the tag.")
    misses: RawExampleText | None = Field(None, description="A paper that is close to the tag and must not get it.")


class RawTagExamples(Record):
    """The file as a whole."""

    examples: tuple[RawTagExample, ...] = Field(description="Tags with examples, in any order.")


def read_tag_examples(path: Path, problems: ProblemCollector) -> tuple[TagExample, ...]:
    """Read the examples with which `check` tests the phrases of the taxonomy.

    Args:
        path: the YAML file, which is optional.
        problems: collects wrong types and keys, and tags without any example.

    Returns:
        The examples in the order of the file; none if it could not be read.
    """
    if not path.exists():
        return ()
    file = read_yaml(path, problems) if is_inside(path, path.parent, problems) else None
    raw = validate(file, RawTagExamples, problems) if file else None
    return tuple(_read_examples(file, raw, problems)) if file and raw else ()


def _read_examples(file: YamlFile, raw: RawTagExamples, problems: ProblemCollector) -> Iterator[TagExample]:
    for index, one in enumerate(raw.examples):
        if not one.earns and not one.misses:
            source = file.source("examples", index)
            problems.error(source, f'"{one.tag}" has no example', 'add "earns" or "misses", or remove it')
        for key, text, is_earned in (("earns", one.earns, True), ("misses", one.misses, False)):
            if text:
                source = file.source("examples", index, key)
                yield TagExample(one.tag, text.title, text.abstract, is_earned, source)
