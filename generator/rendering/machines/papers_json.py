"""Makes the open data of the site: `papers.json`, `papers.jsonl` with the same records, and their JSON Schema."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from importlib.resources import files

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.records import bibtex_keys
from generator.text.faces import as_html

SCHEMA_FILE = "papers.schema.json"
"""The name of the schema, both in this package and at the root of the site."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield `papers.json`, `papers.jsonl` with one record on each line, and their schema.

    Args:
        library: the papers.
        site: its address makes each paper's `url` absolute; without one they are relative to the site's root.
    """
    keys = bibtex_keys(library.papers)
    records = [_paper_record(paper, library, site, keys) for paper in library.papers]
    yield OutputFile("papers.json", json.dumps({"papers": records}, ensure_ascii=False, indent=1) + "\n")
    yield OutputFile("papers.jsonl", "".join(f"{json.dumps(record, ensure_ascii=False)}\n" for record in records))
    yield OutputFile(SCHEMA_FILE, files(__package__).joinpath(SCHEMA_FILE).read_text(encoding="utf-8"))


def _paper_record(paper: Paper, library: Library, site: SiteInfo, keys: Mapping[str, str]) -> dict[str, object]:
    return {
        "slug": paper.slug,
        "url": f"{site.url}papers/{paper.slug}/",
        "title": paper.title.plain,
        "abstract": paper.abstract.plain,
        "abstract_html": str(as_html(paper.abstract)),
        "authors": list(paper.authors),
        "arxiv_id": paper.arxiv_id,
        "published": paper.published,
        "year": paper.year,
        "venue": paper.venue,
        "digests": list(paper.digests),
        "tags": [{"slug": match.tag, "phrase": match.phrase or None, "where": match.where} for match in paper.tags],
        "acronyms": [{"short": acronym.short, "long": acronym.long} for acronym in paper.acronyms],
        "links": [{"url": link.url, "kind": link.kind} for link in paper.links],
        "contribution": paper.contribution or None,
        "results": list(paper.results),
        "related": [
            {"slug": near.slug, "score": near.score, "shared": list(near.shared)}
            for near in library.related.get(paper.slug, ())
        ],
        "bibtex_key": keys[paper.slug],
    }
