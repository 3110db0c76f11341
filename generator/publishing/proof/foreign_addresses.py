"""The one rule about addresses: which of them lead a browser to another host, or make it run a script."""

from __future__ import annotations

import re

NAMESPACES = frozenset(
    f"http://www.w3.org/{name}"
    for name in ("1999/xhtml", "2000/svg", "1999/xlink", "1998/Math/MathML", "XML/1998/namespace", "2000/xmlns/")
)
"""Names of XML that look like addresses; no browser asks for them."""

RUNNING_SCHEMES = frozenset({"javascript", "vbscript", "livescript"})
"""The schemes of addresses that are scripts themselves."""

_ADDRESS = re.compile(
    r"""
    # https://bees.example/a.png, HTTPS:bees.example, javascript:buzz(), data:text/html,<p>
    (?<![\w.+-]) (?:https?|wss?|ftps?|javascript|vbscript|livescript|data|blob|filesystem|file) : [^\x00-\x20"'<>]*
    # //bees.example/a.png, /\bees.example, and the second one of "a.png, //bees.example/b.png 2x"
    | (?: \A | (?<=[\x00-\x20"'`(,;=]) ) [/\\]{2} [^\x00-\x20"'<>]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAYBE_ADDRESS = re.compile(r":|[/\\][\t\n\r]*[/\\]")
"""What every text has that `_ADDRESS` finds something in; most attributes are done with after this."""
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*(?=:)", re.IGNORECASE)
_REMOVED_BY_BROWSERS = str.maketrans("", "", "\t\n\r")
_STRIPPED_BY_BROWSERS = "".join(map(chr, range(0x21)))
_BEHIND_ADDRESS = ",;"


def find_foreign(text: str) -> str:
    """The first address in a text that leads to another host, holds a document of its own, or is a script.

    Args:
        text: the value of an attribute, or anything else that may hold addresses, also several.

    Returns:
        The address; empty where there is none.
    """
    if not _MAYBE_ADDRESS.search(text):
        return ""
    # Browsers drop tabs and line ends from the middle of an address, but a list of addresses is parted by them.
    found = _ADDRESS.search(text) or _ADDRESS.search(text.translate(_REMOVED_BY_BROWSERS))
    if not found:
        return ""
    address = found[0].rstrip(_BEHIND_ADDRESS)
    # The bracket of url(//bees.example/a.png) is none of the address, but that of javascript:buzz() is.
    return address.removesuffix(")") if "(" not in address else address


def is_foreign(address: str) -> bool:
    """Whether a text that is one address, and nothing else, leads to another host; as `find_foreign` has it."""
    return _ADDRESS.match(clean_address(address)) is not None


def clean_address(address: str) -> str:
    """An address as a browser reads it: without control letters and spaces around it, and line ends in it."""
    return address.strip(_STRIPPED_BY_BROWSERS).translate(_REMOVED_BY_BROWSERS)


def scheme_of(address: str) -> str:
    """What an address begins with, as `https`, in small letters; empty where it begins with no scheme."""
    found = _SCHEME.match(clean_address(address))
    return found[0].lower() if found else ""
