"""The one door through which text from content enters a Markdown page."""

from __future__ import annotations

import re

from markupsafe import Markup

_SIGNS = "&<>\"'\\`*_{}[]#|~^$"
"""Signs that Markdown, HTML text or an HTML attribute could take for markup wherever they stand."""

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_REFERENCES = {sign: _NAMED.get(sign) or f"&#{ord(sign)};" for sign in _SIGNS}
_SIGN = re.compile(f"[{re.escape(_SIGNS)}]")
_OPENING = re.compile(r"[\s:=!+-]|\d+[.)](?=\s|\Z)")
"""What begins a block, and means nothing behind other letters: a list, a definition, the line under a heading."""

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_LINE_END = re.compile(r"\r\n?|\n")


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
    if not text.isprintable():
        text = _LINE_END.sub(" ", _CONTROLS.sub("", text))
    shown = _SIGN.sub(_write_reference, text)
    if opening := _OPENING.match(shown):
        last = opening.end() - 1
        sign = "&#32;" if shown[last].isspace() else f"&#{ord(shown[last])};"
        shown = f"{shown[:last]}{sign}{shown[last + 1 :]}"
    return Markup(shown)  # noqa: S704 - this is the function that makes text safe


def _write_reference(match: re.Match[str]) -> str:
    return _REFERENCES[match.group()]
