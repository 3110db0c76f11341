"""Errors of pydantic's become sentences, also those of models that no file of ours has yet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.reading.files.validation import Key, Record, validate_value


class Lid(Record):
    """An invented model."""

    colour: Literal["red", "blue"] = "red"
    width: Annotated[int, Field(gt=0)] = 1
    handles: Annotated[tuple[Lid, ...], Field()] | None = None


def locate(_: tuple[Key, ...]) -> Source:
    return Source("lids.yml", 1)


def complaints(value: object) -> list[str]:
    problems = ProblemCollector()
    assert validate_value(value, Lid, locate, problems) is None
    return [str(problem) for problem in problems.problems]


def test_a_word_that_is_not_among_those_allowed_names_them() -> None:
    assert complaints({"colour": "green"}) == ['lids.yml:1: "colour" is the text "green" (it must be "red" or "blue")']


def test_an_error_without_words_of_our_own_keeps_those_of_pydantic() -> None:
    assert complaints({"width": 0}) == [
        'lids.yml:1: "width" is wrong with the number 0: Input should be greater than 0'
    ]


def test_the_keys_of_models_inside_others_are_known() -> None:
    assert complaints({"handles": [{"handles": [{"wide": 1}]}]}) == [
        'lids.yml:1: unknown key "wide" (did you mean "width"?)'
    ]


def test_a_fraction_is_no_whole_number() -> None:
    assert complaints({"width": 1.5}) == ['lids.yml:1: "width" must be a whole number, not the number 1.5']
