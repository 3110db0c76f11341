"""Citations as BibTeX: accented Latin letters stay as they are, and other signs become LaTeX macros."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.model.citations import CitationKind, CitationRecord, PersonName
from generator.model.markup import MarkupText, Span, Style
from generator.text.faces import as_latex
from generator.text.lines import one_line, printable

_ENTRY_TYPES: dict[CitationKind, str] = {
    "preprint": "misc",
    "proceedings": "inproceedings",
    "journal": "article",
    "other": "misc",
}

_CONTAINER_FIELDS: dict[CitationKind, str] = {
    "preprint": "howpublished",
    "proceedings": "booktitle",
    "journal": "journal",
    "other": "howpublished",
}

_WORD_DIVIDERS = r"\s/\u2010-\u2014-"
_TITLE_WORD = re.compile(
    rf"([^\w{_WORD_DIVIDERS}]*)([^{_WORD_DIVIDERS}]*?)([^\w{_WORD_DIVIDERS}]*)(?=[{_WORD_DIVIDERS}]|$)"
)
"""A word of a title with the punctuation before and behind it; each part of a compound is a word.

In `"Q-learning": a study`, the words are `Q`, `learning`, `a` and `study`.
"""

_SENTENCE_SHARE = 0.6
"""A title is in sentence case when fewer of its longer words than this share begin with a capital.

