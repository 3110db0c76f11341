"""Repairs of Greek letters that stand there by their TeX names: `epsilon=8`, `DepsilonpS`, `tau'lltau`."""

from __future__ import annotations

import re
from functools import cache

from generator.text.rules import Rule
from generator.text.symbols import GREEK, symbol

_BY_LENGTH = sorted(GREEK, key=lambda name: (-len(name), name))
_NAME = "|".join(_BY_LENGTH)

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

_RELATIONS = {"ll", "gg", "leq", "geq", "neq", "le", "ge", "times", "in", "to", "sim", "approx", "cdot", "rightarrow", "pm"}
_RUN = re.compile(rf"(?<![A-Za-z\\_\-/.@])(?=[A-Za-z']*(?:{_NAME}))[A-Za-z][A-Za-z'′]+(?![A-Za-z])")
_ELEMENT = re.compile(rf"({_NAME})|({'|'.join(sorted(_RELATIONS, key=lambda name: (-len(name), name)))})|(['′])|([A-Za-z])")
_LETTERS_NEEDED = 6
"""How many letters the Greek names of a run need together: `mumu` and `pipi` have too few."""


def _letter(match: re.Match[str]) -> str:
    return GREEK[match["name"]]


def _run(match: re.Match[str]) -> str | None:
    """Read a run of letters that falls wholly into Greek names, relations and primes, or leave it."""
    return _split(match.group())


@cache
def _split(run: str) -> str | None:
    names = []
    written = []
    position = 0
    while position < len(run):
        element = _ELEMENT.match(run, position)
        assert element is not None  # the last alternative takes any letter that a run may hold
        greek, relation, prime, letter = element.groups()
        if letter:
            return None
        if greek:
            names.append(greek)
        written.append(GREEK[greek] if greek else symbol(relation) or relation if relation else "′")
        position = element.end()
    return "".join(written) if len(names) >= 2 and len("".join(names)) >= _LETTERS_NEEDED else None


def _proven(match: re.Match[str]) -> str | None:
    """A Greek name as a word of its own: a letter where the text proves that it speaks in symbols."""
    name, text = match["name"], match.string
    if _OTHER_TAUS.search(text):
        return None
    return GREEK[name] + match["plural"] if GREEK[name] in text or _names_variables(text) else None


@cache
def _names_variables(text: str) -> bool:
    lone = _LONE_LETTER.findall(text)
    return any(lone.count(letter) >= _LONE_LETTERS_NEEDED for letter in sorted(set(lone)))


RULES = (
    Rule(
        "Greek letters",
        _RUN,
        _run,
        "a run that splits wholly into Greek names, relations and primes is a formula without its backslashes",
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<![A-Za-z\\_\-/.@'\"`])(?P<name>{_NAME})(?=(?:_\{{?\w|\^[\d{{*]| ?[=<>≤≥≪≫≈≠∈] ?[\d(\[.α-ω]))"),
        _letter,
        "in front of a relation and its value, an index or a power; `--alpha=1` is an option",
    ),
    Rule(
        "Greek letter",
        re.compile(r"(?<![A-Za-z\\_/.@`])(?P<before>\()(?P<a>[a-z]+), ?(?P<b>[a-z]+)(?=\))"),
        lambda match: (
            f"({GREEK[match['a']]}, {GREEK[match['b']]}" if match["a"] in GREEK and match["b"] in GREEK else None
        ),
        "two names in one bracket are two parameters, as in (ε, δ)-privacy",
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<=[\d(×·])(?P<name>{'|'.join(name for name in _BY_LENGTH if len(name) > 3)})(?=[\d)×·^_])"),
        _letter,
        "glued between numbers or brackets",
    ),
    Rule(
        "Greek letter",
        re.compile(r"(?<![A-Za-z])(?P<before>[A-Z]{1,3})(?P<name>varepsilon|epsilon|lambda|sigma|theta|omega|kappa|alpha|gamma|delta)(?=[a-z]?[A-Z]|\b)"),
        lambda match: match["before"] + GREEK[match["name"]],
        "inside a name in capitals, where no English word goes on in small letters: DεpS",
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<![A-Za-z\\_/.@`\-])(?P<name>{'|'.join(_NEVER_WORDS)})(?=-[A-Za-z])"),
        _letter,
        "the first part of a compound that no dictionary has",
        ("epsilon", "var"),
    ),
    Rule(
        "micro",
        re.compile(r"(?<=\d )mu ?(?=(?:m|s|g|l|L|A|V|W)\b)|(?<=\d)mu ?(?=(?:m|s|g|l|L|A|V|W)\b)"),
        "μ",
        "in front of a unit and behind its number",
        ("mu",),
    ),
    Rule(
        "norm",
        re.compile(r"(?<![A-Za-z\\_])ell(?=[_^]\{?(?:\w|∞))"),
        "ℓ",
        "an l in a hand's form carries an index",
        ("ell_", "ell^"),
    ),
    Rule(
        "Greek letter",
        re.compile(rf"(?<![A-Za-z\\_/.@`'\"\-\d])(?P<name>{'|'.join(_PROVABLE)})(?P<plural>s?)(?![A-Za-z_/.@]\w|[A-Za-z'\"`])"),
        _proven,
        "a word of its own in a text that shows the letter elsewhere, or whose variables stand bare",
    ),
)
"""In the order in which they are applied."""
