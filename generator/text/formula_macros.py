"""The macros of formulas, sorted by what they do to what is read."""

from __future__ import annotations

import re

from generator.text.symbols import symbol

UPRIGHT = frozenset(
    "text textbf textit textrm textsf texttt textsc textnormal emph mbox hbox mathrm mathit mathsf mathtt mathbf"
    " mathcal mathscr mathfrak mathnormal boldsymbol bm pmb bold operatorname operatornamewithlimits rm bf it cal sf tt"
    " overline underline widehat widetilde underbrace overbrace ensuremath boxed mathop mathrel mathbin mathord"
    " mathring textsuperscript phantom substack xspace cancel".split()
)
"""Macros that dress their argument and say nothing."""

WORDS = frozenset("text textbf textit textrm textsf texttt textsc textnormal emph mbox hbox".split())
"""Macros in whose argument blanks count."""

UNSPOKEN = frozenset(
    "left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr bigm Bigm displaystyle textstyle"
    " scriptstyle scriptscriptstyle limits nolimits nonumber notag hfill noindent centering".split()
)
"""Macros that only place or size what follows."""

HIDDEN = frozenset("label tag hspace vspace color hphantom vphantom begin end kern mkern".split())
"""Macros whose argument is no part of what is read."""

ACCENTS = {
    **{"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303", "vec": "\u20d7", "dot": "\u0307", "ddot": "\u0308"},
    **{"widehat": "\u0302", "widetilde": "\u0303", "check": "\u030c", "breve": "\u0306", "acute": "\u0301"},
    **{"grave": "\u0300", "overline": "\u0304"},
}
"""Marks over one letter; over more than one they are left out."""

TWO_PARTS = frozenset("frac dfrac tfrac cfrac nicefrac sfrac".split())
"""Macros of fractions."""

BINOMIALS = frozenset(("binom", "dbinom", "tbinom"))
"""Macros of binomial coefficients."""

DOUBLE_STRUCK = frozenset(("mathbb", "mathds", "Bbb"))
"""Macros of the letters that sets of numbers are named with."""

_KNOWN = UPRIGHT | WORDS | UNSPOKEN | HIDDEN | ACCENTS.keys() | TWO_PARTS | BINOMIALS | DOUBLE_STRUCK
_KNOWN |= frozenset(
    "sqrt overset stackrel underset textcolor colorbox href pmod pod not quad qquad enspace thinspace".split()
)
"""Macros that are read in some way and are no symbols."""


def unknown_in(latex: str) -> tuple[str, ...]:
    """The macros of a formula that `readable` can only spell, with their backslash, each once."""
    names = (match.group(1) for match in re.finditer(r"\\([A-Za-z]+)", latex))
    return tuple(dict.fromkeys(f"\\{name}" for name in names if name not in _KNOWN and symbol(name) is None))
