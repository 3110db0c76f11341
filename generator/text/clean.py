"""The one way from text as pasted to text that a reader may see."""

from __future__ import annotations

import html
import re
from dataclasses import replace

from generator.model.markup import MarkupText
from generator.text.latex import read_latex
from generator.text.normal_forms import normal_form
from generator.text.repair import repair
from generator.text.restoring import restore_macros

_INVISIBLE = re.compile(
    r"[\u200b\u200c\u2060\ufeff\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f\x7f-\x9f]"
)
"""Letters without width or with a will of their own; the joiner U+200D stays, since emoji are made with it."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_LONGEST_ENTITY = 33
"""Letters of the longest reference to a character that `_ENTITY` matches."""

_MOST_ROUNDS = 8
"""Rounds after which a text counts as clean; real ones need one or two, each leaves fewer signs to read."""


def clean_text(raw: str) -> MarkupText:
    """Clean a title or an abstract: normalise it, read its LaTeX, repair what pasting did to it.

    A text is clean when cleaning it again would change no letter of it.

    Args:
        raw: the text as pasted or as a machine delivered it.

    Returns:
        The text with its markup, everything that was changed, and the macros that nobody could read.
    """
    before, text = raw, _cleaned_once(raw)
    for _ in range(_MOST_ROUNDS):
        if text.plain == before:
            break
        before, again = text.plain, _cleaned_once(text.plain)
        if again.plain != before:
            text = replace(
                again,
                repairs=text.repairs + again.repairs,
                unknown_macros=tuple(dict.fromkeys(text.unknown_macros + again.unknown_macros)),
            )
    return text


def _cleaned_once(raw: str) -> MarkupText:
    text, restored = restore_macros(normalised(raw))
    reading = read_latex(text)
    spans, repaired = repair(reading.spans)
    return MarkupText(spans, restored + reading.repairs + repaired, reading.unknown_macros)


def normalised(raw: str) -> str:
    """Bring text into Unicode's composed form, on one line, with single blanks and no invisible letters.

    References to characters as in HTML (`&amp;`) become the characters, however often they were escaped.
    """
    return " ".join(_INVISIBLE.sub("", normal_form("NFC", _without_references(raw))).split())


def _without_references(raw: str) -> str:
    """Text without references to characters; neither are any left that reading others has put together."""
    text = _ENTITY.sub(_read_reference, raw)
    if text == raw or "&" not in text:
        return text
    # What was escaped several times is read from the inside out, in one walk: "&amp;lt;" is "&lt;", which is "<".
    done: list[str] = []
    ahead = list(reversed(text))
    while ahead:
        done.append(ahead.pop())
        if done[-1] == ";" and (reference := _last_reference(done)):
            character = html.unescape(reference)
            if character != reference:
                del done[-len(reference) :]
                ahead += reversed(character)
    return "".join(done)


def _last_reference(letters: list[str]) -> str:
    """The reference to a character that letters end in; empty where they end in none."""
    near = "".join(letters[-_LONGEST_ENTITY:])
    match = _ENTITY.fullmatch(near, near.rfind("&")) if "&" in near else None
    return match.group() if match else ""


def _read_reference(match: re.Match[str]) -> str:
    return html.unescape(match.group())
