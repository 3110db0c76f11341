"""Lines that are a date and nothing else, as they stand on top of a pasted digest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
"""`Mar`, `March`, `Sept.`."""
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:19|20)\d\d))?"
_BEFORE = (
    r"(?:(?:[a-z'’]+ ){0,3}(?:papers|digest|newsletter|issue)(?: (?:for|of|from|on))?\s*(?:[-–—:·|,]\s*)?|date:\s*)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\s+)?"
)
"""What may stand before a date, the name of a newsletter or the day of the week: `Daily Papers for`, `Tue,`."""

_FORMS = tuple(
    re.compile(_BEFORE + form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_MONTH}\s+{_DAY}{_YEAR}",
        rf"{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}",
        r"(?P<year>(?:19|20)\d\d)[-/.](?P<month>[01]?\d)[-/.](?P<day>[0-3]?\d)",
        r"(?P<month>[01]?\d)[/.](?P<day>[0-3]?\d)[/.](?P<year>(?:19|20)\d\d)",
        r"(?P<day>[0-3]?\d)[/.](?P<month>[01]?\d)[/.](?P<year>(?:19|20)\d\d)",
    )
)
"""`March 11th, 2025`, `11 March`, `2025-03-11`; the last two are how America and Europe write 3/11/2025, of which
either may be meant."""


@dataclass(frozen=True, slots=True)
class DayRead:
    """One way to read a line as a date."""

    month: int
    day: int
    year: int | None
    """None where the line names none."""

    def agrees(self, day: date) -> bool:
        """Whether it can mean this day."""
        return (self.month, self.day) == (day.month, day.day) and self.year in (None, day.year)


def read_day(line: str) -> tuple[DayRead, ...]:
    """All ways to read a line that is a date and nothing else; empty where it is not."""
    return tuple(
        DayRead(_month_number(found["month"]), int(found["day"]), int(found["year"]) if found["year"] else None)
        for form in _FORMS
        if (found := form.fullmatch(line))
    )


def _month_number(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3].lower()) + 1
