"""What TeX's names of symbols stand for in Unicode."""

from __future__ import annotations

from functools import cache

from pylatexenc.latex2text import get_default_latex_context_db

_PREFERRED = {
    "epsilon": "ε",
    "phi": "φ",
    "mu": "μ",
    "cdots": "…",
    "dots": "…",
    "dotsc": "…",
    "dotsb": "…",
    "vdots": "…",
    "ddots": "…",
    "star": "⋆",
    "ast": "*",
    "prime": "′",
    "mid": "|",
    "lvert": "|",
    "rvert": "|",
    "colon": ":",
    "lbrace": "{",
    "rbrace": "}",
    "lbrack": "[",
    "rbrack": "]",
    "backslash": "∖",
    "textbackslash": "∖",
    "iff": "⇔",
    "implies": "⇒",
    "impliedby": "⇐",
    "neg": "¬",
    "lnot": "¬",
    "bot": "⊥",
    "coloneqq": "≔",
    "coloneq": "≔",
    "eqqcolon": "≕",
    "checkmark": "✓",
    "cmark": "✓",
    "xmark": "✗",
    "deg": "°",
    "degree": "°",
    "textdegree": "°",
    "degreecelsius": "°C",
    "celsius": "°C",
    "percent": "%",
    "euro": "€",
    "EUR": "€",
    "pounds": "£",
    "textsterling": "£",
    "copyright": "©",
    "ddag": "‡",
    "S": "§",
    "P": "¶",
    "hbar": "ℏ",
    "argmax": "argmax",
    "argmin": "argmin",
    "bmod": "mod",
    "mod": "mod",
    "xrightarrow": "→",
    "xleftarrow": "←",
    "LaTeX": "LaTeX",
    "TeX": "TeX",
}
"""Names that the library lacks, or writes with letters that readers would not type."""

FUNCTIONS = frozenset(
    "arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup"
    " ln log max min mod bmod Pr sec sin sinh sup tan tanh".split()
)
"""Names that are set upright and stand apart from their neighbours: `n log n`."""

GREEK = {
    name: _PREFERRED.get(name, symbol)
    for name, symbol in {
        **dict(zip("alpha beta gamma delta epsilon zeta eta theta iota kappa".split(), "αβγδεζηθικ", strict=True)),
        **dict(zip("lambda mu nu xi pi rho sigma tau upsilon phi chi psi omega".split(), "λμνξπρστυφχψω", strict=True)),
        **dict(zip("varepsilon vartheta varphi varrho varsigma".split(), "εϑφϱς", strict=True)),
    }.items()
}
"""The small Greek letters by their names in TeX."""


@cache
def symbol(name: str) -> str | None:
    """The Unicode of the macro `name` (without its backslash) when it stands for a sign; None when it does not.

    The names come from pylatexenc; a macro that takes arguments is no sign.
    """
    if name in _PREFERRED:
        return _PREFERRED[name]
    if name in GREEK:
        return GREEK[name]
    if name in FUNCTIONS:
        return name
    known = get_default_latex_context_db().get_macro_spec(name)
    text = getattr(known, "simplify_repl", None)
    return (
        text
        if isinstance(text, str) and text and "%" not in text and "<" not in text.strip("<") and not text.isspace()
        else None
    )
