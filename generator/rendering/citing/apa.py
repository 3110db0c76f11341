"""Citations in the style of the APA, for people to read: as plain text and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.model.citations import CitationRecord, PersonName
from generator.text.lines import one_line

MOST_AUTHORS = 20
"""Of more authors than these, a reference names the first nineteen and the last (APA manual, 7th edition, 9.8)."""

_MARKDOWN_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~]")
"""Characters that CommonMark or its extensions for tables and strikethrough read as markup."""


def text_citation(record: CitationRecord) -> str:
    """The citation as one line of plain text.

    `Krukowski, P., & Spurek, P. (2024). HyperInterval: An approach. arXiv. https://arxiv.org/abs/2405.15444`
    """
    return _join_parts(record, _end_sentence(one_line(record.title.plain)), record.url, str, str)


def markdown_citation(record: CitationRecord) -> str:
    """The same citation in Markdown: the title links to the paper, the proceedings or the journal is in italics."""
    title = escape_markdown(one_line(record.title.plain))
    linked = f"[{title}](<{record.url}>)" if record.url else title
    return _join_parts(record, _end_sentence(linked), "", escape_markdown, lambda text: f"*{escape_markdown(text)}*")


def _join_parts(
    record: CitationRecord, title: str, url: str, escape: Callable[[str], str], emphasis: Callable[[str], str]
) -> str:
    container = record.container or ("arXiv" if record.arxiv_id else "")
    parts = [
        escape(_end_sentence(join_names(record.authors))),
        f"({record.year or 'n.d.'}).",
        title,
        f"{emphasis(container)}." if container else "",
        url,
    ]
    return " ".join(part for part in parts if part)


def join_names(names: Sequence[PersonName]) -> str:
    """Authors as a reference lists them: `Gao, Z., Chang, J. D., & Lee, J. D.`; empty for none."""
    written = [_invert_name(name) for name in names]
    if len(written) > MOST_AUTHORS:
        return f"{', '.join(written[: MOST_AUTHORS - 1])}, … {written[-1]}"
    if len(written) > 1:
        return f"{', '.join(written[:-1])}, & {written[-1]}"
    return "".join(written)


def _invert_name(name: PersonName) -> str:
    return ", ".join(part for part in (name.family, _shorten_given(name.given), name.suffix) if part)


def _shorten_given(given: str) -> str:
    """`Jan-Jakob M.` becomes `J.-J. M.`; names in scripts without capitals stay whole, since they have no initials."""
    words = given.replace(".", ". ").split()
    return " ".join("-".join(_first_letter(part) for part in word.split("-") if part) for word in words)


def _first_letter(part: str) -> str:
    letter = part[0]
    return f"{letter.upper()}." if letter.upper() != letter.lower() else part


def _end_sentence(text: str) -> str:
    return text if not text or text.endswith((".", "?", "!")) else f"{text}."


def escape_markdown(text: str) -> str:
    """Escape a text so that CommonMark, which most programs read today, shows it as it is."""
    return _MARKDOWN_SIGNS.sub(r"\\\g<0>", text)
