from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.machines.scholar_tags import citation_tags

SKY = Venue("sky", "SKY", "Conference on Clouds", "conference")


def test_tags_say_what_scholar_and_zotero_ask_for(library: Library, site: SiteInfo) -> None:
    paper = replace(library.papers[0], publication=Publication(SKY, 2031, "", "conference", "On Clouds"))
    assert citation_tags(paper, site) == (
        ("citation_title", "Rain on *Tuesdays*: a <script> of the sky"),
        ("citation_author", "Ada Regen"),
        ("citation_author", "Bo Wolke"),
        ("citation_author", "Cy Wind"),
        ("citation_author", "Di Nebel"),
        ("citation_author", "Émile O'Brume"),
        ("citation_publication_date", "2031/05/01"),
        ("citation_conference_title", "On Clouds"),
        ("citation_arxiv_id", "3105.00001"),
        ("citation_public_url", "https://example.org/sky/papers/rain-on-tuesdays/"),
    )


def test_a_journal_has_its_own_tag(library: Library, site: SiteInfo) -> None:
    paper = replace(library.papers[0], publication=Publication(SKY, 2031, "", "journal", "The Sky"))
    tags = dict(citation_tags(paper, site))
    assert tags["citation_journal_title"] == "The Sky"
    assert "citation_conference_title" not in tags


def test_what_is_not_known_has_no_tag(library: Library, site: SiteInfo) -> None:
    assert citation_tags(library.by_slug["fog"], replace(site, url="")) == (("citation_title", "2. Fog"),)


def test_a_year_alone_is_a_date(library: Library, site: SiteInfo) -> None:
    paper = replace(library.papers[0], published=None)
    assert dict(citation_tags(paper, site))["citation_publication_date"] == "2031"
