"""Reads a built page and takes from it what can be held against the library."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from lxml import html

_FETCHING_RELATIONS = frozenset(
    "stylesheet icon preload prefetch modulepreload preconnect dns-prefetch manifest apple-touch-icon mask-icon".split()
)
"""The relations of a `<link>` that make a browser ask for its address."""

_FOREIGN = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
_FOREIGN_IN_STYLE = re.compile(r"(?:url\(\s*['\"]?|@import\s+['\"])\s*((?:https?:)?//[^)'\"\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What one page of the finished site says."""

    anchors: frozenset[str]
    """Everything that a fragment can point to."""
    addresses: tuple[str, ...]
    """Where it links to and what it loads, as written, each once."""
    foreign: tuple[str, ...]
    """Addresses on other hosts that a browser would fetch by itself."""
    heading: str
    """The text of its `h1`, white space folded."""
    abstract: str
    """The text of its element of class `abstract`, white space folded; empty where there is none."""
    citations: tuple[tuple[str, str], ...]
    """Its `citation_*` metadata, name and value, in order."""


def read_built_page(file: Path) -> BuiltPage:
    """Read one HTML file of the site."""
    tree = html.document_fromstring(file.read_bytes(), parser=html.HTMLParser(encoding="utf-8", huge_tree=True))
    anchors, addresses, fetched, citations = set(), {}, [], []
    for element in tree.iter(html.etree.Element):
        anchors.update(filter(None, (element.get("id"), element.get("name"))))
        for attribute in ("href", "src", "srcset", "poster", "data", "style"):
            value = element.get(attribute)
            if value is None:
                continue
            if attribute in ("href", "src"):
                addresses[value] = None
            if _is_fetched(element, attribute):
                fetched.append(value)
        if element.tag == "meta" and (element.get("name") or "").startswith("citation_"):
            citations.append((str(element.get("name")), element.get("content") or ""))
    styles = [element.text or "" for element in tree.iter("style")]
    return BuiltPage(
        anchors=frozenset(anchors),
        addresses=tuple(addresses),
        foreign=(*(url for url in fetched if _FOREIGN.match(url)), *(foreign_in_style(" ".join([*styles, *fetched])))),
        heading=_text(tree.find(".//h1")),
        abstract=_text(next(iter(tree.find_class("abstract")), None)),
        citations=tuple(citations),
    )


def _is_fetched(element: html.HtmlElement, attribute: str) -> bool:
    if attribute == "href":
        return element.tag == "link" and not _FETCHING_RELATIONS.isdisjoint((element.get("rel") or "").lower().split())
    return element.tag != "a"


def foreign_in_style(css: str) -> list[str]:
    """The addresses on other hosts that a style sheet asks for."""
    return _FOREIGN_IN_STYLE.findall(css)


def _text(element: html.HtmlElement | None) -> str:
    return fold_space(str(element.text_content())) if element is not None else ""


def fold_space(text: str) -> str:
    """`text` with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())
