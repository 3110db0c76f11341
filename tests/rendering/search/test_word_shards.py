"""The files of words by first letters: papers, positions in titles, acronyms, lists."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper
from generator.rendering.search import word_shards
from generator.rendering.search.vocabulary import read_vocabulary
from tests.rendering.search.examples import FOG, TIDE, titled


def files_of(library: Library, papers: Sequence[Paper] | None = None) -> dict[str, str]:
    papers = library.papers if papers is None else papers
    return word_shards.word_files(papers, read_vocabulary(papers, library))


def words_in(files: dict[str, str]) -> dict[str, str]:
    return {word: entry for text in files.values() for word, entry in json.loads(text)["words"].items()}


def test_a_word_knows_its_papers_and_its_places_in_titles(library: Library) -> None:
    words = words_in(files_of(library))
    count, first, *rest = (int(digits, 36) for digits in words["tide"].split())
    assert (count, first, rest) == (1, 1 * word_shards.PLACES + 1, [])
    assert int(words["table"].split()[1], 36) == word_shards.PLACES + 2 + word_shards.LAST
    assert words["nobody"] == "1"


def lists_in(files: dict[str, str]) -> dict[str, str]:
    return {word: entry for text in files.values() for word, entry in json.loads(text)["lists"].items()}


def test_a_common_word_lists_its_papers_once_for_all_its_forms(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    tide = replace(library.by_slug[TIDE], authors=(), venue=None, abstract=MarkupText((Span(""),)))
    titles = ["Floats", "A buoy", "Floating float", "Float"]
    papers = [titled(tide, f"p{number}", title) for number, title in enumerate(titles)]
    monkeypatch.setattr(word_shards, "COMMON", 3)
    files = files_of(library, papers)
    assert {word: entry for word, entry in lists_in(files).items() if word.startswith("f")} == {
        "float": "0 2 1",
        "floats": "=float",
        "floating": "=float",
    }


def test_a_rare_word_has_no_list(library: Library) -> None:
    assert lists_in(files_of(library)) == {}


def test_an_arxiv_id_is_found_like_a_word_of_the_title(library: Library) -> None:
    words = words_in(files_of(library))
    assert len(words["3105.00001"].split()) == 2


def test_the_names_of_tags_are_known_words(library: Library) -> None:
    assert words_in(files_of(library))["kites"] == "0"


def test_an_acronym_and_its_long_form_lead_to_each_other(library: Library) -> None:
    phrases = {
        phrase: others for text in files_of(library).values() for phrase, others in json.loads(text)["phrases"].items()
    }
    assert phrases == {"trm": ["tuesday rain model"], "tuesday rain model": ["trm"]}


def test_only_the_most_frequent_readings_of_an_acronym_are_kept(library: Library) -> None:
    tide = library.by_slug[TIDE]
    longs = ["tide one", "tide two", "tide two", "tide three", "tide four"]
    papers = [replace(tide, acronyms=(Acronym("T", long),)) for long in longs]
    files = files_of(library, papers)
    readings = next(json.loads(text)["phrases"]["t"] for text in files.values() if "t" in json.loads(text)["phrases"])
    assert readings == ["tide two", "tide four", "tide one"]


def test_many_words_are_cut_into_files_by_their_beginnings_and_none_is_lost(library: Library) -> None:
    fog = library.by_slug[FOG]
    coined = [f"{first}{second}{number:04}" for first in "ab" for second in "xyz" for number in range(400)]
    papers = [titled(fog, f"p-{word}", f"a {word}") for word in coined]
    files = files_of(library, papers)
    assert len(files) > 3
    assert max(map(len, files.values())) < 1.5 * word_shards.SHARD_LETTERS
    assert set(coined) <= set(words_in(files))
    for start, text in files.items():
        parts = json.loads(text)
        assert all(word.startswith(start) for part in parts.values() for word in part)


def test_few_words_are_one_file(library: Library) -> None:
    assert list(files_of(library, library.papers[:1])) == [""]


def test_a_word_of_24_000_letters_has_one_file_with_the_words_that_begin_like_it(library: Library) -> None:
    endless = [titled(library.by_slug[FOG], f"fog-{letter}", "a" * 24_000 + letter) for letter in "xyz"]
    files = word_shards.word_files(endless, read_vocabulary(endless, library))
    assert max(map(len, files)) == word_shards.MOST_LETTERS
    assert sorted(json.loads(files["a" * word_shards.MOST_LETTERS])["words"]) == [
        "a" * 24_000 + letter for letter in "xyz"
    ]
