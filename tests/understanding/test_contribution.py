"""The sentence that says what an invented paper does."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import ProblemCollector
from generator.reading.digests.folder import read_digests
from generator.text.clean import clean_text
from generator.understanding.contribution import CUES, find_contribution
from generator.understanding.sentences import split_sentences

BACKGROUND = "Rivers have been read for long. Recent studies propose to read them by gauges. However, gauges are dear."
RESULT = "Extensive experiments show that it outperforms all gauges. Our code is available at https://example.org."


@pytest.mark.parametrize(
    "sentence",
    [
        "We propose RiverNet, a reader of rivers.",
        "In this paper, we study how rivers are read.",
        "This paper presents a reader of rivers.",
        "To address this issue, we introduce a reader of rivers.",
        "Hence, we design a cheaper reader.",
        "This thesis aims to read rivers.",
        "In this survey, we provide an overview of rivers.",
        "The research at hand investigates rivers.",
        "Our key technical contribution is a cheaper reader.",
        "We make an initial attempt to read rivers by eye.",
        "This leads to our proposed RiverNet, which reads rivers.",
        "Here, we show how rivers are read by eye.",
        "A cheaper reader is proposed.",
        "We argue that rivers read themselves.",
    ],
)
def test_the_contribution_is_found_among_background_and_results(sentence: str) -> None:
    assert find_contribution("Of Rivers", f"{BACKGROUND} {sentence} {RESULT}") == sentence


def test_an_extra_loses_to_the_contribution() -> None:
    main = "We propose RiverNet."
    assert find_contribution("Rivers", f"{main} Additionally, we propose a novel benchmark of rivers.") == main


def test_a_step_loses_to_the_contribution() -> None:
    main = "We propose a reader of rivers."
    assert find_contribution("A reader", f"Specifically, we design a novel gauge for a reader. {main}") == main


def test_announced_findings_are_no_contribution() -> None:
    main = "We introduce RiverNet."
    assert find_contribution("Of Weirs", f"{main} We present three findings across new benchmarks of rivers.") == main


def test_the_name_in_the_title_decides() -> None:
    main = "Then we propose RiverNet."
    assert find_contribution("RiverNet: Reading Rivers", f"We propose a plan. {main}").endswith(("a plan.", main))
    assert find_contribution("RiverNet: Reading", "We propose a plan. We propose RiverNet.") == "We propose RiverNet."


def test_an_aside_in_brackets_does_not_count() -> None:
    main = "To this end, we develop Weir (our lawyers release the model weights at https://example.org/weir)."
    assert find_contribution("Weir", f"{BACKGROUND} {main} Weir learns from rivers.") == main


def test_of_equals_the_earlier_wins() -> None:
    assert find_contribution("Of Weirs", "We propose a gauge. We propose a plan.") == "We propose a gauge."


def test_without_any_cue_some_sentence_is_quoted() -> None:
    assert find_contribution("Of Rivers", "Rivers are wet. Weirs are dry.") == "Rivers are wet."


def test_nothing_is_said_of_nothing() -> None:
    assert find_contribution("Of Rivers", "") == ""


@settings(deadline=None)
@given(st.text(alphabet="We propose.A? (1)", max_size=150))
def test_the_sentence_stands_in_the_abstract(abstract: str) -> None:
    found = find_contribution("A Title", abstract)
    assert found in abstract
    assert bool(found) == bool(abstract.strip())


def test_a_cue_is_searched_for_wherever_it_can_be() -> None:
    digests = read_digests(Path(__file__).parents[2] / "content/digests", ProblemCollector())
    abstracts = [clean_text(entry.abstract).plain.lower() for digest in digests for entry in digest.entries]
    sentences = [sentence for abstract in abstracts for sentence in split_sentences(abstract)]
    for cue in CUES:
        found = [sentence for sentence in sentences if cue.pattern.search(sentence)]
        assert found
        assert [sentence for sentence in found if not cue.is_in(sentence)] == []
