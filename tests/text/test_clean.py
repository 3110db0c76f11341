"""Cleaning repairs what pasting broke, leaves alone what only looks like it, and changes nothing twice."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TypedDict

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.markup import Repair
from generator.text.clean import clean_text, normalised

TABLE = Path(__file__).parents[1] / "data" / "text" / "repairs.yml"

Case = TypedDict("Case", {"in": str, "out": str, "keep": str, "why": str}, total=False)
CASES: list[Case] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))

PIECES = st.sampled_from(
    r"""\ $ { } ~ _ ^ ` ' " - -- . , ; ( ) [ ] | < > & % # = / a b T n N 5 10 8{255} T_{2}^* times tau epsilon in
    rightarrow leq pm circ log sqrt mathbb text{ \frac \textbf{ \emph \% \$ \" \' \( \) \[ \] \\ \foo \ours{ $x$ $5
    {0,1} {{ }} https://example.org/a_b \href{https://example.org/q}{name} x2013 &amp; word The é ε ₂ 中""".split()
)

HOSTILE = r"""\ $ { } _{ ` ``a a-- ~a \textbf{ times 5times tau tau' https:// ' https://a.bc( \frac (a, \( \[ $a \"a
    &amp; 5. x_ (1, left( langle \cite{ 8{2 " - mathbb{ \href{ {\it x2013 {% M A www.a. {" tau,N (tau,""".split()


@pytest.mark.parametrize("case", [case for case in CASES if "in" in case], ids=lambda case: case["in"])
def test_damage_is_repaired(case: Case) -> None:
    assert clean_text(case["in"]).plain == case["out"]


@pytest.mark.parametrize("case", [case for case in CASES if "keep" in case], ids=lambda case: case["keep"])
def test_what_only_looks_like_damage_is_left_alone(case: Case) -> None:
    assert clean_text(case["keep"]).plain == case["keep"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.get("in") or case["keep"])
def test_a_case_of_the_table_is_clean_after_one_cleaning(case: Case) -> None:
    once = clean_text(case.get("in") or case["keep"]).plain
    assert clean_text(once).plain == once


@given(st.lists(st.tuples(PIECES, st.sampled_from(["", " "])), max_size=20))
@settings(max_examples=300)
def test_cleaning_twice_is_cleaning_once(pieces: list[tuple[str, str]]) -> None:
    once = clean_text("".join(piece + gap for piece, gap in pieces)).plain
    assert clean_text(once).plain == once


@given(st.text(max_size=80))
@settings(max_examples=300)
def test_no_text_at_all_breaks_the_cleaning(text: str) -> None:
    once = clean_text(text).plain
    assert clean_text(once).plain == once


@given(st.lists(st.from_regex(r"[a-z]{8,12}", fullmatch=True), max_size=12))
def test_words_without_any_mark_come_through_untouched(words: list[str]) -> None:
    text = " ".join(word for word in words if "arrow" not in word and "eps" not in word)
    assert clean_text(text).plain == text


def test_every_change_is_told_with_the_name_of_its_rule() -> None:
    repairs = clean_text(r"1.5times faster, 68\% and Rozi\`ere").repairs
    assert repairs == (Repair("\\%", "%", "escape"), Repair("\\`e", "è", "accent"), Repair("1.5times", "1.5×", "times"))


def test_sound_text_needs_no_repair() -> None:
    text = clean_text("A plain sentence about beta versions.")
    assert not text.repairs
    assert not text.unknown_macros


def test_an_unknown_macro_is_readable_and_told_once() -> None:
    text = clean_text(r"With \ours{} and \ours, \mybox{three good words} follow the\ours.")
    assert text.plain == "With ours and ours, mybox three good words follow the ours."
    assert text.unknown_macros == ("\\ours", "\\mybox")


def test_a_macro_unknown_inside_a_formula_is_told() -> None:
    assert clean_text(r"$\ourloss(x)$").unknown_macros == ("\\ourloss",)


def test_a_repair_reaches_across_the_borders_of_styles_and_spares_formulas() -> None:
    text = clean_text(r"\textbf{1.5}times and $x_times$ and \href{https://example.org/x}{4times}")
    assert text.plain == "1.5× and xₜimes and 4×"
    assert [span.text for span in text.spans if span.url] == ["4×"]


@pytest.mark.parametrize(
    ("raw", "out"), [("a\u0301", "á"), ("a\n b\tc", "a b c"), ("&#65;&amp;amp;&nosuch;", "A&&nosuch;")]
)
def test_text_is_brought_into_one_form(raw: str, out: str) -> None:
    assert normalised(raw) == out


@pytest.mark.parametrize("piece", HOSTILE)
def test_five_thousand_hostile_letters_take_no_time(piece: str) -> None:
    start = time.process_time()
    clean_text((piece * 5000)[:5000])
    assert time.process_time() - start < 1


@pytest.mark.parametrize(
    ("escaped", "clean"),
    [
        ("&amp;amp;amp;lt;", "<"),
        ("&am&#112;;", "&"),
        ("&amp&#59;lt;", "<"),
        ("&" + "amp;" * 25_000, "&"),
        ("&#5" * 3 + "0" + ";" * 3, "6"),
        ("&nosuchname; &amp", "&nosuchname; &amp"),
    ],
    ids=["often", "inside", "semicolon", "very often", "from the inside out", "none"],
)
def test_characters_escaped_again_and_again_are_read_to_the_end(escaped: str, clean: str) -> None:
    assert normalised(escaped) == clean


@pytest.mark.parametrize(
    "unit", ["https://", "https://a.b ", "~", "\\url{", "{\\bf ", "a--", "1,", "mu ", "\\text{a}", "8{2}"]
)
def test_a_hundred_thousand_letters_are_cleaned_once_and_for_all(unit: str) -> None:
    clean = clean_text(unit * (100_000 // len(unit))).plain
    assert clean_text(clean).plain == clean


def test_a_factor_is_read_behind_a_hundred_thousand_digits() -> None:
    assert clean_text("1," * 50_000 + "2times").plain.endswith("1,2×")


@pytest.mark.parametrize("sign", ["\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"])
def test_signs_that_turn_the_direction_of_text_are_removed(sign: str) -> None:
    assert clean_text(f"a {sign}b").plain == "a b"
