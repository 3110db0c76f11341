"""The figures that invented papers boast of, and numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.understanding.results import LONGEST_QUOTE, MOST_RESULTS, find_results


@pytest.mark.parametrize(
    ("abstract", "quote"),
    [
        (
            "We find that RiverNet reduces cost by 68% compared to weirs.",
            "RiverNet reduces cost by 68% compared to weirs",
        ),
        ("We read rivers, improving speed by 1.5× over gauges.", "improving speed by 1.5× over gauges"),
        ("Our RiverNet gains 3 points over gauges.", "Our RiverNet gains 3 points over gauges"),
        ("Our RiverNet achieves an F1 of 92.1 on Elbe.", "Our RiverNet achieves an F1 of 92.1 on Elbe"),
        ("We present Elbe. It covers 163 rivers and 315M gauges.", "It covers 163 rivers and 315M gauges"),
        ("We gain a lot, by up to 8 times over weirs.", "We gain a lot, by up to 8 times over weirs"),
        ("Our set is three orders of magnitude smaller.", "Our set is three orders of magnitude smaller"),
        (
            "With just 4K gauges, RiverNet achieves 42% accuracy. We stop.",
            "",
        ),
        (
            "We read. With just 4K gauges, RiverNet achieves 42% accuracy.",
            "With just 4K gauges, RiverNet achieves 42% accuracy",
        ),
        (
            "Experiments on rivers show that our reader saves 40% of water.",
            "our reader saves 40% of water",
        ),
        (
            "Our reader gains 1.2×, 1.4×, and 1.5× when reading Elbe, Oder, and Main, respectively.",
            "Our reader gains 1.2×, 1.4×, and 1.5× when reading Elbe, Oder, and Main, respectively",
        ),
    ],
)
def test_a_headline_figure_is_quoted(abstract: str, quote: str) -> None:
    assert find_results(abstract) == ((quote,) if quote else ())


@pytest.mark.parametrize(
    "abstract",
    [
        "We read rivers since 2023.",
        "We use 4 rivers and 12 gauges.",
        "Our reader has 8 billion weights.",
        "Rivers rose by 40% in past years. We read them.",
        "We propose a reader that starts when the river is half full (~50%).",
        "Our reader is the best of all.",
        "",
    ],
)
def test_a_number_that_is_no_result_is_not_quoted(abstract: str) -> None:
    assert find_results(abstract) == ()


def test_clauses_are_quoted_apart() -> None:
    found = find_results(
        "We find that it improves reading by 2.7% over weirs, while saving cost by 43% in the meantime."
    )
    assert found == ("it improves reading by 2.7% over weirs", "saving cost by 43% in the meantime")


def test_the_strongest_three_are_quoted_in_the_order_of_the_text() -> None:
    sentences = [f"Our reader saves {n}% of water over gauge {n}." for n in range(10, 15)]
    sentences[1] = "Our reader has an error of 1.5 today."
    assert find_results(" ".join(sentences)) == tuple(sentences[n][:-1] for n in (0, 2, 3))


def test_a_clause_too_long_to_quote_is_left_out() -> None:
    assert find_results(f"Our reader saves 40% over {'very ' * 60}old gauges.") == ()


def test_a_comma_in_brackets_divides_nothing() -> None:
    quote = "Our reader saves 40% over gauges (Elbe, improving Oder, Main)"
    assert find_results(f"{quote}.") == (quote,)


@settings(deadline=None)
@given(st.text(alphabet="We save 45.%x, over;-() and while", max_size=200))
def test_quotes_stand_in_the_abstract(abstract: str) -> None:
    found = find_results(abstract)
    assert len(found) <= MOST_RESULTS
    assert all(quote in abstract and len(quote) <= LONGEST_QUOTE for quote in found)


@pytest.mark.parametrize("unit", [".", "!", "+", "<", " ", "- ", ", and ", "1,", "accuracy ", "(a, "])
def test_a_hundred_thousand_letters_of_nothing_hold_no_result(unit: str) -> None:
    assert find_results(unit * (100_000 // len(unit)) + "5") == ()


def test_a_result_is_found_behind_a_hundred_thousand_signs() -> None:
    assert find_results("<" * 100_000 + " fog. We reduce the error by 5% over prior work.") == (
        "We reduce the error by 5% over prior work",
    )
