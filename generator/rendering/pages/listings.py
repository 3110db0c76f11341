"""The pages that lead to papers: home, all papers, tags and digests."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.machines.json_ld import collection_json_ld, website_json_ld
from generator.rendering.pages.glossary import GlossaryLinks
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head, long_date
from generator.rendering.tag_counts import TagShelf, by_facet
from generator.understanding.glossary import common_acronyms

CARDS_PER_PAGE = 120
"""How many papers a page shows as cards; those beyond follow as one line each, so that no page grows heavy."""

HOME_CARDS = 24
"""How many papers of the newest digest home shows; its own page has them all."""

HOME_DIGESTS = 7
"""How many earlier digests home names: a week of them."""

MOST_JUMPS = 12
"""Of more digests than these, the list of all papers names the months only."""

COMPANIONS = 8
"""How many of the tags that occur with a tag its page names."""

ACRONYMS = 12
"""How many of the acronyms common among its papers the page of a tag explains."""

LEADING_TAGS = 5
"""How many tags tell at a glance what a digest is about."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield home, all papers, all tags, each tag, all digests, each digest.

    Args:
        library: the papers.
        site: its name and description stand on the home page.
    """
    writer = PageWriter(library, site)
    yield render_home(writer)
    yield render_all_papers(writer)
    yield from render_tags(writer)
    yield from render_digests(writer)


def render_home(writer: PageWriter) -> OutputFile:
    """What this is, the newest digest as cards, earlier ones, the facets with counts, and search in sight."""
    library = writer.library
    newest = library.digests[0].date if library.digests else ""
    papers = library.papers_by_digest.get(newest, ())
    return writer.page(
        "home.md.j2",
        "index.md",
        listing_head(writer.site.name, writer.site.description, papers, website_json_ld(writer.site), feeds=True),
        newest=newest,
        cards=papers[:HOME_CARDS],
        number=len(papers),
        earlier=library.digests[1 : HOME_DIGESTS + 1],
        facets=by_facet(library, writer.tags),
        tag_count=sum(1 for shelf in writer.tags.values() if shelf.papers),
        author_count=len(library.authors),
    )


def render_all_papers(writer: PageWriter) -> OutputFile:
    """Every paper once, one line each, under the newest digest that carried it."""
    papers = writer.library.papers
    groups = [(date, list(group)) for date, group in groupby(papers, key=lambda paper: paper.digests[0])]
    number = counted(len(papers), "paper")
    return writer.page(
        "papers.md.j2",
        "papers/index.md",
        listing_head("Papers", f"All {number} of {writer.site.name}, the newest digest first.", papers),
        groups=groups,
        jumps=_jumps([date for date, _ in groups]),
    )


def _jumps(dates: list[str]) -> list[tuple[str, str]]:
    """Where a reader can jump to in a list by date: each date, or the newest of each month where they are many."""
    if len(dates) <= MOST_JUMPS:
        return [(date, long_date(date)) for date in dates]
    months = groupby(dates, key=lambda date: long_date(date).partition(" ")[2])
    return [(next(of_month), month) for month, of_month in months]


def render_tags(writer: PageWriter) -> Iterator[OutputFile]:
    """The tags by facet, and a page for each with its papers and the tags met beside it."""
    about = f"The {counted(len(writer.tags), 'tag')} by which {writer.site.name} files its papers."
    yield writer.page(
        "tags.md.j2",
        "tags/index.md",
        listing_head("Tags", about, writer.library.papers),
        facets=by_facet(writer.library, writer.tags),
    )
    facets = {facet.slug: facet for facet in writer.library.taxonomy.facets}
    glossary = GlossaryLinks(writer.library)
    for shelf in writer.tags.values():
        yield writer.page(
            "tag.md.j2",
            f"tags/{shelf.tag.slug}/index.md",
            _tag_head(shelf, writer.site),
            shelf=shelf,
            facet=facets[shelf.tag.facet],
            companions=shelf.companions[:COMPANIONS],
            acronyms=[(one, glossary.anchor(one.short)) for one in common_acronyms(shelf.papers)[:ACRONYMS]],
            **_cards_and_lines(shelf.papers),
        )


def render_digests(writer: PageWriter) -> Iterator[OutputFile]:
    """The digests by date, and a page for each with its papers."""
    digests = writer.library.digests
    shelves = writer.library.papers_by_digest
    leading = {digest.date: leading_tags(shelves[digest.date], writer.tags) for digest in digests}
    about = f"The {counted(len(digests), 'digest')} of {writer.site.name}, newest first."
    yield writer.page(
        "digests.md.j2",
        "digests/index.md",
        listing_head("Digests", about, writer.library.papers),
        leading=leading,
    )
    for position, digest in enumerate(digests):
        papers = shelves[digest.date]
        yield writer.page(
            "digest.md.j2",
            f"digests/{digest.slug}/index.md",
            _digest_head(digest.date, papers, writer.site),
            digest=digest,
            leading=leading[digest.date],
            newer=digests[position - 1] if position else None,
            older=digests[position + 1] if position + 1 < len(digests) else None,
            **_cards_and_lines(papers),
        )


def leading_tags(papers: Iterable[Paper], tags: Mapping[str, TagShelf]) -> tuple[tuple[str, int], ...]:
    """The most frequent tags of some papers with their counts; ties in the order of the taxonomy."""
    counts = dict.fromkeys(tags, 0)
    for paper in papers:
        for match in paper.tags:
            counts[match.tag] += 1
    ranked = sorted(((slug, count) for slug, count in counts.items() if count), key=lambda item: -item[1])
    return tuple(ranked[:LEADING_TAGS])


def _cards_and_lines(papers: tuple[Paper, ...]) -> dict[str, tuple[Paper, ...]]:
    return {"cards": papers[:CARDS_PER_PAGE], "lines": papers[CARDS_PER_PAGE:]}


def _tag_head(shelf: TagShelf, site: SiteInfo) -> dict[str, object]:
    tag, papers, above = shelf.tag, shelf.papers, [("Tags", "tags/")]
    described = collection_json_ld(f"tags/{tag.slug}/", tag.name, tag.definition, papers, above, site)
    return listing_head(tag.name, tag.definition, papers, described, feeds=True)


def _digest_head(date: str, papers: tuple[Paper, ...], site: SiteInfo) -> dict[str, object]:
    name, above = f"Digest of {long_date(date)}", [("Digests", "digests/")]
    about = f"{counted(len(papers), 'paper')} in the digest of {long_date(date)}."
    return listing_head(name, about, papers, collection_json_ld(f"digests/{date}/", name, about, papers, above, site))
