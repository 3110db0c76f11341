"""Reads `content/pages/*.md`: pages that curators write by hand."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.site import Page
from generator.model.source import Source
from generator.reading.files.folders import list_files
from generator.reading.files.text_file import read_text
from generator.reading.files.validation import Record, show_value
from generator.reading.files.values import Text, is_slug
from generator.reading.files.yaml_file import parse_yaml, validate
from generator.text.markdown_limits import MOST_OPEN_BRACKETS, find_deep_brackets

_FRONT_MATTER_EDGE = re.compile(r"-{3,}\s*")
"""The lines above and below front matter."""
_HEADING_LINE = re.compile(r"#{1,6}\s+(?P<text>.+?)(?:\s+#+)?(?:\s*\{[^{}]*\})?\s*")
"""A heading, whose text excludes closing signs and attributes: `## About us ## {: #us }`."""


class FrontMatter(Record):
    """What may stand between two lines of hyphens on top of a page."""

    title: Text | None = None
    """What the page is called in the header and in search engines."""
    description: Text | None = None
    """One sentence for search engines."""


def read_pages(folder: Path, problems: ProblemCollector) -> tuple[Page, ...]:
    """Read all pages of a content folder.

    Args:
        folder: `content/pages`, which may be missing.
        problems: collects names that cannot be addresses, empty pages, front matter that cannot be read, and files
            that are not text.

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
        elif text is not None and (page := _read_page(path, text, problems)):
            pages.append(page)
    return tuple(pages)


def _read_page(path: Path, text: str, problems: ProblemCollector) -> Page | None:
    source = Source(path.as_posix())
    lines = text.split("\n")
    end = _find_end(lines)
    if end is None:
        message = "the front matter is opened in this line and never closed"
        problems.error(Source(source.path, 1), message, "add a line of three hyphens below it")
        return None
    head = _read_front_matter(path, lines[1:end], problems) if end else FrontMatter()
    body = "\n".join(lines[end + 1 :] if end else lines).strip("\n")
    if line := find_deep_brackets(text):
        message = f"a paragraph opens more than {MOST_OPEN_BRACKETS} square brackets inside each other"
        problems.error(Source(source.path, line), message, "put a backslash before those that are no links")
        return None
    if head is not None and not body.strip():
        problems.error(source, "the page is empty", "write it, or remove the file")
    if head is None or not body.strip():
        return None
    return Page(path.stem, text, source, f"{body}\n", head.title or _find_heading(body), head.description or "")


def _find_end(lines: list[str]) -> int | None:
    """The index of the line that closes the front matter; 0 if there is none, None if it is never closed."""
    if not _FRONT_MATTER_EDGE.fullmatch(lines[0]):
        return 0
    return next((index for index, line in enumerate(lines[1:], 1) if _FRONT_MATTER_EDGE.fullmatch(line)), None)


def _read_front_matter(path: Path, lines: list[str], problems: ProblemCollector) -> FrontMatter | None:
    file = parse_yaml("\n".join(["", *lines]), path, problems)
    if file is None or file.value is None:
        return None if file is None else FrontMatter()
    if not isinstance(file.value, dict):
        message = f"between the lines of hyphens must be keys with values, not {show_value(file.value)}"
        problems.error(Source(path.as_posix(), 2), message, "write title: or description:, or remove these lines")
        return None
    return validate(file, FrontMatter, problems)


def _find_heading(body: str) -> str:
    """The text of the first heading, without emphasis; empty if there is no heading."""
    found = (_HEADING_LINE.fullmatch(line) for line in body.split("\n"))
    heading = next((match["text"] for match in found if match), "")
    return re.sub(r"[*_`]", "", heading)
