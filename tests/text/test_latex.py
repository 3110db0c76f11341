"""LaTeX becomes spans that hold every word, and says what it could not read."""

from __future__ import annotations

import pytest

from generator.model.markup import Span
from generator.text.latex import read_latex


def plain(text: str) -> str:
    return "".join(span.text for span in read_latex(text).spans)


@pytest.mark.parametrize(
    ("latex", "style"),
    [
        (r"\textbf{x y}", "strong"),
        (r"\emph{x y}", "emphasis"),
        (r"\textit {x y}", "emphasis"),
        (r"\texttt{x y}", "code"),
        (r"\textsc{x y}", "small-caps"),
        (r"\underline{x y}", "underline"),
        (r"\textsuperscript{x y}", "superscript"),
        (r"\textsubscript{x y}", "subscript"),
        (r"{\it x y}", "emphasis"),
        (r"{\bf x y}", "strong"),
        (r"{\em x y}", "emphasis"),
        (r"\verb|x y|", "code"),
    ],
)
def test_a_style_macro_sets_its_argument_and_no_more(latex: str, style: str) -> None:
    spans = read_latex(f"a {latex} b").spans
    assert [(span.text, span.styles) for span in spans] == [("a ", ()), ("x y", (style,)), (" b", ())]


@pytest.mark.parametrize(
    ("latex", "span"),
    [
        (r"$\textbf{AB}$", Span("AB", ("strong",))),
        (r"$\texttt{a b}$", Span("a b", ("code",))),
        (r"$\href{https://example.org/a_b}{\text{this page}}$", Span("this page", (), "https://example.org/a_b")),
        (r"\emph{$\textbf{AB}$}", Span("AB", ("emphasis", "strong"))),
    ],
)
def test_words_between_dollars_are_words(latex: str, span: Span) -> None:
    assert read_latex(latex).spans == (span,)


def test_styles_combine_from_the_outside_in() -> None:
    assert read_latex(r"\textbf{a \emph{b}}").spans[1] == Span("b", ("strong", "emphasis"))


@pytest.mark.parametrize(
    ("latex", "source", "display"),
    [
        ("$x^2$", "x^2", False),
        (r"\(x^2\)", "x^2", False),
        (r"\[x^2\]", "x^2", True),
        ("$$x^2$$", "x^2", True),
        (r"$\alpha$", r"\alpha", False),
        ("$ x $", "x", False),
        (r"$\text{one two three} = x$", r"\text{one two three} = x", False),
    ],
)
def test_a_formula_keeps_its_source(latex: str, source: str, display: bool) -> None:
    formula = next(span for span in read_latex(f"so {latex} holds").spans if span.latex)
    assert (formula.latex, formula.display) == (source, display)


@pytest.mark.parametrize(
    ("latex", "said"),
    [(r"$95\%$", "95%"), (r"$3\times$", "3×"), ("$^2$", "²"), (r"$\sim$5", "∼5"), ("$10^{-3}$", "10⁻³"), ("$5$", "5")],
)
def test_a_formula_of_numbers_alone_is_text(latex: str, said: str) -> None:
    assert read_latex(latex).spans == (Span(said),)


@pytest.mark.parametrize(
    "text",
    [
        "from $5 to $10 million",
        "it costs $20",
        "$5/$6 each",
        "($20) a month or ($30)",
        "US$3 and A$4 too",
        "only $0.04 per try and $2 in all",
        "spend $500 on it, the $k best ones of all",
        "a $ sign",
    ],
)
def test_money_is_no_formula(text: str) -> None:
    assert read_latex(text).spans == (Span(text),)


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"caf\'e, na\"\i ve, \c{c}, \v s, \o re, \ss", "café, naïve, ç, š, øre, ß"),
        (r"Stra\ss{}e \aa\AE\l", "Straße åÆł"),
        (r"\'{} and \~{}", "' and ~"),
        (r"R\&D, 5\%, a\_b, C\#, \$5, \{x\}", "R&D, 5%, a_b, C#, $5, {x}"),
        (r"a\\b, c\\[2pt]d, 10\,000, no\-break, x\ y", "a b, c d, 10 000, nobreak, x y"),
        (r"\ldots, \textendash{} and \LaTeX", "…, – and LaTeX"),
        (r"5\times and \alpha", "5× and α"),
        (r"\ie this, \eg that, \etal", "i.e. this, e.g. that, et al."),
        (r"seen\footnote{Or heard.} and\footnote{x}", "seen (Or heard.) and (x)"),
        (r"seen \footnote{Or heard.}", "seen (Or heard.)"),
        (r"as in \cite[p. 3]{lee2020} and \ref{fig}", "as in [lee2020] and [fig]"),
        (r"a$\label{x}$b", "ab"),
        (r"a\label{x}b\footnotemark[1]c", "abc"),
        (r"\mbox{two words} \text{x} \ac{LLM}", "two words x LLM"),
        (r"\textcolor{red}{new} \color{blue}old", "new old"),
        (r"m\textsuperscript{2} and \textsuperscript{*}", "m² and *"),
        (r"\noindent Text and \noindenthttps://example.org/a", "Text and https://example.org/a"),
        (r"\begin{itemize}\item one\end{itemize}", "   one "),
        (r"\mathbb{R}^d, \frac{1}{2}, \mathcal{O}(n), \mathrm x", "ℝᵈ, 1/2, O(n), x"),
        ("at~Lee~et~al. (~5), 5~10, ~9%", "at Lee et al. (~5), 5~10, ~9%"),
        ("{{Two} groups} and {one}", "Two groups and one"),
        (r"\textbf and \cite and \footnote alone", " and cite and footnote alone"),
        ("stray } and { braces", "stray  and  braces"),
        (r"ends in \ ".rstrip(), "ends in "),
        (r"\(unclosed and \]", "(unclosed and "),
        (r"\url{example} and \href{https://example.org}", "example and https://example.org"),
        ("1{2}n{k}", "1/2nk"),
        ("3{D} of 1{T}", "3D of 1T"),
    ],
)
def test_latex_reads_as_people_would(latex: str, said: str) -> None:
    assert plain(latex) == said


