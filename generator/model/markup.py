"""A text that was cleaned once: what it says, how it is set, what was repaired."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Style = Literal["emphasis", "strong", "code", "small-caps", "underline", "superscript", "subscript"]
"""How a stretch of text is set; styles combine."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that is set one way."""

    text: str
    """What it says in plain Unicode; of a formula, its readable form ("τ′≪τ")."""
    styles: tuple[Style, ...] = ()
    """How it is set, outermost first."""
    url: str = ""
    """The address it leads to; empty where it is no link."""
    latex: str = ""
    """The source of a formula without its dollar signs; empty where it is no formula."""
    display: bool = False
    """Whether a formula stood on a line of its own."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One place where the text as pasted was changed."""

    before: str
    """The letters as they were pasted."""
    after: str
    """What they read now."""
    rule: str
    """The name of the rule that changed them."""


@dataclass(frozen=True, slots=True)
class MarkupText:
    """A title or an abstract, cleaned once; `text.faces` shows it as HTML, Markdown or LaTeX."""

    spans: tuple[Span, ...]
    """The text from first to last letter."""
    repairs: tuple[Repair, ...] = ()
    """What cleaning changed, in the order of the text."""
    unknown_macros: tuple[str, ...] = ()
    """LaTeX macros that nobody could read and that were left visible, each once, in order."""

    @property
    def plain(self) -> str:
        """The text alone, in Unicode."""
        return "".join(span.text for span in self.spans)

    def __str__(self) -> str:
        return self.plain
