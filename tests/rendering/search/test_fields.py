"""The table of search fields, which the browser and the terminal share."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model.library import Library
from generator.rendering.search.fields import BROWSER_FIELDS, IDENTIFIER, SEARCH_FIELDS, TERMINAL_FIELDS, TITLE
from tests.rendering.search.examples import FOG, RAIN


def texts_of(slug: str, library: Library) -> dict[str, str]:
    return {field.name: field.read(library.by_slug[slug], library) for field in SEARCH_FIELDS}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("title", "Rain on *Tuesdays*: a <script> of the sky"),
        ("names", "Ada Regen Bo Wolke Cy Wind Di Nebel Émile O'Brume"),
        ("facts", "SKY 2031 2031"),
        ("identifier", "3105.00001"),
        ("tags", "Weather Tides Buoys"),
        ("acronyms", "TRM Tuesday rain model"),
    ],
)
def test_each_field_reads_its_text_from_a_paper(library: Library, name: str, text: str) -> None:
    assert texts_of(RAIN, library)[name] == text


def test_other_names_of_a_tag_are_searched_with_its_name(library: Library) -> None:
    weather, *others = library.taxonomy.tags
    taxonomy = replace(library.taxonomy, tags=(replace(weather, aliases=("météo", "sky")), *others))
    assert texts_of(RAIN, replace(library, taxonomy=taxonomy))["tags"].startswith("Weather météo sky Tides")


def test_a_field_that_a_paper_lacks_has_no_words(library: Library) -> None:
    texts = texts_of(FOG, library)
    assert {name for name, text in texts.items() if text.split()} == {"title", "abstract"}


def test_a_word_counts_most_in_a_title_and_least_in_an_abstract() -> None:
    weights = {field.name: field.weight for field in SEARCH_FIELDS}
    assert max(weights, key=weights.__getitem__) == TITLE
    assert min(weights, key=weights.__getitem__) == "abstract"


def test_every_field_is_searched_somewhere_and_those_with_positions_in_the_browser() -> None:
    assert {*BROWSER_FIELDS, *TERMINAL_FIELDS} == set(SEARCH_FIELDS)
    assert {TITLE, IDENTIFIER} <= {field.name for field in BROWSER_FIELDS}
