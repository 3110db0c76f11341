"""Makes the list of authors, and a page for each author with enough papers."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.model.authors import AuthorRecord
from generator.model.papers import Paper
from generator.model.site import OutputFile
from generator.rendering.pages.author_links import AuthorLink, AuthorLinks
from generator.rendering.pages.listings import MOST_SHOWN, collection_head, frequent_tags
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head
from generator.understanding.names import fold_name, split_name

NAMES_PER_PAGE = 2000
"""If there are more authors, the list names only those who have a page, so that it loads quickly."""


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list of authors, and the page of each that has one.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    links = AuthorLinks(library, site)
    authors = library.authors
    with_page = [author for author in authors if len(author.papers) >= site.author_page_papers]
    listed = authors if len(authors) <= NAMES_PER_PAGE else with_page
    about = f"The {counted(len(authors), 'author')} of the papers on {site.name}."
    yield writer.page(
        "authors.md.j2",
        "authors/index.md",
        listing_head("Authors", about, library.papers),
        groups=_group_by_initial(listed, links),
        others=len(authors) - len(listed),
        listed=len(listed),
    )
    for author in with_page:
        yield _author_page(author, writer, links)


_NameParts = tuple[str, str, str]
"""A name in three: the text before the family name, the family name, the text behind it."""


def _group_by_initial(
    authors: Iterable[AuthorRecord], links: AuthorLinks
) -> list[tuple[str, list[tuple[AuthorLink, _NameParts]]]]:
    """Authors by the first letter of their family name, without accents; names in other scripts come last."""
    ordered = sorted(((_sort_key(author), author) for author in authors), key=lambda pair: (*pair[0], pair[1].slug))
    return [
        (initial, [(links.of_record(author), _part_around_family(author.name)) for _, author in group])
        for initial, group in groupby(ordered, key=lambda pair: pair[0][1])
    ]


def _part_around_family(name: str) -> _NameParts:
    """Split a name around the family name, which the list shows in bold because it is sorted by it."""
    return name.rpartition(split_name(name).family)


def _sort_key(author: AuthorRecord) -> tuple[bool, str, str, str]:
    """Sort by: other scripts last, the initial, the family name without particles, the whole name."""
    words = split_name(author.name).family.split()
    family = fold_name(" ".join([word for word in words if not word[0].islower()] or words))
    initial = unicodedata.normalize("NFKD", family)[:1].upper()
    other = not ("A" <= initial <= "Z")
    return (other, "…" if other else initial, family, fold_name(author.name))


def _author_page(author: AuthorRecord, writer: PageWriter, links: AuthorLinks) -> OutputFile:
    path, site = f"authors/{author.slug}/", writer.site
    about = f"{counted(len(author.papers), 'paper')} by {author.name} on {site.name}."
    return writer.page(
        "author.md.j2",
        f"{path}index.md",
        collection_head(path, author.name, about, author.papers, ("Authors", "authors/"), site),
        author=author,
        forms=[form for form in author.forms if form != author.name],
        co_authors=_find_co_authors(author, links),
        tag_counts=frequent_tags(author.papers, writer.tags),
        years=_group_by_year(author.papers),
    )


def _find_co_authors(author: AuthorRecord, links: AuthorLinks) -> list[tuple[AuthorLink, int]]:
    """The co-authors of an author, with the number of common papers, the most frequent first."""
    together: Counter[str] = Counter()
    records = {}
    for paper in author.papers:
        for other in links.records_of(paper):
            if other.slug != author.slug:
                records[other.slug] = other
                together[other.slug] += 1
    frequent = sorted(together.items(), key=lambda item: (-item[1], item[0]))[:MOST_SHOWN]
    return [(links.of_record(records[slug]), count) for slug, count in frequent]


def _group_by_year(papers: Iterable[Paper]) -> list[tuple[str, list[Paper]]]:
    """Papers by year, the latest first; papers without a known year come last."""
    ordered = sorted(papers, key=lambda paper: -(paper.year or 0))
    return [
        (str(year) if year else "Year not known", list(group))
        for year, group in groupby(ordered, key=lambda paper: paper.year)
    ]
