from __future__ import annotations

from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym
from generator.rendering.pages.abbreviations import with_abbreviations
from generator.text.faces import as_html

CL = (Acronym("CL", "continual learning"),)


def _shown(words: str, acronyms: tuple[Acronym, ...] = CL) -> str:
    """The result with the spaces between its parts as a browser reads them."""
    return with_abbreviations(MarkupText((Span(words),)), acronyms).replace("&#32;", " ")


def test_a_short_form_that_stands_again_explains_itself() -> None:
    assert _shown("Continual learning (CL) is hard. CL stays hard.") == (
        'Continual learning (CL) is hard. <abbr title="continual learning">CL</abbr> stays hard.'
    )


def test_the_place_that_spells_a_short_form_out_needs_no_tooltip() -> None:
    assert "<abbr" not in _shown("Continual learning (CL) is hard.")


def test_a_plural_carries_the_tooltip_on_its_short_form() -> None:
    shown = _shown("Large models (LM). All LMs grow.", (Acronym("LM", "large model"),))
    assert shown.endswith('All <abbr title="large model">LM</abbr>s grow.')


def test_a_short_form_inside_a_longer_word_is_left_alone() -> None:
    assert "<abbr" not in _shown("CL. CLIP, CL-net, pre-CL and UCL.")


def test_the_longer_of_two_short_forms_wins() -> None:
    pair = (Acronym("LM", "language model"), Acronym("LM+", "better language model"))
    shown = _shown("LM, LM+. LM+ beats LM.", pair)
    assert shown.endswith(
        '<abbr title="better language model">LM+</abbr> beats <abbr title="language model">LM</abbr>.'
    )


def test_code_links_and_formulas_carry_no_tooltip() -> None:
    spans = (Span("CL "), Span("CL", ("code",)), Span("CL", url="https://example.org/"), Span("CL", latex="CL"))
    assert "<abbr" not in with_abbreviations(MarkupText(spans), CL)


def test_a_long_form_cannot_leave_its_attribute() -> None:
    shown = _shown("CL, CL", (Acronym("CL", 'c" onclick="<l>'),))
    assert shown == 'CL, <abbr title="c&quot; onclick=&quot;&lt;l&gt;">CL</abbr>'


def test_a_style_goes_on_over_a_tooltip() -> None:
    text = MarkupText((Span("CL "), Span("our CL", ("emphasis",))))
    assert (
        with_abbreviations(text, CL).replace("&#32;", " ")
        == 'CL <em>our </em><abbr title="continual learning"><em>CL</em></abbr>'
    )


def test_a_text_without_acronyms_is_its_html_face() -> None:
    text = MarkupText((Span("Plain & simple."),))
    assert with_abbreviations(text, ()) == as_html(text)
