"""Where invented sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.understanding.sentences import split_sentences


@pytest.mark.parametrize(
    "sentence",
    [
        "Rivers, e.g. Elbe and Oder, flood.",
        "Rivers, i.e. Elbe and Oder, flood.",
        "As Tarn et al. Have shown, rivers flood.",
        "See Fig. 3 for tides.",
        "It gains 3.5x on RiverBench 2.0 over all.",
        "We study two cases: (1) rivers flood; (2) seas do not.",
        "A question (does it flood? We know not) stays.",
        "The code is at https://example.org/a.B now.",
        "J. Tarn reads tides.",
        "It floods... and ebbs.",
        "The U.S. River Board reads tides.",
    ],
)
def test_what_is_no_end_divides_nothing(sentence: str) -> None:
    assert split_sentences(sentence) == (sentence,)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Rivers flood.", "Seas do not."),
        ("Do rivers flood?", "They do."),
        ("Rivers flood!", "We know."),
        ("We study (1) Rivers.", "(2) Seas are left."),
        ('They call it "flood."', "We do not."),
        ("It rests on matrices A and B.", "Secondly, it ebbs."),
        ("It reads rivers, seas, etc.", "We extend it."),
        ("It was read [12].", "We read again."),
        ("It is (by far) best.", "We know."),
        ("It gains 12%.", "2 rivers flood."),
        ("An open bracket ( is a slip.", "We go on."),
        ("Precision is paramount.", "current rivers aside"),
        ("It is paramount.", "mOcean is new."),
    ],
)
def test_an_end_divides(first: str, second: str) -> None:
    expected = (first, second) if not second.startswith("current") else (f"{first} {second}",)
    assert split_sentences(f"{first} {second}") == expected


def test_a_forgotten_space_divides() -> None:
    assert split_sentences("Precision matters.The rest does not.") == ("Precision matters.", "The rest does not.")


def test_a_counting_number_belongs_to_what_it_counts() -> None:
    assert split_sentences("12. Rivers flood. 13. Seas ebb.") == ("12. Rivers flood.", "13. Seas ebb.")


def test_nothing_has_no_sentences() -> None:
    assert split_sentences(" ") == ()


@settings(deadline=None)
@given(st.text(alphabet='abAB .?!()"12:,', max_size=200))
def test_no_letter_is_lost_and_none_is_added(text: str) -> None:
    assert "".join("".join(split_sentences(text)).split()) == "".join(text.split())


@pytest.mark.parametrize("unit", [".", "!", "?", "…", "...", ". . ", "a.b.", "!)", ". "])
def test_a_hundred_thousand_stops_are_one_sentence(unit: str) -> None:
    text = (unit * (100_000 // len(unit))).strip()
    assert "".join(split_sentences(text)).replace(" ", "") == text.replace(" ", "")
    assert len(split_sentences(text)) == 1


def test_each_of_twenty_thousand_short_sentences_is_found() -> None:
    assert split_sentences("Fog. " * 20_000) == ("Fog.",) * 20_000


def test_brackets_are_counted_from_the_beginning_of_their_sentence() -> None:
    text = "It rains (a. lot and e.g. Fog). It (pours. Here) is fog. The end."
    assert split_sentences(text) == ("It rains (a. lot and e.g. Fog).", "It (pours. Here) is fog.", "The end.")


def test_a_stop_behind_a_hundred_thousand_letters_ends_a_sentence() -> None:
    assert split_sentences("a" * 100_000 + "(b. The fog.") == ("a" * 100_000 + "(b.", "The fog.")
