"""The words of all papers, and the files by which misspelt ones are corrected."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.rendering.search.vocabulary import read_vocabulary, spelling_files
from tests.rendering.search.examples import TIDE, titled


def spelling_of(library: Library, titles: Sequence[str]) -> list[object]:
    tide = replace(library.by_slug[TIDE], authors=(), venue=None, arxiv_id=None, abstract=MarkupText((Span(""),)))
    papers = [titled(tide, f"p{number}", title) for number, title in enumerate(titles)]
    untagged = replace(library, taxonomy=replace(library.taxonomy, tags=()))
    return [json.loads(text) for text in spelling_files(read_vocabulary(papers, untagged))]


def test_words_of_one_length_stand_together_the_most_frequent_first(library: Library) -> None:
    files = spelling_of(library, ["Gulls and terns", "Terns or loons", "Terns or wrens"])
    assert files == [[], [], [[2, "or"]], [[1, "and"]], [], [[3, "terns"], [1, "gulls loons wrens"]]]


def test_nothing_is_a_misspelt_number_or_letter(library: Library) -> None:
    assert spelling_of(library, ["A 12 3105.00001 b2"]) == [[], [], [[1, "b2"]]]


def test_a_word_longer_than_any_reader_types_makes_no_file(library: Library) -> None:
    assert spelling_of(library, ["Of " + "x" * 400]) == [[], [], [[1, "of"]]]


def test_a_paper_counts_once_for_a_word_however_often_it_has_it(library: Library) -> None:
    paper = titled(library.by_slug[TIDE], "tides", "Tide, tide and tide")
    assert read_vocabulary([paper, paper], library).counts["tide"] == 2


def test_an_arxiv_id_that_is_part_of_the_title_is_not_counted_again(library: Library) -> None:
    tide = replace(library.by_slug[TIDE], arxiv_id="3105.00001")
    papers = [tide, titled(tide, "twice", "On 3105.00001")]
    assert read_vocabulary(papers, library).identifiers == [["3105.00001"], []]
