"""Unicode's normal forms are those of the standard library, however many marks stand on one letter."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.normal_forms import NormalForm, normal_form, with_sorted_marks

FORMS: tuple[NormalForm, ...] = ("NFC", "NFD", "NFKC", "NFKD")
MARKS = st.text(st.sampled_from("\u0301\u0316\u0323\u0f73\u0f71\u0345\u05b0a가ﬁ"), max_size=90)


@given(MARKS, st.sampled_from(FORMS))
def test_long_runs_of_marks_become_what_the_standard_library_makes_of_them(text: str, form: NormalForm) -> None:
    assert normal_form(form, text) == unicodedata.normalize(form, text)


def test_marks_stand_in_order_before_the_standard_library_sorts_them() -> None:
    acute, grave_below = "\u0301", "\u0316"
    assert with_sorted_marks("a" + (acute + grave_below) * 20) == "a" + grave_below * 20 + acute * 20


@pytest.mark.parametrize("text", ["", "naïve", "a\u0301\u0316", "한국어로 된 문장"])
def test_ordinary_text_is_left_as_it_is(text: str) -> None:
    assert with_sorted_marks(text) == text


def test_a_hundred_thousand_marks_are_normalised() -> None:
    acute, grave_below = "\u0301" * 50_000, "\u0316" * 50_000
    assert normal_form("NFC", f"a{acute}{grave_below}") == f"á{grave_below}{acute[1:]}"
