"""What a page tells machines about its paper: Highwire tags for Scholar and Zotero, JSON-LD for the rest."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.model.citations import CitationRecord, PersonName
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.citing.records import citation_record
from generator.text.lines import one_line

_CONTAINER_TAGS = {"proceedings": "citation_conference_title", "journal": "citation_journal_title"}

_IN_SCRIPT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""Letters that could end a script element or a line in it, as JSON may write them instead."""


def citation_tags(paper: Paper, site: SiteInfo) -> tuple[tuple[str, str], ...]:
    """The Highwire Press tags of a paper's page, as Google Scholar's inclusion guidelines and Zotero read them.

    There is no `citation_pdf_url`: Scholar takes it only from the folder of the page itself.

    Args:
        paper: what is not known of it has no tag.
        site: its address makes `citation_public_url`; without one there is none.

    Returns:
        Name and content of each `meta` element, one `citation_author` for each author, in order.
    """
    return tuple(_tags(citation_record(paper, site)))


def _tags(record: CitationRecord) -> Iterator[tuple[str, str]]:
    yield "citation_title", one_line(record.title.plain)
    for author in record.authors:
        yield "citation_author", author.full
    if record.year:
        yield "citation_publication_date", record.date.replace("-", "/") if record.date else str(record.year)
    if record.container and record.kind in _CONTAINER_TAGS:
        yield _CONTAINER_TAGS[record.kind], record.container
    if record.arxiv_id:
        yield "citation_arxiv_id", record.arxiv_id
    if record.page_url:
        yield "citation_public_url", record.page_url


def json_ld(paper: Paper, site: SiteInfo) -> str:
    """The schema.org `ScholarlyArticle` of a paper, as JSON that is safe inside a `script` element.

    Args:
        paper: what is not known of it is left out.
        site: its address makes `url` and `@id`.

    Returns:
        One line of JSON without `<`, `>` and `&`.
    """
    return script_json({"@context": "https://schema.org", **scholarly_article(citation_record(paper, site))})


def script_json(data: object) -> str:
    """JSON on one line that can stand inside a `script` element, whatever its texts hold."""
    return json.dumps(data, ensure_ascii=False).translate(_IN_SCRIPT)


def scholarly_article(record: CitationRecord) -> dict[str, object]:
    """The schema.org description of one paper, without its context."""
    title = one_line(record.title.plain)
    article: dict[str, object] = {
        "@type": "ScholarlyArticle",
        "@id": record.page_url,
        "url": record.page_url,
        "headline": title,
        "name": title,
        "author": [_agent(author) for author in record.authors],
        "datePublished": record.date or (str(record.year) if record.year else ""),
        "abstract": record.abstract,
        "isPartOf": _container(record),
        "identifier": _arxiv_identifier(record),
        "sameAs": record.url if record.url != record.page_url else "",
    }
    return {name: value for name, value in article.items() if value}


def _agent(name: PersonName) -> dict[str, str]:
    if name.is_group:
        return {"@type": "Organization", "name": name.full}
    parts = {"givenName": name.given, "familyName": name.family if name.given else "", "honorificSuffix": name.suffix}
    return {"@type": "Person", "name": name.full, **{key: value for key, value in parts.items() if value}}


def _container(record: CitationRecord) -> dict[str, str]:
    if not record.container:
        return {}
    types = {"journal": "Periodical", "proceedings": "Book"}
    return {"@type": types.get(record.kind, "CreativeWork"), "name": record.container}


def _arxiv_identifier(record: CitationRecord) -> dict[str, str]:
    if not record.arxiv_id:
        return {}
    return {"@type": "PropertyValue", "propertyID": "arXiv", "value": record.arxiv_id}
