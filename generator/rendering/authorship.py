"""Where the name of an author leads: to their page, or to a search for them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.search_records import author_key


@dataclass(frozen=True, slots=True)
class AuthorLink:
    """A name on a page."""

    name: str
    address: str
    """Seen from the home page."""
    count: int
    """How many papers of theirs are here."""


class AuthorLinks:
    """The addresses of all authors of one site."""

    def __init__(self, library: Library, site: SiteInfo) -> None:
        self._enough = site.author_page_papers
        self._records = {
            (paper.slug, form): record for record in library.authors for paper in record.papers for form in record.forms
        }

    def of_paper(self, paper: Paper) -> tuple[AuthorLink, ...]:
        """The authors of a paper, named as it names them, in its order."""
        return tuple(self._link(name, self._records.get((paper.slug, name))) for name in paper.authors)

    def of_record(self, record: AuthorRecord) -> AuthorLink:
        """An author under the name that the site shows."""
        return self._link(record.name, record)

    def records_of(self, paper: Paper) -> tuple[AuthorRecord, ...]:
        """Who wrote a paper, each once, in its order."""
        found = (self._records.get((paper.slug, name)) for name in paper.authors)
        return tuple({record.slug: record for record in found if record}.values())

    def _link(self, name: str, record: AuthorRecord | None) -> AuthorLink:
        count = len(record.papers) if record else 1
        if record and count >= self._enough:
            return AuthorLink(name, f"authors/{record.slug}/", count)
        shown = record.forms[0] if record else name
        return AuthorLink(name, f"explore/?author={quote(author_key(shown))}", count)
