"""content/ to Library: read, clean, understand, relate, in that order."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from generator.errors import ProblemCollector, nearest
from generator.model.digests import DigestEntry, Facts
from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Link, Paper
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.processes import spread
from generator.reading.curation.author_rules import read_authors
from generator.reading.curation.facts import read_facts
from generator.reading.curation.taxonomy import read_taxonomy
from generator.reading.curation.venue_rules import read_venues
from generator.reading.digests.folder import read_digests
from generator.text.clean import clean_text
from generator.understanding.acronyms import find_acronyms
from generator.understanding.contribution import find_contribution
from generator.understanding.identity import Appearances, identify
from generator.understanding.links import find_links
from generator.understanding.people import check_author_rules, find_authors
from generator.understanding.related import find_related
from generator.understanding.results import find_results
from generator.understanding.tags import Tagger, apply_curation, unused_phrases
from generator.understanding.venues import with_publications

Value = TypeVar("Value")


def load_library(content: Path, problems: ProblemCollector) -> Library:
    """Read all of a content folder and understand it.

    Args:
        content: the folder with `digests/`, `papers/` and `taxonomy.yml`.
        problems: takes every mistake found; with an error in it, the library is not fit to publish.

    Returns:
        All papers, with whatever could be read.
    """
    taxonomy = read_taxonomy(content / "taxonomy.yml", problems)
    digests = read_digests(content / "digests", problems)
    facts = read_facts(content / "papers", problems)
    venue_rules = read_venues(content / "venues.yml", problems)
    author_rules = read_authors(content / "authors.yml", problems)
    appearances = identify((digest.date, entry) for digest in digests for entry in digest.entries)
    broken = _digests_with_errors(content / "digests", problems)
    known_facts = _match_facts(facts, appearances, broken, taxonomy, problems)
    tagger = Tagger(taxonomy)
    understood = spread(lambda one: _understand(one, known_facts.get(one.slug), tagger), _newest_first(appearances))
    papers = with_publications(understood, venue_rules)
    _check_arxiv_ids(papers, problems)
    _check_texts(papers, problems)
    check_author_rules(author_rules, papers, problems)
    authors = find_authors(papers, author_rules)
    return Library(papers, tuple(reversed(digests)), taxonomy, find_related(papers, taxonomy), authors)


def review_taxonomy(library: Library, problems: ProblemCollector) -> None:
    """Warn of what a curator may want to mend in the taxonomy: tags without papers, phrases that no paper says."""
    unused = unused_phrases(library.papers, library.taxonomy)
    for tag in library.taxonomy.tags:
        if not library.papers_by_tag[tag.slug]:
            problems.warning(tag.source, f'no paper has the tag "{tag.slug}"', "mend its phrases, or remove it")
        if phrases := unused.get(tag.slug):
            named = ", ".join(f'"{phrase}"' for phrase in phrases)
            problems.warning(tag.source, f'phrases of "{tag.slug}" that no paper says: {named}')


def _newest_first(appearances: Mapping[str, Appearances]) -> list[Appearances]:
    """Newest digest first, within it in the order of the paste."""
    in_paste_order = sorted(appearances.values(), key=lambda one: one.entries[-1].source)
    return sorted(in_paste_order, key=lambda one: one.dates[-1], reverse=True)


# --- Facts ----------------------------------------------------------------------------------------


def _digests_with_errors(folder: Path, problems: ProblemCollector) -> frozenset[str]:
    """The names of digests that could not be read as a whole."""
    places = (Path(problem.source.path) for problem in problems.errors)
    return frozenset(place.stem for place in places if place.parent == folder)


def _match_facts(
    facts: Iterable[Facts],
    appearances: Mapping[str, Appearances],
    broken: Container[str],
    taxonomy: Taxonomy,
    problems: ProblemCollector,
) -> dict[str, Facts]:
    """The facts under the slugs of papers; a slug, tag or former slug that cannot be right is a problem.

    Where a digest has an error, a slug without a paper in the facts beside it is none: the paper may be the one that
    could not be read, and a second message would hide the first.
    """
    matched: dict[str, Facts] = {}
    claimed: dict[str, Source] = {}
    for one in facts:
        _check_tags(one, taxonomy, problems)
        if one.slug in appearances:
            matched[one.slug] = one
        elif Path(one.source.path).stem not in broken:
            hint = nearest(one.slug, appearances) or "slugs are the last part of a paper's address"
            problems.error(one.source, f'no paper has the slug "{one.slug}"', hint)
        for slug in one.former_slugs:
            place = one.tag_sources.get(slug, one.source)
            if slug in appearances:
                problems.error(place, f'former slug "{slug}" is the slug of a paper', "remove it here")
            elif slug in claimed:
                problems.error(place, f'former slug "{slug}" is claimed twice, first in {claimed[slug]}', "keep one")
            else:
                claimed[slug] = place
    return matched


def _check_tags(facts: Facts, taxonomy: Taxonomy, problems: ProblemCollector) -> None:
    known = {tag.slug for tag in taxonomy.tags}
    for slug in dict.fromkeys((*(facts.tags or ()), *facts.add_tags, *facts.drop_tags)):
        if known and slug not in known:
            hint = nearest(slug, known) or "tags are listed in taxonomy.yml"
            problems.error(facts.tag_sources.get(slug, facts.source), f'no tag is called "{slug}"', hint)


# --- One paper ------------------------------------------------------------------------------------


def _understand(appearances: Appearances, facts: Facts | None, tagger: Tagger) -> Paper:
    """Put together what the digests, the curator and the text itself say; the curator has the last word."""
    newest = appearances.entries[-1]
    given = facts or Facts(newest.source, appearances.slug)
    title = clean_text(given.title) if given.title else appearances.title
    abstract = clean_text(given.abstract or newest.abstract)
    return Paper(
        slug=appearances.slug,
        title=title,
        abstract=abstract,
        source=newest.source,
        digests=tuple(reversed(appearances.dates)),
        places=tuple(entry.source for entry in reversed(appearances.entries)),
        authors=given.authors or _newest(entry.authors for entry in appearances.entries) or (),
        arxiv_id=given.arxiv_id or _newest(entry.arxiv_id for entry in appearances.entries),
        published=given.published or _newest(entry.published for entry in appearances.entries),
        venue=given.venue or _newest(entry.venue for entry in appearances.entries),
        categories=_newest(entry.categories for entry in appearances.entries) or (),
        links=_links(given, appearances.entries, abstract),
        tags=apply_curation(tagger.find(title.plain, abstract.plain), facts, tagger.taxonomy),
        acronyms=find_acronyms(title.plain, abstract.plain),
        contribution=find_contribution(title.plain, abstract.plain),
        results=find_results(abstract.plain),
        former_slugs=given.former_slugs,
        note=given.note or "",
        facts_source=facts.source if facts else None,
    )


def _newest(values: Iterable[Value]) -> Value | None:
    """The last value that says anything, of values given oldest first."""
    return next((value for value in reversed(list(values)) if value), None)


def _links(given: Facts, entries: Iterable[DigestEntry], abstract: MarkupText) -> tuple[Link, ...]:
    """The curator's addresses, then those of the abstract; each once."""
    code = given.code_url or _newest(entry.code_url for entry in entries)
    stated = [Link(code, "code")] if code else []
    stated += [Link(url, "page") for url in given.links]
    once: dict[str, Link] = {}
    named = [f"{span.text} {span.url}" for span in abstract.spans if span.url and span.url not in abstract.plain]
    for link in (*stated, *find_links(abstract.plain), *(link for text in named for link in find_links(text))):
        once.setdefault(link.url.rstrip("/"), link)
    return tuple(once.values())


# --- Checks ---------------------------------------------------------------------------------------


def _check_arxiv_ids(papers: Iterable[Paper], problems: ProblemCollector) -> None:
    owners: dict[str, Paper] = {}
    for paper in papers:
        if not paper.arxiv_id:
            continue
        owner = owners.setdefault(paper.arxiv_id, paper)
        if owner is not paper:
            place = paper.facts_source or paper.source
            other = owner.facts_source or owner.source
            problems.error(place, f'arXiv id "{paper.arxiv_id}" belongs to two papers, also in {other}', "mend one")


def _check_texts(papers: Iterable[Paper], problems: ProblemCollector) -> None:
    for paper in papers:
        for macro in dict.fromkeys((*paper.title.unknown_macros, *paper.abstract.unknown_macros)):
            problems.warning(paper.source, f'unknown LaTeX macro "{macro}" is shown as it stands')
        if not paper.tags:
            hint = "add phrases to taxonomy.yml, or tags in papers/"
            problems.warning(paper.source, f'no tag for "{paper.title}"', hint)
