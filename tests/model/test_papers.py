"""What follows from the facts of one paper."""

from __future__ import annotations

import pytest

from generator.model.markup import MarkupText
from generator.model.papers import Paper
from generator.model.source import Source

NOTHING = MarkupText(())


@pytest.mark.parametrize(
    ("published", "arxiv_id", "year"),
    [
        ("2029-12-31", "3001.00001", 2029),
        (None, "3001.00001", 2030),
        (None, "0703.0001", 2007),
        (None, "cs/0112017", None),
        (None, None, None),
    ],
)
def test_the_year_is_of_the_date_else_of_the_number(published: str | None, arxiv_id: str | None, year: int) -> None:
    paper = Paper("fog", NOTHING, NOTHING, Source("a"), (), published=published, arxiv_id=arxiv_id)
    assert paper.year == year
