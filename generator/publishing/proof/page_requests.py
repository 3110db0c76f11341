"""What an element of a page may not do: ask another host, run a script of its own, show another document.

One rule serves all elements and attributes: an attribute holds no address on another host, unless it is named here
as a link, as data that only machines read, or as text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generator.publishing.proof.foreign_addresses import clean_address, find_foreign, scheme_of
from generator.publishing.proof.refusals import Refusal, refuse_address, refuse_link, shorten
from generator.publishing.proof.script_requests import foreign_in_data, foreign_in_script
from generator.publishing.proof.style_requests import foreign_in_style

Attributes = Mapping[str, str | None]
"""The attributes of an element; None stands for an empty value."""

_LINK_SCHEMES = frozenset({"", "http", "https", "mailto"})
_LINK_ELEMENTS = frozenset({"a", "area"})
_LINK_ATTRIBUTES = frozenset({"href", "xlink:href"})
_RELATIONS_AS_DATA = frozenset({"canonical", "alternate", "search", "license"})
"""The relations of a `<link>` that a browser does not follow by itself."""
_META_AS_DATA = re.compile(
    r"(?:og|article|profile|twitter|citation|dc|dcterms|prism)[:._]"
    r"|(?:description|author|keywords|generator|copyright)$",
    re.IGNORECASE,
)
"""The names of `<meta>` elements that only search engines and the like read."""
_TEXT_ATTRIBUTES = frozenset("alt title placeholder label summary abbr value datetime download".split())
"""What is shown or read aloud as it stands."""
_PICTURES = frozenset({("img", "src"), ("image", "href"), ("image", "xlink:href"), ("link", "href")})
"""Where a picture may stand in the page itself, as `data:image/png;base64,…`."""
_PICTURE_DATA = re.compile(r"data:image/[\w+.-]+[;,]", re.IGNORECASE)

_REFUSED_ELEMENTS = {
    **dict.fromkeys(
        ("iframe", "frame", "frameset", "object", "embed", "applet", "portal", "fencedframe"),
        "shows another document inside the page",
    ),
    "base": "changes where all links of the page lead",
    "template": "holds markup that only a script can show",
}
_ALLOWED_HTTP_EQUIV = frozenset({"content-type", "content-language", "x-ua-compatible", "content-security-policy"})
_DATA_SCRIPTS = frozenset({"application/ld+json", "application/json"})
"""The types of scripts that are data, which no browser runs."""

_ASKED_BY_MATERIAL = (
    ("class", "mermaid", "https://unpkg.com/mermaid", "show the diagram as a picture in overrides/"),
    ("data-md-component", "source", "https://api.github.com/", "leave the element out of the template"),
)
"""What makes Material's own script ask another host: an attribute, a word in it, whom it asks, and what to do."""

_MAYBE_REFUSED = frozenset(":\\\t\n\r")
"""One of these letters, or `//`, stands in every address that something is wrong with."""
_DRAWING_NAMESPACE = "http://www.w3.org/2000/svg"
JUDGED_ELEMENTS = frozenset({*_REFUSED_ELEMENTS, "script", "style"})
"""The elements that may do something without any attribute."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page."""

    tag: str
    attributes: Attributes
    text: str = ""
    """What stands in it, where it is a script or a style."""
    parents: frozenset[str] = frozenset()
    """The names of the elements that it stands in."""
    is_handwritten: bool = False
    """Whether it stands in the text of a page that a person wrote, and not in what the theme puts around it."""


def needs_look(tag: str, attributes: Attributes) -> bool:
    """Whether `refuse_element` could find anything: a quick answer, since nine in ten elements hold nothing at all."""
    names = " ".join(attributes)
    if tag in JUDGED_ELEMENTS or " on" in names or names.startswith("on") or "style" in names or "http-equiv" in names:
        return True
    # The name of a <meta>, as "og:title", is no address, and neither is the namespace that every drawing names.
    values = attributes.get("content") or "" if tag == "meta" else " ".join(filter(None, attributes.values()))
    if tag == "svg":
        values = values.replace(_DRAWING_NAMESPACE, "")
    return not _MAYBE_REFUSED.isdisjoint(values) or "//" in values or "mermaid" in values or "source" in values


def refuse_element(element: Element, writes_script: Callable[[str], bool]) -> Iterator[Refusal]:
    """Judge one element of a page.

    Args:
        element: the element.
        writes_script: says whether a template of the theme holds a script.

    Yields:
        One refusal for each thing that it may not do.
    """
    attributes = element.attributes.items()
    refused = [refusal for name, value in attributes for refusal in _refuse_attribute(element, name, value or "")]
    # Who reads that an <iframe> asks another host need not read that there is an <iframe>.
    yield from refused or _refuse_by_name(element, writes_script)
    yield from _refuse_material(element)


