"""Digests in Markdown: headings of sections, which stand over the headings of papers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.line_roles import Line


def _find_sections(lines: Sequence[Line], says_nothing: Callable[[Line], bool]) -> dict[int, str]:
    """Headings that stand over deeper ones, with nothing of a paper in between."""
    found: dict[int, str] = {}
    above: Line | None = None
    for line in lines:
        if says_nothing(line):
            continue
        if above and line.level > above.level:
            found[above.number] = "section"
        above = line if line.level else None
    return found


MARKDOWN = Dialect(
    name="Markdown",
    why="notes, README files and chat windows hold digests in Markdown",
    find_framed=_find_sections,
)
