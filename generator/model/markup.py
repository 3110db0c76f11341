"""Cleaned titles and abstracts: their text, their styles, and the repairs that were made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["emphasis", "strong", "code", "small-caps", "underline", "superscript", "subscript"]
"""The styles of a piece of text, which can be combined."""


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text with the same styles throughout."""

    text: str
    """Its text in plain Unicode; for a formula, a readable form ("τ′≪τ")."""
    styles: tuple[Style, ...] = ()
    """Its styles, the outermost first."""
    url: str = ""
    """The address that it links to; empty if it is not a link."""
    latex: str = ""
    """The source of a formula without its dollar signs; empty if it is not a formula."""
    display: bool = False
    """Whether a formula was on a line of its own."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One change that was made to the pasted text."""

    before: str
    """The text before the change."""
    after: str
    """The text after it."""
    rule: str
    """The name of the rule that made it."""


@dataclass(frozen=True, slots=True)
class MarkupText:
    """A cleaned title or abstract; `text.faces` writes it as HTML, Markdown or LaTeX."""

    spans: tuple[Span, ...]
    """The whole text, piece by piece."""
    repairs: tuple[Repair, ...] = ()
    """The changes that cleaning made, in the order of the text."""
    unknown_macros: tuple[str, ...] = ()
    """LaTeX macros that are not known and were left in the text, each once, in order."""

    @property
    def plain(self) -> str:
        """The text in Unicode, without styles."""
        return "".join(span.text for span in self.spans)

    def __str__(self) -> str:
        return self.plain
