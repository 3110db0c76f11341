"""Reads YAML files into plain data and the line of each value; features that curators do not need are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
)

from generator.errors import ContentError, Problem, ProblemCollector
from generator.model.source import Source
from generator.reading.files.text_file import find_unprintable, read_text
from generator.reading.files.validation import Key, M, Record, shorten, validate_value

__all__ = ["Record", "YamlFile", "read_yaml", "validate"]

_YAML_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of libyaml, which is ten times as fast, if PyYAML was built with it."""

_MOST_LEVELS = 20
"""How deep lists and mappings can be nested; content needs four levels."""

_TOO_DEEP = (f"lists and keys nest more than {_MOST_LEVELS} deep", "make it flatter")
"""The message and the hint for deeper nesting; the parser itself fails at a much deeper level."""

_WHOLE_NUMBER = re.compile(r"[-+]?\d{1,15}")
_NONE_WORDS = frozenset({"", "~", "null"})
"""The texts that mean None in YAML."""

_PLAIN_WORDS = (
    ("mapping values are not allowed", 'a ": " stands where none may be', 'put a text with ": " in quotation marks'),
    ("tab character", "the line is indented with a tab", "indent with spaces"),
    ("cannot start any token", "a value begins with a sign of YAML's own", "put it in quotation marks"),
    ("unexpected end of stream", "a quotation mark is opened and never closed", "close it"),
    ("unknown escape character", "a backslash stands in double quotation marks", "use single quotation marks"),
    ("expected ',' or", "a bracket is opened and never closed, or a comma is missing", "mend the list"),
    ("could not find expected ':'", 'a line is neither "key: value" nor part of the value above', "mend or indent it"),
    ("did not find expected key", "the line fits neither the one above nor a key", "check indentation and quotes"),
    ("did not find expected '-'", "the line fits no list above it", "check the indentation"),
)
"""Messages of the YAML parser, each with a plain sentence and a hint."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """The content of a YAML file."""

    path: str
    """The file, with forward slashes."""
    value: object
    """Texts, whole numbers, true and false, None, lists, and mappings with texts as keys."""
    lines: Mapping[tuple[Key, ...], int]
    """The line of every value, by the keys that lead to it."""

    def source(self, *keys: Key) -> Source:
        """The line of the value that these keys lead to, or of the nearest value around it."""
        for length in range(len(keys), -1, -1):
            if line := self.lines.get(keys[:length]):
                return Source(self.path, line)
        return Source(self.path)


def read_yaml(path: Path, problems: ProblemCollector) -> YamlFile | None:
    """Read one YAML file in the way of YAML 1.2, except that dates and numbers with a point stay texts.

    So `2405.15440` keeps its last zero, `2024-05-24` stays a date as written, and `no` stays a word.

    Args:
        path: the file.
        problems: collects a file that is not text, broken YAML, anchors, aliases, tags, repeated keys, a second
            document, and deep nesting.

    Returns:
        The data with its lines; None if there was a problem.
    """
    text = read_text(path, problems)
    return None if text is None else parse_yaml(text, path, problems)


def parse_yaml(text: str, path: Path, problems: ProblemCollector) -> YamlFile | None:
    """Read the YAML part of a file; see `read_yaml`.

    Args:
        text: the YAML, with an empty line for each line of the file above it, so that line numbers are right.
        path: the file.
        problems: collects the same mistakes as `read_yaml`.
    """
    tree = _TreeBuilder(path.as_posix())
    with problems.collecting():
        tree.read(text)
    return tree.file


def validate(file: YamlFile, model: type[M], problems: ProblemCollector, at: tuple[Key, ...] = ()) -> M | None:
    """Check a file, or the part of it that the keys `at` lead to, against a model.

    Args:
        file: the content of the file.
        model: what it must be; derive it from `Record`.
        problems: collects every mistake, with the line of the key or the element.
        at: keys that exist in the file.

    Returns:
        The model; None if there was a problem.
    """
    value = file.value
    for key in at:
        value = value[key]  # type: ignore[index]  # plain data has no narrower type, and `at` exists in it
    return validate_value(value, model, lambda keys: file.source(*at, *keys), problems)


class _TreeBuilder:
    """Builds plain data from the events of the parser, and collects the line of each value."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.lines: dict[tuple[Key, ...], int] = {}
        self.file: YamlFile | None = None

    def read(self, text: str) -> None:
        """Read the whole file into `file`.

        Raises:
            ContentError: something in the file cannot be read.
        """
        value: object = None
        begun = False
        try:
            events = iter(yaml.parse(text, Loader=_YAML_LOADER))
            for event in events:
                if isinstance(event, DocumentStartEvent):
                    if begun:
                        raise self._make_error(event, "a second document begins here", 'remove the line "---"')
                    begun = True
                elif isinstance(event, NodeEvent):
                    value = self._read_value(event, events, ())
        except yaml.MarkedYAMLError as error:
            raise self._translate_error(error, text) from error
        self.file = YamlFile(self.path, value, self.lines)

    def _read_value(self, event: Event, events: Iterator[Event], keys: tuple[Key, ...]) -> object:
        self.lines.setdefault(keys, _line_of(event))
        self._refuse_references(event)
        if len(keys) > _MOST_LEVELS:
            raise self._make_error(event, *_TOO_DEEP)
        if isinstance(event, MappingStartEvent):
            return self._read_mapping(events, keys)
        if isinstance(event, ScalarEvent):
            text = self._read_scalar(event)
            return _resolve_scalar(text) if event.implicit[0] else text
        return self._read_list(events, keys)

    def _read_mapping(self, events: Iterator[Event], keys: tuple[Key, ...]) -> dict[str, object]:
        mapping: dict[str, object] = {}
        while not isinstance(event := next(events), MappingEndEvent):
            self._refuse_references(event)
            if not isinstance(event, ScalarEvent):
                raise self._make_error(event, "a key is a list or a mapping", "a key must be a text")
            key = self._read_scalar(event)
            path = (*keys, key)
            if key in mapping:
                first = self.lines[path]
                raise self._make_error(
                    event, f'the key "{shorten(key)}" comes twice, first in line {first}', "keep one"
                )
            self.lines[path] = _line_of(event)
            mapping[key] = self._read_value(next(events), events, path)
        return mapping

    def _read_list(self, events: Iterator[Event], keys: tuple[Key, ...]) -> list[object]:
        elements: list[object] = []
        while not isinstance(event := next(events), SequenceEndEvent):
            elements.append(self._read_value(event, events, (*keys, len(elements))))
        return elements

    def _read_scalar(self, event: ScalarEvent) -> str:
        text: str = event.value
        if name := find_unprintable(text):
            raise self._make_error(event, f"the value holds the control character {name}", "delete it")
        return text

    def _refuse_references(self, event: Event) -> None:
        """Refuse aliases, which can turn a few lines into gigabytes, and tags, which can name Python objects."""
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        quote = "put a text that begins with {} in quotation marks"
        if isinstance(event, AliasEvent):
            raise self._make_error(event, f'the alias "*{anchor}" is not allowed here', "write the value out")
        if anchor is not None:
            raise self._make_error(event, f'the anchor "&{anchor}" is not allowed here', quote.format("&"))
        if tag is not None:
            written = shorten(tag.replace("tag:yaml.org,2002:", "!!"))
            raise self._make_error(event, f'the tag "{written}" is not allowed here', quote.format("!"))

    def _make_error(self, event: Event, message: str, hint: str) -> ContentError:
        return ContentError([Problem(Source(self.path, _line_of(event)), message, hint)])

    def _translate_error(self, error: yaml.MarkedYAMLError, text: str) -> ContentError:
        """Translate an error of the parser into plain words, with the line where the mistake begins."""
        complaint = str(error.problem)
        if error.problem_mark and text.startswith("\t", error.problem_mark.index):
            # Below a key without a value, the parser takes the tab for the first sign of the value.
            complaint = "tab character"
        if "nesting depth" in complaint:
            return ContentError([Problem(Source(self.path, 1), *_TOO_DEEP)])
        known = ((meaning, hint) for said, meaning, hint in _PLAIN_WORDS if said in complaint)
        meaning, hint = next(known, (complaint, "check indentation and quotes"))
        mark = error.context_mark if "never closed" in meaning else error.problem_mark
        line = mark.line + 1 if mark else 0
        return ContentError([Problem(Source(self.path, line), f"this is not YAML: {meaning}", hint)])


def _line_of(event: Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


def _resolve_scalar(text: str) -> object:
    """The value of a text without quotation marks."""
    if text in _NONE_WORDS:
        return None
    if text in ("true", "false"):
        return text == "true"
    return int(text) if _WHOLE_NUMBER.fullmatch(text) else text
