"""Judges the files of a site that are no pages: styles, scripts, drawings, and what is told to those who install it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from generator.publishing.proof.foreign_addresses import find_foreign
from generator.publishing.proof.page_requests import Element, refuse_element
from generator.publishing.proof.refusals import Refusal, refuse_address
from generator.publishing.proof.script_requests import foreign_in_data, foreign_in_script
from generator.publishing.proof.style_requests import foreign_in_style
from generator.publishing.proof.theme_files import ThemeFiles

_STYLES = (".css",)
_SCRIPTS = (".js", ".mjs", ".cjs")
_DRAWINGS = (".svg", ".xhtml", ".xht")
_DATA_AS_PAGES = (".xml", ".xsl", ".xslt", ".rdf", ".rss", ".atom", ".mathml")
"""Data for programs, in which a browser shows what belongs to one of `_SHOWN_NAMESPACES` as it does in a page."""
_MANIFESTS = (".webmanifest", "manifest.json")
JUDGED_FILES = (*_STYLES, *_SCRIPTS, *_DRAWINGS, *_DATA_AS_PAGES, *_MANIFESTS)
"""How the names of the files end that a browser loads, or opens as a page."""

_PAGEFIND = "pagefind/"
"""The folder that Pagefind fills. Its script holds an address that it only puts paths behind, to take them apart."""
_XLINK = "{http://www.w3.org/1999/xlink}"
_SHOWN_NAMESPACES = frozenset(
    f"http://www.w3.org/{name}" for name in ("1999/xhtml", "2000/svg", "1998/Math/MathML", "1999/XSL/Transform")
)


def judge_file(folder: Path, path: str, theme: ThemeFiles) -> tuple[Refusal, ...]:
    """Find what must not be in a file of the site.

    Args:
        folder: the site.
        path: the file in it, whose name ends as one of `JUDGED_FILES`.
        theme: what tells the scripts of installed packages from others.

    Returns:
        Each thing once.
    """
    data, name = (folder / path).read_bytes(), path.lower()
    if name.endswith(_DRAWINGS):
        return tuple(dict.fromkeys(_refuse_drawing(data, theme)))
    if name.endswith(_DATA_AS_PAGES):
        # Feeds and the like that we write hold no markup, and there are many of them.
        return tuple(dict.fromkeys(_refuse_drawing(data, theme, is_data=True))) if theme.brings(path) else ()
    if name.endswith(_SCRIPTS) and (theme.ships(path, data) or _is_of_pagefind(path, theme)):
        return ()
    text = data.decode("utf-8", errors="replace")
    if name.endswith(_STYLES):
        found = foreign_in_style(text)
    elif name.endswith(_SCRIPTS):
        found = iter(foreign_in_script(text))
    else:
        found = foreign_in_data(text)
    return tuple(dict.fromkeys(map(refuse_address, found)))


def _is_of_pagefind(path: str, theme: ThemeFiles) -> bool:
    return path.startswith(_PAGEFIND) and not theme.brings(path)


def _refuse_drawing(data: bytes, theme: ThemeFiles, *, is_data: bool = False) -> Iterator[Refusal]:
    """Judge a file of XML by the same rules as a page, since a browser opens it as one."""
    try:
        # Entities may hold pieces of an address; lxml asks no host for them, and refuses those that grow without end.
        root = etree.fromstring(data, etree.XMLParser(no_network=True, resolve_entities="internal"))
    except etree.XMLSyntaxError as error:
        yield Refusal(f"is not what its name says, so that nobody can tell what it asks for: {error.msg}")
        return
    if _declares_attributes(root):
        # A browser gives elements the attributes that are declared here. lxml does so only where it may read any file.
        yield Refusal("declares attributes of its own, such as onload", "<!ATTLIST>", "remove the DOCTYPE")
    for node in (*root.itersiblings(preceding=True), *root.iter()):
        if node.tag is etree.PI:
            # Browsers read &#104; in it as in an attribute.
            if found := find_foreign(html.unescape(node.text or "")):
                yield refuse_address(found, f"<?{node.target}?>")
        elif isinstance(node.tag, str) and not (is_data and etree.QName(node).namespace not in _SHOWN_NAMESPACES):
            yield from refuse_element(_as_element(node), theme.writes_script)


def _declares_attributes(root: etree._Element) -> bool:
    tree = root.getroottree()
    # Only the whole document is written with what its DOCTYPE declares; most have no DOCTYPE.
    return bool(tree.docinfo.doctype) and b"<!ATTLIST" in etree.tostring(tree)


def _as_element(node: etree._Element) -> Element:
    """An element of XML under the names that it would have in a page."""
    attributes = {
        f"xlink:{etree.QName(name).localname}" if name.startswith(_XLINK) else etree.QName(name).localname: value
        for name, value in node.attrib.items()
    }
    tag = etree.QName(node).localname.lower()
    return Element(tag, attributes, "".join(node.itertext()) if tag in ("script", "style") else "")
