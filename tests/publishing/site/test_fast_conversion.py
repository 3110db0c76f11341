"""HTML taken out of Markdown in the fast way, compared with Python-Markdown's own."""

from __future__ import annotations

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.preprocessors import HtmlBlockPreprocessor

from generator.publishing.site.fast_conversion import use_fast_html_blocks

EXTENSIONS = ["attr_list", "tables", "admonition", "toc"]
PIECES = [
    *("<div>", "</div>", '<div class="a">', "<div/>", "<p>", "</p>", "<span>", "</span>", "<ul>", "<li>x", "</ul>"),
    *("<hr>", "<divide>", "<section\n id='s'>", "</section>", "</section >", "<DIV>", "<script src='a.js'></script>"),
    *("<script>", "</script>", "<!-- note -->", "<!--", "<?php ?>", "<![CDATA[x]]>", "<style>", "<", ">"),
    *("&amp;", "&", "&amp", "&#35;", "\n", "\n\n", "\n  \n", " ", "    ", "\t"),
    *("word", "*em*", "`code`", "# Title", "{: #id }", "> ", "- ", "| a |"),
]


def plain() -> markdown.Markdown:
    return markdown.Markdown(extensions=EXTENSIONS)


def quick() -> markdown.Markdown:
    converter = plain()
    use_fast_html_blocks(converter)
    return converter


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_comes_out_as_from_python_markdown(text: str) -> None:
    assert quick().convert(text) == plain().convert(text)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["<div>a</div>", "<nav>\n\nb</nav>", "# T", "text", "<div>\n<div>c</div>\n</div>"])))
def test_plain_pages_come_out_as_from_python_markdown(blocks: list[str]) -> None:
    for between in ("\n", "\n\n", "\n\n\n", "\n \n"):
        text = between.join(blocks)
        assert quick().convert(text) == plain().convert(text)


def test_the_slow_way_is_not_asked_where_html_is_plain(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def run(_: HtmlBlockPreprocessor, lines: list[str]) -> list[str]:
        asked.append("\n".join(lines))
        return lines

    page = '<nav class="a">x</nav>\n\n# Title\n\n<div>\n<div>&amp;</div>\n</div>\n<script src="a.js"></script>\n'
    expected = plain().convert(page)
    monkeypatch.setattr(HtmlBlockPreprocessor, "run", run)
    assert quick().convert(page) == expected
    assert not asked
    quick().convert("<div>\n<!-- note --></div>")
    assert asked
