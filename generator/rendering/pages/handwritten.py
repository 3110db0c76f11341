"""Passes the pages that a curator wrote by hand on to MkDocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.site import OutputFile, Page
from generator.rendering.pages.page_writer import write_front_matter


def render(pages: Iterable[Page]) -> Iterator[OutputFile]:
    """Yield each page under its slug.

    Each page gets new front matter, even if it had none: MkDocs would read a first line such as `Note: …` as front
    matter and hide it.

    Args:
        pages: the pages as they were read.
    """
    for page in pages:
        head = {"title": page.title, "description": page.description}
        known = {name: value for name, value in head.items() if value} or {"title": page.slug}
        yield OutputFile(f"{page.slug}/index.md", f"{write_front_matter(known)}\n{page.body}")
