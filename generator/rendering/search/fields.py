"""The table of search fields. To add one, write a function that reads its text from a paper, and a row here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.library import Library
from generator.model.papers import Paper

TITLE, IDENTIFIER = "title", "identifier"
"""Fields whose word positions are stored, so that a quoted title or an arXiv id finds its paper first."""


@dataclass(frozen=True, slots=True)
class SearchField:
    """One field of a paper that is searched."""

    name: str
    """Its name in the index of `paper-digest search`."""
    weight: float
    """How many times more a word counts in it than in an abstract."""
    read: Callable[[Paper, Library], str]
    """Returns its text."""
    in_browser: bool = True
    """Whether the search of the site reads it; that search has separate lists of tags and short forms."""
    in_terminal: bool = True
    """Whether `paper-digest search` reads it."""
    is_prose: bool = False
    """Whether it holds sentences, of which the index of the site leaves out function words and repetitions."""


def _read_title(paper: Paper, _: Library) -> str:
    return paper.title.plain


def _read_names(paper: Paper, _: Library) -> str:
    return " ".join(paper.authors)


def _read_facts(paper: Paper, _: Library) -> str:
    return f"{paper.venue or ''} {paper.year or ''}"


def _read_identifier(paper: Paper, _: Library) -> str:
    return paper.arxiv_id or ""


def _read_tags(paper: Paper, library: Library) -> str:
    named = {tag.slug: " ".join((tag.name, *tag.aliases)) for tag in library.taxonomy.tags}
    return " ".join(named[match.tag] for match in paper.tags)


def _read_acronyms(paper: Paper, _: Library) -> str:
    return " ".join(f"{acronym.short} {acronym.long}" for acronym in paper.acronyms)


def _read_abstract(paper: Paper, _: Library) -> str:
    return paper.abstract.plain


SEARCH_FIELDS = (
    SearchField(TITLE, 7, _read_title),
    SearchField("names", 3, _read_names),
    SearchField("facts", 3, _read_facts),
    SearchField(IDENTIFIER, 3, _read_identifier),
    SearchField("tags", 3, _read_tags, in_browser=False),
    SearchField("acronyms", 3, _read_acronyms, in_browser=False),
    SearchField("abstract", 1, _read_abstract, is_prose=True),
)
"""All fields in the order of indexing; the weights were tuned with `benchmarks/search.py`: 45 queries, 94 papers."""
BROWSER_FIELDS = tuple(field for field in SEARCH_FIELDS if field.in_browser)
TERMINAL_FIELDS = tuple(field for field in SEARCH_FIELDS if field.in_terminal)
