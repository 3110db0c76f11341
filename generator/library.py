"""Makes a `Library` of a content folder: reads it, identifies papers, understands each, and relates them."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.library import Library
from generator.reading.curation.author_rules import read_authors
from generator.reading.curation.facts import read_facts
from generator.reading.curation.taxonomy import read_taxonomy
from generator.reading.curation.venue_rules import read_venues
from generator.reading.digests.folder import read_digests
from generator.reading.files.folders import check_content_folder
from generator.understanding.curated_facts import match_facts
from generator.understanding.identity import identify
from generator.understanding.papers import understand_papers
from generator.understanding.people import check_author_rules, find_authors
from generator.understanding.related import find_related
from generator.understanding.review import review_papers
from generator.understanding.venues import with_publications


def load_library(content: Path, problems: ProblemCollector) -> Library:
    """Read a content folder and understand its papers.

    Args:
        content: the folder with `digests/`, `papers/` and `taxonomy.yml`.
        problems: collects every mistake; if there is an error, the library must not be published.

    Returns:
        The library of everything that could be read.
    """
    # Read: files become nouns, and each mistake is reported with its line.
    check_content_folder(content, problems)
    taxonomy = read_taxonomy(content / "taxonomy.yml", problems)
    digests = read_digests(content / "digests", problems)
    facts = read_facts(content / "papers", problems)
    venue_rules = read_venues(content / "venues.yml", problems)
    author_rules = read_authors(content / "authors.yml", problems)

    # Identify: which entries are the same paper, and which facts belong to it.
    appearances = identify((digest.date, entry) for digest in digests for entry in digest.entries)
    matched_facts = match_facts(facts, appearances, taxonomy, problems)

    # Understand: each paper on its own, so that processes can share the papers.
    papers = with_publications(understand_papers(appearances, matched_facts, taxonomy), venue_rules)
    review_papers(papers, problems)

    # Relate: who wrote which papers, and which papers are similar.
    check_author_rules(author_rules, papers, problems)
    authors = find_authors(papers, author_rules)
    return Library(papers, tuple(reversed(digests)), taxonomy, find_related(papers, taxonomy), authors)
