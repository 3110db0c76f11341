"""Hand-written pages reach MkDocs whole."""

from __future__ import annotations

import pytest
from mkdocs.utils.meta import get_data

from generator.model.site import Page
from generator.model.source import Source
from generator.rendering.pages.handwritten import render


@pytest.mark.parametrize(
    "body", ["# About\n", "Note: this line is text.\n\n# About\n", "title: Bees\n", "---\n\nA rule.\n"]
)
def test_no_line_of_a_page_is_taken_for_front_matter(body: str) -> None:
    for title in ("About", ""):
        (file,) = render([Page("about", body, Source("about.md"), body, title)])
        text, meta = get_data(file.text)
        assert text == body
        assert meta == {"title": title or "about"}
