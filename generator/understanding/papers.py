"""Puts each paper together: what digests and curators say of it, and what its own text says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from generator.model.digests import CuratedFacts, DigestEntry
from generator.model.markup import MarkupText
from generator.model.papers import Link, Paper
from generator.model.taxonomy import Taxonomy
from generator.processes import spread
from generator.text.clean import clean_text
from generator.understanding.acronyms import find_acronyms
from generator.understanding.contribution import find_contribution
from generator.understanding.identity import Appearances
from generator.understanding.links import find_links
from generator.understanding.results import find_results
from generator.understanding.tags import Tagger, apply_curation

Value = TypeVar("Value")


def understand_papers(
    appearances: Mapping[str, Appearances], facts: Mapping[str, CuratedFacts], taxonomy: Taxonomy
) -> list[Paper]:
    """Understand every paper by itself; the work is spread over the processors.

    Args:
        appearances: what the digests say of each paper, by slug.
        facts: what curators say of some, by slug.
        taxonomy: the tags that papers can have.

    Returns:
        The papers of the newest digest first, within it in its order.
    """
    tagger = Tagger(taxonomy)
    in_paste_order = sorted(appearances.values(), key=lambda one: one.entries[-1].source)
    newest_first = sorted(in_paste_order, key=lambda one: one.dates[-1], reverse=True)
    return spread(lambda one: understand_paper(one, facts.get(one.slug), tagger), newest_first)


def understand_paper(appearances: Appearances, facts: CuratedFacts | None, tagger: Tagger) -> Paper:
    """Put one paper together; where several sources know a fact, the curator has the last word, then the newest digest.

    Args:
        appearances: what the digests say of it.
        facts: what a curator says, if anything.
        tagger: finds its tags.
    """
    entries = appearances.entries
    given = facts or CuratedFacts(entries[-1].source, appearances.slug)
    title = clean_text(given.title) if given.title else appearances.title
    abstract = clean_text(given.abstract or entries[-1].abstract)
    return Paper(
        slug=appearances.slug,
        title=title,
        abstract=abstract,
        source=entries[-1].source,
        digests=tuple(reversed(appearances.dates)),
        places=tuple(entry.source for entry in reversed(entries)),
        authors=given.authors or _take_newest(entry.authors for entry in entries) or (),
        arxiv_id=given.arxiv_id or _take_newest(entry.arxiv_id for entry in entries),
        published=given.published or _take_newest(entry.published for entry in entries),
        venue=given.venue or _take_newest(entry.venue for entry in entries),
        categories=_take_newest(entry.categories for entry in entries) or (),
        links=_gather_links(given, entries, abstract),
        tags=apply_curation(tagger.find(title.plain, abstract.plain), facts, tagger.taxonomy),
        acronyms=find_acronyms(title.plain, abstract.plain),
        contribution=find_contribution(title.plain, abstract.plain),
        results=find_results(abstract.plain),
        former_slugs=given.former_slugs,
        note=given.note or "",
        facts_source=facts.source if facts else None,
    )


def _take_newest(values: Iterable[Value]) -> Value | None:
    """The last value that says anything, of values given oldest first."""
    return next((value for value in reversed(list(values)) if value), None)


def _gather_links(given: CuratedFacts, entries: Iterable[DigestEntry], abstract: MarkupText) -> tuple[Link, ...]:
    """The curator's addresses, then those of the abstract; each once."""
    code = given.code_url or _take_newest(entry.code_url for entry in entries)
    stated = [Link(code, "code")] if code else []
    stated += [Link(url, "page") for url in given.links]
    once: dict[str, Link] = {}
    named = [f"{span.text} {span.url}" for span in abstract.spans if span.url and span.url not in abstract.plain]
    for link in (*stated, *find_links(abstract.plain), *(link for text in named for link in find_links(text))):
        once.setdefault(link.url.rstrip("/"), link)
    return tuple(once.values())
