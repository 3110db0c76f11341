"""Makes the list of tags by facet, and a page for each tag with its papers and the tags that often occur with it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.pages.glossary import GlossaryLinks
from generator.rendering.pages.listings import cards_and_lines, collection_head
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head
from generator.rendering.tag_counts import by_facet
from generator.understanding.glossary import common_acronyms

COMPANIONS = 8
"""How many other tags the page of a tag shows as often occurring with it."""

ACRONYMS = 12
"""How many of the acronyms that its papers share the page of a tag explains."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list of tags and the page of each.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    about = f"The {counted(len(writer.tags), 'tag')} by which {site.name} files its papers."
    yield writer.page(
        "tags.md.j2",
        "tags/index.md",
        listing_head("Tags", about, library.papers),
        facets=by_facet(library, writer.tags),
    )
    facets = {facet.slug: facet for facet in library.taxonomy.facets}
    glossary = GlossaryLinks(library)
    for slug, counted_tag in writer.tags.items():
        tag = counted_tag.tag
        yield writer.page(
            "tag.md.j2",
            f"tags/{slug}/index.md",
            collection_head(f"tags/{slug}/", tag.name, tag.definition, counted_tag.papers, ("Tags", "tags/"), site),
            counted_tag=counted_tag,
            facet=facets[tag.facet],
            companions=counted_tag.companions[:COMPANIONS],
            acronyms=[(one, glossary.anchor(one.short)) for one in common_acronyms(counted_tag.papers)[:ACRONYMS]],
            **cards_and_lines(counted_tag.papers),
        )
