"""A pasted digest, read into its papers; every line is a title, an abstract, a fact, furniture, or a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.paste.author_lines import (
    read_names,
)
from generator.reading.digests.paste.author_places import AuthorPlaces
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.field_lines import PastedField
from generator.reading.digests.paste.identifiers import IDENTIFIERS, PlacedIdentifier, settle_identifiers
from generator.reading.digests.paste.label_words import AUTHOR_WORDS
from generator.reading.digests.paste.line_blocks import Block, BlockSplitter, Piece
from generator.reading.digests.paste.line_roles import Line, LineRoles, LineWithRole
from generator.reading.digests.paste.markdown_marks import split_lines
from generator.reading.digests.paste.markdown_tables import lacks_abstracts
from generator.reading.digests.paste.paper_draft import PaperDraft
from generator.reading.digests.paste.paragraphs import (
    Paragraph,
    join_items,
    split_block,
)
from generator.reading.digests.paste.text_form import (
    argues,
    continues,
    count_boundaries,
    ends_with_full_stop,
    says_no_abstract,
)
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import shorten

_HTML = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|div|p|h[1-6]|table|t[dr]|[ou]l|li|span|br|a)\b[^<>]*>)", re.IGNORECASE
)
"""A line that begins with an element of a page, as `<p>` or `<a href="/">`."""
_NO_ABSTRACT = "an abstract follows its title after one empty line"
_BROKEN_TITLE = "if the next line goes on with it, join the two; an abstract follows its title after one empty line"
_NO_TITLE = (
    "a title stands above its abstract; if this is a further paragraph of the abstract above, "
    "remove the empty line between them"
)


@dataclass(frozen=True, slots=True)
class Paste:
    """A pasted digest as read."""

    entries: tuple[DigestEntry, ...]
    """The papers in the order of the paste."""
    lines: tuple[LineWithRole, ...]
    """Every line of the file and what it was taken for."""


def read_paste(path: Path, day: date | None, problems: ProblemCollector, dialects: DialectTable = DIALECTS) -> Paste:
    """Read a pasted digest.

    Titles and abstracts are told apart by their form and their place, never by a list of known ones.

    Args:
        path: the file.
        day: the day in the file's name, which dates in the paste must agree with; None where it names none.
        problems: collects every line that is neither part of a paper nor known furniture.
        dialects: the sources that the paste may come from.

    Returns:
        The papers and the roles of all lines; what is in `problems` is left out of the papers.
    """
    text = read_text(path, problems)
    if text is None:
        return Paste((), ())
    lines = split_lines(text, dialects)
    if (head := lacks_abstracts([line.text for line in lines])) is not None:
        message = "the table has a column of titles, and none of abstracts"
        problems.error(
            Source(path.as_posix(), lines[head].number), message, "add a column of abstracts, or remove the table"
        )
        return Paste((), ())
    if markup := next((line for line in lines if _HTML.match(line.text)), None):
        message = f'"{shorten(markup.text)}" is HTML'
        problems.error(Source(path.as_posix(), markup.number), message, "paste the text as a browser shows it")
        return Paste((), ())
    roles = LineRoles(lines)
    splitter = BlockSplitter(lines, roles, dialects)
    reader = _PieceReader(path.as_posix(), lines, roles, problems)
    reader.read(list(splitter.split()))
    if day:
        _check_days(splitter.days, day, reader)
    if not any(line.text for line in lines):
        problems.error(Source(path.as_posix()), "the file is empty", "paste a digest into it, or remove it")
    elif not reader.drafts and not reader.found_problem:
        message = "the file holds no paper, only lines that belong to a page around papers"
        problems.error(Source(path.as_posix()), message, "paste titles and abstracts into it, or remove it")
    return Paste(tuple(reader.entries()), roles.list_all())


def _check_days(lines: Iterable[Line], day: date, reader: _PieceReader) -> None:
    for line in lines:
        if not any(read.agrees(day) for read in read_day(line.text)):
            message = f'"{line.text}" is not the day in the name of the file, {day.isoformat()}'
            reader.refuse((line,), message, "rename the file, or remove the line")


class _PieceReader:
    """Puts pieces together to papers, from first to last."""

    def __init__(self, path: str, lines: Sequence[Line], roles: LineRoles, problems: ProblemCollector) -> None:
        self._path = path
        self._lines = lines
        self._roles = roles
        self._problems = problems
        self._identifiers: list[PlacedIdentifier] = []
        self._places = AuthorPlaces(())
        self.drafts: list[PaperDraft] = []
        self.found_problem = False

    def read(self, pieces: list[Piece]) -> None:
        """Read all pieces, in order."""
        self._places = AuthorPlaces(pieces)
        for piece, following in zip(pieces, _next_blocks(pieces), strict=True):
            if isinstance(piece, PastedFact):
                self._take_fact(piece)
                continue
            if isinstance(piece, PastedField):
                self._take_field(piece, following)
                continue
            paragraphs = split_block(piece, title_expected=not self._lacks_abstract)
            paragraphs = self._places.part_names(paragraphs, title_expected=not self._lacks_abstract)
            upcoming = split_block(following, title_expected=True)[0] if following else None
            for paragraph, below in zip(paragraphs, [*paragraphs[1:], upcoming], strict=True):
                self._take_paragraph(paragraph, below)
        if self._lacks_abstract:
            self._refuse_title(self.drafts[-1])
        for lines, message, hint in settle_identifiers(self._identifiers, self.drafts, self._lines):
            self.refuse(lines, message, hint)
        for draft in self.drafts:
            if not draft.is_refused and (excess := draft.describe_excess()):
                draft.is_refused = True
                self.refuse(draft.title.lines, *excess)

    def entries(self) -> Iterable[DigestEntry]:
        """The papers that have a title and an abstract."""
        return (draft.make_entry(self._path) for draft in self.drafts if draft.abstract and not draft.is_refused)

    def refuse(self, lines: tuple[Line, ...], message: str, hint: str) -> None:
        """Make lines a problem, which stands at the first of them."""
        self.found_problem = True
        self._roles.enter("problem", *lines)
        self._problems.error(Source(self._path, lines[0].number), message, hint)

    @property
    def _lacks_abstract(self) -> bool:
        return bool(self.drafts) and not self.drafts[-1].abstract and not self.drafts[-1].is_refused

    # --- Titles and abstracts ---------------------------------------------------------------------

    def _take_paragraph(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        """Make a paragraph a title, an abstract, or authors, or name it as a problem."""
        next_form = following.form if following else None
        if self._lacks_abstract and says_no_abstract(paragraph.text):
            self._roles.enter("furniture", *paragraph.lines, rule="no abstract")
            self._refuse_title(self.drafts[-1])
            return
        if self._takes_authors(paragraph, following):
            return
        if self._lacks_abstract:
            if paragraph.form == "heading" or self._is_title_instead(paragraph, following):
                self._refuse_title(self.drafts[-1], paragraph)
                self._begin_paper(paragraph)
            else:
                self._add_abstract(paragraph)
        elif self._goes_on(paragraph, next_form):
            self._add_abstract(paragraph)
        elif paragraph.form == "heading" or self._is_title_with_stop(paragraph, next_form):
            self._begin_paper(paragraph)
        else:
            self.refuse(paragraph.lines, f'no title above "{shorten(paragraph.text)}"', _NO_TITLE)

    def _is_title_instead(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a sentence where an abstract should be is a title: one sentence, and an abstract of its own below."""
        if following is None or following.form != "paragraph" or continues(paragraph.text, following.text):
            return False
        return paragraph.form == "sentence" and not count_boundaries(paragraph.text)

    def _goes_on(self, paragraph: Paragraph, next_form: str | None) -> bool:
        """Whether a paragraph where a title should be belongs to the abstract above."""
        if (
            not self.drafts
            or not self.drafts[-1].abstract
            or paragraph.label
            or (paragraph.form, next_form) == ("heading", "paragraph")
        ):
            return False
        return continues(self.drafts[-1].abstract[-1], paragraph.text)

    def _is_title_with_stop(self, paragraph: Paragraph, next_form: str | None) -> bool:
        """Whether a sentence where a title should be is one: on one line, without "we", and with an abstract below."""
        text = paragraph.text
        if paragraph.form != "sentence" or len(paragraph.lines) > 1 or not ends_with_full_stop(text):
            return False
        if self.drafts and argues(text):
            return False
        return next_form == "paragraph" or (next_form == "sentence" and not count_boundaries(text))

    def _begin_paper(self, title: Paragraph) -> None:
        self._roles.enter("title", *title.lines)
        self.drafts.append(PaperDraft(title))

    def _add_abstract(self, paragraph: Paragraph) -> None:
        self._roles.enter("abstract", *paragraph.lines)
        self.drafts[-1].abstract.append(join_items(paragraph.lines))

    def _refuse_title(self, draft: PaperDraft, below: Paragraph | None = None) -> None:
        title = draft.title
        draft.is_refused = True
        goes_on = below is not None and below.lines[0].number == title.lines[-1].number + 1
        hint = _BROKEN_TITLE if goes_on else _NO_ABSTRACT
        self.refuse(title.lines, f'no abstract under "{shorten(title.text)}"', hint)

    # --- Facts ------------------------------------------------------------------------------------

    def _takes_authors(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a line without a label lists the authors of the paper above; takes them if so."""
        if paragraph.label or not self.drafts:
            return False
        next_form = following.form if following else None
        names = read_names(paragraph.text)
        if names is None and self._lacks_abstract and next_form and next_form != "heading":
            names = self._places.read_names(paragraph, self.drafts[-1].title)
        if names is None or (not self._lacks_abstract and not _ends_paper(following)):
            return False
        self._take_fact(PastedFact("authors", paragraph.lines, names))
        return True

    def _take_fact(self, fact: PastedFact) -> None:
        """Give a fact to the paper that it stands with; above the first paper only an identifier says anything."""
        if not fact.beside:
            # To a reader, code is one of the addresses of a paper.
            self._roles.enter("address" if fact.kind == "code" else fact.kind, *fact.lines)
        if fact.kind in IDENTIFIERS:
            placed = PlacedIdentifier(fact, len(self.drafts), inside=self._lacks_abstract)
            self._identifiers.append(placed)
        elif self.drafts:
            self.drafts[-1].add_fact(fact)
            self._check_names(fact)
        else:
            self._roles.enter("furniture", *fact.lines, rule=f"{fact.kind} above the first paper")

    def _take_field(self, field: PastedField, following: Block | None) -> None:
        """Take what a field says, unless it is a title: with an abstract below, and none missing above."""
        below = split_block(following, title_expected=True)[0] if following else None
        if field.may_be_title and below and below.form != "heading" and not self._lacks_abstract:
            self._take_paragraph(Paragraph((field.line,)), below)
            return
        if not field.facts:
            self._roles.enter("furniture", field.line, rule="field")
        for fact in field.facts:
            self._take_fact(fact)

    def _check_names(self, fact: PastedFact) -> None:
        """Tell of a list that says that it is one of authors, and of which no name can be read."""
        text = fact.lines[0].text
        if fact.kind == "authors" and not fact.values and re.split("[:：]", text)[0].strip().lower() in AUTHOR_WORDS:
            message = f'no names can be read in "{shorten(text)}"'
            hint = "write the names with commas between them, or remove the line"
            self._problems.warning(Source(self._path, fact.lines[0].number), message, hint)


def _ends_paper(following: Paragraph | None) -> bool:
    """Whether a paper may end above a paragraph: nothing comes, or a title that is no list of authors itself."""
    return following is None or (following.form == "heading" and read_names(following.text) is None)


def _next_blocks(pieces: list[Piece]) -> list[Block | None]:
    """For each piece the block that comes next behind it."""
    found: list[Block | None] = []
    following = None
    for piece in reversed(pieces):
        found.append(following)
        following = piece if isinstance(piece, Block) else following
    return found[::-1]
