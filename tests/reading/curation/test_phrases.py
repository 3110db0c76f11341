"""Phrases as curators write them: what each sign of the language stands for, and what is refused."""

from __future__ import annotations

import pytest

from generator.reading.curation.phrases import PhraseError, read_phrase

LISTS = {"colour": ("red", "dark blue")}


def wordings(text: str) -> list[list[str]]:
    return [[" ".join(words) for words in part] for part in read_phrase(text, LISTS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kite control", [["kite control"]]),
        ("pre-flight check", [["pre flight check", "preflight check"]]),
        ("box/stunt kite", [["box kite", "stunt kite"]]),
        ("box-kite/stunt-kite", [["box kite", "boxkite", "stunt kite", "stuntkite"]]),
        ("fly*", [["fly*"]]),
        ("<colour> kite", [["red kite", "dark blue kite"]]),
        ("<number> kites", [["<number> kites"]]),
        ("fly* ... kite", [["fly*"], ["kite"]]),
        ("Kite2.5", [["Kite2.5"]]),
        ("a/a kite", [["a kite"]]),
    ],
)
def test_each_sign_stands_for_what_the_curator_reads(text: str, expected: list[list[str]]) -> None:
    assert wordings(text) == expected


@pytest.mark.parametrize("text", ["", "  ", " ... ", "kite ... ", "kite/", "*kite", "ki*te", "kite+tail", "-kite"])
def test_a_phrase_that_means_nothing_is_refused(text: str) -> None:
    with pytest.raises(PhraseError) as error:
        read_phrase(text, LISTS)
    assert error.value.hint


def test_an_unknown_word_list_is_named_with_the_nearest() -> None:
    with pytest.raises(PhraseError, match='no word list is named "color"') as error:
        read_phrase("<color> kite", LISTS)
    assert error.value.hint == 'did you mean "colour"?'


@pytest.mark.parametrize(
    "phrase", [" ".join(["<all>"] * 6), " ".join(["a/b"] * 10_000), "a-b " * 20, "/".join(["a"] * 20_000)]
)
def test_a_phrase_of_too_many_wordings_is_refused_before_they_are_written_out(phrase: str) -> None:
    with pytest.raises(PhraseError, match="more than 10,000 wordings") as error:
        read_phrase(phrase, {"all": tuple(f"word{number}" for number in range(100))})
    assert error.value.hint == "write several phrases with fewer lists, slashes and hyphens"
