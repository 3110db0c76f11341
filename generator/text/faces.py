"""One text, many faces: a cleaned title or abstract as HTML, as Markdown and as LaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup
from pylatexenc.latexencode import UnicodeToLatexEncoder

from generator.model.markup import MarkupText, Span, Style
from generator.text.formula_macros import unknown_in
from generator.text.markdown import escape
from generator.text.mathml import as_mathml

_HTML_TAGS: dict[Style, tuple[Markup, Markup]] = {
    "emphasis": (Markup("<em>"), Markup("</em>")),
    "strong": (Markup("<strong>"), Markup("</strong>")),
    "code": (Markup("<code>"), Markup("</code>")),
    "small-caps": (Markup('<span class="small-caps">'), Markup("</span>")),
    "underline": (Markup("<u>"), Markup("</u>")),
    "superscript": (Markup("<sup>"), Markup("</sup>")),
    "subscript": (Markup("<sub>"), Markup("</sub>")),
}

_MARKDOWN_SIGNS: dict[Style, Markup] = {"emphasis": Markup("*"), "strong": Markup("**")}
"""Styles that Markdown has signs for; the others are set in HTML, which Markdown lets through."""

_LATEX_MACROS: dict[Style, str] = {
    "emphasis": "emph",
    "strong": "textbf",
    "code": "texttt",
    "small-caps": "textsc",
    "underline": "underline",
    "superscript": "textsuperscript",
    "subscript": "textsubscript",
}

_LATEX = UnicodeToLatexEncoder(
    replacement_latex_protection="braces-all", unknown_char_policy="keep", unknown_char_warning=False
)
_ESCAPED = re.compile(r"\\(?:[A-Za-z]+|.)")
_BRACE = re.compile(r"[{}]")
_BREAKS = re.compile(r"[$%#\\]|\^\^")
"""Signs that end a formula, hide the rest of it, or spell a macro by its code."""

_NOT_PLAIN = re.compile(r"[^A-Za-z0-9 .,;:!?()\[\]'`@*+/=|-]{1,50}")
"""Letters and signs that LaTeX may want written otherwise; so many at a time, as the encoder copies what it has written
for each of them."""

_GREEK_RUN = re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+")
_NO_SYMBOLS = frozenset("ΟοΆΈΉΊΌΎΏΐΪΫάέήίΰϊϋόύώ")
"""Letters of Greek words: the rest are set as symbols of formulas, but LaTeX would write these as Latin ones."""
_LATIN_TWINS = frozenset("ΑΒΕΖΗΙΚΜΝΡΤΥΧ")
"""Capitals that LaTeX writes as Latin ones; one alone is a symbol, and `ΑΘΗΝΑ` a word."""

_SAFE = re.compile(r"https?://[^\s<>\"'\\]+", re.IGNORECASE)


def as_html(text: MarkupText) -> Markup:
    """Set a text in HTML that may also stand inside Markdown.

    Formulas become MathML, styles become elements, addresses become links.

    Args:
        text: a cleaned text.

    Returns:
        One line of HTML whose every letter from content is escaped.
    """
    return Markup("").join(_span_as_html(span) for span in text.spans)


def as_markdown(text: MarkupText) -> Markup:
    """Set a text in Markdown: emphasis by asterisks where they work, formulas and other styles in HTML.

    Args:
        text: a cleaned text.

    Returns:
        One line of Markdown that Python-Markdown turns into what `as_html` gives.
    """
    letters = [span.text for span in text.spans]
    before = ["", *(part[-1:] for part in letters)]
    after = [*(part[:1] for part in letters[1:]), ""]
    return Markup("").join(_span_as_markdown(*around) for around in zip(text.spans, before, after, strict=False))


def as_latex(text: MarkupText) -> str:
    r"""Set a text in LaTeX for a bibliography: signs and accents as macros, formulas in dollars, styles as macros.

    Args:
        text: a cleaned text.

    Returns:
        LaTeX with balanced braces.
    """
    return "".join(_span_as_latex(span) for span in text.spans)


def _span_as_html(span: Span) -> Markup:
    shown = as_mathml(span.latex, span.text, span.display) if span.latex else escape(span.text)
    for style in reversed(span.styles):
        opening, closing = _HTML_TAGS[style]
        shown = opening + shown + closing
    if _SAFE.fullmatch(span.url):
        shown = Markup('<a href="{}" rel="noopener">{}</a>').format(escape(span.url), shown)
    return shown


def _span_as_markdown(span: Span, before: str, after: str) -> Markup:
    signs = [_MARKDOWN_SIGNS[style] for style in span.styles if style in _MARKDOWN_SIGNS]
    plain = not span.latex and not span.url and len(signs) == len(span.styles) == 1
    stands_alone = not (before.isalnum() or after.isalnum()) and span.text[:1].isalnum() and span.text[-1:].isalnum()
    if not (plain and stands_alone):
        return _span_as_html(span)
    return signs[0] + escape(span.text) + signs[0]


def _span_as_latex(span: Span) -> str:
    if span.latex:
        shown = f"${span.latex}$" if _is_harmless(span.latex) else _encode_latex(span.text)
    else:
        shown = _encode_latex(span.text)
    for style in reversed(span.styles):
        shown = f"\\{_LATEX_MACROS[style]}{{{shown}}}"
    return shown


def _encode_latex(text: str) -> str:
    return _NOT_PLAIN.sub(lambda match: "".join(_encode_runs(match.group())), text)


def _encode_runs(text: str) -> Iterator[str]:
    """Greek words as they stand, as letters of other scripts are that LaTeX has no macros for; all else in macros."""
    end = 0
    for run in _GREEK_RUN.finditer(text):
        yield str(_LATEX.unicode_to_latex(text[end : run.start()]))
        yield run.group() if _is_greek_word(run.group()) else str(_LATEX.unicode_to_latex(run.group()))
        end = run.end()
    yield str(_LATEX.unicode_to_latex(text[end:]))


def _is_greek_word(run: str) -> bool:
    letters = set(run)
    if max(letters) >= "\u1f00":  # with the accents of old Greek, which no symbol has
        return True
    return not letters.isdisjoint(_NO_SYMBOLS) or (len(run) > 1 and not letters.isdisjoint(_LATIN_TWINS))


def _is_harmless(latex: str) -> bool:
    r"""Whether a formula can neither break the entry it stands in nor run anything: `\input` and `^^5c` could."""
    if _BREAKS.search(_ESCAPED.sub("", latex)) or unknown_in(latex):
        return False
    depth = 0
    for sign in _BRACE.findall(_ESCAPED.sub("", latex)):
        depth += 1 if sign == "{" else -1
        if depth < 0:
            return False
    return depth == 0
