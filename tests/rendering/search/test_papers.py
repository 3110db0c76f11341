"""What is indexed of one paper, and what its card shows."""

from __future__ import annotations

from dataclasses import replace

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.rendering.search.papers import card, has_code, indexed_html
from tests.rendering.search.examples import FOG, RAIN


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
