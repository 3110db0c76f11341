"""Pages that a curator wrote by hand, on their way to MkDocs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.site import OutputFile, Page
from generator.rendering.pages.page_writer import write_front_matter


def render(pages: Iterable[Page]) -> Iterator[OutputFile]:
    """Yield each page under its slug.

    The front matter is written anew, and always, since MkDocs takes first lines such as `Note: …` for front matter
    where there is none, and would not show them.

    Args:
        pages: the pages as they were read.
    """
    for page in pages:
        head = {"title": page.title, "description": page.description}
        known = {name: value for name, value in head.items() if value} or {"title": page.slug}
        yield OutputFile(f"{page.slug}/index.md", f"{write_front_matter(known)}\n{page.body}")
