"""A paste cut into pieces: paragraphs, the facts that stand between them, and the furniture set aside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.reading.digests.paste.author_lines import is_name, read_names
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.dialects.arxiv_mail import ends_paper, find_framed
from generator.reading.digests.paste.dialects.scholar_alert import read_byline
from generator.reading.digests.paste.furniture import find_furniture
from generator.reading.digests.paste.line_roles import Account, Line
from generator.reading.digests.paste.text_form import Form, form_of, is_finished, leads_on
from generator.reading.files.values import is_web_address, normalise_arxiv_id

FactKind = Literal["authors", "arXiv id", "categories", "venue", "code", "address"]
"""What a line can tell about a paper beside its title and abstract."""

_LABEL = re.compile(r"(?P<label>title|abstract|summary|authors?|categories|subjects)\s*[:：]\s*(?=\S)", re.IGNORECASE)
_RECORD_FIELD = re.compile(r"[\w-]+(?: [\w-]+| \([^)]*\))?:\s")
"""How a field of an arXiv listing begins, which may go on in indented lines."""
_CATEGORY = re.compile(r"[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2}|\.[a-z]+-[a-z]+)?")
"""An arXiv subject class as `cs.LG`, `hep-th` or `physics.flu-dyn`."""
_LISTED_ID = re.compile(
    r"(?:\[\d+\]\s*|\\\\\s*)?\(?\s*(?P<id>(?:https?://|arxiv\s*:|10\.48550/|doi:)[^\s,]+(?<![,)])|\d{4}\.\d{4,5}(?:v\d+)?)"
    r"\s*(?:[,)(\[].{0,80})?",
    re.IGNORECASE,
)
"""A line of an arXiv listing that begins with the identifier: `[1] arXiv:2405.15444 [pdf, html, other]`."""
_LINK = re.compile(r"(?:(?P<label>[^\W\d_][\w '’/-]{0,30}?)\s*[:：→]\s*)?(?P<url>https?://\S+?)[.)]?", re.IGNORECASE)
_NAMES_FOLLOW = re.compile(r"authors?:?", re.IGNORECASE)
"""A heading below which each author has a line of his own."""
_CODE_LABEL = re.compile(r"code|git(?:hub|lab)?|repo(?:sitory)?|implementation|source", re.IGNORECASE)
_CODE_HOST = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/\w", re.IGNORECASE)
_FULL_LINE = 40
"""Letters from which on a line may have been broken because it was full."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A line that tells something about a paper, with the indented lines that go on with it."""

    kind: FactKind
    lines: tuple[Line, ...]
    values: tuple[str, ...]
    """Names, one identifier, categories, one venue, or one address."""
    beside: bool = False
    """Whether the line says something else besides, such as a title that leads to an address."""


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


Piece = Fact | Block


