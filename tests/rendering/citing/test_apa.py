"""Citations for people, as text and as Markdown."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.model.markup import MarkupText, Span
from generator.rendering.citing.apa import escape_markdown, join_names, markdown_citation, text_citation
from generator.understanding.names import split_name
from tests.rendering.citing.examples import RECORD


def text(words: str) -> MarkupText:
    return MarkupText((Span(words),))


FOG = replace(RECORD, title=text("Fog"), authors=(split_name("Ada Regen"),))


def test_a_preprint_is_cited_after_the_apa() -> None:
    assert text_citation(FOG) == "Regen, A. (2031). Fog. arXiv. https://arxiv.org/abs/3105.00001"


def test_a_paper_in_proceedings_names_them() -> None:
    cited = text_citation(replace(FOG, container="Conference on Clouds (SKY 2031)"))
    assert cited == "Regen, A. (2031). Fog. Conference on Clouds (SKY 2031). https://arxiv.org/abs/3105.00001"


def test_a_citation_without_author_and_year_says_so() -> None:
    assert text_citation(replace(FOG, authors=(), year=None, arxiv_id=None, url="")) == "(n.d.). Fog."


def test_a_title_that_asks_has_no_stop_behind_it() -> None:
    assert "(2031). Fog? arXiv." in text_citation(replace(FOG, title=text("Fog?")))


def test_a_markdown_citation_leads_to_the_paper() -> None:
    cited = markdown_citation(replace(FOG, title=text("*Fog* [a_b]"), container="On Clouds"))
    assert cited == r"Regen, A. (2031). [\*Fog\* \[a\_b\]](<https://arxiv.org/abs/3105.00001>). *On Clouds*."


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        ([], ""),
        (["Ada Regen"], "Regen, A."),
        (["Ada Regen", "Jan-Jakob M. Wolke"], "Regen, A., & Wolke, J.-J. M."),
        (["J.R. Wind", "Team Wetter", "Martin King, Jr."], "Wind, J. R., Team Wetter, & King, M., Jr."),
        (["王 伟", "émile brume"], "王, 伟, & brume, É."),
    ],
)
def test_names_are_joined_after_the_apa(names: list[str], joined: str) -> None:
    assert join_names([split_name(name) for name in names]) == joined


def test_of_more_than_twenty_authors_nineteen_and_the_last_are_named() -> None:
    names = [split_name(f"Ada R{'x' * number}") for number in range(1, 43)]
    joined = join_names(names)
    assert joined.count(", A.") == 20
    assert joined.endswith(f"… R{'x' * 42}, A.")


@pytest.mark.parametrize("dialect", ["commonmark", "gfm-like"])
@pytest.mark.parametrize(
    "words", ["# fog", "*fog*", "[fog](x)", "<b>fog</b>", "`fog`", "~~fog~~", "a|b", "a * b", "_fog_", "a\\*"]
)
def test_escaped_text_shows_as_written(words: str, dialect: str) -> None:
    shown = MarkdownIt(dialect, {"linkify": False}).render(escape_markdown(words))
    assert html.fromstring(shown).text_content().strip() == words
    assert set(re.findall(r"<(\w+)", shown)) == {"p"}
