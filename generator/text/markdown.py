"""The one door through which text from content enters a Markdown page."""

from __future__ import annotations

import re

from markupsafe import Markup

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPECIAL = re.compile(r"[&<>\"'\\`*_{}\[\]#|~^=$!+@]|--|:(?=\S|$)|\A[\s:-]|(?<=\d)[.)](?=\s|$)|\r\n?|\n")
"""Whatever Markdown, its extensions, HTML text or an HTML attribute could take for markup.

Hyphens, colons and full stops are common in prose and mark something up only in certain places, so they stay readable
elsewhere.
"""


def escape(text: str) -> Markup:
    """Show `text` as it is, wherever in a Markdown page it is put.

    One form serves Markdown, HTML inside Markdown and quoted HTML attributes: special characters become
    character references, which all three leave alone and every browser shows as the character. Line ends
    become spaces, so that no text can begin a block. Control characters are left out, as HTML cannot hold them.

    Args:
        text: any text at all.

    Returns:
        The text, marked as safe: templates put it in as it stands.
    """
    visible = _CONTROLS.sub("", text)
    return Markup(_SPECIAL.sub(_reference, visible))  # noqa: S704 - this is the function that makes text safe


def _reference(match: re.Match[str]) -> str:
    found = match.group()
    if found.isspace():
        return " " if match.start() else "&#32;"
    return "".join(_NAMED.get(letter) or f"&#{ord(letter)};" for letter in found)
