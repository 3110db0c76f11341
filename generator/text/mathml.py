"""Formulas as MathML that may stand anywhere in HTML or Markdown, and can carry nothing but mathematics."""

from __future__ import annotations

import re
from functools import lru_cache
from xml.etree import ElementTree

from latex2mathml.converter import convert
from markupsafe import Markup

from generator.text.formula_macros import unknown_in
from generator.text.markdown import escape

_NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
_ATTRIBUTES = frozenset(
    "accent accentunder columnalign columnlines columnspacing depth displaystyle fence form height largeop linebreak"
    " linethickness lspace mathvariant maxsize minsize movablelimits notation rowalign rowlines rowspacing rspace"
    " scriptlevel separator stretchy symmetric voffset width".split()
)
"""Attributes that are kept: layout only, so that `\\href` and `\\style` in a formula lead nowhere."""

_ELEMENTS = frozenset(
    "math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt"
    " mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none".split()
)
"""Elements that are kept; of any other only the content is."""

_INLINE = Markup('<span class="formula"><math alttext="{}">')
_BLOCK = Markup('<span class="formula"><math display="block" alttext="{}">')
_MACRO = re.compile(r"\\([A-Za-z]+)")
_LONGEST = 4000
"""Letters of source after which a formula is shown as plain text, to bound the time that a page may take."""
_DEEPEST = 100
"""Elements inside each other after which a formula is shown as plain text; Python could not walk through 300."""


@lru_cache(maxsize=8192)
def as_mathml(latex: str, said: str, display: bool = False) -> Markup:
    r"""Set a formula in MathML, on one line.

    The element is named by `said` in `alttext`, for readers whose browser or screen reader knows no MathML. It stands
    in a `span`, because Markdown takes a line that begins with `<math` for a block of its own.

    Args:
        latex: the source without dollar signs.
        said: the formula in plain Unicode.
        display: whether it stands on a line of its own.

    Returns:
        HTML; `said` itself, escaped, where the source cannot be converted.
    """
    if len(latex) > _LONGEST:
        return escape(said)
    unknown = set(unknown_in(latex))
    known = _MACRO.sub(lambda m: rf"\text{{{m[1]}}}" if m.group() in unknown else m.group(), latex)
    try:
        root = ElementTree.fromstring(convert(known))  # noqa: S314 - of our own making, without a document type
    except Exception:  # noqa: BLE001 - the converter lets IndexError, KeyError and its own errors out on broken source
        return escape(said)
    if _is_too_deep(root):
        return escape(said)
    opening = _BLOCK if display else _INLINE
    return opening.format(escape(said)) + Markup("").join(map(_write_element, root)) + Markup("</math></span>")


def _is_too_deep(root: ElementTree.Element) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    return bool(level)


def _write_element(element: ElementTree.Element) -> Markup:
    name = element.tag.removeprefix(_NAMESPACE)
    inner = escape((element.text or "").replace("\\", "")) + Markup("").join(map(_write_element, element))
    if name not in _ELEMENTS:
        return inner
    attributes = [
        Markup(' {}="{}"').format(key, escape(value)) for key, value in element.attrib.items() if key in _ATTRIBUTES
    ]
    return Markup("<{0}{1}>{2}</{0}>").format(name, Markup("").join(attributes), inner)
