"""A tiny invented library that has one of everything that pages show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from generator.model.digests import Digest
from generator.model.library import Library, RelatedPaper
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Link, Paper, TagMatch
from generator.model.site import OutputFile, Page, SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Facet, Tag, Taxonomy
from generator.model.venues import Publication, Venue
from generator.rendering.site import site_renderers
from generator.understanding.people import find_authors

SKY = Venue("sky", "SKY", "Conference on <Clouds>", "conference")
NEW, OLD = "2031-05-04", "2031-05-03"
"""The days of the two digests."""


def render_all(library: Library, site: SiteInfo, handwritten: Sequence[Page]) -> list[OutputFile]:
    """Every file of the folder that MkDocs builds from."""
    return [file for render in site_renderers(library, site, handwritten) for file in render()]


def _text(words: str) -> MarkupText:
    return MarkupText((Span(words),))


def _taxonomy() -> Taxonomy:
    source = Source("content/taxonomy.yml", 1)
    return Taxonomy(
        facets=(
            Facet("topic", "Topic", "What a paper is about."),
            Facet("material", "Material", "What it works on."),
        ),
        tags=(
            Tag("weather", "Weather", "topic", "Rain, wind & <sun>.", source),
            Tag("tides", "Tides", "topic", "Water that comes and goes.", source),
            Tag("buoys", "Buoys", "material", "Things that float and measure.", source),
            Tag("kites", "Kites", "material", "Things that fly on a string.", source),
        ),
    )


def _rain() -> Paper:
    return Paper(
        slug="rain-on-tuesdays",
        title=_text("Rain on *Tuesdays*: a <script> of the sky"),
        abstract=_text(
            "Rain is common. We present the Tuesday rain model (TRM), which is 12% wetter. TRM needs no umbrella."
        ),
        source=Source("content/digests/2031-05-04.txt", 3),
        digests=(NEW, OLD),
        places=(Source("content/digests/2031-05-04.txt", 3), Source("content/digests/2031-05-03.txt", 9)),
        authors=("Ada Regen", "Bo Wolke", "Cy Wind", "Di Nebel", "Émile O'Brume"),
        arxiv_id="3105.00001",
        published="2031-05-01",
        venue="SKY 2031",
        links=(
            Link("https://github.com/example/trm", "code"),
            Link("https://example.org/demo/rain", "page"),
        ),
        tags=(
            TagMatch("weather", "Rain", "title"),
            TagMatch("tides", "", "curated"),
            TagMatch("buoys", "wetter", "abstract"),
        ),
        acronyms=(Acronym("TRM", "Tuesday rain model"),),
        contribution="We present the Tuesday rain model (TRM), which is 12% wetter.",
        results=("12% wetter",),
        former_slugs=("rain-on-mondays",),
        note="A later version covers Wednesdays.",
        facts_source=Source("content/papers/2031-05-04.yml", 7),
    )


def _tide() -> Paper:
    return Paper(
        slug="a-tide-table",
        title=_text("A Tide Table"),
        abstract=_text("Water comes and goes."),
        source=Source("content/digests/2031-05-04.txt", 7),
        digests=(NEW,),
        places=(Source("content/digests/2031-05-04.txt", 7),),
        authors=("Ada Regen",),
        arxiv_id="cs/0112017",
        tags=(TagMatch("tides", "Tide", "title"), TagMatch("buoys", "Water", "abstract")),
        acronyms=(Acronym("TRM", "Tuesday rain model"),),
        contribution="Water comes and goes.",
    )


def _bare() -> Paper:
    return Paper(
        slug="fog",
        title=_text("2. Fog"),
        abstract=_text("Nobody sees it."),
        source=Source("content/digests/2031-05-03.txt", 3),
        digests=(OLD,),
        places=(Source("content/digests/2031-05-03.txt", 3),),
    )


@pytest.fixture(scope="session")
def library() -> Library:
    """Three papers in two digests: one with everything, one with little, one with a title and an abstract alone."""
    rain, tide, fog = _rain(), _tide(), _bare()
    return Library(
        papers=(rain, tide, fog),
        digests=tuple(Digest(date, date, Source(f"content/digests/{date}.txt")) for date in (NEW, OLD)),
        taxonomy=_taxonomy(),
        authors=find_authors((rain, tide, fog)),
        related={rain.slug: (RelatedPaper(tide.slug, 0.5, ("water", "Ada Regen")), RelatedPaper(fog.slug, 0.1, ()))},
    )


@pytest.fixture(scope="session")
def site() -> SiteInfo:
    """A site at a project address, with a repository."""
    return SiteInfo(
        name="Sky & Sea",
        url="https://example.org/sky/",
        description="Papers on what is above and below.",
        repo_url="https://github.com/example/sky",
    )


@pytest.fixture(scope="session")
def handwritten() -> tuple[Page, ...]:
    """One page by hand."""
    return (Page("about", "…", Source("content/pages/about.md"), "# About\n\nWritten *by hand*.\n", "About"),)


@pytest.fixture(scope="session")
def crowded(library: Library) -> Callable[[int], Library]:
    """Makes a library with so many papers, all in the newest digest and alike but for their slugs."""

    def crowd(number: int) -> Library:
        tide = library.by_slug["a-tide-table"]
        papers = tuple(
            replace(tide, slug=f"tide-{position}", places=(Source(tide.source.path, position),))
            for position in range(1, number + 1)
        )
        return replace(library, papers=papers, related={})

    return crowd


@pytest.fixture
def full(library: Library) -> Library:
    """The tiny library with its authors, and a venue in two editions."""
    rain, tide, fog = library.papers
    rain = replace(rain, publication=Publication(SKY, 2031, "Findings", "conference", "On Clouds"))
    tide = replace(tide, publication=Publication(SKY, 2030, "", "conference", "On Clouds"), published="2030-01-01")
    papers = (rain, tide, fog)
    return replace(library, papers=papers, authors=find_authors(papers))
