"""Acronyms that invented papers define, and what only looks like a definition."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.understanding.acronyms import find_acronyms, fold_short


def pairs(abstract: str, title: str = "A Title") -> list[tuple[str, str]]:
    return [(acronym.short, acronym.long) for acronym in find_acronyms(title, abstract)]


@pytest.mark.parametrize(
    ("abstract", "short", "long"),
    [
        ("We use tidal flow matching (TFM) here.", "TFM", "tidal flow matching"),
        ("We use TFM (tidal flow matching) here.", "TFM", "tidal flow matching"),
        ("We use TFM, short for tidal flow matching, here.", "TFM", "tidal flow matching"),
        ("We call it TFM, which stands for Tidal Flow Matching.", "TFM", "Tidal Flow Matching"),
        ("It rests on Tidal Flow Matching, or TFM for short.", "TFM", "Tidal Flow Matching"),
        ("It rests on Tidal Flow Matching, abbreviated as TFM.", "TFM", "Tidal Flow Matching"),
        ("It rests on tidal flow matching [TFM].", "TFM", "tidal flow matching"),
        ("Tidal language models (TLMs) are new.", "TLMs", "Tidal language models"),
        ("Speech river models (SpeechRMs) are new.", "SpeechRMs", "Speech river models"),
        ("We train low-tide adaptation (LoTA).", "LoTA", "low-tide adaptation"),
        ("A mixture of rivers (MoR) helps.", "MoR", "mixture of rivers"),
        ("Sharded Sliced Streams (S3) save time.", "S3", "Sharded Sliced Streams"),
        ("Repeated River Sampling (R2S) saves time.", "R2S", "Repeated River Sampling"),
        ("We train river-to-sea (R2S) maps.", "R2S", "river-to-sea"),
        ("A cross-river transformer (XRT) helps.", "XRT", "cross-river transformer"),
        ("The key-value (kv) cache grows.", "kv", "key-value"),
        ("Magnitude Ebbing (ME, Tarn et al., 2015) is old.", "ME", "Magnitude Ebbing"),
        ('The so-called "tidal flow" (TF) is old.', "TF", "tidal flow"),
        ("River and Sea Adaptation (RSA) helps.", "RSA", "River and Sea Adaptation"),
        ("We splat with 3D River Splatting (3DRS).", "3DRS", "3D River Splatting"),
        ("We need eXplainable AI (XAI) now.", "XAI", "eXplainable AI"),
        ("We build on StructuredTide (STide).", "STide", "StructuredTide"),
        ("We introduce Tide-IFT, a family of Tide Iso-Flow Transforms.", "Tide-IFT", "Tide Iso-Flow Transforms"),
    ],
)
def test_a_definition_is_read(abstract: str, short: str, long: str) -> None:
    assert pairs(abstract) == [(short, long)]


@pytest.mark.parametrize(
    "abstract",
    [
        "Many rivers (e.g., Elbe, Oder) flood.",
        "Some rivers (i.e. Elbe) flood.",
        "We read the tides (Section 3) first.",
        "A known method (ICLR 2024) is slow.",
        "River tides (Tarn & Fell, 2023) were read.",
        "River tides (Tarn et al., 2023) were read.",
        "Gains are large (12%) and cheap (54X).",
        "The larger river model (8B) wins.",
        "The weirs (students) learn.",
        "Two steps: (i) read improved inflows (ii) write.",
        "We raise water (E) slowly.",
        "The network (InfiniBand or RoCE) is fast.",
        "We test on CIFAR-10, CIFAR-100 and more.",
        "We compare SFT, GAN, GMM, and more.",
        "We propose PRPO, which performs parallel reading of streams.",
        "The levels are equal (TLMs) today.",
        "So do rivers flood. (RF) is another matter.",
        "We use GOAT, a gauge for old rivers.",
        "We use TIDE, tide-to-sea maps of old.",
        "We measure single-N (single-head) tides.",
        "All that is said about it (at at) is empty.",
        "Twenty-four letters (ABCDEFGHIJKLMNOPQRSTUVWX) are too many.",
    ],
)
def test_what_defines_nothing_is_left_alone(abstract: str) -> None:
    assert pairs(abstract) == []


def test_both_short_forms_of_one_bracket_are_read() -> None:
    found = pairs("We call it Repeated Sampling of Random Streams (RSRS or RS2).")
    assert found == [(short, "Repeated Sampling of Random Streams") for short in ("RSRS", "RS2")]


def test_a_second_definition_of_the_same_short_form_changes_nothing() -> None:
    assert pairs("Tidal flow (TF) and tensor fields (TF) differ.") == [("TF", "Tidal flow")]


def test_a_plural_is_the_same_short_form() -> None:
    assert pairs("Tidal flow models (TFMs) and the tidal flow model (TFM) differ.") == [("TFMs", "Tidal flow models")]


def test_the_abstract_speaks_before_the_title() -> None:
    assert pairs("We present Tiny Tide Mixers (TTM).", "Tiny Tide Mixers (TTMs): Fast") == [("TTM", "Tiny Tide Mixers")]


def test_a_title_that_spells_its_name_defines_it() -> None:
    title = "SHOAL: Steering High Oceans across Lands"
    assert pairs("Nothing more.", title) == [("SHOAL", "Steering High Oceans across Lands")]


def test_a_title_that_does_not_spell_its_name_defines_nothing() -> None:
    assert pairs("Nothing more.", "CELTIC: An Efficient River Reader") == []


def test_an_article_belongs_to_no_long_form() -> None:
    assert pairs("It is the tidal atlas (TA).") == [("TA", "tidal atlas")]


def test_the_shorter_of_two_good_readings_is_taken() -> None:
    assert pairs("We let large tidal language models (LMs) read.") == [("LMs", "language models")]


@pytest.mark.parametrize(("short", "folded"), [("LLMs", "llm"), ("LLM", "llm"), ("SOS", "sos"), ("Is", "is")])
def test_a_plural_s_is_folded_away(short: str, folded: str) -> None:
    assert fold_short(short) == folded


@settings(deadline=None)
@given(st.text(alphabet="abcAB (),.-[]2:\n", max_size=120), st.text(alphabet="ABCab: (-)", max_size=40))
def test_short_and_long_form_stand_in_the_text(abstract: str, title: str) -> None:
    text = f"{title}\n\n{abstract}"
    for acronym in find_acronyms(title, abstract):
        assert acronym.short in text
        assert acronym.long in text


@pytest.mark.parametrize(
    "unit", ["1/2", "a.b.", "www.", "github.com/", "A*", "A&", "a+", "ABC-1/", "a", "(", "AB is short for "]
)
def test_a_hundred_thousand_letters_of_nothing_define_no_acronym(unit: str) -> None:
    assert pairs(unit * (100_000 // len(unit))) == []


@pytest.mark.parametrize("noise", ["1/2", "a.b.", "www."])
def test_an_acronym_is_found_behind_a_hundred_thousand_letters_of_nothing(noise: str) -> None:
    abstract = noise * (100_000 // len(noise)) + " A fog lamp array (FLA), and RTT, short for rain tide table."
    assert pairs(abstract) == [("FLA", "fog lamp array"), ("RTT", "rain tide table")]
