"""Adds tooltips to abstracts: each acronym that the abstract defines shows its long form wherever it is used again."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import Markup

from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym
from generator.text.faces import as_html
from generator.text.markdown import escape


def with_abbreviations(text: MarkupText, acronyms: Sequence[Acronym]) -> Markup:
    """The HTML face of `text` with `<abbr>` around each acronym, except in its definition.

    Args:
        text: an abstract.
        acronyms: the acronyms that it defines.

    Returns:
        HTML whose text content is that of `text`.
    """
    long_forms = {one.short: one.long for one in acronyms}
    if not long_forms:
        return as_html(text)
    shorts = "|".join(re.escape(short) for short in sorted(long_forms, key=lambda short: (-len(short), short)))
    pattern = re.compile(rf"(?<![\w-])(?:{shorts})(?=s?(?![\w-]))")
    defined: set[str] = set()
    return Markup("").join(_with_tooltips(span, pattern, long_forms, defined) for span in text.spans)


def _with_tooltips(span: Span, pattern: re.Pattern[str], long_forms: dict[str, str], defined: set[str]) -> Markup:
    """One span; `defined` collects the short forms met so far, since the first use is the definition."""
    if span.latex or span.url or "code" in span.styles:
        return as_html(MarkupText((span,)))
    shown: list[Markup] = []
    end = 0
    for match in pattern.finditer(span.text):
        short = match.group()
        if short not in defined:
            defined.add(short)
            continue
        shown.append(_styled_html(span, span.text[end : match.start()]))
        shown.append(Markup('<abbr title="{}">{}</abbr>').format(escape(long_forms[short]), _styled_html(span, short)))
        end = match.end()
    shown.append(_styled_html(span, span.text[end:]))
    return Markup("").join(shown)


def _styled_html(span: Span, text: str) -> Markup:
    return as_html(MarkupText((Span(text, span.styles),))) if text else Markup("")
