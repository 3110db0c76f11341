r"""Where a formula begins and ends in text, and when a dollar sign is money."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DELIMITED = (
    re.compile(r"\$\$(?P<latex>[^$]+)\$\$"),
    re.compile(r"\$(?P<latex>(?:\\.|[^\\$])+)\$", re.DOTALL),
    re.compile(r"\\\[(?P<latex>(?:(?!\\[\[\]]).)+)\\\]", re.DOTALL),
    re.compile(r"\\\((?P<latex>(?:(?!\\[()]).)+)\\\)", re.DOTALL),
)
"""Formulas by their delimiters; those in `$$` and `\\[` stand on a line of their own."""

_ESCAPED_SIGN = re.compile(r"\\[$%&#_]")
_IN_TEXT_MACRO = re.compile(r"\\(?:text[a-z]*|mbox|mathrm|operatorname)\s*\{[^{}]*\}")
_AMOUNT = re.compile(r"\s?\d[\d,.]*\s?(?:[kKMB]\b|million|billion|thousand|trillion|per\b|USD|/)?")
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]{3,}")
_PROSE = re.compile(r"(?<![\\A-Za-z{])[A-Za-z]{3,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}")
_TEX = re.compile(r"[\\^_={}<>]")
_WORDS_ONLY = re.compile(
    r"\\(?:text[a-z]*|emph|mbox|underline|url|href)\s*\{(?:[^{}]|\{[^{}]*\})*\}(?:\{(?:[^{}]|\{[^{}]*\})*\})?"
)
"""One macro of text and nothing else: authors put dollars around it where some program reads macros only there."""

_PLAIN = re.compile(r"[\d.,%×∼~±≈≤≥<>=→←↔↑↓°+\-−/ ⁰¹²³⁴-⁹⁻()…:]+")
"""Signs that read the same in running text as in a formula."""


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula found in text."""

    latex: str
    """Its source without the delimiters, on one line."""
    end: int
    """The index behind its closing delimiter."""
    display: bool
    """Whether it stands on a line of its own."""

    @property
    def is_words(self) -> bool:
        """Whether it holds text and no mathematics."""
        return _WORDS_ONLY.fullmatch(self.latex) is not None

    def is_plain(self, said: str) -> bool:
        """Whether its Unicode form `said` can stand in for it, as `95%` and `3×` can."""
        return _PLAIN.fullmatch(said) is not None


def formula_at(text: str, at: int) -> Formula | None:
    """The formula that begins at index `at`, a `$` or a backslash; None where the sign begins none.

    A dollar sign in front of an amount that runs on into prose is money.
    """
    for pattern in _DELIMITED:
        match = pattern.match(text, at)
        if match and match["latex"].strip():
            sign = match.group()[:2]
            if sign.startswith("$") and _is_prose(match["latex"], text[match.end() : match.end() + 1]):
                return None
            return Formula(" ".join(match["latex"].split()), match.end(), sign in ("$$", "\\["))
    return None


def _is_prose(inside: str, following: str) -> bool:
    """Whether what stands between two dollar signs is text, as in `$5 to $10` and `($20) a month, $30`."""
    bare = _IN_TEXT_MACRO.sub("", _ESCAPED_SIGN.sub("", inside))
    if _TEX.search(bare):
        return bool(_PROSE.search(bare)) and bare[:1].isdigit()
    amount = _AMOUNT.match(bare)
    if amount:
        rest = bare[amount.end() :]
        unbalanced = bare.count("(") != bare.count(")")
        return bool(_WORD.search(rest)) or inside.endswith(" ") or following.isdigit() or unbalanced
    return bool(_PROSE.search(bare))
