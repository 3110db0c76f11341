"""Digests in Markdown: sections, front matter, comments, pictures and folded parts, which are no papers."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from itertools import pairwise

from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.furniture import make_rule
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.markdown_tables import is_table_head

_FENCES = ("---", "+++")
"""What stands above and below the front matter, in YAML and in TOML."""
_SETTING = re.compile(r"(?:[\w-]+\s*[:=].*|[-*] .*|\[\[?[\w.-]+\]?\]|#.*|[\]}],?)")
"""A line of front matter: `draft: false`, `- digest`, `[params]`, `# a remark`, `]`."""
_MOST_SETTINGS = 100
"""Lines of front matter; no tool that makes digests writes more."""
_COMMENT, _COMMENT_END = "<!--", "-->"


def _find_framed(lines: Sequence[Line], says_nothing: Callable[[Line], bool]) -> dict[int, str]:
    """Front matter, comments, and headings that stand over deeper ones."""
    found = _find_front_matter(lines) | _find_comments(lines)
    rest = [line for line in lines if line.number not in found]
    heads = _find_heads(lines)
    return found | heads | _find_sections(rest, heads, says_nothing)


def _find_front_matter(lines: Sequence[Line]) -> dict[int, str]:
    """The lines between two fences at the beginning, where each is a setting or goes on with one."""
    first = next((place for place, line in enumerate(lines) if line.text), 0)
    if not lines or lines[first].text not in _FENCES:
        return {}
    for place, line in enumerate(lines[first + 1 : first + _MOST_SETTINGS], first + 1):
        if line.text == lines[first].text:
            return {one.number: "front matter" for one in lines[first : place + 1] if one.text}
        if line.text and not line.indented and not _SETTING.fullmatch(line.text):
            break
    return {}


def _find_comments(lines: Sequence[Line]) -> dict[int, str]:
    """Lines of comments, from one that begins as they do to the one that ends them."""
    found: dict[int, str] = {}
    begun: list[Line] = []
    for line in lines:
        if not begun and not line.text.startswith(_COMMENT):
            continue
        begun.append(line)
        if _COMMENT_END in line.text:
            if line.text.endswith(_COMMENT_END):
                found |= {one.number: "comment" for one in begun if one.text}
            begun = []
    return found


def _find_heads(lines: Sequence[Line]) -> dict[int, str]:
    """The names of the columns of tables."""
    return {line.number: "table" for line, below in pairwise(lines) if is_table_head(line.text, below.text)}


def _find_sections(
    lines: Sequence[Line], heads: Container[int], says_nothing: Callable[[Line], bool]
) -> dict[int, str]:
    """Headings that stand over deeper ones or over tables, with nothing of a paper in between."""
    found: dict[int, str] = {}
    above: Line | None = None
    for line in lines:
        if line.number not in heads and says_nothing(line):
            continue
        if above and (line.level > above.level or line.number in heads):
            found[above.number] = "section"
        above = line if line.level else None
    return found


MARKDOWN = Dialect(
    name="Markdown",
    why="notes, README files and chat windows hold digests in Markdown",
    furniture=(
        make_rule(
            "picture",
            "pictures and badges",
            r"(?:\[?!\[[^\[\]]*\]\([^()\s]*(?: \"[^\"]*\")?\)(?:\]\([^()\s]*\))?\s*)+",  # ![teaser](a.png)
            r"!\[\[[^\[\]]*\]\]|<img\b[^<>]*>",
        ),
        make_rule(
            "fold",
            "the frame of a part that a reader may unfold",
            r"(?:</?details\b[^<>]*>\s*)*(?:<summary>[^<>]{0,100}</summary>|</?summary>)?(?:\s*</?details\b[^<>]*>)*",
        ),
    ),
    find_framed=_find_framed,
)
