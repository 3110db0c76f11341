"""Feeds: Atom and RSS, as arXiv and journals publish them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.digests.xml_text import parse_xml
from generator.reading.files.validation import shorten

if TYPE_CHECKING:
    import feedparser

_ROOT = re.compile(r"<(?:feed|rss|rdf:RDF)[\s>]")


def is_feed(head: str) -> bool:
    """Whether a file is XML whose root is that of a feed."""
    return head.lstrip().startswith("<") and _ROOT.search(head) is not None


def read_feed(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read a feed.

    Args:
        path: the file.
        problems: collects XML that is not well formed, a feed without entries, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    root = parse_xml(path, problems)
    if root is None:
        return ()
    source = Source(path.as_posix())
    places = [one.sourceline or 0 for one in root.iter("{*}entry", "{*}item")]
    import feedparser  # noqa: PLC0415 - few libraries hold a feed, and no other should wait for it

    feed = feedparser.parse(etree.tostring(root, encoding="utf-8"), sanitize_html=False, resolve_relative_uris=False)
    if refusal := next((one for one in feed.entries if "/api/errors" in one.get("id", "")), None):
        message = f"arXiv answered with an error: {shorten(refusal.get('summary', ''))}"
        problems.error(source, message, "ask it again")
        return ()
    if not feed.entries:
        problems.error(source, "this feed holds no paper", "save it again on a day with papers, or remove it")
    if len(places) != len(feed.entries):
        places = [0] * len(feed.entries)
    records = (
        RawRecord(Source(source.path, line), _convert_entry(entry))
        for line, entry in zip(places, feed.entries, strict=True)
    )
    return read_records(records, problems)


def _convert_entry(entry: feedparser.FeedParserDict) -> dict[str, object]:
    """What a feed says of a paper, without what it says of itself."""
    names = [author.get("name", "") for author in entry.get("authors", []) if author.get("name")]
    contents = [content.value for content in entry.get("content", [])]
    categories = [tag.term for tag in entry.get("tags", []) if tag.term]
    values = {
        "title": entry.get("title"),
        "abstract": entry.get("summary") or next(iter(contents), None),
        "authors": _split_names(names, entry.get("id") or entry.get("link", "")),
        "links": [link.href for link in entry.get("links", []) if "href" in link and link.get("rel") == "alternate"],
        "id": entry.get("id"),
        "issued": entry.get("published"),
        "tags": categories,
        "journal_ref": entry.get("arxiv_journal_ref") or entry.get("prism_publicationname"),
        "dc_doi": entry.get("arxiv_doi") or entry.get("prism_doi"),
    }
    doi = values.pop("dc_doi")
    return {key: value for key, value in {**values, "DOI": doi}.items() if value}


def _split_names(names: list[str], identifier: str) -> list[str] | str:
    """The authors; many feeds put all of them into one element, those of arXiv with commas that part people alone."""
    if len(names) != 1:
        return names
    return names[0].split(", ") if "arxiv" in identifier.lower() else names[0]
