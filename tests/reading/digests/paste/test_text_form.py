"""The forms by which titles and abstracts are told apart."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.text_form import begins_in_mid_sentence, continues, form_of, is_finished, runs_on


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Spoons", "heading"), ("When Do Spoons Rest?", "heading"), ("Stir It! A Study of Spoons", "heading"),
        ("Soups vs. Stews: A Comparison", "heading"), ("Kettles…", "heading"), ("Part I. Kettles", "heading"),
        ("Spoons rest.", "sentence"), ("Spoons:", "sentence"), ("See https://example.org/a", "sentence"),
        ("One. Two. Three.", "paragraph"), ("word " * 60, "paragraph"), ("word " * 40 + "end.", "paragraph"),
        ("A Method for &lt;spoons&gt;", "heading"), ("Kettles &c;", "heading"), ("Kettles;", "sentence"),
        ("水壶网络", "heading"), ("我们研究。盖子有帮助。", "sentence"), ("壶" * 90, "paragraph"),
    ],
)  # fmt: skip
def test_the_form_of_a_text_tells_titles_from_abstracts(text: str, form: str) -> None:
    assert form_of(text.strip()) == form


@pytest.mark.parametrize(
    ("above", "text", "expected"),
    [
        ("They boil.", "Methods: We looked.", True),
        ("They boil.", "(2) Lids help.", True),
        ("They boil.", "and then they rest. They do.", True),
        ("Three reasons:", "Kettles Boil", True),
        ("They boil.", "Code is at https://example.org/a.", True),
        ("They are made of", "iron and brass", True),
        ("They boil.", "Data and code: on request", True),
        ("They boil.", "Results of all our stoves: They boil. They rest.", True),
        ("They boil.", "Data-Driven Kettles: A Survey", False),
        ("They boil.", "Code Generation with Spoons: Nine Kitchens", False),
        ("They boil.", "Impact of Lids: Forty Kitchens", False),
        ("They boil.", "Design Your Kitchen: Tools for Cooks", False),
        ("They boil.", "word2vec for Kettles", False),
        ("They boil.", "mOSCAR: A Corpus", False),
        ("They boil.", "We study spoons. They rest. They rest at noon.", False),
    ],
)
def test_a_further_paragraph_is_known_by_how_it_begins(above: str, text: str, expected: bool) -> None:
    assert continues(above, text) is expected


def test_a_text_is_finished_by_a_stop_a_bracket_or_an_address() -> None:
    assert all(is_finished(text) for text in ("a.", "a?", "a (b)", "see https://example.org/a", "“a.”"))
    assert not any(is_finished(text) for text in ("a", "a,", "a of"))


def test_a_line_runs_on_behind_a_small_word_or_before_a_small_letter() -> None:
    assert runs_on("A Survey of", "Kettles")
    assert runs_on("Kettles", "and Spoons")
    assert runs_on("Kettles", "(and Spoons)")
    assert not runs_on("Kettles", "Spoons")
    assert not begins_in_mid_sentence("mOSCAR: A Corpus")


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("goes on", True), ("état, and", True), ("word-by-word", True), ("cook's", True), ("naïve. So", True),
        ("mOSCAR", False), ("word2vec", False), ("'tis", False), ("ωφ", False), ("é-B", False), ("Goes", False),
    ],
)  # fmt: skip
def test_a_text_begins_in_mid_sentence_with_a_word_in_lower_case(text: str, begins: bool) -> None:
    assert begins_in_mid_sentence(text) is begins


def test_a_word_without_an_end_is_read_in_time_that_grows_with_its_length() -> None:
    # In quadratic time this would take minutes.
    assert not begins_in_mid_sentence("a" * 200_000 + "1")
