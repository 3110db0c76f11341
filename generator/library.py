"""The order of the work: content is read, papers are told apart, understood, and brought together."""

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
    """Read all of a content folder and understand it.

    Args:
        content: the folder with `digests/`, `papers/` and `taxonomy.yml`.
        problems: takes every mistake found; with an error in it, the library is not fit to publish.

    Returns:
        All papers, with whatever could be read.
    """
    # Read: files become nouns, each mistake with its line.
    check_content_folder(content, problems)
    taxonomy = read_taxonomy(content / "taxonomy.yml", problems)
    digests = read_digests(content / "digests", problems)
    facts = read_facts(content / "papers", problems)
    venue_rules = read_venues(content / "venues.yml", problems)
    author_rules = read_authors(content / "authors.yml", problems)

    # Tell apart: which entries are one paper, and which facts belong to it.
    appearances = identify((digest.date, entry) for digest in digests for entry in digest.entries)
    matched_facts = match_facts(facts, appearances, taxonomy, problems)

    # Understand: each paper by itself.
    papers = with_publications(understand_papers(appearances, matched_facts, taxonomy), venue_rules)
    review_papers(papers, problems)

    # Bring together: who wrote what, and what is near to what.
    check_author_rules(author_rules, papers, problems)
    authors = find_authors(papers, author_rules)
    return Library(papers, tuple(reversed(digests)), taxonomy, find_related(papers, taxonomy), authors)
