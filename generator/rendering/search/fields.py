"""The fields of a paper that search knows: what stands in each, what a word in it weighs, and where it is asked."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.model.library import Library
from generator.model.papers import Paper

TITLE, IDENTIFIER = "title", "identifier"
"""The fields whose words have places of their own: a query that quotes a title or names a paper finds it first."""


@dataclass(frozen=True, slots=True)
class SearchField:
    """One field."""

    name: str
    """What it is called in the index of the terminal's search."""
    weight: float
    """How much more a word counts in it than in an abstract."""
    read: Callable[[Paper, Library], str]
    """Gives what stands in it."""
    in_browser: bool = True
    """Whether the site's search looks for words in it; it finds tags and short forms by lists of their own."""
    in_terminal: bool = True
    """Whether `paper-digest search` looks for words in it."""
    is_prose: bool = False
    """Whether it holds sentences, of which the browser's index takes the telling words alone."""


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
"""All fields, in the order in which they are indexed. The weights were tuned on 45 queries over the first digest."""
BROWSER_FIELDS = tuple(field for field in SEARCH_FIELDS if field.in_browser)
TERMINAL_FIELDS = tuple(field for field in SEARCH_FIELDS if field.in_terminal)
