"""What styles ask other hosts for."""

from __future__ import annotations

import pytest

from generator.publishing.proof.style_requests import foreign_in_style


@pytest.mark.parametrize(
    ("css", "found"),
    [
        ("a { background: url(https://bees.example/a.png) }", ["https://bees.example/a.png"]),
        ("a { background: url('a.png'), url( //bees.example/b.png ) }", ["//bees.example/b.png"]),
        ("background: u\\72 l(//bees.example)", ["//bees.example"]),
        ("background: url(\\2f/bees.example)", ["//bees.example"]),
        ('@import "\\68ttps://bees.example/a.css";', ["https://bees.example/a.css"]),
        ('@import url("//bees.example/a.css") layer(b) screen;', ["//bees.example/a.css"]),
        ("src: image-set('https://b.example/a' 1x, url(//b.example/b) 2x)", ["https://b.example/a", "//b.example/b"]),
        ("@media print { @font-face { src: url(//bees.example/b.woff) } }", ["//bees.example/b.woff"]),
        ("a[href='//bees.example'] { color: red }", ["//bees.example"]),
        ('/* " */ a { background: url(//bees.example/a) } /* " */', ["//bees.example/a"]),
        ("a { content: '/*' } b { background: url(//bees.example/a) } /* */", ["//bees.example/a"]),
        ("a { background: url(//bees.example/a", ["//bees.example/a"]),
        (f"a {{ width: {'1' * 5000}px; background: url(//bees.example/a) }}", ["//bees.example/a"]),
        ("(" * 5000 + "url(//bees.example/a)", ["//bees.example/a"]),
    ],
)
def test_what_a_style_asks_another_host_for_is_found(css: str, found: list[str]) -> None:
    assert list(foreign_in_style(css)) == found


@pytest.mark.parametrize(
    "css",
    [
        "",
        "a { background: url(a.png) }",
        "/* https://bees.example */ a { color: red }",
        "@namespace svg url(http://www.w3.org/2000/svg);",
        "a { mask: url('data:image/svg+xml,<svg xmlns=\"http://www.w3.org/2000/svg\"/>') }",
        "@font-face { src: url(data:font/woff2;base64,d09GMg==) }",
        "a::before { content: 'a // b, \\201C c' } .md\\:hover { color: red }",
        "a { background: url(//bees.example/a b) }",
    ],
)
def test_a_style_that_asks_nobody_holds_nothing(css: str) -> None:
    assert list(foreign_in_style(css)) == []
