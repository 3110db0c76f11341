"""Makes the list of digests, and a page for each digest with its papers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.machines.json_ld import collection_json_ld
from generator.rendering.pages.listings import cards_and_lines, frequent_tags
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head, long_date

LEADING_TAGS = 5
"""How many of its most frequent tags the list shows for each digest."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list of digests and the page of each.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    digests, by_digest = library.digests, library.papers_by_digest
    leading = {digest.date: frequent_tags(by_digest[digest.date], writer.tags, LEADING_TAGS) for digest in digests}
    about = f"The {counted(len(digests), 'digest')} of {site.name}, newest first."
    yield writer.page(
        "digests.md.j2", "digests/index.md", listing_head("Digests", about, library.papers), leading=leading
    )
    for position, digest in enumerate(digests):
        papers = by_digest[digest.date]
        yield writer.page(
            "digest.md.j2",
            f"digests/{digest.slug}/index.md",
            _digest_head(digest.date, papers, site),
            digest=digest,
            leading=leading[digest.date],
            newer=digests[position - 1] if position else None,
            older=digests[position + 1] if position + 1 < len(digests) else None,
            **cards_and_lines(papers),
        )


def _digest_head(date: str, papers: tuple[Paper, ...], site: SiteInfo) -> dict[str, object]:
    name, above = f"Digest of {long_date(date)}", [("Digests", "digests/")]
    about = f"{counted(len(papers), 'paper')} in the digest of {long_date(date)}."
    return listing_head(name, about, papers, collection_json_ld(f"digests/{date}/", name, about, papers, above, site))
