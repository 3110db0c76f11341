"""Texts of records without what feeds, databases and forms put around and into them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.reading.files.values import normalise_arxiv_id
from generator.text.clean import clean_text, normalised

_ANNOUNCEMENT = re.compile(
    r"\s*arXiv:(?P<id>\S{6,30})\s+Announce Type:\s*[a-z-]{1,30}\s+(?:Abstract:\s*)?", re.IGNORECASE
)
"""How abstracts begin in feeds of arXiv: `arXiv:2503.01234v1 Announce Type: new Abstract: `."""

_TITLE_TAG = re.compile(
    r"\s*\(arXiv:(?P<id>[\w.\-/]{6,40})\s*(?:\[(?P<class>[A-Za-z.\-]{2,30})\])?(?:\s+(?:UPDATED|CROSS LISTED))?\)\s*$"
)
"""How titles end in old feeds of arXiv: ` (arXiv:2503.01234v1 [cs.LG] UPDATED)`."""

_HEADING = re.compile(
    r"<(?:jats:)?title(?:\s[^<>]{0,200})?>\s*(?:abstract|summary)\s*</(?:jats:)?title>", re.IGNORECASE
)
"""A heading that says only what the text is: `<jats:title>Abstract</jats:title>`."""

_BLOCK = re.compile(
    r"</?(?:jats:)?(?:p|div|br|sec|title|li|ul|ol|list|list-item|h[1-6])(?:\s[^<>]{0,200})?/?>", re.IGNORECASE
)
"""Tags of HTML and JATS that part words: `</p><p>`."""

_INLINE = re.compile(
    r"</?(?:(?:jats|mml):[a-z-]{1,30}|i|b|em|strong|sub|sup|u|sc|scp|tt|code|span|a|small|italic|bold|inf|abstracttext)"
    r"(?:\s[^<>]{0,200})?/?>",
    re.IGNORECASE,
)
"""Tags of HTML, JATS and MathML that stand in a word or a line: `H<sub>2</sub>O`."""

_LABEL = re.compile(r"\s*abstract\s*(?:[:：—]\s*|[.–-]\s+)", re.IGNORECASE)
"""What an abstract begins with that says only what it is: `Abstract: `, `Abstract—`; not `Abstract-level`."""

_PLACEHOLDER = re.compile(
    r"[\s\[(]*(?:n/?a|null|none|nan|nil|tbd|unknown|not available"
    r"|no (?:abstract|summary|description)(?: (?:is )?available| provided)?"
    r"|abstract (?:is )?(?:not|un) ?available|[-–—.?])[\s\]).]*",
    re.IGNORECASE,
)
"""What stands where nothing is known: `N/A`, `[No abstract available]`."""

_LONGEST_PLACEHOLDER = 60
_LONGEST_DOUBTFUL = 200
"""Letters up to which a text may be nothing but marks, as `\\emph{}`; a longer one is never that by accident."""


@dataclass(frozen=True, slots=True)
class CleanText:
    """A text, and what was said in it about something else."""

    text: str
    """The text on one line; empty where it says nothing."""
    arxiv_id: str | None = None
    """The arXiv id that stood in it."""
    category: str | None = None
    """The subject class that stood in it."""


def clean_title(raw: str) -> CleanText:
    """A title without markup, and without the arXiv id that feeds write behind it."""
    tag = _TITLE_TAG.search(raw, max(0, len(raw) - 100))
    arxiv_id = normalise_arxiv_id(tag["id"]) if tag else None
    if tag is None or arxiv_id is None:
        return CleanText(_clean_marks(raw))
    return CleanText(_clean_marks(raw[: tag.start()]), arxiv_id, tag["class"])


def clean_abstract(raw: str) -> CleanText:
    """An abstract without markup, without its label, and without the announcement of a feed of arXiv."""
    announced = _ANNOUNCEMENT.match(raw)
    text = _clean_marks(raw[announced.end() :] if announced else raw)
    label = _LABEL.match(text)
    return CleanText(text[label.end() :] if label else text, normalise_arxiv_id(announced["id"]) if announced else None)


def clean_line(raw: str) -> str:
    """A short value on one line, without invisible letters; empty where it is a placeholder as `N/A`."""
    text = normalised(raw)
    return "" if is_placeholder(text) else text


def is_placeholder(text: str) -> bool:
    """Whether a text says that nothing is known."""
    return len(text) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.fullmatch(text) is not None


def _clean_marks(raw: str) -> str:
    text = raw
    if "<" in raw:
        text = _INLINE.sub("", _BLOCK.sub(" ", _HEADING.sub(" ", raw)))
    line = " ".join(text.split())
    if is_placeholder(line) or (len(line) <= _LONGEST_DOUBTFUL and not _says_something(line)):
        return ""
    return line


def _says_something(line: str) -> bool:
    """Whether anything is left of a text once its LaTeX is read."""
    return any(letter.isalnum() for letter in clean_text(line).plain)
