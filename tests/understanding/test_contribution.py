"""The sentence that says what an invented paper does."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.understanding.contribution import CUES, _Cue, find_contribution

BACKGROUND = "Rivers have been read for long. Recent studies propose to read them by gauges. However, gauges are dear."
RESULT = "Extensive experiments show that it outperforms all gauges. Our code is available at https://example.org."

SENTENCES = (
    """
We thereby put forward a reader of rivers.
We also investigate how rivers are read.
We argue that rivers read themselves.
We then employ a gauge.
In our current work, we unveil a gauge.
This short paper introduces a reader of rivers.
The present study carefully examines gauges.
The current report shows what a gauge costs.
The research at hand is the first of its kind.
Our main contribution is a gauge.
This leads to our proposed gauge.
Objectives: to read a river. Aims of the work. Purpose of the gauge.
Purpose: a river is read.
A gauge is newly proposed. Gauges are introduced, presented, developed, investigated and studied.
Weirs are investigated.
With this letter a debate ends. Here, a river is read.
Here, a river is read.
To address this need, a gauge is built.
Inspired by weirs, a gauge is built.
Hence a gauge is built.
The gauge, called RiverNet or named so, is termed a reader, dubbed an ear, coined by us, namely RiverNet.
A novel, new, first and comprehensive gauge is a simple yet good one.
Additionally, a weir is built. Meanwhile we also build a dam.
Meanwhile a dam is built.
Specifically, a weir is built.
For instance, a dam is built.
RiverNet outperforms all and surpasses some, with state-of-the-art results in extensive experiments.
Empirical results show it.
Findings of three kinds are told.
Code is available. Weights are released. Our implementation is open-sourced. The data can be accessed.
See https://example.org/rivers.
Recent gauges are dear.
Prior work has proposed gauges.
However, gauges are dear.
Yet gauges are dear.
""".lower()
    .strip()
    .splitlines()
)
"""In small letters, as cues are looked for; each cue is in some of them, and each in other words."""


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


@pytest.mark.parametrize("cue", CUES, ids=lambda cue: cue.why)
def test_a_cue_is_searched_for_wherever_it_can_be(cue: _Cue) -> None:
    """The letters that spare most sentences the search must not spare one that has the cue."""
    found = [sentence for sentence in SENTENCES if cue.pattern.search(sentence)]
    assert found
    assert [sentence for sentence in found if not cue.is_in(sentence)] == []


@pytest.mark.parametrize("unit", [".", "!", " ", "a", "a.b", "(", "AB ", "we "])
def test_a_sentence_is_found_beside_a_hundred_thousand_letters_of_nothing(unit: str) -> None:
    noise = unit * (100_000 // len(unit))
    assert find_contribution(noise, f"The fog comes. We propose a lamp. {noise}").startswith("We propose a lamp.")
