"""A cleaned text as a whole."""

from __future__ import annotations

from generator.model.markup import MarkupText, Span


def test_the_plain_text_is_that_of_all_spans_without_their_looks() -> None:
    text = MarkupText((Span("Tides of "), Span("τ′≪τ", latex=r"\tau' \ll \tau"), Span(" here", ("strong",), "x")))
    assert (text.plain, str(text)) == ("Tides of τ′≪τ here", "Tides of τ′≪τ here")


def test_nothing_is_an_empty_text() -> None:
    assert MarkupText(()).plain == ""
