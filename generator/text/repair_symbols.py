"""Repairs of signs whose macro has lost its backslash: `1.22times`, `EnglishrightarrowGerman`, `nleq5`."""

from __future__ import annotations

import re

from generator.text.rules import Rule
from generator.text.symbols import symbol

_LETTER = r"[A-Za-zα-ωϑϕΑ-Ω]"
_NUMBER = r"(?<!\d)(?<!\d[.,])\d+(?:[.,]\d+)*"
"""A whole number; a part of one would be looked at anew from each of its digits."""

_SIGNS = "cdot|leq|geq|neq|leqslant|geqslant|lesssim|gtrsim|simeq|propto|infty|nabla|ldots|cdots|subseteq|supseteq"
"""Names that are no words of any language, so that they count wherever they stand by themselves."""

_KEEP_BLANK = ("infty", "ldots", "cdots")
"""Signs that relate nothing to what follows them."""

_BETWEEN_NUMBERS = "times|pm|mp|cdot|leq|geq|neq|le|ge|ll|gg|sim|approx"
_BEFORE_NUMBER = "sim|approx|leq|geq|neq|pm|ll|gg|propto"
_ARROW = r"(?P<name>(?:[Ll]ong)?(?:[Ll]eftright|[Ll]eft|[Rr]ight)arrow|mapsto(?![a-z]))"
_LONE_OPERAND = re.compile(r"(?:^|\W)\w $")


def named_sign(match: re.Match[str]) -> str:
    """The sign that the group `name` of a match names."""
    return symbol(match["name"]) or match["name"]


def _write_arrow(match: re.Match[str]) -> str:
    """An arrow glued to what stands before it ends its own name with the blank behind it."""
    return named_sign(match) + ("" if match["glued"] is not None and match["blank"] else match["blank"])


def _write_glued_sign(match: re.Match[str]) -> str:
    """A sign with the letter it is glued to; the blank behind it stays where one stands before it as well."""
    spaced = not match["left"] and _LONE_OPERAND.search(match.string[max(0, match.start() - 3) : match.start()])
    blank = (match["blank"] or "") if spaced or match["name"] in _KEEP_BLANK else ""
    return match["left"] + named_sign(match) + blank


_TIMES = (
    Rule(
        "times",
        re.compile(rf"(?P<left>{_NUMBER}[kKM]?|(?<![A-Za-z]){_LETTER})times ?(?=\d|[A-Za-z]\b(?!'))(?!a\b)"),
        r"\g<left>×",
        "between two sizes, as `64times 64` and `ntimes n`; `8 times 4` is English",
        ("times",),
    ),
    Rule(
        "times",
        re.compile(rf"({_NUMBER}[kKM]?)times(?![A-Za-z])"),
        r"\1×",
        "a factor glued to its number; with a blank between them it is English",
        ("times",),
    ),
    Rule(
        "times",
        re.compile(rf"({_NUMBER})times(?=[a-z]{{3,}})"),
        r"\1× ",
        "the same, glued to the next word as well",
        ("times",),
    ),
    Rule("times", re.compile(r"(?<=[)\]}])times(?=[\d(\[])"), "×", "between brackets", ("times",)),
    Rule("times", re.compile(r"(?<=\d) times (?=10\^)"), " × ", "in front of a power of ten", (" times 10^",)),
)

_ARROWS = (
    Rule(
        "arrow",
        re.compile(rf"(?P<glued>(?<=[A-Za-z0-9)\]]))?{_ARROW}(?P<blank> (?=[A-Za-z0-9(\[])|)"),
        _write_arrow,
        "no word holds `rightarrow`; `narrowing` and `arrow` alone stay",
        ("arrow", "mapsto"),
    ),
    Rule(
        "arrow",
        re.compile(r"(?P<name>[Uu]parrow|[Dd]ownarrow)(?! keys?\b)"),
        named_sign,
        "behind the name of a measure, to say which way is better",
        ("parrow", "ownarrow"),
    ),
)

_RELATIONS = (
    Rule(
        "relation",
        re.compile(rf"(?:(?<=\d)|(?<=\d[%)]))(?P<name>{_BETWEEN_NUMBERS})(?=[-.]?\d)"),
        named_sign,
        "glued between two numbers",
    ),
    Rule(
        "relation",
        re.compile(r"(?P<left>\d\.\d+(?:%|°|deg)? ?)pm(?P<right> ?\d+\.\d)"),
        r"\g<left>±\g<right>",
        "between two measured values; `9 pm` is a time",
        ("pm",),
    ),
    Rule(
        "relation",
        re.compile(rf"(?<![A-Za-z\d_\-\\/.])(?P<name>{_BEFORE_NUMBER})(?=\d)"),
        named_sign,
        "glued to the number it speaks of",
        ("sim", "approx", "eq", "pm", "ll", "gg", "propto"),
    ),
    Rule(
        "relation",
        re.compile(r"(?P<name>[gl]e)(?:(?<=[)\]]..)|(?<=[^A-Za-z][B-NP-Zb-np-z]..)|(?<=^[B-NP-Zb-np-z]..)) ?(?=\d)"),
        named_sign,
        "behind one letter or a bracket and in front of a number; `age 5` begins with the letter that is left out",
        ("ge", "le"),
    ),
    Rule("relation", re.compile(r"(?<=[\d%)])approx ?(?=[\d.])"), "≈", "glued to the number before it", ("approx",)),
    Rule(
        "relation",
        re.compile(
            r"in(?:(?<=[α-ω₀-₉)\]]in)|(?<=[^A-Za-z][acehijlnqruvxzA-Z]in)|(?<=^[acehijlnqruvxzA-Z]in))"
            r" ?(?=[\[(]-?\d[\d./]*, ?[\w∞/+]+[\])])"
        ),
        "∈",
        "between a variable and an interval; `min(1,2)` and its like begin with other letters",
        ("in",),
    ),
    Rule("relation", re.compile(r"in(?<=[α-ω]in) ?(?=[A-Zℝℕℤℂ{])"), "∈", "between a Greek letter and a set", ("in",)),
    Rule(
        "relation",
        re.compile(r"(?<=[a-z%\]])(?P<name>[lgn]eq) ?(?=\d)"),
        named_sign,
        "glued to a measure and followed by its bound; the q of `inequality` is followed by a u",
        ("eq",),
    ),
)

_SINGLE = (
    Rule(
        "symbol",
        re.compile(
            rf"(?<![A-Za-z_\-\\/.])(?P<left>[A-Za-z]?)(?P<name>{_SIGNS})"
            r"(?:(?P<blank> ?)(?=[\d.]|[A-Za-z]\b)|(?![A-Za-z_]))"
        ),
        _write_glued_sign,
        "a name that is no word of any language",
        ("eq", "sim", "propto", "infty", "nabla", "dots", "cdot"),
    ),
    Rule(
        "degree",
        re.compile(r"(?<=\d)\^?(?:circ|deg)(?=[CF]?\b)"),
        "°",
        "behind a number",
        ("circ", "deg"),
    ),
)

RULES = (*_TIMES, *_ARROWS, *_RELATIONS, *_SINGLE)
"""In the order in which they are applied."""
