"""JSON-LD for search engines, in the vocabulary of schema.org: papers, lists of papers, the site and its search."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from generator.model.citations import CitationRecord, PersonName
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.rendering.citing.records import citation_record
from generator.text.lines import one_line

_IN_SCRIPT = str.maketrans({letter: f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"})
"""Characters that could end a script element or a line in it, with their JSON escapes."""


MOST_ITEMS = 100
"""The most papers that the page of a collection lists in JSON-LD; the citation files have all papers."""


def paper_json_ld(paper: Paper, site: SiteInfo) -> str:
    """The schema.org `ScholarlyArticle` of a paper, as JSON that is safe inside a `script` element.

    Args:
        paper: fields without a value are left out.
        site: its address makes `url` and `@id`.

    Returns:
        One line of JSON without `<`, `>` and `&`.
    """
    return script_json({"@context": "https://schema.org", **scholarly_article(citation_record(paper, site))})


def script_json(data: object) -> str:
    """JSON on one line that is safe inside a `script` element, whatever its texts contain."""
    return json.dumps(data, ensure_ascii=False).translate(_IN_SCRIPT)


def scholarly_article(record: CitationRecord) -> dict[str, object]:
    """The schema.org description of one paper, without `@context`."""
    title = one_line(record.title.plain)
    article: dict[str, object] = {
        "@type": "ScholarlyArticle",
        "@id": record.page_url,
        "url": record.page_url,
        "headline": title,
        "name": title,
        "author": [_describe_author(author) for author in record.authors],
        "datePublished": record.date or (str(record.year) if record.year else ""),
        "abstract": record.abstract,
        "isPartOf": _describe_container(record),
        "identifier": _describe_arxiv_id(record),
        "sameAs": record.url if record.url != record.page_url else "",
    }
    return {name: value for name, value in article.items() if value}


def _describe_author(name: PersonName) -> dict[str, str]:
    if name.is_group:
        return {"@type": "Organization", "name": name.full}
    parts = {"givenName": name.given, "familyName": name.family if name.given else "", "honorificSuffix": name.suffix}
    return {"@type": "Person", "name": name.full, **{key: value for key, value in parts.items() if value}}


def _describe_container(record: CitationRecord) -> dict[str, str]:
    if not record.container:
        return {}
    types = {"journal": "Periodical", "proceedings": "Book"}
    return {"@type": types.get(record.kind, "CreativeWork"), "name": record.container}


def _describe_arxiv_id(record: CitationRecord) -> dict[str, str]:
    if not record.arxiv_id:
        return {}
    return {"@type": "PropertyValue", "propertyID": "arXiv", "value": record.arxiv_id}


def website_json_ld(site: SiteInfo) -> str:
    """The schema.org `WebSite` with a `SearchAction` for Explore; empty if the site has no address."""
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
        steps: name and folder of each page between the home page and this one.
        site: its address makes links absolute; without one there is no JSON-LD.

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
                "itemListElement": [
                    _list_item(position, label, site.url + folder) for position, (label, folder) in way
                ],
            },
            "mainEntity": {
                "@type": "ItemList",
                "numberOfItems": len(listed),
                "itemListElement": [
                    _list_item(position, paper.title.plain, f"{site.url}papers/{paper.slug}/")
                    for position, paper in enumerate(listed[:MOST_ITEMS], 1)
                ],
            },
        }
    )


def _list_item(position: int, name: str, url: str) -> dict[str, object]:
    return {"@type": "ListItem", "position": position, "name": one_line(name), "item": url}
