"""Passages: what a sentence's place and manner of speaking make of what it says."""

from __future__ import annotations

import pytest

from generator.understanding.passages import (
    BACKGROUND_WEIGHT,
    CLAIM_WEIGHT,
    PLAIN_WEIGHT,
    TITLE_WEIGHT,
    read_passages,
)


def weights(abstract: str) -> list[float]:
    return [passage.weight for passage in read_passages("Kites", abstract)[1:]]


def test_the_title_comes_first_and_weighs_most() -> None:
    title, *sentences = read_passages("Kites", "We fly.")
    assert (title.text, title.where, title.weight) == ("Kites", "title", TITLE_WEIGHT)
    assert all(sentence.where == "abstract" and sentence.weight < TITLE_WEIGHT for sentence in sentences)


def test_what_stands_before_the_first_claim_is_background() -> None:
    abstract = "Kites are old. Kites fall. We propose a tail. The tail is red."
    assert weights(abstract) == [BACKGROUND_WEIGHT, BACKGROUND_WEIGHT, CLAIM_WEIGHT, PLAIN_WEIGHT]


@pytest.mark.parametrize(
    "sentence",
    [
        "We propose a tail.",
        "This paper describes a tail.",
        "In this work a tail is described.",
        "Our tail is red.",
        "The proposed tail is red.",
        "Results: the tail holds.",
        "Experiments show that the tail holds.",
    ],
)
def test_a_sentence_about_the_authors_own_work_is_a_claim(sentence: str) -> None:
    assert weights(f"We fly. {sentence}")[1] == CLAIM_WEIGHT


@pytest.mark.parametrize(
    "sentence",
    [
        "Existing methods have no tail.",
        "Most prior kite studies used a tail.",
        "Recently, tails were tried.",
        "We leave longer tails to future work.",
        "We hope that tails help.",
    ],
)
def test_a_sentence_about_others_or_the_future_is_background_wherever_it_stands(sentence: str) -> None:
    assert weights(f"We fly. {sentence}")[1] == BACKGROUND_WEIGHT


def test_a_claim_that_mentions_others_stays_a_claim() -> None:
    assert weights("We fly. Unlike prior work, we use a tail.")[1] == CLAIM_WEIGHT


def test_an_abstract_without_a_claim_is_not_all_background() -> None:
    assert weights("Kites fly. Tails help.") == [PLAIN_WEIGHT, PLAIN_WEIGHT]


def test_no_abstract_has_no_passages() -> None:
    assert weights("") == []