class Cutter:
    """Cuts a paste into pieces and enters all other lines in its account."""

    def __init__(self, lines: list[Line], account: Account) -> None:
        self._lines = lines
        self._account = account
        self._block: list[Line] = []
        self._label = ""
        self._above: Form | None = None
        self._fact: list[Line] = []
        self._in_record = False
        self._name_follows = False
        self._names: list[Line] | None = None
        self._framed = find_framed(lines)
        self.days: list[Line] = []
        """Lines that are a date and nothing else."""

    def pieces(self) -> Iterator[Piece]:
        """The pieces in order; afterwards `days` holds the dates."""
        for line in self._lines:
            if self._names is not None and line.text and not self._takes_name(line):
                yield from self._close_names()
            if not line.text:
                yield from self._close()
            elif rule := self._framed.get(line.number):
                yield from self._close()
                self._account.enter("furniture", line, rule=rule)
            elif self._names is not None:
                continue
            elif self._fact and line.indented and _LABEL.match(self._fact[0].text):
                self._fact.append(line)
            elif self._in_record and line.indented:
                self._account.enter("furniture", line, rule="record")
            elif line.level or line.links:
                yield from self._cut_marked(line)
            elif self._is_inside_sentence(line) or (self._label and self._block and line.indented):
                self._block.append(line)
            else:
                yield from self._cut(line)
        yield from self._close_names()
        yield from self._close()

    def _cut(self, line: Line) -> Iterator[Piece]:
        """A line that nothing above makes part of a text."""
        label = _LABEL.match(line.text)
        if self._skips(line):
            yield from self._close()
            self._in_record = label is None and _RECORD_FIELD.match(line.text) is not None
        elif self._block and (facts := _told_by(line)):
            yield from self._close()
            yield from facts
            self._label = "abstract"
        elif (fact := _read_fact((line,))) and not (fact.kind in ("code", "address") and self._is_inside_abstract()):
            yield from self._close()
            self._fact = [line]
        elif label:
            yield from self._close()
            self._label = "title" if label["label"].lower() == "title" else "abstract"
            self._block = [Line(line.number, line.text[label.end() :], line.indented)]
        else:
            lists_authors = read_names(line.text) is not None
            if lists_authors or self._label == "title" or self._fact:
                yield from self._close()
            self._in_record = False
            self._block.append(line)
            if lists_authors:
                yield from self._close()

    def _cut_marked(self, line: Line) -> Iterator[Piece]:
        """A heading, or a line of links: a title, unless it says by itself what it is."""
        if line.links and all(find_furniture(text) for text, _ in line.links):
            # Buttons that lead somewhere say where the paper and its code are.
            yield from self._close()
            yield from _linked(line)
        elif find_furniture(line.text) or read_day(line.text) or _LABEL.match(line.text) or _read_fact((line,)):
            yield from self._cut(Line(line.number, line.text, line.indented))
            if line.links and self._label:
                yield from self._close()
                yield from (replace(fact, beside=True) for fact in _linked(line))
        elif line.links and (self._block or len(line.links) > 1):
            told = ", ".join(f"{text} ({url})" for text, url in line.links)
            self._block.append(Line(line.number, told, line.indented))
        else:
            yield from self._close()
            self._block, self._label = [line], "title" if line.level else ""
            yield from self._close()
            yield from (replace(fact, beside=True) for fact in _linked(line))

    def _skips(self, line: Line) -> bool:
        """Whether a line is furniture or a date; enters it if so."""
        if self._name_follows and " " not in line.text:
            self._name_follows = False
            self._account.enter("furniture", line, rule="submitter")
            return True
        if read_day(line.text):
            self.days.append(line)
            self._account.enter("date", line)
            return True
        rule = find_furniture(line.text)
        if rule is None or _listed_id(line.text):
            self._name_follows = False
            return False
        self._name_follows = rule.takes_next
        if _NAMES_FOLLOW.fullmatch(line.text):
            self._names = []
        self._account.enter("furniture", line, rule=rule.name)
        return True

    def _takes_name(self, line: Line) -> bool:
        """Whether a line below "Authors:" is one of the names, or a comma between them."""
        if self._names is not None and is_name(line.text):
            self._names.append(line)
            return True
        if line.text.strip(",;·•&"):
            return False
        self._account.enter("furniture", line, rule="marks")
        return True

    def _close_names(self) -> Iterator[Piece]:
        """End a list of authors that has one name a line."""
        if self._names:
            yield Fact("authors", tuple(self._names), tuple(line.text for line in self._names))
        self._names = None

    def _is_inside_sentence(self, line: Line) -> bool:
        """Whether a line stands in a wrapped abstract, where `2024` or `Code` is a part of a sentence."""
        is_rule = len(line.text) > 1 and not any(letter.isalnum() for letter in line.text)
        if not self._block or self._label == "title" or is_rule or ends_paper(line.text):
            return False
        above = self._block[-1].text
        if is_finished(above) or (len(above) < _FULL_LINE and not leads_on(above)):
            return False
        return self._is_inside_abstract()

    def _is_inside_abstract(self) -> bool:
        """Whether the lines above, without an empty line between, cannot be a title alone."""
        return bool(self._block) and (len(self._block) > 1 or self._above == "heading" or self._label == "abstract")

    def _close(self) -> Iterator[Piece]:
        """End the block and the fact that were begun."""
        if self._block:
            block = Block(tuple(self._block), self._label)
            self._above = form_of(block.text)
            yield block
        if fact := _read_fact(tuple(self._fact)):
            yield fact
        self._block, self._label, self._fact, self._in_record = [], "", [], False


def _told_by(line: Line) -> list[Fact]:
    """What a line of a search engine's mail tells of the paper above it."""
    byline = read_byline(line.text)
    if byline is None:
        return []
    told: dict[FactKind, str | None] = {"arXiv id": byline.arxiv_id, "venue": byline.venue}
    facts = [Fact(kind, (line,), (value,), beside=True) for kind, value in told.items() if value]
    return [Fact("authors", (line,), byline.authors), *facts]


def _linked(line: Line) -> Iterator[Fact]:
    """Where the links of a line lead."""
    for text, url in line.links:
        said = url if _listed_id(url) else f"{text.rstrip(':')}: {url}"
        yield _read_fact((Line(line.number, said, line.indented),)) or Fact("address", (line,), (url,))


def _read_fact(lines: tuple[Line, ...]) -> Fact | None:
    """The fact in lines that may hold one, the first of them perhaps with a label."""
    text = " ".join(line.text for line in lines)
    label = _LABEL.match(text)
    name = label["label"].lower() if label else ""
    if name in ("categories", "subjects"):
        words = re.findall(r"\(([^()]+)\)", text) or text.split()[1:]
        return Fact("categories", lines, tuple(word for word in words if _CATEGORY.fullmatch(word)))
    if name.startswith("author"):
        return Fact("authors", lines, read_names(text) or ())
    if arxiv_id := _listed_id(text):
        return Fact("arXiv id", lines, (arxiv_id,))
    if (link := _LINK.fullmatch(text)) and is_web_address(link["url"]):
        if arxiv_id := _listed_id(link["url"]):
            return Fact("arXiv id", lines, (arxiv_id,))
        is_code = _CODE_HOST.match(link["url"]) or (link["label"] and _CODE_LABEL.search(link["label"]))
        return Fact("code" if is_code else "address", lines, (link["url"],))
    return None


def _listed_id(text: str) -> str | None:
    """The arXiv id of a line that is about nothing else."""
    listed = _LISTED_ID.fullmatch(text)
    return normalise_arxiv_id(text) or (normalise_arxiv_id(listed["id"]) if listed else None)
