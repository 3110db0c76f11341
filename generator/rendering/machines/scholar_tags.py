"""Makes the `meta` elements of a paper page that Google Scholar and Zotero read: the Highwire Press tags."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.citations import CitationRecord
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.citing.records import citation_record
from generator.text.lines import one_line

_CONTAINER_TAGS = {"proceedings": "citation_conference_title", "journal": "citation_journal_title"}


def citation_tags(paper: Paper, site: SiteInfo) -> tuple[tuple[str, str], ...]:
    """The Highwire Press tags of a paper page, following Google Scholar's inclusion guidelines.

    There is no `citation_pdf_url`, since Scholar accepts it only for a file in the folder of the page.

    Args:
        paper: fields without a value have no tag.
        site: its address makes `citation_public_url`; without one there is none.

    Returns:
        Name and content of each `meta` element, one `citation_author` for each author, in order.
    """
    return tuple(_yield_tags(citation_record(paper, site)))


def _yield_tags(record: CitationRecord) -> Iterator[tuple[str, str]]:
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
