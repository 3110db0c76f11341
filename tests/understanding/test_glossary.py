"""The glossary of invented papers."""

from __future__ import annotations

import pytest

from generator.model.library import GlossaryEntry, GlossaryMeaning
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper
from generator.model.source import Source
from generator.understanding.glossary import build_glossary, common_acronyms, fold_meaning


def paper(slug: str, *pairs: tuple[str, str]) -> Paper:
    text = MarkupText((Span(slug),))
    return Paper(slug, text, text, Source("invented.txt"), (), acronyms=tuple(Acronym(*pair) for pair in pairs))


def test_spellings_of_one_meaning_are_folded() -> None:
    papers = [
        paper("a", ("TFM", "tidal-flow model")),
        paper("b", ("TFMs", "Tidal Flow Models")),
        paper("c", ("TFM", "tidal-flow model")),
    ]
    assert build_glossary(papers) == (GlossaryEntry("TFM", (GlossaryMeaning("tidal-flow model", ("a", "b", "c")),)),)


def test_meanings_of_one_short_form_stay_apart() -> None:
    papers = [paper("a", ("TF", "tidal flow")), paper("b", ("TF", "total fish")), paper("c", ("TF", "total fish"))]
    (entry,) = build_glossary(papers)
    assert entry.meanings == (GlossaryMeaning("total fish", ("b", "c")), GlossaryMeaning("tidal flow", ("a",)))


def test_entries_are_sorted_without_regard_to_case() -> None:
    papers = [paper("a", ("ZZ", "zig zag"), ("kv", "key value"), ("AB", "ale bread"))]
    assert [entry.short for entry in build_glossary(papers)] == ["AB", "kv", "ZZ"]


def test_of_equally_frequent_spellings_the_plainer_is_shown() -> None:
    (entry,) = build_glossary([paper("a", ("TF", "Tidal Flow")), paper("b", ("TF", "tidal flow"))])
    assert entry.meanings[0].long == "tidal flow"


def test_a_paper_that_defines_a_meaning_twice_counts_once() -> None:
    (entry,) = build_glossary([paper("a", ("TF", "tidal flow"), ("TFs", "tidal flows"))])
    assert entry.meanings[0].papers == ("a",)


def test_no_papers_have_no_glossary() -> None:
    assert build_glossary([]) == ()


def test_an_acronym_of_two_papers_is_common() -> None:
    papers = [
        paper("a", ("TF", "tidal flow"), ("RN", "river net"), ("CL", "coast line")),
        paper("b", ("RNs", "river nets"), ("TF", "total fish")),
        paper("c", ("RN", "river net"), ("CL", "coast lines")),
    ]
    assert common_acronyms(papers) == (Acronym("RN", "river net"), Acronym("CL", "coast line"))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Pre-training", "pretraining"), ("language models", "Language Model"), ("“river” net", "river net")],
)
def test_case_hyphens_plurals_and_quotes_make_no_difference(one: str, other: str) -> None:
    assert fold_meaning(one) == fold_meaning(other)


@pytest.mark.parametrize(("one", "other"), [("loss", "los"), ("river net", "river nest")])
def test_other_letters_make_a_difference(one: str, other: str) -> None:
    assert fold_meaning(one) != fold_meaning(other)
