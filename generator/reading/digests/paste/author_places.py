"""Lines that are authors because of where they stand: below titles, as in the other papers of the paste."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator.reading.digests.paste.author_lines import (
    is_name,
    read_labelled_names,
    read_names,
    read_names_by_place,
)
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.field_lines import PastedField
from generator.reading.digests.paste.line_blocks import Piece
from generator.reading.digests.paste.paragraphs import Paragraph, split_block
from generator.reading.digests.paste.text_form import leads_on

_FEWEST_WITH_AUTHORS = 2
"""How many papers of a paste must have a line of authors, so that others may be thought to have one too."""
_TITLE_AUTHORS_ABSTRACT = re.compile(r"[tn][an](?=p)")
_TITLE_ABSTRACT = re.compile(r"(?<![tn])[tn](?=p)")
_FEWEST_COMMAS = 5
"""How many commas a long line has that can be nothing but authors, where each of its parts may be a name; of 4,688
titles on arXiv, one has so many commas, and none more than 250 letters."""


class AuthorPlaces:
    """Knows whether the papers of a paste have their authors below their titles."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._most_follow = authors_follow_titles(pieces)
        self._some_follow = authors_follow_titles(pieces, fewest=1)

    def part_names(self, paragraphs: Sequence[Paragraph], *, title_expected: bool) -> list[Paragraph]:
        """Paragraphs with a name that was taken for a part of another as one of its own.

        Args:
            paragraphs: those of one block.
            title_expected: whether a title should come next, and not an abstract.
        """
        if self._most_follow and not title_expected:
            return without_name(paragraphs)
        return without_small_name(paragraphs) if self._some_follow and title_expected else list(paragraphs)

    def read_names(self, paragraph: Paragraph, title: Paragraph) -> tuple[str, ...] | None:
        """The authors in a line between a title and an abstract that would be a title anywhere else.

        Args:
            paragraph: the line.
            title: the title above.

        Returns:
            The names; None where the line lists none.
        """
        text = paragraph.text
        fewest = 1 if paragraph.form == "heading" else _FEWEST_COMMAS
        if self._most_follow and (is_name(text) or text.count(",") >= fewest):
            return read_labelled_names(text)
        # Where a title says that it is one, a name below it is an author's.
        if title.label and is_name(text):
            return (text,)
        is_right_below = paragraph.lines[0].number == title.lines[-1].number + 1
        may_stand = (title.label and "," in text) or (self._some_follow and is_right_below)
        return read_names_by_place(text) if may_stand else None


def authors_follow_titles(pieces: Iterable[Piece], fewest: int = _FEWEST_WITH_AUTHORS) -> bool:
    """Whether a paste has a line with the authors below each title, as far as most of its papers tell.

    One name is no different from a short title. But where it stands time and again between a title and an abstract,
    it is a name.

    Args:
        pieces: all pieces of the paste.
        fewest: how many papers must have such a line.
    """
    kinds = "".join(_letter_of_kind(part) for piece in pieces for part in _split_piece(piece))
    with_authors = len(_TITLE_AUTHORS_ABSTRACT.findall(kinds))
    papers = len(_TITLE_ABSTRACT.findall(kinds)) + with_authors
    return with_authors >= fewest and 2 * with_authors >= papers


def _split_piece(piece: Piece) -> Sequence[Paragraph | PastedFact]:
    if isinstance(piece, PastedField):
        return piece.facts
    return (piece,) if isinstance(piece, PastedFact) else split_block(piece, title_expected=True)


def _letter_of_kind(part: Paragraph | PastedFact) -> str:
    """`a` for authors, `n` for what may be a name, `t` for another title, `p` for an abstract; no other facts count."""
    if isinstance(part, PastedFact):
        return "a" if part.kind == "authors" else ""
    if part.form != "heading":
        return "p"
    return "n" if is_name(part.text) or read_names(part.text) is not None else "t"


def without_name(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs where an abstract should come, with a name in the line right above it as one of its own."""
    first, *rest = paragraphs
    if first.label or len(first.lines) == 1 or not is_name(first.lines[0].text):
        return list(paragraphs)
    return [Paragraph(first.lines[:1]), Paragraph(first.lines[1:]), *rest]


def without_small_name(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Paragraphs where a title should come, with a name in small letters below it, `ada regen`, as one of its own."""
    first, *rest = paragraphs
    if first.label or len(first.lines) == 1 or not first.lines[-1].text.islower():
        return list(paragraphs)
    if leads_on(first.lines[-2].text) or read_names_by_place(first.lines[-1].text) is None:
        return list(paragraphs)
    return [Paragraph(first.lines[:-1]), Paragraph(first.lines[-1:]), *rest]
