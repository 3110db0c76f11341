"""Which entries of the digests are the same paper, and what each paper is called in addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.model.digests import DigestEntry
from generator.model.markup import MarkupText
from generator.text.clean import clean_text
from generator.text.slugs import fold_title, make_slug, unique_slug


@dataclass
class Appearances:
    """One paper as the digests carried it."""

    slug: str
    """Made from the title of its first appearance, so that a retitled paper keeps its address."""
    title: MarkupText
    """The title of its newest appearance."""
    dates: list[str] = field(default_factory=list)
    """The digests that carried it, oldest first."""
    entries: list[DigestEntry] = field(default_factory=list)
    """What each of them said."""


def identify(dated_entries: Iterable[tuple[str, DigestEntry]]) -> dict[str, Appearances]:
    """Gather the entries of each paper.

    Two entries are one paper if they have the same arXiv id, or the same title (letters and digits alone,
    without accents and case) and not two different arXiv ids.

    Args:
        dated_entries: the date of a digest and an entry of it, oldest digest first.

    Returns:
        The papers by slug, in order of first appearance.
    """
    papers: dict[str, Appearances] = {}
    slug_of_arxiv: dict[str, str] = {}
    slugs_of_title: dict[str, list[str]] = {}
    arxiv_of_slug: dict[str, str] = {}
    for date, entry in dated_entries:
        title = clean_text(entry.title)
        namesakes = slugs_of_title.setdefault(fold_title(title.plain), [])
        slug = slug_of_arxiv.get(entry.arxiv_id or "") or next(
            (name for name in namesakes if not _ids_differ(entry.arxiv_id, arxiv_of_slug.get(name))), None
        )
        if slug is None:
            slug = unique_slug(make_slug(title.plain), papers)
            papers[slug] = Appearances(slug, title)
        if slug not in namesakes:
            namesakes.append(slug)
        if entry.arxiv_id:
            slug_of_arxiv[entry.arxiv_id] = slug
            arxiv_of_slug[slug] = entry.arxiv_id
        paper = papers[slug]
        paper.title = title
        paper.dates.append(date)
        paper.entries.append(entry)
    return papers


def _ids_differ(one: str | None, other: str | None) -> bool:
    return bool(one and other and one != other)
