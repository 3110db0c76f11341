"""Lines of pages and mails of all kinds are skipped by a named rule, and titles are not."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.furniture import (
    GENERIC_RULES,
    badge_form,
    button_row_form,
    count_form,
    dated_form,
    field_form,
    find_furniture,
    make_rule,
    opening_form,
)


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("42", "count"), ("▲ 42", "count"), ("1.2k", "count"), ("· 5 authors", "count"), ("+37", "count"),
        ("12 comments · 3 authors", "count"), ("GitHub 12", "count"), ("GitHub (1.2k)", "count"),
        ("·", "marks"), ("-----", "marks"), ("____", "marks"), ("* * *", "marks"), ("\\\\", "marks"), ("⬆️", "marks"),
        ("View PDF", "button"), ("pdf | html | code", "button"), ("[PDF] [Code]", "button"), ("new", "button"),
        ("Read more", "button"), ("View in browser", "button"), ("Subscribe", "subscription"),
        ("Get the latest papers in your inbox!", "subscription"), ("Published on Mar 10", "date of the paper"),
        ("3 days ago", "date of the paper"), ("Introduction:", "label"), ("TL;DR: Lids help.", "record"),
    ],
)  # fmt: skip
def test_what_stands_on_pages_of_all_kinds_is_skipped_by_a_named_rule(line: str, rule: str) -> None:
    found = find_furniture(line, GENERIC_RULES)
    assert found is not None
    assert found.name == rule
    assert found.why


@pytest.mark.parametrize(
    ("form", "fits", "fits_not"),
    [
        (badge_form("boil"), "Boil (3)", "3 boil"),
        (count_form("kettles?"), "1.2k Kettles", "Kettles"),
        (count_form("kettles?"), "kettles: 3", "3 kettles on a stove"),
        (dated_form("boiled"), "Boiled on 11 March 2025", "Boiled Kettles"),
        (opening_form("lid"), "Open the lid →", "Open Lids"),
        (button_row_form("pour|boil"), "[pour, boil]", "[pour, stir]"),
        (field_form("stove"), "Stove: 2 of them", "Stoves"),
    ],
)
def test_forms_match_what_they_are_made_for(form: str, fits: str, fits_not: str) -> None:
    rules = [make_rule("kitchen", "a kitchen", form)]
    assert find_furniture(fits, rules) == rules[0]
    assert find_furniture(fits_not, rules) is None


def test_a_row_is_skipped_only_if_each_of_its_parts_is() -> None:
    rules = [make_rule("pot", "a kitchen", "pots?"), make_rule("pan", "a kitchen", "pans?")]
    assert find_furniture("pot · pans", rules) == rules[1]
    assert find_furniture("pans | pot", rules) == rules[0]
    assert find_furniture("pot · spoons", rules) is None
    assert find_furniture("·", rules) is None


def test_the_first_rule_that_matches_names_a_line() -> None:
    rules = [make_rule("first", "one", "pots?"), make_rule("second", "two", "pots?")]
    assert find_furniture("pot", rules) == rules[0]


def test_a_line_that_is_too_long_for_any_form_is_no_furniture() -> None:
    assert find_furniture("1," * 300, GENERIC_RULES) is None