@pytest.mark.parametrize(
    ("latex", "text", "url"),
    [
        (r"\href{https://example.org/a\_b}{the page}", "the page", "https://example.org/a_b"),
        (r"\href{https://example.org/a} {page}", "page", "https://example.org/a"),
        (r"\url{https://example.org/a\_b}", "https://example.org/a_b", "https://example.org/a_b"),
        (r"\url{github.com/lee/tool}", "github.com/lee/tool", "https://github.com/lee/tool"),
        (r"https://example.org/a\_b.", "https://example.org/a_b", "https://example.org/a_b"),
        (r"\href{https://example.org/a}{see https://example.org/b}", "https://example.org/b", "https://example.org/a"),
    ],
)
def test_an_address_is_a_link(latex: str, text: str, url: str) -> None:
    assert Span(text, (), url) in read_latex(latex).spans


@pytest.mark.parametrize(
    "target", ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:x", "mailto:a@example.org", "x"]
)
def test_a_link_that_leads_nowhere_safe_is_plain_text(target: str) -> None:
    assert read_latex(rf"\href{{{target}}}{{x}}").spans == (Span("x"),)


def test_groups_as_deep_as_anyone_likes_lose_no_word() -> None:
    assert plain("{a " * 500 + "word" + "}" * 500).split() == ["a"] * 500 + ["word"]


def test_text_without_latex_comes_back_as_it_is() -> None:
    text = "Plain text, with 100% of its signs & marks: #1_a^b."
    assert read_latex(text).spans == (Span(text),)


def test_a_switch_that_is_on_already_is_not_set_again() -> None:
    assert read_latex(r"{\bf a {\bf b}}").spans == (Span("a b", ("strong",)),)


@pytest.mark.parametrize("length", [599, 600])
def test_an_argument_closes_within_600_letters_or_is_none(length: int) -> None:
    spans = read_latex(rf"\cite{{{'k' * (length - 2)}}}").spans
    assert (spans[0].text == f"[{'k' * (length - 2)}]") is (length <= 600)


def test_an_argument_of_more_than_600_letters_is_no_argument() -> None:
    assert plain(r"\cite{" + "k" * 599 + "}") == "cite" + "k" * 599


def test_groups_deeper_than_forty_are_read_without_their_braces() -> None:
    assert plain(r"\emph{" * 45 + "a b" + "}" * 45) == "a b"
    assert [span.styles for span in read_latex(r"\emph{" * 45 + "a" + "}" * 45).spans] == [("emphasis",) * 40]


def test_text_in_a_hundred_pieces_is_erased_and_seen_piece_by_piece() -> None:
    assert plain("~1" * 100 + "8{255}") == "~1" * 100 + "8/255"


@pytest.mark.parametrize(("signs", "said"), [(12, "8/(1+1+1+1+1+1+)"), (13, "81+1+1+1+1+1+1")])
def test_a_lost_fraction_has_a_denominator_of_twelve_signs_at_most(signs: int, said: str) -> None:
    assert plain("8{" + "1+1+1+1+1+1+1"[:signs] + "}") == said


@pytest.mark.parametrize(("letters", "is_script"), [(300, True), (301, False)])
def test_braces_of_more_than_300_letters_are_a_group(letters: int, is_script: bool) -> None:
    repairs = read_latex("x_{" + "a" * letters + "}").repairs
    assert [repair.rule for repair in repairs] == ["lost macro: script"] * is_script
