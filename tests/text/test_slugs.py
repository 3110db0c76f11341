"""Addresses made from titles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.slugs import SLUG_LENGTH, fold_title, make_slug, unique_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Attention Is Not All You Need", "attention-is-not-all-you-need"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("C", "c"),
        ("10+% Faster", "10-plus-faster"),
        ("A Model's Tale", "a-models-tale"),
        ("Nyström Méthode", "nystrom-methode"),
        ("你好世界", "ni-hao-shi-jie"),
        ("∞", "infinity"),
        ("💡", "electric-light-bulb"),
        ("\x00", "untitled"),
    ],
)
def test_a_title_has_a_readable_slug(title: str, slug: str) -> None:
    assert make_slug(title) == slug


def test_a_long_title_is_cut_at_a_word() -> None:
    assert make_slug("word " * 30) == "-".join(["word"] * 16)


def test_a_long_word_in_the_middle_ends_the_slug_instead_of_being_skipped() -> None:
    assert make_slug("short " + "long" * 30 + " end") == "short"


@given(st.text())
def test_any_text_has_a_slug_fit_for_an_address(text: str) -> None:
    slug = make_slug(text)
    assert 1 <= len(slug) <= SLUG_LENGTH
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert slug == slug.strip("-")


def test_a_taken_slug_gets_the_next_free_number() -> None:
    assert unique_slug("a", set()) == "a"
    assert unique_slug("a", {"a", "a-2"}) == "a-3"


def test_a_numbered_slug_is_no_longer_than_allowed() -> None:
    slug = "a" * SLUG_LENGTH
    assert unique_slug(slug, {slug}) == "a" * (SLUG_LENGTH - 2) + "-2"


def test_titles_are_one_whatever_their_accents_case_and_quotes() -> None:
    assert fold_title("“Nyström” Attention: a Study") == fold_title('"Nystrom" attention - A study')


def test_titles_that_differ_in_a_sign_that_names_are_two() -> None:
    assert fold_title("On C++") != fold_title("On C#") != fold_title("On C")


def test_a_title_of_signs_alone_is_itself() -> None:
    assert fold_title("???") == "???"


def test_a_slug_cut_to_make_room_for_its_number_does_not_end_in_two_hyphens() -> None:
    slug = "a" * (SLUG_LENGTH - 3) + "-bc"
    assert unique_slug(slug, {slug}) == "a" * (SLUG_LENGTH - 3) + "-2"


def test_a_title_of_a_hundred_thousand_signs_is_named_after_the_first() -> None:
    assert make_slug("∞" * 100_000) == make_slug("∞" * 80)


def test_a_title_of_a_hundred_thousand_accents_has_a_slug() -> None:
    assert make_slug("a" + "\u0301" * 50_000 + "\u0316" * 50_000) == "a"
