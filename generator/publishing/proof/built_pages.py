"""Reads a built page and takes from it what can be held against the library."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.publishing.proof.page_requests import JUDGED_ELEMENTS, Attributes, Element, needs_look, refuse_element
from generator.publishing.proof.refusals import Refusal
from generator.publishing.proof.theme_files import ThemeFiles


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """What one page of the finished site says."""

    anchors: frozenset[str]
    """Everything that a fragment can point to."""
    addresses: tuple[str, ...]
    """Where it links to and what it loads, as written, each once."""
    refusals: tuple[Refusal, ...]
    """What must not be there, such as addresses on other hosts that a browser asks for by itself; each once."""
    heading: str
    """The text of its `h1`, white space folded."""
    abstract: str
    """The text of its element of class `abstract`, white space folded; empty where there is none."""
    citations: tuple[tuple[str, str], ...]
    """Its `citation_*` metadata, name and value, in order."""
    shared: Mapping[str, str]
    """What those are told who share it: its `og:*` metadata, property and value."""


def read_built_page(file: Path, theme: ThemeFiles, handwritten: Collection[Path] = ()) -> BuiltPage:
    """Read one HTML file of the site, as a browser does.

    Args:
        file: the page.
        theme: what tells the theme's scripts from those of pages.
        handwritten: the files of those pages that a person wrote.
    """
    return read_page(file.read_bytes(), theme, "article" if file in handwritten else "")


def read_page(html: bytes | str, theme: ThemeFiles, handwritten_in: str = "") -> BuiltPage:
    """Read a page that stands in memory; see `read_built_page`.

    Args:
        html: the whole page.
        theme: what tells the theme's scripts from those of pages.
        handwritten_in: the element that holds what a person wrote; empty where none does.
    """
    # The parser is a browser's in all that is odd, so that no markup is hidden from it that a browser would see.
    tree = LexborHTMLParser(html)
    found = _Findings(theme, handwritten_in)
    found.take_all(tree)
    return BuiltPage(
        anchors=frozenset(found.anchors),
        addresses=tuple(found.addresses),
        refusals=tuple(found.refusals),
        heading=_text_of(tree, "h1"),
        abstract=_text_of(tree, ".abstract"),
        citations=tuple(found.citations),
        shared=found.shared,
    )


@dataclass(frozen=True, slots=True)
class WrittenMarkup:
    """What HTML says that was made of what a person wrote, before the theme is put around it."""

    anchors: frozenset[str]
    """Everything in it that a fragment can point to."""
    addresses: tuple[str, ...]
    """Where it links to and what it loads, as written, each once."""
    refusals: tuple[Refusal, ...]
    """What the proof of the finished site would refuse in it; each once."""
    heading: str
    """The text of its first heading of any level; empty where it has none."""


def read_written_markup(markup: str) -> WrittenMarkup:
    """Read HTML that has no head and no frame yet."""
    tree = LexborHTMLParser(f"<!doctype html><body>{markup}")
    found = _Findings(ThemeFiles(), "body")
    found.take_all(tree)
    heading = _text_of(tree, "h1, h2, h3, h4, h5, h6")
    return WrittenMarkup(frozenset(found.anchors), tuple(found.addresses), tuple(found.refusals), heading)


class _Findings:
    """Takes what matters from one element after the other; the keys of a dict are its values in order, each once."""

    def __init__(self, theme: ThemeFiles, handwritten_in: str) -> None:
        self._theme = theme
        self._handwritten_in = handwritten_in
        self._parents: dict[int, frozenset[str]] = {}
        self.anchors: set[str] = set()
        self.addresses: dict[str, None] = {}
        self.refusals: dict[Refusal, None] = {}
        self.citations: list[tuple[str, str]] = []
        self.shared: dict[str, str] = {}

    def take_all(self, tree: LexborHTMLParser) -> None:
        """Take what a whole page says."""
        assert tree.root is not None  # noqa: S101 - a browser makes a page of any text
        for node in tree.root.traverse():
            if (attributes := node.attributes) or node.tag in JUDGED_ELEMENTS:
                self._take(node.tag or "", attributes, node)

    def _take(self, tag: str, attributes: Attributes, node: LexborNode) -> None:
        if anchor := attributes.get("id") or (tag == "a" and attributes.get("name")):
            self.anchors.add(anchor)
        for address in (attributes.get("href"), attributes.get("src")):
            if address is not None:
                self.addresses[address] = None
        if tag == "meta":
            self._take_metadata(node, attributes)
        if needs_look(tag, attributes):
            self._judge(tag, attributes, node)

    def _judge(self, tag: str, attributes: Attributes, node: LexborNode) -> None:
        text = node.text() if tag in ("script", "style") else ""
        parents = self._parents_of(node) if tag in ("script", "meta") else frozenset[str]()
        element = Element(tag, attributes, text, parents, self._handwritten_in in parents)
        self.refusals.update(dict.fromkeys(refuse_element(element, self._theme.writes_script)))

    def _take_metadata(self, node: LexborNode, attributes: Attributes) -> None:
        name, shared = attributes.get("name") or "", attributes.get("property") or ""
        if name.startswith("citation_"):
            self.citations.append((name, attributes.get("content") or ""))
        if shared.startswith("og:") and node.parent is not None and node.parent.tag == "head":
            self.shared[shared] = attributes.get("content") or ""

    def _parents_of(self, node: LexborNode) -> frozenset[str]:
        """The names of the elements that one stands in; each is asked for its own only once, however deep a page is."""
        way: list[LexborNode] = []
        parent = node.parent
        while parent is not None and parent.mem_id not in self._parents:
            way.append(parent)
            parent = parent.parent
        names = self._parents[parent.mem_id] if parent is not None else frozenset[str]()
        for element in reversed(way):
            names = self._parents[element.mem_id] = names | {element.tag or ""}
        return names


def _text_of(tree: LexborHTMLParser, selector: str) -> str:
    """The text of the first element of the page that fits."""
    found = tree.css_first(selector)
    return fold_space(found.text()) if found else ""


def fold_space(text: str) -> str:
    """`text` with each run of white space as one space, and none at its ends."""
    return " ".join(text.split())
