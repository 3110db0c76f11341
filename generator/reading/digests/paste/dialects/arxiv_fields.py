"""What arXiv's mails and its pages have in common: fields of a paper, and subject classes."""

from __future__ import annotations

import re

from generator.reading.digests.paste.dialects.dialect import Statement
from generator.reading.digests.paste.furniture import field_form, make_rule

FIELDS = make_rule(
    "record",
    "fields of an arXiv listing that the page does not show",
    field_form(
        r"comments?|journal[- ]?ref(?:erence)?|report[- ]?no|msc[- ]class(?:es)?|acm[- ]class(?:es)?|doi|related doi"
        r"|license|date(?: \([^)]*\))?"  # Journal-ref: Kitchens 3 (2025)
    ),
)
"""The fields that say nothing on a page of this site."""
_LONGEST_LIST = 200
"""Letters of a list of subject classes; a paper has few."""
_SUBJECT_CLASS = re.compile(r"[a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2}|\.[a-z]+-[a-z]+)?")
"""As `cs.LG`, `hep-th` or `physics.flu-dyn`."""


_WITH_ARCHIVE = re.compile(r"[a-z]+(?:-[a-z]+)?\.[A-Z]{2}|hep-(?:th|ph|ex|lat)|quant-ph|math-ph|gr-qc|astro-ph")
"""Subject classes that nobody takes for words."""


def read_class_line(text: str) -> Statement | None:
    """The subject classes of a line that holds nothing else, as `cs.LG, stat.ML`, perhaps set as code."""
    words = re.sub("[`,;|·()]", " ", text[:_LONGEST_LIST]).split()
    is_list = len(text) < _LONGEST_LIST and words and all(_WITH_ARCHIVE.fullmatch(word) for word in words)
    return Statement("categories", tuple(words)) if is_list else None


def read_subject_classes(listed: str) -> tuple[str, ...]:
    """The subject classes of a list.

    Args:
        listed: what stands behind the label, as `cs.LG stat.ML` or `Machine Learning (cs.LG); Statistics (stat.ML)`.
    """
    words = re.findall(r"\(([^()]+)\)", listed) or listed.split()
    return tuple(word for word in words if _SUBJECT_CLASS.fullmatch(word))