Measured on the titles of 2,000 arXiv papers: 16 have a share between 0.4 and 0.8, so the exact number matters little.
"""

_ESCAPED_BRACE = re.compile(r"\\([{}])")
_UNSAFE_IN_URL = re.compile(r"[{}\\\"\s]")
_LATIN_LETTERS = [chr(code) for block in ((0xC0, 0x250), (0x1E00, 0x1F00)) for code in range(*block)]
_TO_PRIVATE_USE = {ord(letter): 0xF0000 + ord(letter) for letter in _LATIN_LETTERS if letter.isalpha()}
_FROM_PRIVATE_USE = {shield: letter for letter, shield in _TO_PRIVATE_USE.items()}
"""Accented letters are replaced by private-use characters before conversion, since LaTeX writers leave those alone."""

_HYPHEN_PAIR = re.compile(r"-(?=-)")
"""A hyphen before another hyphen; LaTeX would print the two as one dash."""

_NAME_DIVIDER = re.compile(r",|\band\b", re.IGNORECASE)
"""What BibTeX reads as the end of a name or of a part of a name."""

_TEXT_BRACES = {"{": r"\ensuremath{\lbrace}", "}": r"\ensuremath{\rbrace}"}
_MATHS_BRACES = {"{": r"\lbrace ", "}": r"\rbrace "}


def bibtex_entry(key: str, record: CitationRecord) -> str:
    """One BibTeX entry, ending with a line end.

    Braces are balanced whatever the texts contain: BibTeX counts escaped braces too, so a brace in a text is written
    as a command. Fields without a value are left out.

    Args:
        key: what the entry is cited by.
        record: the paper.
    """
    lines = [f"  {name} = {{{value}}}," for name, value in _bibtex_fields(record) if value]
    return "\n".join([f"@{_ENTRY_TYPES[record.kind]}{{{key},", *lines, "}", ""])


def _bibtex_fields(record: CitationRecord) -> Iterator[tuple[str, str]]:
    yield "title", _title_latex(record.title)
    yield "author", " and ".join(_bibtex_name(author) for author in record.authors)
    yield "year", str(record.year or "")
    yield _CONTAINER_FIELDS[record.kind], _plain_latex(record.container)
    if record.arxiv_id:
        yield "eprint", record.arxiv_id
        yield "archiveprefix", "arXiv"
        yield "primaryclass", record.arxiv_class or ""
    yield "url", _UNSAFE_IN_URL.sub(lambda sign: f"%{ord(sign.group()):02X}", record.url)


def _bibtex_name(name: PersonName) -> str:
    """`van Gogh, Jr., Vincent`; a name without parts is put in braces, so that BibTeX does not split it."""
    if not name.given and not name.suffix:
        return f"{{{_plain_latex(name.full)}}}"
    parts = (name.family, name.suffix, name.given)
    return ", ".join(_guard_name_part(_plain_latex(part)) for part in parts if part)


def _guard_name_part(part: str) -> str:
    """Put a part of a name in braces if BibTeX would split it at a comma or at the word "and"."""
    return f"{{{part}}}" if _NAME_DIVIDER.search(part) else part


def _plain_latex(text: str) -> str:
    return _styled_latex(one_line(text))


def _styled_latex(text: str, styles: tuple[Style, ...] = ()) -> str:
    """Words in LaTeX; plain English letters and digits, which most words are, skip the slow conversion."""
    needs_nothing = not styles and text.isascii() and text.replace(" ", "").isalnum()
    return text if needs_nothing else _markup_latex(MarkupText((Span(text, styles),)))


def _markup_latex(text: MarkupText) -> str:
    """The LaTeX face, but with accented Latin letters kept: the files are UTF-8, and people search them for names."""
    shielded = MarkupText(tuple(replace(span, text=span.text.translate(_TO_PRIVATE_USE)) for span in text.spans))
    written = _HYPHEN_PAIR.sub("-{}", as_latex(shielded).translate(_FROM_PRIVATE_USE))
    return _ESCAPED_BRACE.sub(lambda brace: _TEXT_BRACES[brace[1]], written)


# --- Titles ---------------------------------------------------------------------------------------


def _title_latex(title: MarkupText) -> str:
    """The title in LaTeX, with words whose capitals matter in braces, since bibliography styles lower-case titles."""
    sentence_case = _is_sentence_case(title.plain)
    pieces = []
    before = ":"
    for span in title.spans:
        pieces.append(_formula_latex(span) if span.latex else _words_latex(span, before, sentence_case=sentence_case))
        before = span.text.rstrip()[-1:] or before
    return " ".join("".join(pieces).split())


def _words_latex(span: Span, before: str, *, sentence_case: bool) -> str:
    """The words of one span in LaTeX; `before` is the last character of the text in front of it."""
    text = printable(span.text)

    def names_something(match: re.Match[str]) -> bool:
        return match[2][:1].isupper() and (before + text[: match.start()]).rstrip()[-1:] not in ":.?!"

    def word(match: re.Match[str]) -> str:
        start, word, end = (_styled_latex(part, span.styles) if part else "" for part in match.groups())
        if _has_telling_capital(match[2]) or (sentence_case and names_something(match)):
            word = f"{{{word}}}"
        return start + word + end

    return _HYPHEN_PAIR.sub("-{}", _TITLE_WORD.sub(word, text))


def _has_telling_capital(word: str) -> bool:
    """Whether a word has a capital that title case does not explain: `mOSCAR`, `LLMs`, `T5`, the `Q` of Q-learning."""
    if word.islower():
        return False
    signs = [sign for sign in word if sign.isalnum()]
    if len(signs) == 1:
        return signs[0].isupper() and signs[0] != "A"
    return any(sign.isupper() for sign in signs[1:]) or (
        any(sign.isupper() for sign in signs) and any(sign.isdigit() for sign in signs)
    )


def _is_sentence_case(title: str) -> bool:
    """Whether a title is written like a sentence, so that a capital inside it marks a name."""
    longer = [word for word in title.split()[1:] if len(word) > len("with") and word[0].isalpha()]
    return sum(word[0].isupper() for word in longer) < _SENTENCE_SHARE * len(longer)


def _formula_latex(span: Span) -> str:
    """A formula in braces, so that no style lower-cases it; as plain text where its own braces are not balanced."""
    source = _ESCAPED_BRACE.sub(lambda brace: _MATHS_BRACES[brace[1]], one_line(span.latex))
    if not _is_balanced(source) or re.search(r"(?<!\\)[$%]|\\$", source):
        return f"{{{_plain_latex(span.text)}}}"
    return f"{{${source}$}}"


def _is_balanced(source: str) -> bool:
    depth = 0
    for sign in source:
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0
