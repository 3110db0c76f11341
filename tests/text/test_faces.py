"""The faces of a text say the same, and none of them lets anything through."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.markup import MarkupText, Span
from generator.text.clean import clean_text
from generator.text.faces import as_html, as_latex, as_markdown
from generator.text.mathml import as_mathml

RICH = (
    r"$x_{i}^2 * a_b$ starts \textbf{strong words} and \emph{x}y, D$\epsilon$pS, a_b *c*, <b>, {{ x }}, \texttt{a_b}"
    r" at https://example.org/a_b_c (see \href{https://example.org/q?a=1&b=2}{Tool}). \[\sum_i x_i < 3\] 1. # no"
)


def parsed(face: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<p>{face}</p>")  # noqa: S314 - made by the code under test


def test_html_is_well_formed_and_says_what_the_text_says() -> None:
    text = clean_text(RICH)
    root = parsed(as_html(text))
    for formula in root.iter("math"):
        formula[:] = []
        formula.text = formula.get("alttext")
    assert "".join(root.itertext()) == text.plain


@pytest.mark.parametrize(
    "extensions", [[], ["md_in_html", "attr_list", "smarty", "pymdownx.betterem", "pymdownx.caret"]]
)
def test_markdown_leaves_the_html_as_it_is(extensions: list[str]) -> None:
    face = as_html(clean_text(RICH))
    assert html.unescape(markdown.markdown(str(face), extensions=extensions)) == html.unescape(f"<p>{face}</p>")


def test_the_markdown_face_becomes_the_html_face() -> None:
    text = clean_text(RICH)
    built = markdown.markdown(str(as_markdown(text)))
    assert html.unescape(built) == html.unescape(f"<p>{as_html(text)}</p>")
    assert "**strong words**" in as_markdown(text)


def test_a_formula_at_the_start_of_a_line_is_no_block() -> None:
    assert markdown.markdown(str(as_html(clean_text("$x^2$ grows")))).startswith('<p><span class="formula"><math')


@pytest.mark.parametrize(
    ("style", "tag"),
    [
        ("emphasis", "em"),
        ("strong", "strong"),
        ("code", "code"),
        ("underline", "u"),
        ("superscript", "sup"),
        ("subscript", "sub"),
        ("small-caps", "span"),
    ],
)
def test_every_style_has_its_element(style: str, tag: str) -> None:
    assert parsed(as_html(MarkupText((Span("x", (style,)),))))[0].tag == tag  # type: ignore[arg-type]  # from the table


def test_a_link_has_its_address_and_hides_where_it_came_from() -> None:
    link = parsed(as_html(clean_text(r"\href{https://example.org/q?a=1&b=2}{Tool}")))[0]
    assert (link.get("href"), link.get("rel"), link.text) == ("https://example.org/q?a=1&b=2", "noopener", "Tool")


@pytest.mark.parametrize("url", ["javascript:alert(1)", 'https://example.org/"onclick', "https://a b", "//example.org"])
def test_an_address_that_is_none_is_no_link(url: str) -> None:
    assert "<a" not in as_html(MarkupText((Span("x", url=url),)))


@pytest.mark.parametrize(
    "latex",
    [
        r"\href{javascript:alert(1)}{x}",
        r"\style{color:red}{x}",
        r"\class{evil}{x}",
        r"\id{evil}{x}",
        r"<script>",
        r"\text{<script>alert(1)</script>}",
        r'\text{"onclick=}',
    ],
)
def test_a_formula_carries_nothing_but_mathematics(latex: str) -> None:
    face = str(as_mathml(latex, "said"))
    assert not re.search(r"<script|(?:href|style|class=\"evil|id|onclick)=\"", face.replace('class="formula"', ""))
    parsed(face)


@pytest.mark.parametrize("latex", ["x_", "{", r"\left(", "", "%", "&", r"\begin{foo}", "x" * 5000])
def test_a_formula_that_cannot_be_converted_is_shown_as_text(latex: str) -> None:
    assert as_mathml(latex, "a<b") == "a&lt;b"


def test_an_unknown_macro_in_a_formula_is_shown_by_its_name() -> None:
    assert "<mtext>foo</mtext>" in as_mathml(r"\foo{x}", "foo x")
    assert "\\" not in as_mathml(r"a\\\b c", "x")


def test_a_formula_on_a_line_of_its_own_is_a_block() -> None:
    assert 'display="block"' in as_html(clean_text(r"so \[x^2 + y\] holds"))


@pytest.mark.parametrize(
    ("text", "latex"),
    [
        (r"5\% of R\&D", r"5{\%} of R{\&}D"),
        ("a_b #1 {x: 1} ~5 50^2", r"a{\_}b {\#}1 {\{}x: 1{\}} {\textasciitilde}5 50{\texttwosuperior}"),
        ("Rozière", r"Rozi{\`e}re"),
        (r"$x_i^2$ and \textbf{b \emph{i}}", r"$x_i^2$ and \textbf{b }\textbf{\emph{i}}"),
        ("中文", "中文"),
        (r"$x \in \{1\}$", r"$x \in \{1\}$"),
        ("Πότε κρυώνει ο καφές", "Πότε κρυώνει ο καφές"),
        ("Ἀθῆναι, ΑΘΗΝΑ", "Ἀθῆναι, ΑΘΗΝΑ"),
        ("an α-helix of Β and Ω", r"an {\ensuremath{\alpha}}-helix of {B} and {\ensuremath{\Omega}}"),
        ("αβ-Planes", r"{\ensuremath{\alpha}}{\ensuremath{\beta}}-Planes"),
    ],
)
def test_latex_is_escaped_for_a_bibliography(text: str, latex: str) -> None:
    assert as_latex(clean_text(text)) == latex


@pytest.mark.parametrize(
    "source", [r"\input{x}", "^^5cinput x", "x%", "x}{", "{x", "a#1", r"\write18{x}", "x\\", r"\def\x{y}", "a$b"]
)
def test_a_formula_that_could_do_harm_is_written_as_text(source: str) -> None:
    assert as_latex(MarkupText((Span("x", latex=source),))) == "x"


@given(st.text(alphabet=r"\${}~_^`'\"-.,;ab5<>&%#*[](): " + "\n", max_size=60))
@settings(max_examples=300)
def test_whatever_comes_in_the_html_is_well_formed_and_the_latex_balanced(raw: str) -> None:
    text = clean_text(raw)
    parsed(as_html(text))
    bare = re.sub(r"\\[{}]", "", as_latex(text))
    assert bare.count("{") == bare.count("}")


@pytest.mark.parametrize(
    ("sign", "latex"), [("“", "{\\textquotedblleft}"), ("\\", "{\\textbackslash}"), ("~", "{\\textasciitilde}")]
)
def test_each_of_ten_thousand_signs_is_written_as_its_macro(sign: str, latex: str) -> None:
    assert as_latex(MarkupText((Span(sign * 10_000),))) == latex * 10_000
