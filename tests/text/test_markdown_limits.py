"""Markdown that would keep its library busy for minutes is found by its line."""

from __future__ import annotations

import pytest

from generator.text.markdown_limits import MOST_OPEN_BRACKETS, find_deep_brackets

MANY = MOST_OPEN_BRACKETS + 1


@pytest.mark.parametrize(
    ("markdown", "line"),
    [
        ("[" * 20_000, 1),
        ("Fog\n\n" + "![" * MANY, 3),
        ("Fog\n" + "[a\n" * MANY, MANY + 1),
        ("[" * MANY + "]" * MANY, 1),
        ("# Fog\n\n\n" + "[a](b) " * 5_000 + "[" * MANY, 4),
    ],
    ids=["never closed", "pictures", "over many lines", "inside each other", "behind links"],
)
def test_the_line_with_too_many_open_brackets_is_told(markdown: str, line: int) -> None:
    assert find_deep_brackets(markdown) == line


@pytest.mark.parametrize(
    "markdown",
    ["", "[a](b)\n" * 10_000, "[" * MOST_OPEN_BRACKETS, "[ a\n\n" * 10_000, r"\[" * 10_000, "]" * 10_000],
    ids=["nothing", "links", "as many as may be", "a paragraph each", "escaped", "closing ones"],
)
def test_brackets_that_cost_no_time_are_let_through(markdown: str) -> None:
    assert find_deep_brackets(markdown) is None
