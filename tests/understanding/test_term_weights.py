"""Terms weighed by hand."""

from __future__ import annotations

import math

import pytest

from generator.understanding.term_weights import TermWeights, weigh_terms

TEXTS: tuple[list[str], ...] = (["tide", "tide", "weir"], ["tide", "buoy"], [], ["weir", "weir", "weir", "weir"])


def weigh(*, fewest: int = 1, most: int = 4, kept: int = 10) -> TermWeights:
    return weigh_terms(TEXTS, fewest=fewest, most=most, kept=kept)


def by_term(found: TermWeights, row: int) -> dict[str, float]:
    return {found.terms[column]: weight for column, weight in found.rows[row].items()}


def test_terms_are_sorted_and_texts_keep_their_order() -> None:
    found = weigh()
    assert found.terms == ("buoy", "tide", "weir")
    assert [set(by_term(found, row)) for row in range(4)] == [{"tide", "weir"}, {"tide", "buoy"}, set(), {"weir"}]


def test_a_term_weighs_more_the_rarer_it_is_and_the_more_often_it_stands() -> None:
    found = weigh()
    common = 1 + math.log(5 / 3)  # of four texts two have it
    assert by_term(found, 0) == pytest.approx({"tide": (1 + math.log(2)) * common, "weir": common})
    assert by_term(found, 1) == pytest.approx({"buoy": 1 + math.log(5 / 2), "tide": common})
    assert by_term(found, 3) == pytest.approx({"weir": (1 + math.log(4)) * common})


def test_the_rarity_is_told_for_each_column() -> None:
    assert weigh().rarity == pytest.approx([1 + math.log(5 / 2), 1 + math.log(5 / 3), 1 + math.log(5 / 3)])


def test_terms_of_too_few_or_too_many_texts_are_left_out() -> None:
    assert weigh(fewest=2).terms == ("tide", "weir")
    assert weigh(most=1).terms == ("buoy",)
    assert weigh(fewest=3).terms == ()


def test_where_too_many_are_left_the_most_frequent_stay() -> None:
    assert weigh(kept=1).terms == ("weir",)
    assert weigh(kept=2).terms == ("tide", "weir")


def test_of_terms_as_frequent_the_first_by_name_stay() -> None:
    assert weigh_terms([["b", "a", "c"]], fewest=1, most=1, kept=2).terms == ("a", "b")


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_texts_without_terms_have_no_columns(texts: list[list[str]]) -> None:
    found = weigh_terms(texts, fewest=1, most=1, kept=1)
    assert (found.rows, found.terms) == (tuple({} for _ in texts), ())
