"""Lines, and links, that say something about a paper beside its title and abstract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.reading.digests.paste.author_lines import is_cut_short
from generator.reading.digests.paste.dialects.dialect import FactLabel, Statement
from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.line_roles import FactKind, Line
from generator.reading.files.values import is_web_address

_LINK = re.compile(r"(?:(?P<label>[^\W\d_][\w '’/-]{0,30}?)\s*[:：→]\s*)?(?P<url>https?://\S+?)[.)]?", re.IGNORECASE)
_CODE_LABEL = re.compile(r"code|git(?:hub|lab)?|repo(?:sitory)?|implementation|source", re.IGNORECASE)
_CODE_HOST = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)/\w", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PastedFact:
    """A line that says something about a paper, with the indented lines that go on with it."""

    kind: FactKind
    lines: tuple[Line, ...]
    values: tuple[str, ...]
    """Names, one identifier, categories, one venue, or one address."""
    beside: bool = False
    """Whether the line says something else besides, such as a title that leads to an address."""

    @property
    def cut_short(self) -> bool:
        """Whether it is a list of authors that ends in "et al." or the like."""
        return self.kind == "authors" and is_cut_short(self.lines[-1].text)


def read_fact(lines: tuple[Line, ...], dialects: DialectTable) -> PastedFact | None:
    """The fact in lines that may hold one, the first of them perhaps with a label.

    Args:
        lines: a line, and those that go on with it.
        dialects: what the sources of pastes know of facts.

    Returns:
        The fact; None where the lines are about anything else, too.
    """
    text = " ".join(line.text for line in lines)
    statement = _read_labelled(text, dialects) or dialects.read_statement(text) or _read_link(text, dialects)
    return PastedFact(statement.kind, lines, statement.values) if statement else None


def read_byline(line: Line, dialects: DialectTable) -> list[PastedFact]:
    """What a line says of the paper whose title stands right above it."""
    statements = dialects.read_byline(line.text)
    return [PastedFact(one.kind, (line,), one.values, beside=place > 0) for place, one in enumerate(statements)]


def read_links(line: Line, dialects: DialectTable) -> Iterator[PastedFact]:
    """Where the links of a line lead."""
    for text, url in line.links:
        said = url if dialects.read_statement(url) else f"{text.rstrip(':')}: {url}"
        link = replace(line, text=said, level=0, links=())
        yield read_fact((link,), dialects) or PastedFact("address", (line,), (url,))


def _read_labelled(text: str, dialects: DialectTable) -> Statement | None:
    labelled = dialects.match_label(text)
    if labelled is None or not isinstance(labelled.label, FactLabel):
        return None
    return Statement(labelled.label.kind, labelled.label.read(labelled.text))


def _read_link(text: str, dialects: DialectTable) -> Statement | None:
    """What an address, perhaps with a word in front of it, leads to."""
    link = _LINK.fullmatch(text)
    if link is None or not is_web_address(link["url"]):
        return None
    if statement := dialects.read_statement(link["url"]):
        return statement
    is_code = _CODE_HOST.match(link["url"]) or (link["label"] and _CODE_LABEL.search(link["label"]))
    return Statement("code" if is_code else "address", (link["url"],))
