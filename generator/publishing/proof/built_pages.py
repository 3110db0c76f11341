"""Reads a built page and takes from it what can be held against the library."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from lxml import etree

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
    shared: Mapping[str, str]
    """What those are told who share it: its `og:*` metadata, property and value."""


_find_values = partial(etree.XPath, smart_strings=False)
_ANCHORS = _find_values("//@id | //a/@name")
_ADDRESSES = _find_values("//@href | //@src")
_FETCHED = _find_values("//@src | //@srcset | //@poster | //object/@data | //@style | //style/text()")
_LINKS = etree.XPath("descendant::link[@rel and @href]")
_CITATIONS = etree.XPath("descendant::meta[starts-with(@name, 'citation_')]")
_SHARED = etree.XPath("/html/head/meta[starts-with(@property, 'og:')]")
_HEADING = etree.XPath("string(descendant::h1)")
_ABSTRACT = etree.XPath("string(//@class[contains(concat(' ', normalize-space(), ' '), ' abstract ')]/..)")
_PARSER = etree.HTMLParser(encoding="utf-8", huge_tree=True)


def read_built_page(file: Path) -> BuiltPage:
    """Read one HTML file of the site."""
    tree = etree.fromstring(file.read_bytes(), _PARSER)
    fetched = [*_FETCHED(tree), *(link.get("href") for link in _LINKS(tree) if _is_fetched(link))]
    return BuiltPage(
        anchors=frozenset(_ANCHORS(tree)),
        addresses=tuple(dict.fromkeys(_ADDRESSES(tree))),
        foreign=(*(url for url in fetched if _FOREIGN.match(url)), *foreign_in_style(" ".join(fetched))),
        heading=fold_space(_HEADING(tree)),
        abstract=fold_space(_ABSTRACT(tree)),
        citations=tuple((meta.get("name"), meta.get("content") or "") for meta in _CITATIONS(tree)),
        shared={meta.get("property"): meta.get("content") or "" for meta in _SHARED(tree)},
    )


def _is_fetched(link: etree._Element) -> bool:
    return not _FETCHING_RELATIONS.isdisjoint(link.get("rel").lower().split())


def foreign_in_style(css: str) -> list[str]:
    """The addresses on other hosts that a style sheet asks for."""
    return _FOREIGN_IN_STYLE.findall(css)


def fold_space(text: str) -> str:
    """`text` with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())
