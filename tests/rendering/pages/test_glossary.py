"""The page of the glossary."""

from __future__ import annotations

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper
from generator.model.site import SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.rendering.pages.glossary import GlossaryLinks, render
from generator.rendering.pages.page_writer import PageWriter


def paper(slug: str, *acronyms: Acronym) -> Paper:
    text = MarkupText((Span(slug),))
    return Paper(slug, text, text, Source("x.txt", 1), ("2025-01-01",), acronyms=acronyms)


def page_of(*papers: Paper) -> str:
    [page] = render(PageWriter(Library(papers, (), Taxonomy((), ())), SiteInfo("Bees", "")))
    assert page.path == "glossary/index.md"
    return page.text


def test_each_meaning_names_the_papers_that_use_it() -> None:
    text = page_of(
        paper("one", Acronym("CL", "continual learning")),
        paper("two", Acronym("CL", "contrastive learning")),
        paper("three", Acronym("CL", "Continual Learning")),
    )
    assert text.count("<dfn>CL</dfn>") == 1
    first, second = text.split("glossary__meaning")[1:]
    assert "papers/one/" in first
    assert "papers/three/" in first
    assert "papers/two/" in second


def test_short_forms_stand_under_their_letter_and_have_an_anchor() -> None:
    text = page_of(paper("one", Acronym("3DGS", "three-dimensional Gaussian splatting"), Acronym("α-NN", "alpha net")))
    assert '<h2 id="letter-0-9">0–9</h2>' in text
    assert 'id="3dgs"' in text


def test_a_plural_stands_where_its_singular_does() -> None:
    papers = (paper("one", Acronym("TRM", "a model")), paper("two", Acronym("TRMs", "models")))
    links = GlossaryLinks(Library(papers, (), Taxonomy((), ())))
    assert links.anchor("TRMs") == links.anchor("TRM") == "trm"


def test_a_meaning_is_text() -> None:
    assert "<b>" not in page_of(paper("one", Acronym("X", "<b>bold</b>")))


def test_a_library_without_acronyms_says_so_and_offers_no_field() -> None:
    text = page_of(paper("one"))
    assert "No paper here defines a short form yet." in text
    assert "<input" not in text
    assert "<input" in page_of(paper("one", Acronym("X", "long")))
