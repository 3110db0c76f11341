"""A formula read out in Unicode is what a person would type."""

from __future__ import annotations

import pytest

from generator.text.formula import readable
from generator.text.formula_macros import unknown_in
from generator.text.mathml import as_mathml
from generator.text.scripts import lowered, raised


@pytest.mark.parametrize(
    ("latex", "said"),
    [
        (r"\tau'\ll\tau", "τ′≪τ"),
        (r"10^{-3}", "10⁻³"),
        (r"x_{i}^2", "xᵢ²"),
        (r"x_{max}", "x_max"),
        (r"x_{i,j}", "x_(i,j)"),
        (r"2^{n/2}", "2^(n/2)"),
        (r"\frac{8}{255}", "8/255"),
        (r"\frac12", "1/2"),
        (r"\frac{n+1}{f(a+b)}", "(n+1)/f(a+b)"),
        (r"\mathcal{O}(n\log n)", "O(n log n)"),
        (r"\log^2 n", "log² n"),
        (r"\mathbb{R}^d, \mathbb{E}, \mathbb{1}, \mathbb{x}", "ℝᵈ, 𝔼, 𝟙, x"),
        (r"\geq 90\%", "≥90%"),
        (r"\epsilon = 0.5", "ε = 0.5"),
        (r"\mathbb{R}^{n\times d}", "ℝ^(n×d)"),
        (r"n \le 5", "n ≤ 5"),
        (r"a\not=b", "a≠b"),
        (r"\hat{y}_t + \bar{xy}", "ŷₜ + xy"),
        (r"\sqrt[3]{x} + \sqrt{n+1}", "³√x + √(n+1)"),
        (r"\left.\{x : \|x\|\right\}", "{x : ‖x‖}"),
        (r"\text{if } x > 0", "if x > 0"),
        (r"90^\circ C", "90°C"),
        (r"\binom{n}{k}", "C(n, k)"),
        (r"a \equiv b \pmod{n}", "a ≡ b (mod n)"),
        (r"X \xrightarrow{f} Y", "X →[f] Y"),
        (r"\underset{x}{\max} \overset{*}{=}", "maxₓ=*"),
        (r"\textcolor{red}{x}", "x"),
        (r"100\text{ m}^2", "100 m²"),
        (r"y = \left|x\right|", "y = |x|"),
        (r"\operatorname{rank}A", "rank A"),
        (r"\foo{x}", "foo x"),
        (r"\begin{aligned} a &= b \\ c\end{aligned}", "a = b c"),
        (r"x \, y \! z", "x yz"),
        (r"{x}^", "x"),
        (r"}x{", "x"),
        ("", ""),
        ("\\", ""),
    ],
)
def test_a_formula_reads_as_a_person_would_type_it(latex: str, said: str) -> None:
    assert readable(latex) == said


@pytest.mark.parametrize(
    "piece", ["{", "\\frac", "\\sqrt[", "\\hat", "^", "}", "{\\frac ", "_{", "\\left", "\\sqrt[x]"]
)
def test_a_formula_as_deep_as_anyone_likes_is_read(piece: str) -> None:
    assert isinstance(readable(piece * 3000), str)


def test_macros_that_can_only_be_spelt_are_named_once() -> None:
    assert unknown_in(r"\foo{x} + \foo{y} + \bar{z} + \input{q} + \alpha") == ("\\foo", "\\input")


@pytest.mark.parametrize(
    ("script", "up", "down"),
    [
        ("2", "²", "₂"),
        ("", "", ""),
        ("max", "^max", "_max"),
        ("A", "ᴬ", "_A"),
        ("a/b", "^(a/b)", "_(a/b)"),
        ("∞", "^∞", "_∞"),
    ],
)
def test_a_script_that_unicode_lacks_stays_readable(script: str, up: str, down: str) -> None:
    assert (raised(script), lowered(script)) == (up, down)


@pytest.mark.parametrize("opening", ["{\\bf ", "\\sqrt{", "x^{", "\\hat "])
def test_a_formula_nested_deeper_than_a_reader_can_follow_is_shown_as_text(opening: str) -> None:
    latex = opening * 400 + "a" + "}" * (400 * opening.count("{"))
    assert as_mathml(latex, "a formula") == "a formula"


def test_a_formula_nested_as_deep_as_people_write_is_set() -> None:
    assert "<math" in as_mathml("\\sqrt{" * 20 + "a" + "}" * 20, "a formula")
