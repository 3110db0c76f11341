"""No text can become markup: whatever goes in through the one door is read again as it was."""

from __future__ import annotations

import unicodedata
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.yaml import yaml_load

from generator.text.markdown import escape
from tests.places import SETTINGS

MKDOCS_OWN = ("toc", "tables", "fenced_code")
"""The extensions that MkDocs adds to those of the settings."""

EXTENSIONS = yaml_load(SETTINGS.read_text("utf-8"))["markdown_extensions"]

HOSTILE = (
    "<script>alert(1)</script>",
    "{{ x }} {% raw %} {# y #}",
    "[a](javascript:b)",
    "![a](b.png)",
    "[a][b] [c]: d",
    "# not a heading",
    "A title ## with { .marks } {: #id }",
    "2. Not a list",
    "2) Not a list",
    "- no list",
    "+ no list",
    "3.",
    "===",
    "*x* **y** _z_ __w__ `v` ~~u~~ ^t^ ==s==",
    "x\r\n\r\n    not code",
    "    not code either",
    "a | b\n--|--\nc | d",
    "a\n===",
    "a\n---",
    "---",
    "***",
    "> no quote",
    "!!! note",
    "```\nnot code\n```",
    ": no definition",
    "a\n: no definition",
    "*[HTML]: no abbreviation",
    "[^1] [^1]: no footnote",
    "https://example.org www.example.org a@example.org <https://example.org>",
    "&amp; &lt; &#35; & &copy;",
    "\"quoted\" 'quoted' “quoted”",
    "back\\slash \\* \\",
    "a</p></div></h1>b",
    "<!-- no comment --> <![CDATA[x]]> <?php",
    "100% of 5 < 6 > 4 $x^2$ $$y$$",
    "$-$ -- --- ...",
    "شبكات \u202eעברית",
    "\u0002wzxhzdk:1\u0003 klzzwxh:0001",
    "a\u2028b\u2029c\x85d\x0be",
    "smile :smile: :+1:",
    "++x++ ^^y^^ (c) (tm) 1/2 +/-",
    "--8<-- 'mkdocs.yml'",
)
"""Titles that every part of Markdown, its extensions and HTML could take for its own."""


class _Reader(HTMLParser):
    """Gathers what a browser would show and which elements it would make."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.elements: list[str] = []
        self.attributes: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += [value for _, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def _read(markdown: str) -> _Reader:
    page = Markdown(extensions=[*EXTENSIONS, *(one for one in MKDOCS_OWN if one not in EXTENSIONS)]).convert(markdown)
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader


def _as_shown(text: str) -> str:
    """What escaping promises to show: the text without control characters, and browsers fold white space."""
    visible = "".join(letter for letter in text if letter in "\t\n\v\f\r\x85" or unicodedata.category(letter) != "Cc")
    return " ".join(visible.split())


def _words(reader: _Reader) -> str:
    return " ".join(reader.text.split())


PLACES = {
    "paragraph": ("{}", ["p"]),
    "paragraph behind a word": ("Word {} word", ["p"]),
    "heading": ("# {}", ["h1"]),
    "heading with attributes": ("# {} {{: #title }}", ["h1"]),
    "list item": ("- {}", ["ul", "li"]),
    "raw block": ("<div>\n<p>{}</p>\n</div>", ["div", "p"]),
    "markdown in a block": ('<div markdown="1">\n\n{}\n\n</div>', ["div", "p"]),
    "table cell": ("a | b\n--|--\n{} | c", ["table", "thead", "tr", "th", "th", "tbody", "tr", "td", "td"]),
    "emphasis": ("*{}*", ["p", "em"]),
    "link": ("[{}](other.md)", ["p", "a"]),
}
"""Where templates may put text, and the elements that stand there for it."""


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_shows_as_written_and_makes_no_element(text: str, place: str) -> None:
    template, elements = PLACES[place]
    reader = _read(template.format(escape(text)))
    assert reader.elements == elements
    assert _as_shown(text) in _words(reader)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_stays_inside_its_attribute(text: str) -> None:
    reader = _read(f'<div title="{escape(text)}">x</div>')
    assert reader.elements == ["div"]
    assert [_as_shown(value or "") for value in reader.attributes] == [_as_shown(text)]


@given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
@settings(max_examples=300)
def test_any_text_comes_back_letter_by_letter(text: str) -> None:
    reader = _read(f"# x{escape(text)} {{: #title }}\n\n{escape(text)}x\n\n<p>{escape(text)}</p>")
    assert reader.elements == ["h1", "p", "p"]
    assert reader.text.split() == f"{_as_shown('x' + text)} {_as_shown(text + 'x')} {_as_shown(text)}".split()


@pytest.mark.parametrize(
    "sentence",
    [
        "A well-kept list, of 1.5 or 2 things; see Section 3, which is long (very).",
        "It is in C++ since 2024. See https://example.org/a?b=1 or write to a@example.org: it works!",
    ],
)
def test_prose_stays_readable(sentence: str) -> None:
    assert escape(sentence) == sentence


@pytest.mark.parametrize("sign", "&<>\"'\\`*_{}[]#|~^$")
def test_each_sign_that_some_markup_knows_is_written_as_a_reference(sign: str) -> None:
    assert sign not in str(escape(f"a{sign}b")).replace("&", "", 1).replace("#", "", 1)
