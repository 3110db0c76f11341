"""What the macros of LaTeX text do: style, stand for a word, or place what follows."""

from __future__ import annotations

import unicodedata

from generator.model.markup import Style

STYLES: dict[str, Style] = {
    **{"textbf": "strong", "mathbf": "strong", "pmb": "strong", "bold": "strong"},
    **{"emph": "emphasis", "textit": "emphasis", "textsl": "emphasis", "textem": "emphasis"},
    **{"texttt": "code", "code": "code", "textsc": "small-caps"},
    **{"underline": "underline", "uline": "underline", "ul": "underline", "uwave": "underline"},
    **{"textsuperscript": "superscript", "textsubscript": "subscript"},
}
"""Macros that set their argument one way."""

SWITCHES: dict[str, Style | None] = {
    **{"bf": "strong", "bfseries": "strong", "it": "emphasis", "itshape": "emphasis", "em": "emphasis"},
    **{"sl": "emphasis", "slshape": "emphasis", "tt": "code", "ttfamily": "code", "sc": "small-caps"},
    **{"scshape": "small-caps", "rm": None, "sf": None, "sffamily": None, "normalfont": None},
}
"""Macros that set the rest of their group one way; None where Unicode text looks no different."""

TRANSPARENT = frozenset(
    "text textrm textsf textnormal textup textmd mbox hbox fbox makebox uppercase lowercase MakeUppercase centering"
    " mathchoice hl sout st ensuremath centerline title section paragraph"
    " ac acp acf acs acl acfp acsp aclp Ac Acp gls glspl Gls Glspl acrshort acrlong acrfull".split()
)
"""Macros whose argument is read as if they were not there."""

STAND_FOR = {
    **{"ie": "i.e.", "Ie": "I.e.", "eg": "e.g.", "Eg": "E.g.", "etal": "et al.", "etc": "etc.", "cf": "cf."},
    **{"vs": "vs.", "wrt": "w.r.t.", "iid": "i.i.d.", "textasciitilde": "~", "textasciicircum": "^"},
    **{"textunderscore": "_", "textbar": "|", "textless": "<", "textgreater": ">", "textdollar": "$"},
    **{"textquotesingle": "'", "textquotedbl": '"', "textellipsis": "…", "newline": " ", "linebreak": " "},
    **{"par": " ", "item": " ", "quad": " ", "qquad": " ", "enspace": " ", "thinspace": " ", "slash": "/"},
    **{"lbrack": "[", "rbrack": "]", "textquoteright": "’", "textquoteleft": "‘", "space": " ", "maketitle": ""},
}
"""Macros that stand for a word, a sign or a blank."""

UNSPOKEN = frozenset(
    "noindent xspace protect hfill vfill small smallskip medskip bigskip large Large normalsize footnotesize scriptsize"
    " tiny huge displaystyle nobreak allowbreak sloppy raggedright null relax leavevmode upshape unskip".split()
)
"""Macros that only place or size what follows."""

HIDDEN = frozenset("label vspace hspace footnotemark pagestyle thispagestyle phantom vphantom hphantom index".split())
"""Macros whose argument is no part of what is read."""

CITATIONS = frozenset(
    "cite citep citet citealp citealt citeauthor citeyear parencite textcite autocite ref eqref cref Cref autoref"
    " pageref nameref nocite footcite".split()
)
"""Macros whose argument is a key, shown in square brackets since nothing else is known of it."""

LINKS = frozenset(("href", "url", "nolinkurl", "path"))
"""Macros whose first argument is an address."""

ASIDES = frozenset("footnote footnotetext thanks marginpar todo".split())
"""Macros whose argument stands elsewhere on the page; here it stands in brackets."""

COLOURS = frozenset("textcolor colorbox fcolorbox color hypersetup".split())
"""Macros whose first argument names a colour."""

COLOUR_NAMES = frozenset(
    "black white red green blue cyan magenta yellow gray grey brown orange purple teal violet".split()
)
"""What is left in front of the braces where a paste has lost the macro of a colour."""

MATHS = frozenset(
    "frac dfrac tfrac nicefrac sfrac binom sqrt mathbb mathcal mathscr mathfrak mathrm mathit mathsf mathtt boldsymbol"
    " bm mathds operatorname hat bar tilde vec dot widehat widetilde overline overset underset stackrel pmod left right"
    " big Big bigl bigr not xrightarrow xleftarrow mathop".split()
)
"""Macros of formulas with arguments, which authors also write outside of dollar signs."""

LETTERS = {
    **{"o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ss": "ß", "SS": "SS", "aa": "å", "AA": "Å", "ae": "æ", "AE": "Æ"},
    **{"oe": "œ", "OE": "Œ", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ"},
    **{"ng": "ŋ", "NG": "Ŋ"},
}
"""Macros for letters that a plain keyboard lacks."""

_MARKS = {
    **{"`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"},
    **{"c": "\u0327", "v": "\u030c", "H": "\u030b", "u": "\u0306", "b": "\u0331", "d": "\u0323", "k": "\u0328"},
    **{"r": "\u030a", "t": "\u0361"},
}
"""Accent macros and their combining marks."""


def accented(accent: str, letter: str) -> str:
    r"""Set an accent of TeX on a letter: `accented('"', "u")` is `ü`; a dotless i takes its accent like an i."""
    base = {"\\i": "i", "\\j": "j"}.get(letter, letter)
    return unicodedata.normalize("NFC", base[:1] + _MARKS[accent]) + base[1:]
