"""One invented record that the tests of all formats write."""

from __future__ import annotations

from dataclasses import replace

from generator.model.citations import CitationRecord
from generator.model.markup import MarkupText, Span
from generator.understanding.names import split_name

RECORD = CitationRecord(
    kind="preprint",
    title=MarkupText((Span("HyperFog: Fog about clouds"),)),
    authors=(split_name("Ada Regen"), split_name("Jan van der Meer"), split_name("Team Wetter")),
    year=2031,
    date="2031-05-01",
    container="",
    arxiv_id="3105.00001",
    arxiv_class="cs.LG",
    url="https://arxiv.org/abs/3105.00001",
    page_url="https://example.org/papers/fog/",
    abstract="x",
)

PROCEEDINGS = replace(RECORD, kind="proceedings", container="Conference on Clouds (SKY 2031)")


def titled(words: str) -> CitationRecord:
    """The record with another title."""
    return replace(RECORD, title=MarkupText((Span(words),)))


def written_by(*names: str) -> CitationRecord:
    """The record with other authors."""
    return replace(RECORD, authors=tuple(split_name(name) for name in names))
