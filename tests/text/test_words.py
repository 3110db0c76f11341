"""Words are folded so that a reader finds them however he types them."""

from __future__ import annotations

import pytest

from generator.text.words import FUNCTION_WORDS, fold, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nyström’s method", ["nystroms", "method"]),
        ("Paweł Ørsted-Łukasz", ["pawel", "orsted", "lukasz"]),
        ("LoRA-based (GPT-4o)", ["lora", "based", "gpt", "4o"]),
        ("see 2405.15444v2, 12.5%", ["see", "2405.15444", "v2", "12", "5"]),
        ("ﬁne ｗide ①", ["fine", "wide", "1"]),
        ("深度学习 и сети", ["深度学习", "и", "сети"]),
        ("snake_case", ["snake", "case"]),
        ("— … —", []),
    ],
)
def test_a_text_is_cut_into_folded_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_folding_twice_changes_nothing_more() -> None:
    text = "Straße İstanbul naïve Æon"
    assert fold(fold(text)) == fold(text) == "strasse istanbul naive aeon"


def test_every_function_word_is_a_word_of_its_own() -> None:
    assert all(words_of(word) == [word] for word in FUNCTION_WORDS)
