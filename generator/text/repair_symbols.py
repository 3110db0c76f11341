"""Repairs of signs whose macro has lost its backslash: `1.22times`, `EnglishrightarrowGerman`, `T_1-weighted`."""

from __future__ import annotations

import re

from generator.text.formula import bracketed
from generator.text.rules import Rule
from generator.text.scripts import LOWERED, RAISED, lowered, raised
from generator.text.symbols import symbol

_LETTER = r"[A-Za-zα-ωϑϕΑ-Ω]"
_NUMBER = r"\d+(?:[.,]\d+)*"
_SIGNS = "leq|geq|neq|leqslant|geqslant|lesssim|gtrsim|simeq|propto|infty|nabla|ldots|cdots|subseteq|supseteq|notin|forall"
"""Names that are no words of any language, so that they count wherever they stand by themselves."""

_BETWEEN_NUMBERS = "times|pm|mp|cdot|leq|geq|neq|le|ge|ll|gg|sim|approx|to|div|ast"
_BEFORE_NUMBER = "sim|approx|leq|geq|neq|pm|ll|gg|propto"
_ARROW = r"(?P<name>(?:[Ll]ong)?(?:[Ll]eftright|[Ll]eft|[Rr]ight)arrow|mapsto(?![a-z]))"


def _sign(name: str) -> str:
    return symbol(name) or name


def _arrow(match: re.Match[str]) -> str:
    glued = bool(match["before"]) and match["after"] == " "
    return match["before"] + _sign(match["name"]) + ("" if glued else match["after"])


def _scripts(match: re.Match[str]) -> str | None:
    """Lower and raise single letters where Unicode can; `x_A` and `P_(i,j)` are left as they are."""
    written = match["base"]
    for sign, script in re.findall(r"([_^])(-?\d+|.)", match["scripts"]):
        table = LOWERED if sign == "_" else RAISED
        if not all(letter in table for letter in script):
            return None
        written += lowered(script) if sign == "_" else raised(script)
    return written


def _root(match: re.Match[str]) -> str:
    return f"{match['before']}√{bracketed(match['under'])}"


