"""A page that we generated, made into HTML by MkDocs' own means without what such a page does not need."""

from __future__ import annotations

import markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from generator.publishing.site.raw_blocks import use_raw_blocks

_FOR_HAND_WRITTEN_PAGES = ("md_in_html",)
"""Extensions that no template makes use of, and that read every tag of a page."""


def render_quickly(page: Page, converter: markdown.Markdown) -> None:
    """Convert the Markdown of a generated page, which was read before.

    Its links are HTML already, so that MkDocs need not look for any in it. The page comes out as the same bytes as from
    MkDocs in a fourth of the time: one converter serves all pages, and no HTML is read for its tags, nor once more for
    anchors, which the proof of the finished site follows anyhow.
    """
    page.content = converter.reset().convert(page.markdown or "")
    page.toc = get_toc(getattr(converter, "toc_tokens", []))


def make_converter(config: MkDocsConfig) -> markdown.Markdown:
    """The Markdown of the settings, for one generated page after the other."""
    extensions = [name for name in config.markdown_extensions if name not in _FOR_HAND_WRITTEN_PAGES]
    converter = markdown.Markdown(extensions=extensions, extension_configs=config.mdx_configs)
    use_raw_blocks(converter)
    return converter
