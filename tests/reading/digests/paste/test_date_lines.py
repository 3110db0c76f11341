"""Lines that are a date and nothing else."""

from __future__ import annotations

from datetime import date

import pytest

from generator.reading.digests.paste.date_lines import read_day


@pytest.mark.parametrize(
    "line",
    ["Mar 11", "March 11", "Mar. 11, 2025", "11 March 2025", "11th of March", "Tue, Mar 11", "Tuesday, 11 Mar 2025",
     "2025-03-11", "2025/3/11", "3/11/2025", "11.03.2025", "Daily Papers – Mar 11", "Papers for March 11th, 2025",
     "Date: 2025-03-11", "MAR 11"],
)  # fmt: skip
def test_a_day_is_read_in_every_form(line: str) -> None:
    assert any(read.agrees(date(2025, 3, 11)) for read in read_day(line))


@pytest.mark.parametrize("line", ["Mar 12", "Mar 11, 2024", "11 April", "2025-03-12", "Mar 31"])
def test_another_day_does_not_agree(line: str) -> None:
    assert read_day(line)
    assert not any(read.agrees(date(2025, 3, 11)) for read in read_day(line))


@pytest.mark.parametrize("line", ["Mar 11: A Day of Kettles", "May 2025", "March", "11", "On Mar 11 we met", "Mar 111"])
def test_a_line_that_says_more_than_a_day_is_no_day(line: str) -> None:
    assert read_day(line) == ()
