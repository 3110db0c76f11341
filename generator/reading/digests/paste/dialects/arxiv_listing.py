"""Pages of arXiv that list papers: new submissions, recent ones, those that a search finds."""

from __future__ import annotations

from generator.reading.digests.paste.dialects.arxiv_fields import FIELDS, read_class_line, read_subject_classes
from generator.reading.digests.paste.dialects.dialect import Dialect, FactLabel
from generator.reading.digests.paste.furniture import (
    LINK_WORDS,
    button_row_form,
    dated_form,
    make_rule,
)

_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"

ARXIV_LISTING = Dialect(
    name="arXiv listing",
    why="someone selects a page of arXiv that lists papers and copies it",
    furniture=(
        FIELDS,
        make_rule(
            "listing",
            "the frame of an arXiv listing",
            r"(?:new submissions?|cross[- ](?:submissions?|lists?)|replacement(?: submission)?s?)"
            rf"(?: for {_WEEKDAY}.{{0,30}}| \(showing .{{0,60}}\))?",  # Replacements for Tue, 11 Mar 25
            r"showing (?:new listings for|up to \d+ entries|\d+ of \d+)\b.{0,60}",
            r"total of \d+ entries.{0,60}",
            r"\[?\s*(?:total of|showing) .{0,80}\]",
            r"see recent articles|skip to (?:main )?content|change to browse by:?.{0,40}",
        ),
        make_rule("date of the paper", "when the paper was announced", dated_form("originally announced")),
        make_rule("button", "links to the forms of a paper", "other", button_row_form(rf"{LINK_WORDS}|arxiv|other|ps")),
    ),
    labels=(FactLabel("subjects", "categories", read_subject_classes),),
    read_statement=read_class_line,
)
