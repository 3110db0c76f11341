"""Decides where the name of an author links to: to their page, or to a search if they have none."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import SiteInfo


@dataclass(frozen=True, slots=True)
class AuthorLink:
    """The link of an author's name."""

    name: str
    address: str
    """Relative to the home page."""
    count: int
    """How many of their papers the site has."""


class AuthorLinks:
    """The links of all authors of one site."""

    def __init__(self, library: Library, site: SiteInfo) -> None:
        self._enough = site.author_page_papers
        self._author_of = library.author_of

    def of_paper(self, paper: Paper) -> tuple[AuthorLink, ...]:
        """The authors of a paper in its order, with the names that it prints."""
        return tuple(self._make_link(name, self._author_of[paper.slug, name]) for name in paper.authors)

    def of_record(self, record: AuthorRecord) -> AuthorLink:
        """The link of an author with the name that the site shows."""
        return self._make_link(record.name, record)

    def records_of(self, paper: Paper) -> tuple[AuthorRecord, ...]:
        """The authors of a paper, each once, in its order."""
        found = (self._author_of[paper.slug, name] for name in paper.authors)
        return tuple({record.slug: record for record in found}.values())

    def _make_link(self, name: str, record: AuthorRecord) -> AuthorLink:
        count = len(record.papers)
        has_page = count >= self._enough
        address = f"authors/{record.slug}/" if has_page else f"explore/?author={record.slug}"
        return AuthorLink(name, address, count)
