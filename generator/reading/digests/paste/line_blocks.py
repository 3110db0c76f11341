"""A paste split into pieces: blocks of text, and the facts that stand between them; furniture is set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.reading.digests.paste.author_lines import is_name, read_names
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.dialects.dialect import TextLabel
from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.fact_lines import PastedFact, read_byline, read_fact, read_links
from generator.reading.digests.paste.field_lines import FieldReader, PastedField
from generator.reading.digests.paste.furniture import FurnitureRule
from generator.reading.digests.paste.line_roles import Line, LineRoles
from generator.reading.digests.paste.text_form import Form, form_of, is_finished, leads_on

_RECORD_FIELD = re.compile(r"[\w-]+(?: [\w-]+| \([^)]*\))?:\s")
"""How a field of a record begins, which may go on in indented lines: `Comments: 12 pages`, `Date (revised): 3 May`."""
_LABELLED_DAY = re.compile(r"date\s*:", re.IGNORECASE)
"""A day with a word in front, which below a title is the paper's and no digest's."""
_FULL_LINE = 40
"""Letters from which on a line may have been broken because it was full; of 4,688 abstracts on arXiv, wrapped at 72
letters, one line in 800 is shorter."""


@dataclass(frozen=True, slots=True)
class Block:
    """Lines of text that follow each other without an empty line or anything else in between."""

    lines: tuple[Line, ...]
    label: str = ""
    """`title` or `abstract` where the paste says so."""

    @property
    def text(self) -> str:
        """The lines joined."""
        return " ".join(line.text for line in self.lines)


Piece = PastedFact | PastedField | Block


class BlockSplitter:
    """Splits a paste into pieces, and enters the role of each line that is in none."""

    def __init__(self, lines: list[Line], roles: LineRoles, dialects: DialectTable) -> None:
        self._lines = lines
        self._roles = roles
        self._dialects = dialects
        self._block: list[Line] = []
        self._label = ""
        self._form_above: Form | None = None
        self._fact: list[Line] = []
        self._in_record = False
        self._rule_for_next: FurnitureRule | None = None
        self._names: list[Line] | None = None
        self._framed = dialects.find_framed(lines)
        self._fields = FieldReader(lines, dialects)
        self.days: list[Line] = []
        """Lines that are a date and nothing else."""

    def split(self) -> Iterator[Piece]:
        """The pieces in order; afterwards `days` holds the dates."""
        for line in self._lines:
            if self._names is not None and line.text and not self._takes_name(line):
                yield from self._close_names()
            if not line.text:
                yield from self._close_block()
            elif rule := self._framed.get(line.number):
                yield from self._close_block()
                self._roles.enter("furniture", line, rule=rule)
            elif self._names is not None:
                continue
            elif self._fact and line.indented and self._dialects.match_label(self._fact[0].text):
                self._fact.append(line)
            elif self._in_record and line.indented:
                self._roles.enter("furniture", line, rule="record")
            elif line.level or line.links:
                yield from self._split_marked(line)
            elif self._is_inside_sentence(line) or (self._label and self._block and line.indented):
                self._block.append(line)
            else:
                yield from self._split_plain(line)
        yield from self._close_names()
        yield from self._close_block()

    def _split_plain(self, line: Line) -> Iterator[Piece]:
        """A line that nothing above makes part of a text."""
        labelled = self._dialects.match_label(line.text)
        if self._skips_line(line):
            yield from self._close_block()
            self._in_record = labelled is None and _RECORD_FIELD.match(line.text) is not None
        elif self._block and (facts := read_byline(line, self._dialects)):
            yield from self._close_block()
            yield from facts
            self._label = "abstract"
        elif (fact := read_fact((line,), self._dialects)) and not (
            fact.kind in ("code", "address") and self._is_inside_abstract()
        ):
            yield from self._close_block()
            self._fact = [line]
        elif labelled and isinstance(labelled.label, TextLabel):
            yield from self._close_block()
            self._label = labelled.label.part
            self._block = [Line(line.number, labelled.text, line.indented)]
        elif field := self._read_field(line):
            yield from self._close_block()
            yield field
        else:
            yield from self._add_text(line)

    def _read_field(self, line: Line) -> PastedField | None:
        """The field in a line, unless the text above goes on in it."""
        if self._block and (leads_on(self._block[-1].text) or self._is_inside_abstract()):
            return None
        return self._fields.read(line, below_title=self._stands_below_title())

    def _stands_below_title(self) -> bool:
        """Whether the last text above is a title alone."""
        return (self._form_of_block() if self._block else self._form_above) == "heading"

    def _form_of_block(self) -> Form:
        return "heading" if self._label == "title" else form_of(" ".join(line.text for line in self._block))

    def _add_text(self, line: Line) -> Iterator[Piece]:
        """A line of text goes on with the block above, unless that is complete or the line lists authors."""
        lists_authors = read_names(line.text) is not None
        if lists_authors or self._label == "title" or self._fact:
            yield from self._close_block()
        self._in_record = False
        self._block.append(line)
        if lists_authors:
            yield from self._close_block()

    def _split_marked(self, line: Line) -> Iterator[Piece]:
        """A heading, or a line of links: a title, unless it says by itself what it is."""
        if line.links and all(self._dialects.find_furniture(text) for text, _ in line.links):
            # Buttons that lead somewhere say where the paper and its code are.
            yield from self._close_block()
            yield from read_links(line, self._dialects)
        elif self._says_what_it_is(line):
            yield from self._split_plain(Line(line.number, line.text, line.indented))
            if line.links and self._label:
                yield from self._close_block()
                yield from self._read_links_beside(line)
        elif line.links and (self._block or len(line.links) > 1):
            shown = ", ".join(f"{text} ({url})" for text, url in line.links)
            self._block.append(Line(line.number, shown, line.indented))
        else:
            yield from self._close_block()
            self._block, self._label = [line], "title" if line.level else ""
            yield from self._close_block()
            yield from self._read_links_beside(line)

    def _says_what_it_is(self, line: Line) -> bool:
        dialects = self._dialects
        is_known = dialects.find_furniture(line.text) or read_day(line.text) or dialects.match_label(line.text)
        return bool(is_known or read_fact((line,), dialects))

    def _read_links_beside(self, line: Line) -> Iterator[Piece]:
        return (replace(fact, beside=True) for fact in read_links(line, self._dialects))

    def _skips_line(self, line: Line) -> bool:
        """Whether a line is furniture or a date; enters it if so."""
        rule_above, self._rule_for_next = self._rule_for_next, None
        if rule_above and " " not in line.text:
            self._roles.enter("furniture", line, rule=rule_above.name)
            return True
        if _LABELLED_DAY.match(line.text) and self._stands_below_title() and read_day(line.text):
            self._roles.enter("furniture", line, rule="date of the paper")
            return True
        if read_day(line.text):
            self._rule_for_next = rule_above
            self.days.append(line)
            self._roles.enter("date", line)
            return True
        rule = self._dialects.find_furniture(line.text)
        if rule is None or self._dialects.read_statement(line.text):
            return False
        self._rule_for_next = rule if rule.takes_next else None
        label = self._dialects.match_label_alone(line.text)
        if label and not isinstance(label, TextLabel) and label.kind == "authors":
            self._names = []
        self._roles.enter("furniture", line, rule=rule.name)
        return True

    def _takes_name(self, line: Line) -> bool:
        """Whether a line below "Authors:" is one of the names, or a comma between them."""
        if self._names is not None and is_name(line.text):
            self._names.append(line)
            return True
        if line.text.strip(",;·•&"):
            return False
        self._roles.enter("furniture", line, rule="marks")
        return True

    def _close_names(self) -> Iterator[Piece]:
        """End a list of authors that has one name a line."""
        if self._names:
            yield PastedFact("authors", tuple(self._names), tuple(line.text for line in self._names))
        self._names = None

    def _is_inside_sentence(self, line: Line) -> bool:
        """Whether a line stands in a wrapped abstract, where `2024` or `Code` is a part of a sentence."""
        is_rule = len(line.text) > 1 and not any(letter.isalnum() for letter in line.text)
        if not self._block or self._label == "title" or is_rule or self._dialects.ends_paper(line.text):
            return False
        above = self._block[-1].text
        if is_finished(above) or (len(above) < _FULL_LINE and not leads_on(above)):
            return False
        return self._is_inside_abstract()

    def _is_inside_abstract(self) -> bool:
        """Whether the lines above, without an empty line between, cannot be a title alone."""
        return bool(self._block) and (
            len(self._block) > 1 or self._form_above == "heading" or self._label == "abstract"
        )

    def _close_block(self) -> Iterator[Piece]:
        """End the block and the fact that were begun."""
        if self._block:
            self._form_above = self._form_of_block()
            yield Block(tuple(self._block), self._label)
        if self._fact and (fact := read_fact(tuple(self._fact), self._dialects)):
            yield fact
        self._block, self._label, self._fact, self._in_record = [], "", [], False
