"""Makes the citation files of each collection, such as `tags/vision/papers.bib`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.library import Library
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.formats import COLLECTION_FORMATS
from generator.rendering.citing.records import bibtex_keys, citation_record
from generator.rendering.paper_collections import find_collections


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield a file of each format for each collection; the entry of a paper is made once and used in all its files.

    Args:
        library: the papers.
        site: its address is used for papers that are not on arXiv.
    """
    keys = bibtex_keys(library.papers)
    records = {paper.slug: citation_record(paper, site) for paper in library.papers}
    collections = find_collections(library, site)
    for form in COLLECTION_FORMATS:
        entries = {slug: form.write_entry(keys[slug], record) for slug, record in records.items()}
        for collection in collections:
            text = form.join_entries([entries[paper.slug] for paper in collection.papers])
            yield OutputFile(collection.path + form.collection_file, text)
