"""The one door through which text from content enters a Markdown page."""

from __future__ import annotations

import re

from markupsafe import Markup

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#|~^=$!+@]|--|:(?=\S|$)|^\s*[-:]|(?<=\d)[.)](?=\s|$)|\r\n?|\n|\x00")
"""Whatever Markdown, its extensions, HTML text or an HTML attribute could take for markup.

Hyphens and full stops are common in prose and mark something up only in certain places, so they stay readable elsewhere.
"""


def escape(text: str) -> Markup:
    """Show `text` as it is, wherever in a Markdown page it is put.

    One form serves Markdown, HTML inside Markdown and quoted HTML attributes: special characters become
    character references, which all three leave alone and every browser shows as the character. Line ends
    become spaces, so that no text can begin a block.

    Args:
        text: any text at all.

    Returns:
        The text, marked as safe: templates put it in as it stands.
    """
    return Markup(_SPECIAL.sub(_reference, text))  # noqa: S704 - this is the function that makes text safe


def _reference(match: re.Match[str]) -> str:
    found = match.group()
    if found.isspace():
        return " "
    return "".join(_NAMED.get(letter) or f"&#{ord(letter)};" for letter in found if letter != "\x00")
