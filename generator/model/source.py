"""Where something stands in the content."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file under `content/`, printed as `path:line` so that an editor can jump to it."""

    path: str
    """The file, with forward slashes, as the user named it or relative to the working folder."""
    line: int = 0
    """The line, counted from 1; 0 stands for the file as a whole."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Source("")
"""The place of what no file holds."""