def _refuse_by_name(element: Element, writes_script: Callable[[str], bool]) -> Iterator[Refusal]:
    if element.tag == "script":
        yield from _refuse_script(element, writes_script)
    elif element.tag == "style":
        yield from (refuse_address(address, "<style>") for address in foreign_in_style(element.text))
    elif element.tag == "meta" and "http-equiv" in element.attributes:
        yield from _refuse_http_equiv(element)
    elif element.tag in _REFUSED_ELEMENTS:
        hint = "remove it" if element.tag in ("base", "template") else "link to it as in [words](address)"
        yield Refusal(_REFUSED_ELEMENTS[element.tag], f"<{element.tag}>", hint, f"<{element.tag}")


def _refuse_attribute(element: Element, name: str, value: str) -> Iterator[Refusal]:
    where = f"{element.tag}/@{name}"
    if name.startswith("on"):
        yield Refusal(f"runs a script: {shorten(value)}", where, "remove the attribute", f"{name}=")
    elif name == "style":
        yield from (refuse_address(address, where) for address in foreign_in_style(value))
    elif element.tag in _LINK_ELEMENTS and name in _LINK_ATTRIBUTES:
        if scheme_of(value) not in _LINK_SCHEMES:
            yield refuse_link(value, where)
    elif not _is_data(element, name, value):
        found = find_foreign(value) or next(iter(foreign_in_style(value)) if "(" in value else iter(()), "")
        if found:
            yield refuse_address(found, where)


def _is_data(element: Element, name: str, value: str) -> bool:
    """Whether an attribute may hold any address, because no browser asks for it."""
    tag, attributes = element.tag, element.attributes
    if name in _TEXT_ATTRIBUTES or name.startswith(("aria-", "xmlns")):
        return True
    if tag == "meta" and name == "content":
        described = attributes.get("name") or attributes.get("property") or ""
        return "http-equiv" not in attributes and _META_AS_DATA.match(described) is not None
    if tag == "link" and name == "href":
        relations = (attributes.get("rel") or "").lower().split()
        if relations and _RELATIONS_AS_DATA.issuperset(relations):
            return scheme_of(value) in ("", "http", "https")
    return (tag, name) in _PICTURES and _PICTURE_DATA.match(clean_address(value)) is not None


def _refuse_script(element: Element, writes_script: Callable[[str], bool]) -> Iterator[Refusal]:
    source = next((value for name in ("src", "href", "xlink:href") if (value := element.attributes.get(name))), "")
    code = element.text.strip()
    kind = (element.attributes.get("type") or "").strip().lower()
    hint = "pages hold no scripts; put it into overrides/ and name it under extra_javascript in mkdocs.yml"
    if source and (element.is_handwritten or not source.partition("?")[0].partition("#")[0].endswith((".js", ".mjs"))):
        yield Refusal(f"loads a script that is none of the theme's: {shorten(source)}", "<script>", hint, source)
    elif code and not source and kind not in _DATA_SCRIPTS and (element.is_handwritten or not writes_script(code)):
        yield Refusal(f"runs a script that is none of the theme's: {shorten(code)}", "<script>", hint, code[:20])
    elif kind == "application/json":
        yield from (refuse_address(address, "<script>") for address in foreign_in_data(code))
    elif kind not in _DATA_SCRIPTS:
        yield from (refuse_address(address, "<script>") for address in foreign_in_script(code))


def _refuse_http_equiv(element: Element) -> Iterator[Refusal]:
    name = (element.attributes.get("http-equiv") or "").strip().lower()
    # A page that moved sends its readers on, from its head; where to is held against the rule of all attributes.
    if name == "refresh" and "body" not in element.parents:
        return
    if name not in _ALLOWED_HTTP_EQUIV:
        does = {"refresh": "sends readers on by itself", "set-cookie": "sets a cookie"}
        problem = does.get(name, f"gives browsers an order: {shorten(name)}")
        yield Refusal(problem, "meta/@http-equiv", "remove it", name)


def _refuse_material(element: Element) -> Iterator[Refusal]:
    for name, word, address, hint in _ASKED_BY_MATERIAL:
        if word in (element.attributes.get(name) or "").split():
            where = f'{element.tag}/@{name} "{word}"'
            yield Refusal(f"makes Material's script ask another host for {address}", where, hint, word)
