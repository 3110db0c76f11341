from __future__ import annotations

import json
from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.machines.json_ld import (
    MOST_ITEMS,
    collection_json_ld,
    paper_json_ld,
    script_json,
    website_json_ld,
)

SKY = Venue("sky", "SKY", "Conference on Clouds", "conference")


def test_json_ld_describes_a_scholarly_article(library: Library, site: SiteInfo) -> None:
    paper = replace(library.papers[0], publication=Publication(SKY, 2031, "", "conference", "On Clouds"))
    article = json.loads(
        paper_json_ld(replace(paper, authors=("Ada Regen", "Team Wetter", "Bo King, Jr.", "Cy")), site)
    )
    assert article == {
        "@context": "https://schema.org",
        "@type": "ScholarlyArticle",
        "@id": "https://example.org/sky/papers/rain-on-tuesdays/",
        "url": "https://example.org/sky/papers/rain-on-tuesdays/",
        "headline": "Rain on *Tuesdays*: a <script> of the sky",
        "name": "Rain on *Tuesdays*: a <script> of the sky",
        "author": [
            {"@type": "Person", "name": "Ada Regen", "givenName": "Ada", "familyName": "Regen"},
            {"@type": "Organization", "name": "Team Wetter"},
            {
                "@type": "Person",
                "name": "Bo King, Jr.",
                "givenName": "Bo",
                "familyName": "King",
                "honorificSuffix": "Jr.",
            },
            {"@type": "Person", "name": "Cy"},
        ],
        "datePublished": "2031-05-01",
        "abstract": paper.abstract.plain,
        "isPartOf": {"@type": "Book", "name": "On Clouds"},
        "identifier": {"@type": "PropertyValue", "propertyID": "arXiv", "value": "3105.00001"},
        "sameAs": "https://arxiv.org/abs/3105.00001",
    }


def test_json_ld_leaves_out_what_is_not_known(library: Library, site: SiteInfo) -> None:
    article = json.loads(paper_json_ld(library.by_slug["fog"], replace(site, url="")))
    assert set(article) == {"@context", "@type", "headline", "name", "abstract"}


def test_json_ld_cannot_leave_its_script_element(library: Library, site: SiteInfo) -> None:
    text = paper_json_ld(library.papers[0], site)
    assert not set("<>&\n") & set(text)


def test_json_ld_holds_no_line_end_of_unicode_which_older_browsers_end_a_script_line_at() -> None:
    words = "a\u2028b\u2029c </script> & d"
    text = script_json({"name": words})
    assert not set("\u2028\u2029<>&") & set(text)
    assert json.loads(text) == {"name": words}


def test_the_home_page_tells_machines_how_to_search(site: SiteInfo) -> None:
    website = json.loads(website_json_ld(site))
    assert website["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/sky/explore/?q={search_term_string}"
    )
    assert "description" not in json.loads(website_json_ld(replace(site, description="")))


def test_a_collection_tells_machines_its_papers_and_the_way_to_it(library: Library, site: SiteInfo) -> None:
    papers = library.papers * MOST_ITEMS
    page = json.loads(collection_json_ld("tags/x/", "</script>", "All of it.", papers, [("Tags", "tags/")], site))
    assert [step["name"] for step in page["breadcrumb"]["itemListElement"]] == ["Sky & Sea", "Tags", "</script>"]
    assert page["mainEntity"]["numberOfItems"] == len(papers)
    assert len(page["mainEntity"]["itemListElement"]) == MOST_ITEMS


def test_without_an_address_machines_are_told_nothing(library: Library, site: SiteInfo) -> None:
    nowhere = replace(site, url="")
    assert website_json_ld(nowhere) == collection_json_ld("tags/x/", "X", "", library.papers, [], nowhere) == ""
