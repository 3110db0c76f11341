"""A paper of a paste while its lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.line_roles import FactKind
from generator.reading.digests.paste.paragraphs import Paragraph
from generator.reading.files.validation import shorten

_LONGEST_TITLE = 500
_LONGEST_ABSTRACT = 20_000
"""Letters; far more than any paper has: arXiv takes no abstract of more than 1,920."""


@dataclass
class PaperDraft:
    """A paper, of which the title is known and more may come."""

    title: Paragraph
    abstract: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    has_more_authors: bool = False
    """Whether the list of them was cut short, as by "et al."."""
    identifiers: dict[FactKind, str] = field(default_factory=dict)
    code_url: str | None = None
    categories: tuple[str, ...] = ()
    venue: str | None = None
    is_refused: bool = False
    """Whether it is a problem as it stands, and no paper."""
    addresses: list[str] = field(default_factory=list)
    """Addresses that were given on lines of their own; they close the abstract, so that none is lost."""

    def describe_excess(self) -> tuple[str, str] | None:
        """What to say of a title or an abstract that is longer than any: a message and a hint; None where none is."""
        abstract = sum(len(part) + 1 for part in self.abstract)
        lengths = ("title", len(self.title.text), _LONGEST_TITLE), ("abstract", abstract, _LONGEST_ABSTRACT)
        for part, length, longest in lengths:
            if length > longest:
                message = f'the {part} of "{shorten(self.title.text)}" has {length:,} letters'
                return message, f"{longest:,} are the most; look for what is no part of the {part}"
        return None

    def add_fact(self, fact: PastedFact) -> None:
        """Take a fact that is no identifier; of two of one kind the first counts, but every address is kept."""
        if fact.kind == "authors":
            # A list that is cut short leaves room for a whole one.
            if not self.authors or (self.has_more_authors and not fact.cut_short):
                self.authors, self.has_more_authors = fact.values, fact.cut_short
        elif fact.kind == "categories":
            self.categories = self.categories or fact.values
        elif fact.kind == "venue":
            self.venue = self.venue or fact.values[0]
        elif fact.kind == "code" and not self.code_url:
            self.code_url = fact.values[0]
        else:
            self.addresses.append(" ".join(line.text for line in fact.lines))

    def make_entry(self, path: str) -> DigestEntry:
        """The finished paper, as it stands in the file of this path."""
        return DigestEntry(
            source=Source(path, self.title.lines[0].number),
            title=self.title.text,
            abstract=" ".join((*self.abstract, *self.addresses)),
            authors=self.authors,
            arxiv_id=self.identifiers.get("arXiv id"),
            venue=self.venue,
            code_url=self.code_url,
            categories=self.categories,
        )
