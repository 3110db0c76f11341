"""The library: all papers, with the relations between them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.model.authors import AuthorRecord
from generator.model.digests import Digest
from generator.model.papers import Paper
from generator.model.taxonomy import Taxonomy


@dataclass(frozen=True, slots=True)
class RelatedPaper:
    """A paper that is similar to another one, with the reason."""

    slug: str
    score: float
    """Similarity between 0 and 1."""
    shared: tuple[str, ...]
    """What both papers have in common: terms, tags, acronyms or authors, the most important first."""


@dataclass(frozen=True, slots=True)
class GlossaryMeaning:
    """One meaning of a short form."""

    long: str
    """The long form in its most frequent spelling."""
    papers: tuple[str, ...]
    """The slugs of the papers that use this meaning, in library order."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A short form with all its meanings."""

    short: str
    """The short form in its most frequent spelling."""
    meanings: tuple[GlossaryMeaning, ...]
    """The meanings, the one with most papers first."""


@dataclass(frozen=True)
class Library:
    """All papers, digests, tags and authors, with the relations between papers."""

    papers: tuple[Paper, ...]
    """The newest digest first; the papers of a digest in the order of the paste. This is "library order"."""
    digests: tuple[Digest, ...]
    """Newest first."""
    taxonomy: Taxonomy
    related: Mapping[str, tuple[RelatedPaper, ...]] = field(default_factory=dict)
    """The most similar papers of each paper, by its slug, best first."""
    authors: tuple[AuthorRecord, ...] = ()
    """All authors of the papers, in the order of their slugs."""

    @cached_property
    def by_slug(self) -> dict[str, Paper]:
        """Each paper under its slug."""
        return {paper.slug: paper for paper in self.papers}

    @cached_property
    def author_of(self) -> dict[tuple[str, str], AuthorRecord]:
        """The author behind each name, by the slug of a paper and the name as that paper prints it."""
        return {
            (paper.slug, form): author for author in self.authors for paper in author.papers for form in author.forms
        }

    @cached_property
    def papers_by_tag(self) -> dict[str, tuple[Paper, ...]]:
        """The papers of each tag, in library order; a tag without papers has an empty tuple."""
        by_tag: dict[str, list[Paper]] = {tag.slug: [] for tag in self.taxonomy.tags}
        for paper in self.papers:
            for match in paper.tags:
                by_tag[match.tag].append(paper)
        return {slug: tuple(papers) for slug, papers in by_tag.items()}

    @cached_property
    def papers_by_digest(self) -> dict[str, tuple[Paper, ...]]:
        """The papers of each digest under its date, in the order of the paste."""
        by_digest: dict[str, list[Paper]] = {digest.slug: [] for digest in self.digests}
        for paper in self.papers:
            for date in paper.digests:
                by_digest[date].append(paper)
        return {date: tuple(sorted(papers, key=_line_in(date))) for date, papers in by_digest.items()}


def _line_in(date: str) -> Callable[[Paper], int]:
    def line(paper: Paper) -> int:
        return dict(zip(paper.digests, paper.places, strict=False)).get(date, paper.source).line

    return line
