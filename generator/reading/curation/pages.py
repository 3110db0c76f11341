"""Pages written by hand: `content/pages/*.md`."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.site import Page
from generator.model.source import Source
from generator.reading.files.folders import list_files
from generator.reading.files.text_file import read_text
from generator.reading.files.values import is_slug


def read_pages(folder: Path, problems: ProblemCollector) -> tuple[Page, ...]:
    """Read all pages of a content folder.

    Args:
        folder: `content/pages`; a missing folder holds no pages.
        problems: takes a name that cannot be an address, an empty page, and a file that is no text.

    Returns:
        The pages in the order of their names.
    """
    pages = []
    for path in list_files(folder, (".md",), "pages end in .md", problems):
        source = Source(path.as_posix())
        text = read_text(path, problems)
        if not is_slug(path.stem):
            hint = "use lower-case letters, digits and single hyphens, as in about.md"
            problems.error(source, f'"{path.name}" cannot be an address', hint)
        elif text is not None and not text.strip():
            problems.error(source, "the page is empty", "write it, or remove the file")
        elif text is not None:
            pages.append(Page(path.stem, text, source))
    return tuple(pages)
