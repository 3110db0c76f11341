"""Papers of the tiny library, and others made from them."""

from __future__ import annotations

from dataclasses import replace

from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper

RAIN, TIDE, FOG = "rain-on-tuesdays", "a-tide-table", "fog"


def titled(paper: Paper, slug: str, title: str) -> Paper:
    """A paper like `paper` with another slug and another title."""
    return replace(paper, slug=slug, title=MarkupText((Span(title),)))
