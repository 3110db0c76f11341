from __future__ import annotations

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.pages.author_links import AuthorLink, AuthorLinks


def test_a_name_leads_to_the_person_that_it_means_in_that_paper(full: Library, site: SiteInfo) -> None:
    links = AuthorLinks(full, site).of_paper(full.papers[0])
    assert links[:2] == (
        AuthorLink("Ada Regen", "authors/ada-regen/", 2),
        AuthorLink("Bo Wolke", "explore/?author=bo-wolke", 1),
    )
