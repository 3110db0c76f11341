"""Finds in CSS what a browser would ask another host for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

from generator.publishing.proof.foreign_addresses import NAMESPACES, clean_address, is_foreign

_HARMLESS_DATA = re.compile(r"data:(?:image|font|application/(?:x-)?font)[/;,\w-]", re.IGNORECASE)
"""Pictures and fonts that stand in the style sheet itself; a picture in such a place can load nothing further."""
_MAYBE_FOREIGN = re.compile(
    r"//|\\|\t|(?:https?|wss?|ftps?|javascript|vbscript|livescript|data|blob|filesystem|file):", re.IGNORECASE
)
"""What every style has that asks for anything elsewhere; most have nothing of it, and are not read any further."""
_LONG_NUMBER = re.compile(r"\d{1000,}")
"""A number that Python refuses to read, which the parser of CSS does not expect."""


def foreign_in_style(css: str) -> Iterator[str]:
    """The addresses on other hosts that a style asks for.

    Every address and every string counts, wherever it stands: `url()`, `image-set()`, `@import` or what comes next.

    Args:
        css: a style sheet, the value of a `style` attribute, or any other text that holds CSS.

    Yields:
        Each address as a browser reads it, with its escapes undone.
    """
    if not _MAYBE_FOREIGN.search(css):
        return
    tokens = tinycss2.parse_component_value_list(_LONG_NUMBER.sub("0", css), skip_comments=True)
    for address in _addresses_in(tokens):
        if is_foreign(address) and address not in NAMESPACES and not _HARMLESS_DATA.match(clean_address(address)):
            yield address


def _addresses_in(tokens: list[Any]) -> Iterator[str]:
    waiting = [iter(tokens)]
    while waiting:
        token = next(waiting[-1], None)
        if token is None:
            waiting.pop()
        elif token.type in ("url", "string"):
            yield token.value
        elif token.type == "function":
            waiting.append(iter(token.arguments))
        elif token.type in ("{} block", "[] block", "() block"):
            waiting.append(iter(token.content))
