"""A taxonomy is tried on its examples, and each that goes wrong is named with the words that did it."""

from __future__ import annotations

import pytest

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.model.taxonomy import Phrase, Tag, TagExample, Taxonomy
from generator.reading.curation.phrases import read_phrase
from generator.reading.curation.tag_examples import read_tag_examples
from generator.reading.curation.taxonomy import SURE, read_taxonomy
from generator.understanding.tag_examples import check_tag_examples
from tests.places import HARBOUR

PLACE = Source("tag_examples.yml", 4)
KITES = Tag("kites", "Kites", "topic", "", PLACE, (), (Phrase("kite", read_phrase("kite", {}), SURE, PLACE),))


def told_of(tag: str, abstract: str, *, is_earned: bool) -> list[str]:
    problems = ProblemCollector()
    example = TagExample(tag, "On Flight", abstract, is_earned, PLACE)
    check_tag_examples([example], Taxonomy((), (KITES,)), problems)
    return [str(problem) for problem in problems.problems]


@pytest.mark.parametrize(("abstract", "is_earned"), [("We fly kites.", True), ("We fly.", False)])
def test_an_example_that_goes_right_is_silent(abstract: str, *, is_earned: bool) -> None:
    assert told_of("kites", abstract, is_earned=is_earned) == []


def test_a_tag_that_is_missed_is_told() -> None:
    assert told_of("kites", "We fly.", is_earned=True) == [
        ('tag_examples.yml:4: "On Flight" does not get the tag "kites" (mend the phrases of the tag, or the example)')
    ]


def test_a_tag_that_must_not_be_is_told_with_the_words_that_earned_it() -> None:
    assert told_of("kites", r"We fly \emph{kites} at noon.", is_earned=False) == [
        (
            'tag_examples.yml:4: "On Flight" gets the tag "kites" for its words "kites"'
            " (mend the phrases of the tag, or the example)"
        )
    ]


def test_a_tag_that_is_gone_is_no_more_than_a_warning() -> None:
    hint = '(did you mean "kites"?)'
    assert told_of("kite", "We fly.", is_earned=True) == [
        f'tag_examples.yml:4: warning: no tag is called "kite" {hint}'
    ]


def test_the_tags_of_a_whole_library_keep_what_their_examples_say() -> None:
    problems = ProblemCollector()
    examples = read_tag_examples(HARBOUR / "tag_examples.yml", problems)
    assert len(examples) == 3
    check_tag_examples(examples, read_taxonomy(HARBOUR / "taxonomy.yml", problems), problems)
    assert problems.problems == ()
