"""Repairs of how a formula is built: indices and powers, roots, brackets, orders of growth, lost dress."""

from __future__ import annotations

import re

from generator.text.repair_symbols import named_sign
from generator.text.rules import Rule
from generator.text.scripts import LOWERED, RAISED, lowered, raised
from generator.text.symbols import GREEK, symbol

_SHIFTED = re.escape("".join(sorted({*LOWERED.values(), *RAISED.values()})))
_BASE = (
    r"(?:(?<!-)[A-Za-zα-ωϑϕΑ-Ω]"  # one letter
    r"|[A-Z]{1,6}(?=\^\d)|[A-Z]{2}(?=_\d)|\d?[A-Z]+(?=\^\d)"  # an acronym with a power
    r"|\d+(?=\^)|[ckmn]?m(?=\^[23]\b)|log(?=_\d)|ℓ|[)\]}|‖](?=\^))"  # a number, a unit, a logarithm, a bracket
)
"""What an index or a power can hang on: `x`, `SO` in `SO^3`, `10` in `10^3`, `km` in `km^2`, `)` in `)^2`."""

_SCRIPTS = r"(?:[_^](?:-?\d+|[A-Za-zα-ω](?![A-Za-z])|[*′°†⊤]))+"
_ONE_SCRIPT = re.compile(r"([_^])(-?\d+|.)")


def _shift_scripts(match: re.Match[str]) -> str | None:
    """Lower and raise where Unicode can; `x_A` and `P_(i,j)` are left as they are."""
    written: str = match["base"]
    for sign, script in _ONE_SCRIPT.findall(match["scripts"]):
        table = LOWERED if sign == "_" else RAISED
        if not all(letter in table for letter in script):
            return None
        written += lowered(script) if sign == "_" else raised(script)
    return written


def _named_script(match: re.Match[str]) -> str:
    sign = named_sign(match)
    return lowered(sign) if match["sign"] == "_" else raised(sign)


def _write_brackets(match: re.Match[str]) -> str:
    return f"{symbol('l' + match['name'])}{match['inside']}{symbol('r' + match['name'])}"


RULES = (
    Rule(
        "order of growth",
        re.compile(r"(?<![A-Za-z])(?:wide)?tilde ?O ?(?=\()"),
        "Õ",
        "an O with a tilde in front of a bracket",
        ("tilde",),
    ),
    Rule(
        "order of growth",
        re.compile(r"(?<![A-Za-z])(?P<name>Theta|Omega)(?=\([^()\s]*[nNTdKkm\d])"),
        named_sign,
        "a bound on a growth is followed by its bracket; Omega as a name is not",
        ("Theta(", "Omega("),
    ),
    Rule(
        "bracket",
        re.compile(r"(?<![a-z])l(?P<name>ceil|floor|angle) ?(?P<inside>[^ ]{1,30}?) ?r(?P=name)"),
        _write_brackets,
        "a pair of brackets by their names; `wrangle` has no partner",
        ("rceil", "rfloor", "rangle"),
    ),
    Rule("bracket", re.compile(r"[bB]ig[lr](?=[(\[{|)\]}])"), "", "a bracket's size", ("igl", "igr")),
    Rule(
        "bracket",
        re.compile(r"(?<![A-Za-z])left(?P<open>[(\[|])(?P<inside>[^()\[\]|]{1,60})right(?P<close>[)\]|])"),
        r"\g<open>\g<inside>\g<close>",
        "a pair of brackets with their sizes",
        ("left",),
    ),
    Rule(
        "dress",
        re.compile(
            r"(?<![A-Za-z\\])(?:mathbf|boldsymbol|mathcal|mathrm|mathit|mathsf) ?"
            rf"(?=(?:{'|'.join(GREEK)}|[A-Za-zα-ω])(?![A-Za-z]))"
        ),
        "",
        "the dress of one letter",
        ("math", "boldsymbol"),
    ),
    Rule(
        "placement",
        re.compile(
            r"(?<![A-Za-z\\])(?:noindent|footnotemark|footnote)(?=https?://|[A-Z][a-z]|\()|(?<![A-Za-z])qquad ?"
        ),
        " ",
        "a macro that places what it is glued to",
        ("noindent", "footnote", "qquad"),
    ),
    Rule(
        "root",
        re.compile(r"(?<![A-Za-z_.])sqrt ?(?=(?:\d+|[A-Za-zα-ω])(?![A-Za-z]))"),
        "√",
        "a root in front of one letter or number; `sqrt(x)` is how code writes it",
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
            r"(?<=[\w)\]}])(?P<sign>[_^])(?P<name>ast|star|dagger|top|prime|circ|ominus|oplus|infty|perp)(?![A-Za-z])"
        ),
        _named_script,
        "a sign by its name as an index or a power",
        ("_", "^"),
    ),
    Rule(
        "script",
        re.compile(rf"(?<![\w.@#/\\^])(?P<base>{_BASE})(?P<scripts>{_SCRIPTS})(?:(?<=\^\d)(?![\d{{^_])|(?![\w{{^]))"),
        _shift_scripts,
        "one letter with an index or a power; `max_length` and `a_name` are names in code",
        ("_", "^"),
    ),
    Rule(
        "script",
        re.compile(rf"(?<=[{_SHIFTED}])(?P<base>)(?P<scripts>\^[*\d′†])(?!\w)"),
        _shift_scripts,
        "a power behind an index",
        ("^",),
    ),
    Rule("times", re.compile(r"(?<=[⁰¹²³⁴-⁹])times(?![A-Za-z])"), "×", "a factor glued to its power", ("times",)),
)
"""In the order in which they are applied."""
