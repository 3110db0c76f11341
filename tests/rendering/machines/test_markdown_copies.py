"""The Markdown copy of a paper, as a reader of CommonMark that is not ours finds it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html
from markdown_it import MarkdownIt

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.site import SiteInfo
from generator.rendering.machines.markdown_copies import render


@pytest.fixture(scope="module")
def copies(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in render(library, site)}


def read(copy: str) -> html.HtmlElement:
    return html.fromstring(f"<div>{MarkdownIt('commonmark').render(copy)}</div>")


def test_each_paper_has_a_copy_beside_its_page(copies: dict[str, str], library: Library) -> None:
    assert list(copies) == [f"papers/{paper.slug}.md" for paper in library.papers]


def test_a_copy_says_all_that_is_known(copies: dict[str, str], site: SiteInfo) -> None:
    page = read(copies["papers/rain-on-tuesdays.md"])
    assert page.xpath("string(//h1)") == "Rain on *Tuesdays*: a <script> of the sky"
    facts = [" ".join(item.text_content().split()) for item in page.xpath("//li")]
    assert facts[:4] == [
        "Venue: SKY 2031",
        "Submitted: 2031-05-01",
        "arXiv: https://arxiv.org/abs/3105.00001",
        "Digests: 2031-05-04, 2031-05-03",
    ]
    assert facts[-1] == f"Page: {site.url}papers/rain-on-tuesdays/"
    assert page.xpath("//h2/text()") == ["Abstract", "Cite"]


def test_a_copy_is_silent_about_what_is_not_known(copies: dict[str, str]) -> None:
    page = read(copies["papers/fog.md"])
    assert page.xpath("string(//h1)") == "2. Fog"
    assert [item.text_content().split(":")[0] for item in page.xpath("//li")] == ["Digests", "Page"]


@pytest.mark.parametrize(
    "words", ["# A", "<b>x</b> & *y*", "1. z", "2) z", "- z", "+", "---", "[a](javascript:b)", "a\n\n# b", "`c` \\d"]
)
def test_no_words_of_a_paper_become_markup(words: str, library: Library, site: SiteInfo) -> None:
    text = MarkupText((Span(words),))
    paper = replace(library.by_slug["fog"], title=text, abstract=text, authors=(words,), venue=words)
    (copy,) = render(replace(library, papers=(paper,)), site)
    page = read(copy.text)
    shown = " ".join(words.split())
    assert page.xpath("string(//h1)") == shown
    assert page.xpath("//p")[0].text_content() == shown
    assert {element.tag for element in page.iter()} <= {"div", "h1", "h2", "p", "ul", "li", "a", "em"}


def test_a_copy_has_the_title_the_facts_the_abstract_and_a_citation(library: Library, site: SiteInfo) -> None:
    rain, _, fog = render(library, site)
    assert rain.path == "papers/rain-on-tuesdays.md"
    assert rain.text.startswith("# Rain on \\*Tuesdays\\*: a \\<script\\> of the sky\n\nAda Regen, Bo Wolke, ")
    assert "- Code: <https://github.com/example/trm>\n" in rain.text
    assert fog.text == (
        "# 2. Fog\n\n- Digests: 2031-05-03\n- Page: <https://example.org/sky/papers/fog/>\n\n## Abstract\n\n"
        "Nobody sees it.\n\n## Cite\n\n(n.d.). [2. Fog](<https://example.org/sky/papers/fog/>).\n"
    )
