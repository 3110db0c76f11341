r"""What a pair of braces without a macro means: a TeX group, a set, or the rest of a macro that a paste has lost.

Copying from a rendered page keeps the arguments of a macro and drops its name and first braces, so that
`\frac{8}{255}` arrives as `8{255}`, `\href{address}{name}` as `address{name}` and `\textcolor{red}{new}` as `red{new}`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from generator.text.addresses import find_addresses
from generator.text.formula import bracketed, readable
from generator.text.macros import COLOUR_NAMES
from generator.text.restoring import with_macros
from generator.text.scripts import lowered, raised

BraceKind = Literal["group", "set", "script", "fraction", "colour", "link again", "name of link", "address", "literal"]
"""What braces can mean; of a group and a set the inside is still to be read."""

_LITERAL = re.compile(r"\{\{[^{}\\]{1,80}\}\}|\{%[^{}]{1,80}%\}|\{\s*\"[^{}\\]{0,200}\}")
"""The signs of a template language or a record of data, which an author shows as they are."""

_FLAT = re.compile(r"\{((?:[^{}]|\{[^{}]{0,60}\}){0,300})\}")
_NUMERATOR = re.compile(r"(?:(?<![\w.])\d+|(?<=[(=+\-/ ])[a-zA-Z])$")
_NO_LATIN = r"[^\W\d_a-zA-Z]"
_DENOMINATOR = re.compile(
    r"\d+(?:\.\d+)?|[a-zA-Z]"
    rf"|(?:\d|[a-zA-Z](?:{_NO_LATIN}|[a-zA-Z](?!{_NO_LATIN})|[\d_])?+|[\^_+\-√\\ ]|\{{\w+\}}){{1,12}}"
)
"""Up to a dozen signs, as `255`, `2(t-1)`, `nK_{max}`, `√d`; two letters count as one.

A letter always goes with the one behind it, since trying both ways at each letter takes 4,096 ways to fail.
"""
_LETTERED = re.compile(r"[A-Z]")
_COLOUR = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(sorted(COLOUR_NAMES))})$")
_LONG_WORD = re.compile(r"[A-Za-z]{4,}")
_SET = re.compile(r"(?=.*[\w∞…])(?=.*(?:[,|<>=∈≤≥…]|: ))[^{}]+")
"""What stands between the braces of a set: elements between commas, or a condition, and no prose."""

_BEFORE_SET = ("∈", "∉", "=", "⊂", "⊆", "∪", "∩", "∖", "×")
"""Signs behind which even one element in braces is a set."""


@dataclass(frozen=True, slots=True)
class Brace:
    """A pair of braces, understood."""

    kind: BraceKind
    end: int = 0
    """The index behind the closing brace."""
    before: str = ""
    """The letters as pasted, with what the braces change in front of them."""
    after: str = ""
    """What they read now."""
    taken: int = 0
    """How many letters in front of the brace the new reading replaces."""

    @property
    def rule(self) -> str:
        """The name of the change in the list of repairs."""
        return f"lost macro: {self.kind}"


_GROUP = Brace("group")


def meaning_of_brace(text: str, at: int, tail: str, behind_link: bool) -> Brace:
    """Understand the braces that open at `text[at]`.

    Args:
        text: the whole text.
        at: the index of the opening brace.
        tail: the last letters that were read in front of it.
        behind_link: whether these letters are an address.

    Returns:
        Its meaning; a group, which has no meaning of its own, where nothing says otherwise.
    """
    if literal := _LITERAL.match(text, at):
        return Brace("literal", literal.end(), after=literal.group())
    match = _FLAT.match(text, at)
    if not match:
        return _GROUP
    inside, end = match.group(1), match.end()
    return (
        _read_script(inside, end, tail)
        or _around_address(inside, end, tail, behind_link)
        or _read_fraction(inside, end, tail)
        or _read_colour(at, tail)
        or _read_set(inside, tail)
        or _GROUP
    )


def _read_script(inside: str, end: int, tail: str) -> Brace | None:
    if not tail.endswith(("_", "^")):
        return None
    script = readable(with_macros(inside))
    written = lowered(script) if tail.endswith("_") else raised(script)
    return Brace("script", end, f"{tail[-1]}{{{inside}}}", written, 1)


def _read_fraction(inside: str, end: int, tail: str) -> Brace | None:
    numerator = _numerator_before(tail, inside)
    if not numerator:
        return None
    written = f"{numerator}/{bracketed(readable(with_macros(inside)))}"
    return Brace("fraction", end, f"{numerator}{{{inside}}}", written, len(numerator))


def _read_colour(at: int, tail: str) -> Brace | None:
    colour = _COLOUR.search(tail)
    return Brace("colour", at, colour.group(), "", len(colour.group())) if colour else None


def _read_set(inside: str, tail: str) -> Brace | None:
    if tail[-1:].isalnum() or _LONG_WORD.search(inside):
        return None
    is_set = _SET.fullmatch(inside) or (inside.strip() and tail.rstrip().endswith(_BEFORE_SET))
    return Brace("set") if is_set else None


def _numerator_before(tail: str, inside: str) -> str:
    r"""The numerator of a lost `\frac` at the end of `tail`, or nothing; `3{D}` is a group and stays one."""
    over = _NUMERATOR.search(tail)
    if not over or not _DENOMINATOR.fullmatch(inside):
        return ""
    after_bracket = tail[: over.start()].endswith(("(", "="))
    certain = inside[0].isdigit() if over.group().isdigit() else after_bracket
    return over.group() if certain or after_bracket or not _LETTERED.match(inside) else ""


def _around_address(inside: str, end: int, tail: str, behind_link: bool) -> Brace | None:
    stripped = inside.strip()
    found = find_addresses(stripped)
    is_address = bool(found) and found[0].start == 0 and found[0].end == len(stripped)
    if behind_link and stripped:
        same = is_address or re.sub(r"^https?://", "", tail).endswith(stripped)
        return Brace("link again" if same else "name of link", end, f"{{{inside}}}", "" if same else stripped)
    if is_address and tail[-1:].isalnum():
        return Brace("address", end, f"{{{inside}}}", stripped)
    return None
