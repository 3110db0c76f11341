"""Repairs of what copying did to a text: every family of rules, applied in order."""

from __future__ import annotations

import re

from generator.model.markup import Repair, Span
from generator.text import repair_greek, repair_notation, repair_symbols, repair_typography
from generator.text.marked import MarkedText
from generator.text.rules import Rule

RULES: tuple[Rule, ...] = (
    *repair_greek.RUNS,
    *repair_symbols.RULES,
    *repair_greek.RULES,
    *repair_notation.RULES,
    *repair_typography.RULES,
)
"""All rules in the order in which they are applied: what is glued is taken apart before single signs are read."""

_BLANKS = re.compile(r"\s{2,}|[\t\n\r]")


def repair(spans: tuple[Span, ...]) -> tuple[tuple[Span, ...], tuple[Repair, ...]]:
    """Repair the damage of pasting.

    A rule changes a place only on evidence that stands in the text around it; the rules and their evidence are in
    `repair_symbols`, `repair_notation`, `repair_greek` and `repair_typography`.

    Args:
        spans: text as read from LaTeX; formulas and addresses in it stay as they are.

    Returns:
        The spans repaired, without blanks at either end, and every change that was made.
    """
    text = MarkedText(spans)
    repairs: list[Repair] = []
    text.substitute(_BLANKS, lambda _: " ", "blanks")
    for rule in RULES:
        if rule.may_match(text.letters):
            repairs += text.substitute(rule.pattern, rule.replacement, rule.name)
    text.substitute(re.compile(r"^ +| +$"), lambda _: "", "blanks")
    return text.spans(), tuple(repairs)
