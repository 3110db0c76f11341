"""arXiv's feeds: the announcement that stands in front of each abstract."""

from __future__ import annotations

import re

from generator.reading.digests.paste.dialects.dialect import Dialect

_ANNOUNCEMENT = re.compile(
    r"(?:abstract\s*:\s*)?(?P<id>arXiv:\S{1,40})\s+Announce Type:\s*[\w-]{1,40}\s*(?P<abstract>abstract\s*:.*)?",
    re.IGNORECASE,
)
"""`arXiv:2503.01234v1 Announce Type: new Abstract: We study kettles.`"""


def _split_announcement(text: str) -> tuple[str, ...]:
    found = _ANNOUNCEMENT.fullmatch(text)
    return tuple(part for part in found.group("id", "abstract") if part) if found else ()


ARXIV_FEED = Dialect(
    name="arXiv feed",
    why="tools that write digests copy the descriptions out of arXiv's feeds",
    split_line=_split_announcement,
)
