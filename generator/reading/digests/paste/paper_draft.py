"""A paper of a paste while its lines are read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.paste.line_blocks import Fact
from generator.reading.digests.paste.paragraphs import Paragraph


@dataclass
class Draft:
    """A paper, of which the title is known and more may come."""

    title: Paragraph
    abstract: list[str] = field(default_factory=list)
    authors: tuple[str, ...] = ()
    arxiv_id: str | None = None
    code_url: str | None = None
    categories: tuple[str, ...] = ()
    venue: str | None = None
    addresses: list[str] = field(default_factory=list)
    """Addresses that were given on lines of their own; they close the abstract, so that none is lost."""

    def entry(self, path: str) -> DigestEntry:
        """The finished paper, as it stands in the file of this path."""
        return DigestEntry(
            source=Source(path, self.title.lines[0].number),
            title=self.title.text,
            abstract=" ".join((*self.abstract, *self.addresses)),
            authors=self.authors,
            arxiv_id=self.arxiv_id,
            venue=self.venue,
            code_url=self.code_url,
            categories=self.categories,
        )


@dataclass(frozen=True)
class PlacedId:
    """An arXiv id and where it stood."""

    fact: Fact
    drafts: int
    """How many papers had begun."""
    inside: bool
    """Whether it stood between a title and its abstract."""
