"""What stands on the picture that is shown where a page of the site is shared; `drawing` draws it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.tag_counts import facet_colors
from generator.text.lines import one_line

WIDTH, HEIGHT = 1200, 630
"""The size in points that those who show pictures ask for."""

PICTURE_FILE = "picture.png"
"""The file of a picture, in the folder of its page."""

NAMED_AUTHORS = 3
"""How many authors the words of a picture name."""


@dataclass(frozen=True, slots=True)
class PaperPicture:
    """What stands on the picture of a paper."""

    site: str
    """The name of the site."""
    title: str
    authors: tuple[str, ...]
    occasion: str
    """Where or when it appeared; empty where neither is known."""
    tags: tuple[tuple[str, int], ...]
    """The name of each tag with the number of its colour, the leading one first."""


@dataclass(frozen=True, slots=True)
class SitePicture:
    """What stands on the picture of the site as a whole."""

    name: str
    description: str


Picture = PaperPicture | SitePicture


def find_pictures(library: Library, site: SiteInfo) -> Iterator[tuple[str, Picture]]:
    """Yield the path of every picture inside the site, and what stands on it.

    Args:
        library: the papers.
        site: without an address there are no pictures, since pages can name them by whole addresses only.
    """
    if not site.url:
        return
    yield PICTURE_FILE, SitePicture(site.name, site.description)
    colors = facet_colors(library)
    tags = {tag.slug: (tag.name, colors[tag.facet]) for tag in library.taxonomy.tags}
    for paper in library.papers:
        shown = tuple(tags[match.tag] for match in paper.tags)
        yield (
            f"papers/{paper.slug}/{PICTURE_FILE}",
            PaperPicture(site.name, paper.title.plain, paper.authors, occasion(paper), shown),
        )


def occasion(paper: Paper) -> str:
    """Where a paper appeared, else when; empty where neither is known."""
    return paper.venue or str(paper.year or "")


def picture_words(paper: Paper) -> str:
    """What the picture of a paper says, for those who do not see it."""
    first = [one_line(name) for name in paper.authors[:NAMED_AUTHORS]]
    authors = joined_names(first, len(paper.authors) - len(first))
    return ", ".join(part for part in (one_line(paper.title.plain), authors, one_line(occasion(paper))) if part)


def joined_names(first: Sequence[str], more: int) -> str:
    """The first names of a list in words, and how many follow: `A, B and C`, or `A, B and 5 more`."""
    parts = [*first, *([f"{more:,} more"] if more else [])]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
