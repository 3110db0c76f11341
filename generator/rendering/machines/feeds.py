"""Makes the feeds of the site and of each tag, author and venue, as Atom (RFC 4287) and as JSON Feed 1.1."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.paper_collections import CollectionKind, PaperCollection, find_collections
from generator.text.faces import as_html
from generator.text.lines import one_line, printable

ATOM_NAME, JSON_NAME = "feed.xml", "feed.json"
"""Their names in the folder of the page that they follow."""

MOST_ENTRIES = 100
"""The most papers in one feed, so that it stays small; the citation files and `papers.json` have all papers."""

FOLLOWED: tuple[CollectionKind, ...] = ("site", "tag", "author", "venue")
"""The collections that have feeds: those that get new papers, which a digest never does."""

_NO_DAY = "1970-01-01"
"""The date of a feed without digests, since Atom requires a date."""

_IDENTITY_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "paper-digest")
"""The namespace of all ids: the id of a paper or a feed does not change when the site moves."""

_XML_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n'


@dataclass(frozen=True, slots=True)
class _WrittenEntry:
    """The entry of a paper, which is made once and used in all feeds."""

    updated: str
    atom: str
    json: str


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield both feeds of each collection that gets new papers.

    All dates are dates of digests. If the site has no address, links in Atom are relative to the feed, and JSON Feed,
    which allows absolute addresses only, leaves them out.

    Args:
        library: the papers.
        site: its name and its address.
    """
    names = {tag.slug: tag.name for tag in library.taxonomy.tags}
    written: dict[str, _WrittenEntry] = {}
    for collection in find_collections(library, site):
        if collection.kind not in FOLLOWED:
            continue
        papers = collection.papers[:MOST_ENTRIES]
        for paper in papers:
            if paper.slug not in written:
                written[paper.slug] = _write_entry(paper, site, [names[match.tag] for match in paper.tags])
        entries = [written[paper.slug] for paper in papers]
        newest = library.digests[0].date if library.digests else _NO_DAY
        updated = max((entry.updated for entry in entries), default=newest)
        yield OutputFile(
            collection.path + ATOM_NAME, _atom_feed(collection, site, updated, [one.atom for one in entries])
        )
        yield OutputFile(collection.path + JSON_NAME, _json_feed(collection, site, [one.json for one in entries]))


def _write_entry(paper: Paper, site: SiteInfo, tags: list[str]) -> _WrittenEntry:
    return _WrittenEntry(paper.digests[0], _atom_entry(paper, site, tags), _json_item(paper, site, tags))


def feed_title(collection: PaperCollection, site: SiteInfo) -> str:
    """The title that feed readers show: the names of the collection and of the site.

    Args:
        collection: the papers of the feed.
        site: its name.
    """
    return one_line(site.name if collection.kind == "site" else f"{collection.name} – {site.name}")


def entry_identity(paper: Paper) -> str:
    """The id of a paper in all feeds, made from its first slug and its first digest, which never change."""
    first_slug = (*paper.former_slugs, paper.slug)[0]
    return _make_identity(f"papers/{first_slug}/{paper.digests[-1]}")


def _make_identity(name: str) -> str:
    return uuid.uuid5(_IDENTITY_NAMESPACE, name).urn


def _midnight_of(day: str) -> str:
    return f"{day}T00:00:00Z"


# --- Atom -----------------------------------------------------------------------------------------


def _atom_feed(collection: PaperCollection, site: SiteInfo, updated: str, entries: list[str]) -> str:
    page = site.url + collection.path
    base = site.url or "../" * collection.path.count("/")
    feed = etree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom"})
    if base:
        feed.set("{http://www.w3.org/XML/1998/namespace}base", base)
    _add_text(feed, "id", _make_identity(f"feeds/{collection.path}"))
    _add_text(feed, "title", feed_title(collection, site))
    _add_text(feed, "updated", _midnight_of(updated))
    _add_text(etree.SubElement(feed, "author"), "name", one_line(site.name))
    etree.SubElement(feed, "link", rel="alternate", type="text/html", href=page or "./")
    if site.url:
        etree.SubElement(feed, "link", rel="self", type="application/atom+xml", href=page + ATOM_NAME)
    return f"{_XML_HEAD}{_join_entries(feed, entries)}"


def _join_entries(feed: etree._Element, entries: list[str]) -> str:
    """Put entries that are already text into the feed, so that none is parsed and written again."""
    head = etree.tostring(feed, encoding="unicode").removesuffix("</feed>")
    return "\n".join([head, *entries, "</feed>", ""])


def _atom_entry(paper: Paper, site: SiteInfo, tags: list[str]) -> str:
    entry = etree.Element("entry")
    _add_text(entry, "id", entry_identity(paper))
    _add_text(entry, "title", one_line(paper.title.plain))
    _add_text(entry, "published", _midnight_of(paper.digests[-1]))
    _add_text(entry, "updated", _midnight_of(paper.digests[0]))
    for author in paper.authors:
        _add_text(etree.SubElement(entry, "author"), "name", one_line(author))
    etree.SubElement(entry, "link", rel="alternate", type="text/html", href=f"{site.url}papers/{paper.slug}/")
    if paper.arxiv_id:
        etree.SubElement(entry, "link", rel="related", href=f"https://arxiv.org/abs/{paper.arxiv_id}")
    for tag in tags:
        etree.SubElement(entry, "category", term=one_line(tag))
    _add_text(entry, "content", _abstract_html(paper)).set("type", "html")
    written: str = etree.tostring(entry, encoding="unicode")
    return written


def _add_text(parent: etree._Element, name: str, text: str) -> etree._Element:
    child = etree.SubElement(parent, name)
    child.text = text
    return child


def _abstract_html(paper: Paper) -> str:
    return f"<p>{printable(as_html(paper.abstract))}</p>"


# --- JSON Feed ------------------------------------------------------------------------------------


def _json_feed(collection: PaperCollection, site: SiteInfo, items: list[str]) -> str:
    head = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed_title(collection, site),
        "home_page_url": site.url and site.url + collection.path,
        "feed_url": site.url and site.url + collection.path + JSON_NAME,
        "description": one_line(site.description),
        "language": "en",
    }
    fields = [f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in head.items() if value]
    listed = ",\n".join(items)
    return '{{\n{fields},\n"items": [\n{items}\n]\n}}\n'.format(fields=",\n".join(fields), items=listed)


def _json_item(paper: Paper, site: SiteInfo, tags: list[str]) -> str:
    item = {
        "id": entry_identity(paper),
        "url": site.url and f"{site.url}papers/{paper.slug}/",
        "external_url": f"https://arxiv.org/abs/{paper.arxiv_id}" if paper.arxiv_id else "",
        "title": one_line(paper.title.plain),
        "content_html": _abstract_html(paper),
        "summary": one_line(paper.contribution),
        "date_published": _midnight_of(paper.digests[-1]),
        "date_modified": _midnight_of(paper.digests[0]),
        "authors": [{"name": one_line(author)} for author in paper.authors],
        "tags": [one_line(tag) for tag in tags],
    }
    return json.dumps({name: value for name, value in item.items() if value}, ensure_ascii=False)
