"""JSON-LD for pages that are no papers: the site with its search, collections of papers, and the way to a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.machines.scholar_tags import script_json
from generator.text.lines import one_line

MOST_ITEMS = 100
"""A collection names so many of its papers to machines that read its page; the exports hold all."""


def website_json_ld(site: SiteInfo) -> str:
    """The schema.org `WebSite` with the `SearchAction` that leads to Explore; empty without an address."""
    if not site.url:
        return ""
    website = {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "@id": site.url,
        "url": site.url,
        "name": one_line(site.name),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{site.url}explore/?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }
    if site.description:
        website["description"] = one_line(site.description)
    return script_json(website)


def collection_json_ld(
    path: str, name: str, description: str, papers: Iterable[Paper], steps: Sequence[tuple[str, str]], site: SiteInfo
) -> str:
    """The schema.org `CollectionPage` of some papers, with the `BreadcrumbList` that leads to it.

    Args:
        path: the folder of the page, with a slash at its end.
        name: its heading.
        description: one sentence.
        papers: what it lists.
        steps: name and folder of each page on the way to it, the home page and the page itself left out.
        site: without an address there is nothing that a machine could follow.

    Returns:
        One line of JSON that is safe inside a `script` element; empty without an address.
    """
    if not site.url:
        return ""
    listed = list(papers)
    way = enumerate([(site.name, ""), *steps, (name, path)], 1)
    return script_json(
        {
            "@context": "https://schema.org",
            "@type": "CollectionPage",
            "@id": site.url + path,
            "url": site.url + path,
            "name": one_line(name),
            "description": one_line(description),
            "isPartOf": {"@type": "WebSite", "@id": site.url},
            "breadcrumb": {
                "@type": "BreadcrumbList",
                "itemListElement": [_item(place, label, site.url + folder) for place, (label, folder) in way],
            },
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": len(listed),
                "itemListElement": [
                    _item(place, paper.title.plain, f"{site.url}papers/{paper.slug}/")
                    for place, paper in enumerate(listed[:MOST_ITEMS], 1)
                ],
            },
        }
    )


def _item(place: int, name: str, url: str) -> dict[str, object]:
    return {"@type": "ListItem", "position": place, "name": one_line(name), "item": url}
