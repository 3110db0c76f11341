"""Makes the home page: the description, a link to the search, the newest digest, earlier digests, and all tags."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.machines.json_ld import website_json_ld
from generator.rendering.pages.page_writer import PageWriter, listing_head
from generator.rendering.tag_counts import by_facet

HOME_CARDS = 24
"""How many papers of the newest digest the home page shows; the page of the digest shows all."""

HOME_DIGESTS = 7
"""How many earlier digests the home page links to: a week of daily ones."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the home page.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    newest = library.digests[0].date if library.digests else ""
    papers = library.papers_by_digest.get(newest, ())
    yield writer.page(
        "home.md.j2",
        "index.md",
        listing_head(site.name, site.description, papers, website_json_ld(site), feeds=True),
        newest=newest,
        cards=papers[:HOME_CARDS],
        number=len(papers),
        earlier=library.digests[1 : HOME_DIGESTS + 1],
        facets=by_facet(library, writer.tags),
        tag_count=sum(1 for one in writer.tags.values() if one.papers),
        author_count=len(library.authors),
    )
