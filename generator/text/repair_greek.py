"""Repairs of Greek letters that stand there by their TeX names: `epsilon=8`, `DepsilonpS`, `tau'lltau`."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.text.rules import Rule
from generator.text.symbols import GREEK, symbol


def _longest_first(names: set[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))


_BY_LENGTH = _longest_first(set(GREEK))
_NAME = "|".join(_BY_LENGTH)
_LONG_NAME = "|".join(name for name in _BY_LENGTH if len(name) > len("tau"))
"""Names long enough not to be a part of some other word by chance."""

_NEVER_WORDS = ("varepsilon", "vartheta", "varphi", "varrho", "varsigma", "epsilon")
"""Names that stand in no compound of plain English: `epsilon-greedy` is ε-greedy, `beta-carotene` is not β."""

_PROVABLE = ("epsilon", "tau", "theta", "rho", "phi", "psi", "xi", "zeta", "kappa", "eta", "nu", "mu", "sigma")
"""Names that are seldom words, so that one proof in a text turns all of them in it into letters."""

_OTHER_TAUS = re.compile(
    r"amyloid|alzheimer|protein|tauopath|neurofibrill|phosphorylat|lepton|neutrino|kendall|\bPET\b", re.IGNORECASE
)
"""What a text speaks of where tau, nu or mu is a protein, a particle or a statistic that goes by its name."""

_LONE_LETTER = re.compile(r"(?<![\w'’.&/])(?!A\b|I\b)[A-Z](?=s?\b)(?![.'’&+#])")
_LONE_LETTERS_NEEDED = 3
"""How often a text has to use one capital as a variable before a Greek name in it counts as one as well."""

_RELATIONS = set("ll gg leq geq neq le ge times in to sim approx cdot rightarrow pm".split())
_ELEMENT = re.compile(rf"(?P<greek>{_NAME})|(?P<relation>{'|'.join(_longest_first(_RELATIONS))})|['′]")
_RUN = re.compile(
    rf"(?<![A-Za-z'′\\_\-/.@])(?:{_ELEMENT.pattern.replace('?P<greek>', '?:').replace('?P<relation>', '?:')})"
    r"{2,}(?![A-Za-z])"
)
"""Names in a row with nothing else in the word: `tau'lltau`, `alphabeta`."""

_NAMES_NEEDED = 2
_LETTERS_NEEDED = 6
"""How many letters the Greek names of a run need together: `mumu` and `pipi` have too few."""


def _write_letter(match: re.Match[str]) -> str:
    return GREEK[match["name"]]


def _read_run(match: re.Match[str]) -> str | None:
    """Read a run of names out, if enough of them are Greek."""
    elements = list(_ELEMENT.finditer(match.group()))
    names = [element["greek"] for element in elements if element["greek"]]
    if len(names) < _NAMES_NEEDED or len("".join(names)) < _LETTERS_NEEDED:
        return None
    return "".join(symbol(element["greek"] or element["relation"] or "prime") or "" for element in elements)


def _read_pair(match: re.Match[str]) -> str | None:
    one, other = GREEK.get(match["one"]), GREEK.get(match["other"])
    return f"({one}, {other}" if one and other else None


def _read_if_proven(match: re.Match[str]) -> str | None:
    """A Greek name as a word of its own: a letter where the text proves that it speaks in symbols."""
    letter = GREEK[match["name"]]
    names_variables, other_taus = _find_evidence(match.string)
    return (
        letter + match["plural"]
        if not other_taus and (names_variables or _shows_letter(letter, match.string))
        else None
    )


@lru_cache(maxsize=32)
def _shows_letter(letter: str, text: str) -> bool:
    """Whether a letter stands in a text, which is asked for each name of it."""
    return letter in text


@lru_cache(maxsize=8)
def _find_evidence(text: str) -> tuple[bool, bool]:
    """Whether a text uses one capital as a variable again and again, and whether its Greek names are other things."""
    lone = _LONE_LETTER.findall(text)
    variables = any(lone.count(letter) >= _LONE_LETTERS_NEEDED for letter in set(lone))
    return variables, _OTHER_TAUS.search(text) is not None


RUNS = (
    Rule(
        "Greek letter",
        re.compile(rf"(?<![A-Za-z\\_\-/.@])(?P<name>{_NAME})in(?: ?(?=[\[(]-?\d)| ?(?=[A-Zℝ](?![a-z])))"),
        lambda match: f"{_write_letter(match)}∈",
        "glued to the sign that says which set it is from",
        ("in(", "in[", "in "),
    ),
    Rule(
        "Greek letters",
        _RUN,
        _read_run,
        "a run that splits wholly into Greek names, relations and primes is a formula without its backslashes",
    ),
)
"""Applied before all others, since single signs would tear such a run apart."""

RULES = (
    Rule(
        "Greek letter",
        re.compile(
            rf"(?<![A-Za-z\\_\-/.@'\"`])(?<!'s )(?P<name>{_NAME})(?=(?:_\{{?\w|\^[\d{{*]| ?[=<>≤≥≪≫≈≠∈] ?[\d(\[.α-ω]))"
        ),
        _write_letter,
        "in front of a relation and its value, an index or a power; `--alpha=1` is an option",
    ),
    Rule(
        "Greek letter",
        re.compile(r"(?<![A-Za-z\\_/.@`])\((?P<one>[a-z]+), ?(?P<other>[a-z]+)(?=\))"),
        _read_pair,
        "two names in one bracket are two parameters, as in (ε, δ)-privacy",
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<=[\d(×·])(?P<name>{_LONG_NAME})(?=[\d)×·^_])"),
        _write_letter,
        "glued between numbers or brackets",
    ),
    Rule(
        "Greek letter",
        re.compile(
            r"(?<![A-Za-z])(?P<before>[A-Z]{1,3})(?P<name>varepsilon|epsilon|lambda|sigma|theta|omega|kappa|alpha|gamma|delta)(?=[a-z]?[A-Z]|\b)"
        ),
        lambda match: match["before"] + GREEK[match["name"]],
        "inside a name in capitals, where no English word goes on in small letters: DεpS",
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<![A-Za-z\\_/.@`\-])(?P<name>{'|'.join(_NEVER_WORDS)})(?=-[A-Za-z])"),
        _write_letter,
        "the first part of a compound that no dictionary has",
        ("epsilon", "var"),
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?:(?<=[^A-Za-z][A-Za-z][_^])|(?<=^[A-Za-z][_^])|(?<=[α-ω][_^]))(?P<name>{_NAME})(?![A-Za-z_])"),
        _write_letter,
        "an index or a power of one letter",
        ("_", "^"),
    ),
    Rule(
        "Greek letter",
        re.compile(r"(?<![A-Za-z\\_/.@`])(?P<name>phi|psi|theta|sigma|rho|tau|pi)(?=\([a-z](?:[,|;] ?[a-z])?\))"),
        _write_letter,
        "a function of variables",
        ("i(", "ta(", "ma(", "o(", "u("),
    ),
    Rule(
        "micro",
        re.compile(r"mu(?:(?<=\dmu)|(?<=\d mu)) ?(?=(?:m|s|g|l|L|A|V|W)\b)"),
        "μ",
        "in front of a unit and behind its number",
        ("mu",),
    ),
    Rule(
        "Greek letter",
        re.compile(r"(?<![A-Za-z\\_])(?P<name>var(?:epsilon|phi|theta|rho|sigma))(?![A-Za-z])"),
        _write_letter,
        "a name that no text has use for",
        ("var",),
    ),
    Rule(
        "script l",
        re.compile(r"(?<![A-Za-z\\'’\-/.])ell(?=[_^]|(?![A-Za-z'’\-]))"),
        "ℓ",
        "the script l; as a word of its own it measures cloth",
        ("ell",),
    ),
    Rule(
        "Greek letter",
        re.compile(
            rf"(?<![A-Za-z\\_/.@`'\"\-\d])(?P<name>{'|'.join(_PROVABLE)})(?P<plural>s?)(?![A-Za-z_/.@]\w|[A-Za-z'\"`])"
        ),
        _read_if_proven,
        "a word of its own in a text that shows the letter elsewhere, or whose variables stand bare",
    ),
)
"""In the order in which they are applied."""
