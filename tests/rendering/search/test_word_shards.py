"""What search reads: one paper's record, the catalog of all papers, and their words by first letters."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper
from generator.model.venues import Publication, Venue
from generator.rendering.search import catalog, word_shards
from generator.rendering.search.catalog import base36
from generator.rendering.search.papers import card, has_code, indexed_html
from generator.rendering.search.vocabulary import read_vocabulary, spelling_files
from generator.understanding.people import find_authors

RAIN, TIDE, FOG = "rain-on-tuesdays", "a-tide-table", "fog"


def titled(paper: Paper, slug: str, title: str) -> Paper:
    return replace(paper, slug=slug, title=MarkupText((Span(title),)))


def unpacked(text: str) -> list[list[int]]:
    return [[int(digits, 36) for digits in part.split(".") if digits] for part in text.split(" ")]


def test_what_is_indexed_holds_each_field_and_no_markup(library: Library) -> None:
    html = indexed_html(library.by_slug[RAIN], library)
    for words in ("rain on tuesdays a script", "ada regen", "emile obrume", "sky 2031", "3105.00001", "umbrella"):
        assert words in html
    assert "<script" not in html


def test_a_word_of_an_abstract_is_indexed_twice_at_most_and_a_function_word_never(library: Library) -> None:
    paper = replace(library.by_slug[FOG], abstract=MarkupText((Span("The fog of the fog in fog, or fog."),)))
    assert ">fog fog</p>" in indexed_html(paper, library)


def test_a_card_leaves_out_what_is_not_known(library: Library) -> None:
    assert card(library.by_slug[FOG], library.author_of) == {
        "slug": FOG,
        "title": "2. Fog",
        "abstract": "Nobody sees it.",
    }


def test_a_card_holds_text_as_it_is(library: Library) -> None:
    shown = card(library.by_slug[RAIN], library.author_of)
    assert shown["title"] == "Rain on *Tuesdays*: a <script> of the sky"
    assert shown["tags"] == ["weather", "tides", "buoys"]
    assert shown["year"] == 2031
    assert shown["authors"] == ["Ada Regen", "Bo Wolke", "Cy Wind", "Di Nebel", "Émile O'Brume"]
    assert shown["author_slugs"] == ["ada-regen", "bo-wolke", "cy-wind", "di-nebel", "emile-obrume"]


def test_a_link_to_code_is_what_makes_a_paper_have_code(library: Library) -> None:
    assert [has_code(paper) for paper in library.papers] == [True, False, False]


@pytest.mark.parametrize(("number", "digits"), [(0, "0"), (35, "z"), (36, "10"), (46655, "zzz")])
def test_numbers_are_written_in_base_36(number: int, digits: str) -> None:
    assert base36(number) == digits
    assert int(digits, 36) == number


def test_each_paper_answers_each_facet_with_the_places_of_its_values(library: Library) -> None:
    facets = {facet["key"]: facet for facet in catalog.facets(library, library.papers)}
    assert list(facets) == ["topic", "material", "year", "venue", "digest", "code"]
    assert facets["topic"]["values"] == [["weather", "Weather"], ["tides", "Tides"]]
    assert unpacked(str(facets["topic"]["of"])) == [[0, 1], [1], []]
    assert facets["digest"]["values"] == [["2031-05-04"] * 2, ["2031-05-03"] * 2]
    assert unpacked(str(facets["digest"]["of"])) == [[0, 1], [0], [1]]
    assert unpacked(str(facets["code"]["of"])) == [[0], [], []]


def test_authors_with_most_papers_come_first_and_are_chosen_by_their_slugs(library: Library) -> None:
    rain, tide, _ = library.papers
    papers = (rain, replace(tide, authors=("Ada Regén", "Zoe Last")))
    facet = catalog.authors(replace(library, papers=papers, authors=find_authors(papers)), papers)
    values = facet["values"]
    assert isinstance(values, list)
    assert values[0] == ["ada-regen", "Ada Regén"]
    assert ["zoe-last", "Zoe Last"] in values
    assert len(values) == 6
    assert unpacked(str(facet["of"]))[1] == [0, values.index(["zoe-last", "Zoe Last"])]


def test_papers_of_one_venue_are_narrowed_together_whatever_the_year(library: Library) -> None:
    rain, tide, fog = library.papers
    sky = Venue("sky", "SKY")
    papers = [replace(rain, publication=Publication(sky, 2031)), replace(tide, publication=Publication(sky, 2030)), fog]
    facets = {facet["key"]: facet for facet in catalog.facets(library, papers)}
    assert facets["venue"]["values"] == [["sky", "SKY"]]
    assert unpacked(str(facets["venue"]["of"])) == [[0], [0], []]


def test_papers_are_numbered_newest_first_and_those_of_one_day_by_title(library: Library) -> None:
    rain, tide, fog = library.papers
    early, late = (
        replace(tide, slug="z", published="2031-04-01"),
        titled(replace(rain, published="2031-05-01"), "b", "B"),
    )
    assert [paper.slug for paper in catalog.numbered([fog, early, rain, late])] == ["b", RAIN, "z", FOG]


def test_every_paper_is_in_the_order_by_title(library: Library) -> None:
    assert catalog.order_by_title(library.papers) == "2 1 0"


def test_steps_from_number_to_number_rise_and_tell_each_once() -> None:
    assert list(catalog.differences([9, 2, 2, 40])) == [2, 7, 31]


def test_an_alias_and_a_slug_name_their_tag(library: Library) -> None:
    tags = (replace(library.taxonomy.tags[0], aliases=("Météo", "Sky-Watch")), *library.taxonomy.tags[1:])
    names = catalog.tag_names(replace(library.taxonomy, tags=tags))
    assert names["meteo"] == names["sky watch"] == names["weather"] == ["weather"]


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Speech and audio", {"speech", "audio"}),
        ("Sparsity, pruning & quantization", {"sparsity", "pruning", "quantization"}),
        ("Image and audio generation", set()),
        ("Theory", set()),
    ],
)
def test_a_tag_is_called_by_what_its_name_lists(library: Library, name: str, parts: set[str]) -> None:
    tag = replace(library.taxonomy.tags[0], name=name)
    names = catalog.tag_names(replace(library.taxonomy, tags=(tag,)))
    assert {one for one in names if len(one.split()) == 1} - {tag.slug, "theory"} == parts


def test_a_name_that_two_tags_have_means_both(library: Library) -> None:
    tags = tuple(replace(tag, aliases=("sea",)) for tag in library.taxonomy.tags[:2])
    assert catalog.tag_names(replace(library.taxonomy, tags=tags))["sea"] == ["weather", "tides"]


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


def test_a_word_of_24_000_letters_has_one_file_with_the_words_that_begin_like_it(library: Library) -> None:
    endless = [titled(library.by_slug[FOG], f"fog-{letter}", "a" * 24_000 + letter) for letter in "xyz"]
    files = word_shards.word_files(endless, read_vocabulary(endless, library))
    assert max(map(len, files)) == word_shards.MOST_LETTERS
    assert sorted(json.loads(files["a" * word_shards.MOST_LETTERS])["words"]) == [
        "a" * 24_000 + letter for letter in "xyz"
    ]
