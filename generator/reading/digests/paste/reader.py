"""A pasted digest, read into its papers; every line is a title, an abstract, a fact, furniture, or a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.paste.author_lines import is_name, read_names
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.line_blocks import Block, Cutter, Fact, FactKind, Piece
from generator.reading.digests.paste.line_roles import Account, AccountedLine, Line, Role, split_lines
from generator.reading.digests.paste.paper_draft import Draft, PlacedId
from generator.reading.digests.paste.paragraphs import Paragraph, authors_follow_titles, split_block, without_name
from generator.reading.digests.paste.text_form import argues, continues, count_boundaries, ends_with_full_stop, form_of
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import shorten

_HTML = re.compile(
    r"<(?:!doctype|/?(?:html|head|body|div|p|h[1-6]|table|t[dr]|[ou]l|li|span|br|a)\b[^<>]*>)", re.IGNORECASE
)
"""A line that begins with an element of a page."""
_MANY = 5
"""How many commas a long line has that can be nothing but authors, where each of its parts may be a name."""
_ROLES: dict[FactKind, Role] = {"authors": "authors", "arXiv id": "arXiv id", "categories": "categories"}
"""What lines of facts are in the account; all others are addresses."""
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
    lines: tuple[AccountedLine, ...]
    """Every line of the file and what it was taken for."""


def read_paste(path: Path, day: date, problems: ProblemCollector) -> Paste:
    """Read a pasted digest.

    Titles and abstracts are told apart by their form and their place, never by a list of known ones.

    Args:
        path: the file.
        day: the day in the file's name, which dates in the paste must agree with.
        problems: takes every line that is neither part of a paper nor known furniture.

    Returns:
        The papers and the account of all lines; what is in `problems` is left out of the papers.
    """
    text = read_text(path, problems)
    if text is None:
        return Paste((), ())
    lines = split_lines(text)
    if markup := next((line for line in lines if _HTML.match(line.text)), None):
        message = f'"{shorten(markup.text)}" is HTML'
        problems.error(Source(path.as_posix(), markup.number), message, "paste the text as a browser shows it")
        return Paste((), ())
    account = Account(lines)
    cutter = Cutter(lines, account)
    reader = _Reader(path.as_posix(), account, problems)
    reader.read(list(cutter.pieces()))
    _check_days(cutter.days, day, reader)
    if not any(line.text for line in lines):
        problems.error(Source(path.as_posix()), "the file is empty", "paste a digest into it, or remove it")
    elif not reader.drafts and not reader.found_problem:
        message = "the file holds no paper, only lines that belong to a page around papers"
        problems.error(Source(path.as_posix()), message, "paste titles and abstracts into it, or remove it")
    return Paste(tuple(reader.entries()), account.close())


def account(path: Path, day: date) -> tuple[AccountedLine, ...]:
    """What each line of a pasted digest was taken for, in order."""
    return read_paste(path, day, ProblemCollector()).lines


def _check_days(lines: Iterable[Line], day: date, reader: _Reader) -> None:
    for line in lines:
        if not any(read.agrees(day) for read in read_day(line.text)):
            message = f'"{line.text}" is not the day in the name of the file, {day.isoformat()}'
            reader.refuse((line,), message, "rename the file, or remove the line")


class _Reader:
    """Puts pieces together to papers, from first to last."""

    def __init__(self, path: str, account: Account, problems: ProblemCollector) -> None:
        self._path = path
        self._account = account
        self._problems = problems
        self._ids: list[PlacedId] = []
        self._authors_follow = False
        self.drafts: list[Draft] = []
        self.found_problem = False

    def read(self, pieces: list[Piece]) -> None:
        """Read all pieces."""
        self._authors_follow = authors_follow_titles(pieces)
        for piece, following in zip(pieces, _next_blocks(pieces), strict=True):
            if isinstance(piece, Fact):
                self._take_fact(piece)
                continue
            paragraphs = split_block(piece, title_expected=not self._lacks_abstract)
            if self._authors_follow and self._lacks_abstract:
                paragraphs = without_name(paragraphs)
            upcoming = split_block(following, title_expected=True)[0] if following else None
            for paragraph, below in zip(paragraphs, [*paragraphs[1:], upcoming], strict=True):
                self._take(paragraph, below)
        if self._lacks_abstract:
            self._refuse_title(self.drafts[-1])
        self._settle_ids()

    def entries(self) -> Iterable[DigestEntry]:
        """The papers that have a title and an abstract."""
        return (draft.entry(self._path) for draft in self.drafts if draft.abstract)

    def refuse(self, lines: tuple[Line, ...], message: str, hint: str) -> None:
        """Make lines a problem, which stands at the first of them."""
        self.found_problem = True
        self._account.enter("problem", *lines)
        self._problems.error(Source(self._path, lines[0].number), message, hint)

    @property
    def _lacks_abstract(self) -> bool:
        return bool(self.drafts) and not self.drafts[-1].abstract

    # --- Titles and abstracts ---------------------------------------------------------------------

    def _take(self, paragraph: Paragraph, following: Paragraph | None) -> None:
        """Make a paragraph a title, an abstract, or authors, or name it as a problem."""
        next_form = following.form if following else None
        if self._takes_authors(paragraph, next_form):
            return
        if self._lacks_abstract:
            if paragraph.form == "heading" or self._is_title_instead(paragraph, following):
                self._refuse_title(self.drafts[-1], paragraph)
                self._begin(paragraph)
            else:
                self._add(paragraph)
        elif self._goes_on(paragraph, next_form):
            self._add(paragraph)
        elif paragraph.form == "heading" or self._is_title_with_stop(paragraph, next_form):
            self._begin(paragraph)
        else:
            self.refuse(paragraph.lines, f'no title above "{shorten(paragraph.text)}"', _NO_TITLE)

    def _is_title_instead(self, paragraph: Paragraph, following: Paragraph | None) -> bool:
        """Whether a sentence where an abstract should be is a title: one sentence, and an abstract of its own below."""
        if following is None or following.form != "paragraph" or continues(paragraph.text, following.text):
            return False
        return paragraph.form == "sentence" and not count_boundaries(paragraph.text)

    def _goes_on(self, paragraph: Paragraph, next_form: str | None) -> bool:
        """Whether a paragraph where a title should be belongs to the abstract above."""
        if not self.drafts or paragraph.label or (paragraph.form, next_form) == ("heading", "paragraph"):
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

    def _begin(self, title: Paragraph) -> None:
        self._account.enter("title", *title.lines)
        self.drafts.append(Draft(title))

    def _add(self, paragraph: Paragraph) -> None:
        self._account.enter("abstract", *paragraph.lines)
        self.drafts[-1].abstract.append(paragraph.text)

    def _refuse_title(self, draft: Draft, below: Paragraph | None = None) -> None:
        title = draft.title
        goes_on = below is not None and below.lines[0].number == title.lines[-1].number + 1
        hint = _BROKEN_TITLE if goes_on else _NO_ABSTRACT
        self.refuse(title.lines, f'no abstract under "{shorten(title.text)}"', hint)

    # --- Facts ------------------------------------------------------------------------------------

    def _takes_authors(self, paragraph: Paragraph, next_form: str | None) -> bool:
        """Whether a line without a label lists the authors of the paper above; takes them if so."""
        names = None if paragraph.label else read_names(paragraph.text)
        if names is None and self._lacks_abstract and next_form and next_form != "heading" and not paragraph.label:
            names = self._names_by_place(paragraph.text)
        if names is None or not self.drafts or (not self._lacks_abstract and next_form not in ("heading", None)):
            return False
        self._take_fact(Fact("authors", paragraph.lines, names))
        return True

    def _names_by_place(self, text: str) -> tuple[str, ...] | None:
        """The authors in a line between a title and an abstract that would be a title anywhere else."""
        if self._authors_follow and (is_name(text) or text.count(",") >= (1 if form_of(text) == "heading" else _MANY)):
            return read_names(f"Authors: {text}")
        # Where a title says that it is one, a name below it is an author's.
        return (text,) if self.drafts[-1].title.label and is_name(text) else None

    def _take_fact(self, fact: Fact) -> None:
        """Give a fact to the paper that it stands with; above the first paper only an arXiv id says anything."""
        if not fact.beside:
            self._account.enter(_ROLES.get(fact.kind, "address"), *fact.lines)
        draft = self.drafts[-1] if self.drafts else None
        if fact.kind == "arXiv id":
            self._ids.append(PlacedId(fact, len(self.drafts), inside=self._lacks_abstract))
        elif draft is None:
            self._account.enter("furniture", *fact.lines, rule=f"{fact.kind} above the first paper")
        elif fact.kind == "authors":
            draft.authors = draft.authors or fact.values
        elif fact.kind == "categories":
            draft.categories = draft.categories or fact.values
        elif fact.kind == "venue":
            draft.venue = draft.venue or fact.values[0]
        elif fact.kind == "code" and not draft.code_url:
            draft.code_url = fact.values[0]
        else:
            draft.addresses.append(" ".join(line.text for line in fact.lines))

    def _settle_ids(self) -> None:
        """Give each arXiv id to its paper: in some pastes they stand above the titles, in others below."""
        stand_above = bool(self._ids) and self._ids[0].drafts == 0
        for placed in self._ids:
            arxiv_id = placed.fact.values[0]
            above = self.drafts[placed.drafts - 1] if placed.drafts else None
            if above and above.arxiv_id == arxiv_id:
                continue
            below = self.drafts[placed.drafts] if placed.drafts < len(self.drafts) else None
            owner = below if stand_above and not placed.inside else above
            if owner is None:
                self.refuse(placed.fact.lines, f'no paper for the arXiv id "{arxiv_id}"', "add its title and abstract")
            elif owner.arxiv_id not in (None, arxiv_id):
                message = f'a second arXiv id, "{arxiv_id}", for "{shorten(owner.title.text)}"'
                self.refuse(placed.fact.lines, message, f'the first is "{owner.arxiv_id}"; keep one')
            else:
                owner.arxiv_id = arxiv_id


def _next_blocks(pieces: list[Piece]) -> list[Block | None]:
    """For each piece the block that comes next behind it."""
    found: list[Block | None] = []
    following = None
    for piece in reversed(pieces):
        found.append(following)
        following = piece if isinstance(piece, Block) else following
    return found[::-1]
