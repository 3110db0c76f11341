"""Fields of a paper: lines that read "words: value", or are nothing but links, and can be no title where they stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.fact_lines import PastedFact, read_fact, read_links
from generator.reading.digests.paste.label_words import FIELD_WORDS, FieldKind
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.text_form import begins_part, form_of

_FIELD = re.compile(r"(?P<word>[^\W\d_][^\s:：]{0,30}(?: [^\s:：]{1,30}){0,3}?)\s*(?::(?!//)|：)\s*(?P<value>\S.*)")
"""`Category: cs.LG`, `Mots-clés : marées`, `Reading time: 5 min`."""
_LONGEST_WORD = 40
"""Letters of the words in front of the colon."""
_LONGEST_FIELD = 400
"""Letters of a field; longer ones are text."""
_SIGNS = re.compile(r"^[^\w\[<(`\"']+")
"""Emoji and other signs in front of a part of a row."""
_ROW = re.compile(r"\s+[|·•]\s+")
_LINK = re.compile(r"\[(?P<text>[^\[\]]+)\]\(<?(?P<url>https?://[^\s()<>]+)>?\)|<?(?P<bare>https?://[^\s<>\[\]()|]+)>?")
"""`[PDF](https://…)`, `<https://…>`, `https://…`."""
_BETWEEN_LINKS = re.compile(r"[\s\[\]|·•,;/&()<>-]*")
_FEWEST_OF_HABIT = 2
"""How often an unknown word must stand between a title and an abstract to be a label."""


@dataclass(frozen=True, slots=True)
class PastedField:
    """A field of a paper, and what is known of it."""

    line: Line
    facts: tuple[PastedFact, ...] = ()
    """What it says; nothing where no page shows it."""
    may_be_title: bool = True
    """Whether it would be a title with an abstract right below."""


class FieldReader:
    """Reads fields by words that are known, and by those that a paste uses time and again."""

    def __init__(self, lines: Sequence[Line], dialects: DialectTable) -> None:
        self._dialects = dialects
        self._habits = _find_habits(lines)

    def read(self, line: Line, *, below_title: bool) -> PastedField | None:
        """The field in a line; None where it is none.

        Args:
            line: a line that is neither a fact nor furniture by itself.
            below_title: whether it stands between a title and its abstract, as far as known.
        """
        if len(line.text) > _LONGEST_FIELD:
            return None
        parts = _ROW.split(line.text)
        fields = [
            self._read_part(replace(line, text=_SIGNS.sub("", part, count=1)), below_title=below_title)
            for part in parts
        ]
        if not fields or not all(fields):
            return None
        facts = tuple(fact for field in fields if field for fact in field.facts)
        may_be_title = len(fields) == 1 and all(field.may_be_title for field in fields if field)
        return PastedField(line, tuple(replace(fact, lines=(line,)) for fact in facts), may_be_title)

    def _read_part(self, line: Line, *, below_title: bool) -> PastedField | None:
        found = _FIELD.fullmatch(line.text)
        if found is None or len(found["word"]) > _LONGEST_WORD:
            return self._read_links(line, line.text, "")
        word, value = found["word"].strip(" *_").lower(), found["value"]
        kind = FIELD_WORDS.get(word)
        if kind is None and word not in self._habits and not line.bold_label:
            return self._read_label(line)
        return self._read_links(line, value, word) or self._read_words(line, kind, value, below_title=below_title)

    def _read_links(self, line: Line, text: str, word: str) -> PastedField | None:
        links = _find_links(text)
        return PastedField(line, tuple(_read_each_link(line, links, word, self._dialects)), False) if links else None

    def _read_words(self, line: Line, kind: FieldKind | None, value: str, *, below_title: bool) -> PastedField | None:
        """A field that says something in words, and not as long as an abstract."""
        form = form_of(value)
        # "Methods: We boil." goes on with an abstract; only below a title, "Code: soon" is a field.
        if form == "paragraph" or (begins_part(line.text) and not (below_title and kind)):
            return None
        if kind is None and not below_title and form == "heading":
            return None
        return PastedField(line, _read_value(line, kind or "record", value, self._dialects), form == "heading")

    def _read_label(self, line: Line) -> PastedField | None:
        """A part of a row behind the label of a fact, as the authors in `Date: 3 May | Authors: Ada Regen`."""
        fact = read_fact((line,), self._dialects) if self._dialects.match_label(line.text) else None
        return PastedField(line, (fact,), may_be_title=False) if fact else None


def _read_value(line: Line, kind: FieldKind, value: str, dialects: DialectTable) -> tuple[PastedFact, ...]:
    if kind == "categories":
        listed = dialects.read_categories(value)
        return (PastedFact("categories", (line,), listed),) if listed else ()
    if kind == "venue":
        return (PastedFact("venue", (line,), (value,)),)
    fact = read_fact((replace(line, text=value),), dialects) if kind == "address" else None
    return (replace(fact, lines=(line,)),) if fact else ()


def _find_links(text: str) -> list[tuple[str, str]]:
    """The texts and addresses of a text that is nothing but links; empty where it is anything else."""
    found: list[tuple[str, str]] = []
    end = 0
    for link in _LINK.finditer(text):
        if not _BETWEEN_LINKS.fullmatch(text, end, link.start()):
            return []
        found.append((link["text"] or "", (link["url"] or link["bare"]).rstrip(".,;")))
        end = link.end()
    return found if found and _BETWEEN_LINKS.fullmatch(text.rstrip("."), end) else []


def _read_each_link(
    line: Line, links: Iterable[tuple[str, str]], word: str, dialects: DialectTable
) -> Iterator[PastedFact]:
    for text, url in links:
        named = word if FIELD_WORDS.get(word) == "code" or text.startswith("http") else text or word
        yield from read_links(replace(line, links=((named or "Link", url),)), dialects)


def _find_habits(lines: Sequence[Line]) -> frozenset[str]:
    """Words that stand between titles and abstracts time and again, and nowhere else."""
    everywhere: Counter[str] = Counter()
    between: Counter[str] = Counter()
    for above, line in pairwise([Line(0, "", indented=False), *(line for line in lines if line.text)]):
        found = _FIELD.fullmatch(line.text) if len(line.text) <= _LONGEST_FIELD else None
        if found is None or len(found["word"]) > _LONGEST_WORD:
            continue
        word = found["word"].lower()
        everywhere[word] += 1
        between[word] += bool(above.text) and form_of(above.text) == "heading" == form_of(found["value"])
    return frozenset(word for word, times in between.items() if times >= _FEWEST_OF_HABIT and times == everywhere[word])