RULES = (
    Rule(
        "times",
        re.compile(rf"(?P<left>{_NUMBER}[kKM]?|(?<![A-Za-z]){_LETTER})times ?(?=\d|[A-Za-z]\b(?!'))(?!a\b)"),
        r"\g<left>×",
        "between two sizes, as `64times 64` and `ntimes n`; `8 times 4` is English",
        ("times",),
    ),
    Rule("times", re.compile(rf"({_NUMBER}[kKM]?)times(?![A-Za-z])"), r"\1×", "a factor glued to its number", ("times",)),
    Rule("times", re.compile(rf"({_NUMBER})times(?=[a-z]{{3,}})"), r"\1× ", "the same, glued to the next word", ("times",)),
    Rule("times", re.compile(r"(?<=[)\]}])times(?=[\d(\[])"), "×", "between brackets", ("times",)),
    Rule(
        "arrow",
        re.compile(rf"(?P<before>(?<=[A-Za-z0-9)\]])|){_ARROW}(?P<after> (?=[A-Za-z0-9(\[])|)"),
        _arrow,
        "no word holds `rightarrow`; `narrowing` and `arrow` alone stay",
        ("arrow", "mapsto"),
    ),
    Rule(
        "arrow",
        re.compile(r"(?P<name>[Uu]parrow|[Dd]ownarrow)(?! keys?\b)"),
        lambda match: _sign(match["name"]),
        "behind the name of a measure, to say which way is better",
        ("parrow", "ownarrow"),
    ),
    Rule(
        "relation",
        re.compile(rf"(?P<left>\d[%)]?)(?P<name>{_BETWEEN_NUMBERS})(?P<right>[-.]?\d)"),
        lambda match: match["left"] + _sign(match["name"]) + match["right"],
        "glued between two numbers",
    ),
    Rule(
        "relation",
        re.compile(r"(?P<left>\d\.\d+%? ?)pm(?P<right> ?\d+\.\d)"),
        r"\g<left>±\g<right>",
        "between two measured values; `9 pm` is a time",
        ("pm",),
    ),
    Rule(
        "relation",
        re.compile(rf"(?<![A-Za-z\d_\-\\/.])(?P<name>{_BEFORE_NUMBER})(?=\d)"),
        lambda match: _sign(match["name"]),
        "glued to the number it speaks of",
        ("sim", "approx", "eq", "pm", "ll", "gg", "propto"),
    ),
    Rule(
        "symbol",
        re.compile(rf"(?<![A-Za-z_\-\\/.])(?P<left>[A-Za-z]?)(?P<name>{_SIGNS}) ?(?P<right>(?=[\d.]|[A-Za-z]\b)|(?![A-Za-z_]))"),
        lambda match: _glued_symbol(match),
        "a name that is no word of any language",
        ("eq", "sim", "propto", "infty", "nabla", "dots", "notin", "forall"),
    ),
    Rule(
        "symbol",
        re.compile(rf"(?<=[a-z%\]])(?P<name>leq|geq|neq) ?(?=\d)"),
        lambda match: _sign(match["name"]),
        "glued to a measure and followed by its bound; the q of `inequality` is followed by a u",
        ("eq",),
    ),
    Rule(
        "degree",
        re.compile(r"(?<=\d)\^?\{?\\?circ\}?(?=[CF]?\b)"),
        "°",
        "a small circle behind a number",
        ("circ",),
    ),
    Rule(
        "order of growth",
        re.compile(r"(?<![A-Za-z])(?:wide)?tilde ?\{?O\}? ?(?=\()"),
        "Õ",
        "an O with a tilde in front of a bracket",
        ("tilde",),
    ),
    Rule(
        "order of growth",
        re.compile(r"(?<![A-Za-z])(?P<name>Theta|Omega)(?=\([^()\s]*[nNTdKkm\d])"),
        lambda match: _sign(match["name"]),
        "a bound on a growth is followed by its bracket; Omega as a name is not",
        ("Theta(", "Omega("),
    ),
    Rule(
        "root",
        re.compile(r"(?P<before>(?<![A-Za-z])\d?)sqrt\(?(?P<under>[A-Za-z0-9]{1,3}(?![A-Za-z])|[^()]{1,20}(?=\)))(?P<close>\)?)"),
        lambda match: _plain_root(match),
        "a root in front of one letter or number",
        ("sqrt",),
    ),
    Rule(
        "function",
        re.compile(r"(?<=\()(?P<factor>[A-Za-z0-9])log ?(?P<of>[A-Za-z0-9])(?=[)^_/\s])"),
        r"\g<factor> log \g<of>",
        "inside a bracket, glued to the letter before it, as in `O(nlog n)`",
        ("log",),
    ),
    Rule(
        "script",
        re.compile(
            rf"(?<![\w.@#/\\^-])(?P<base>{_LETTER}|[A-Z]{{1,5}}(?=\^\d)|\d+(?=\^)|[ckmn]?m(?=\^[23]\b)|log(?=_\d)|ℓ)"
            rf"(?P<scripts>(?:[_^](?:-?\d+|[A-Za-zα-ω](?![A-Za-z])|[*′°†⊤]))+)(?![\w{{^])"
        ),
        _scripts,
        "one letter with an index or a power; `max_length` and `a_name` are names in code",
        ("_", "^"),
    ),
    Rule(
        "script",
        re.compile(r"(?<=[₀-₉ₐ-ₜ⁰-⁹])(?P<base>)(?P<scripts>\^[*\d′†])(?!\w)"),
        _scripts,
        "a power behind an index",
        ("^",),
    ),
)
"""In the order in which they are applied."""


def _glued_symbol(match: re.Match[str]) -> str:
    spaced = match.group().endswith(" ") and match["name"] in ("ldots", "cdots") and not match["left"]
    return match["left"] + _sign(match["name"]) + (" " if spaced or _ends_clause(match) else "")


def _ends_clause(match: re.Match[str]) -> bool:
    """Whether the blank behind the sign parts it from a word, and not from what it relates to."""
    following = match.string[match.end() : match.end() + 2]
    return match.group().endswith(" ") and (match["name"] == "infty" or len(following) == 2 and following.isalpha())


def _plain_root(match: re.Match[str]) -> str:
    return f"{match['before']}√{bracketed(match['under'])}" if not match["close"] else f"{match['before']}√({match['under']})"
