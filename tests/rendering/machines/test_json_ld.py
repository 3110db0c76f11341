from __future__ import annotations

import json
from dataclasses import replace

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.machines.json_ld import paper_json_ld, script_json

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
