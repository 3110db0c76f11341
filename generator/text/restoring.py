r"""Backslashes given back to macros that a paste has stripped of them: `mathbb{R}` was `\mathbb{R}`."""

from __future__ import annotations

import re

from generator.model.markup import Repair
from generator.text.symbols import GREEK

_GLUED = (
    "textbf textit textsc texttt textrm textsf textsuperscript textsubscript mathbb mathcal mathbf mathrm mathit mathsf"
    " mathfrak mathscr boldsymbol operatorname dfrac tfrac sqrt widehat widetilde overline"
)
"""Names that no word ends in: braces behind them are proof enough wherever they stand."""

_WORDLIKE = "frac text emph underline uline url href cite citep citet footnote mbox hat tilde bar vec ref eqref"
"""Names that a word could end in: they count where no letter stands before them."""

_BEFORE_BRACE = re.compile(
    rf"\\[A-Za-z]+|(?P<glued>{'|'.join(_GLUED.split())})(?=\{{)"
    rf"|(?<![A-Za-z])(?P<word>{'|'.join(_WORDLIKE.split())})(?=\{{[^{{}}]*\}})"
    r"|(?<=\{)(?P<switch>it|bf|em|sc|tt|sl)(?= [^{}]*\})"
)
"""A macro that has its backslash, which is passed over, or one that has lost it."""

_BEFORE_LETTER = re.compile(
    r"(?<![\\A-Za-z])(?P<name>mathbb|mathcal|mathbf|boldsymbol|mathrm|mathfrak|mathscr) ?(?=[A-Z]\b)"
)
"""The dress of one capital without its braces: `mathbb R`, `mathcalL`."""

_SCRIPT_NAMES = re.compile(
    rf"(?<![\\A-Za-z])(?:{'|'.join(GREEK)}|infty|circ|top|prime|dagger|star|ast|times|ell|cdot|pm|leq|geq|max|min|log)(?![A-Za-z])"
)
"""A symbol's name as a word of its own: `alpha`, `infty` in `n^{infty}`."""


def restore_macros(text: str) -> tuple[str, tuple[Repair, ...]]:
    r"""Put the backslash back in front of macro names that stand before a brace.

    Args:
        text: text as pasted; macros that still have their backslash stay as they are.

    Returns:
        The text for a LaTeX reader, and what was changed.
    """
    if "{" not in text and "math" not in text and "boldsymbol" not in text:
        return text, ()
    repairs = []

    def restored(match: re.Match[str]) -> str:
        name = next((found for found in match.groupdict().values() if found), "")
        if not name:
            return match.group()
        repairs.append(Repair(match.group(), f"\\{name}", "lost backslash"))
        return f"\\{match.group()}"

    text = _BEFORE_BRACE.sub(restored, text)
    return _BEFORE_LETTER.sub(restored, text), tuple(repairs)


def with_macros(formula: str) -> str:
    """Put the backslash back in front of every symbol's name in a piece that is known to be a formula."""
    return _SCRIPT_NAMES.sub(r"\\\g<0>", formula)
