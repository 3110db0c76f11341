"""Files of citations: every collection as BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from generator.model.citations import CitationRecord
from generator.model.library import Library
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.csl import csl_entry
from generator.rendering.citing.records import bibtex_keys, citation_record
from generator.rendering.citing.ris import LINE_END, ris_entry
from generator.rendering.paper_collections import find_collections

EXPORT_NAMES = {"bibtex": "papers.bib", "ris": "papers.ris", "csl": "papers.csl.json"}
"""The file of each format beside the page of a collection."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield three files for each collection; a paper is written once in each format and joined from there.

    Args:
        library: the papers.
        site: its address leads to papers that are not on arXiv.
    """
    keys = bibtex_keys(library.papers)
    records = {paper.slug: citation_record(paper, site) for paper in library.papers}
    bibtex = _written(bibtex_entry, keys, records)
    ris = _written(ris_entry, keys, records)
    csl = _written(csl_entry, keys, records)
    for collection in find_collections(library, site):
        slugs = [paper.slug for paper in collection.papers]
        yield OutputFile(collection.path + EXPORT_NAMES["bibtex"], "\n".join(bibtex[slug] for slug in slugs))
        yield OutputFile(collection.path + EXPORT_NAMES["ris"], LINE_END.join(ris[slug] for slug in slugs))
        listed = ",\n".join(csl[slug] for slug in slugs)
        yield OutputFile(collection.path + EXPORT_NAMES["csl"], f"[\n{listed}\n]\n" if listed else "[]\n")


def _written(
    entry: Callable[[str, CitationRecord], str], keys: Mapping[str, str], records: Mapping[str, CitationRecord]
) -> dict[str, str]:
    return {slug: entry(keys[slug], record) for slug, record in records.items()}
