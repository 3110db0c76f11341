"""Converts the Markdown of generated pages to HTML with MkDocs' own converter, without what such pages do not need."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import markdown
from markdown.preprocessors import HtmlBlockPreprocessor
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

_FOR_HANDWRITTEN_PAGES = ("md_in_html",)
"""Extensions that no template uses, and that read every tag of a page."""

_UNUSUAL_HTML = re.compile(r"<(?!/?[a-z])|<(?:style|textarea|title)\b|<script\b(?![^<>]*></script>)|&(?!#?\w+;)")
"""Comments, capitals, elements whose text is no markup, bare signs: `<!-- x -->`, `<DIV>`, `<title>`, `a & b`."""
_BLOCK_START = re.compile(r"^[ \t]{0,3}<([a-z][a-z0-9]*)\b", re.MULTILINE)
"""An element at the beginning of a line: `  <div class="a">`."""
_BLANK_LINE = re.compile(r"(?: *\n){2}")
"""What follows a block that has a blank line below it."""


def convert_page(page: Page, converter: markdown.Markdown) -> None:
    """Convert the Markdown of a generated page, which MkDocs has read before.

    The result is the same bytes as from MkDocs in a fourth of the time. One converter serves all pages. The links of
    a generated page are HTML already, so no link is looked up. Anchors are checked in the finished site anyhow.

    Args:
        page: the page; gets its content and its table of contents.
        converter: from `make_converter`.
    """
    page.content = converter.reset().convert(page.markdown or "")
    page.toc = get_toc(getattr(converter, "toc_tokens", []))


def make_converter(config: MkDocsConfig) -> markdown.Markdown:
    """Make the converter of the settings, for one generated page after the other.

    Args:
        config: MkDocs' settings, which name the extensions.
    """
    extensions = [name for name in config.markdown_extensions if name not in _FOR_HANDWRITTEN_PAGES]
    converter = markdown.Markdown(extensions=extensions, extension_configs=config.mdx_configs)
    use_fast_html_blocks(converter)
    return converter


def use_fast_html_blocks(converter: markdown.Markdown) -> None:
    """Let a converter find blocks of HTML with `FastHtmlBlocks`.

    Args:
        converter: any; it is changed.
    """
    converter.preprocessors.register(FastHtmlBlocks(converter), "html_block", 20)


class FastHtmlBlocks(HtmlBlockPreprocessor):  # type: ignore[misc]  # Python-Markdown has no types
    """Finds the blocks of HTML in a page; hands over to its base class where HTML is not as plain as our templates'.

    The base class parses every tag of a page, which takes half of the time of its conversion. Only the end of each
    block has to be known, and counting the tags of the name that it starts with is enough for that.
    """

    def run(self, lines: list[str]) -> list[str]:
        """Put each block of HTML into the stash and a mark in its place."""
        text = "\n".join(lines)
        spans = list(self._find_blocks(text))
        if None in spans or _UNUSUAL_HTML.search(text):
            return list(super().run(lines))
        left: list[str] = []
        done = 0
        for start, end in filter(None, spans):
            below = "\n" if _BLANK_LINE.match(text, end) else ""
            left += [text[done:start], "\n", self.md.htmlStash.store(text[start:end] + below), "\n\n"]
            done = end
        return "".join([*left, text[done:]]).split("\n")

    def _find_blocks(self, text: str) -> Iterator[tuple[int, int] | None]:
        """Yield where each block starts and ends; None where one has no end, or text follows it on its last line."""
        end = 0
        while opening := _BLOCK_START.search(text, end):
            end = opening.end()
            if not self.md.is_block_level(opening[1]):
                continue
            start = opening.start(1) - 1
            closed = _find_element_end(text, start, opening[1])
            if closed is None or text[closed : closed + 1] not in ("\n", ""):
                yield None
                return
            end = closed
            yield start, end


def _find_element_end(text: str, start: int, name: str) -> int | None:
    """Where the element ends that starts at `start`; None where it does not end."""
    depth = 0
    for tag in _tags_named(name).finditer(text, start):
        depth += -1 if tag[0].startswith("</") else 1
        if depth == 0:
            return tag.end()
    return None


@cache
def _tags_named(name: str) -> re.Pattern[str]:
    """The end tags of a name, and what its start tags begin with."""
    return re.compile(rf"<{name}(?=[\s>])|</{name}>")
