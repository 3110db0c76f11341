"""Makes the list of years, and a page for each year with the papers first submitted in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.pages.listings import cards_and_lines, frequent_tags
from generator.rendering.pages.page_writer import PageWriter, counted, listing_head
from generator.rendering.paper_collections import papers_by_year


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the list of years and the page of each.

    Args:
        writer: of the library and the site.
    """
    library, site = writer.library, writer.site
    by_year = papers_by_year(library)
    about = f"The papers of {site.name} by the year of their first submission."
    yield writer.page(
        "years.md.j2",
        "years/index.md",
        listing_head("Years", about, library.papers),
        years=[(str(year), len(papers)) for year, papers in by_year.items()],
        unknown=sum(paper.year is None for paper in library.papers),
    )
    years = list(by_year)
    for position, (year, papers) in enumerate(by_year.items()):
        yield writer.page(
            "year.md.j2",
            f"years/{year}/index.md",
            listing_head(str(year), f"{counted(len(papers), 'paper')} first submitted in {year}.", papers),
            year=str(year),
            number=len(papers),
            later=str(years[position - 1]) if position else "",
            earlier=str(years[position + 1]) if position + 1 < len(years) else "",
            tag_counts=frequent_tags(papers, writer.tags),
            **cards_and_lines(papers),
        )
