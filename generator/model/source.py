"""Places in files of content, which every error message names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file under `content/`, printed as `path:line` so that an editor can jump to it."""

    path: str
    """The file, with forward slashes, as the user typed it or relative to the working folder."""
    line: int = 0
    """The line, counted from 1; 0 means the whole file."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


NOWHERE = Source("")
"""The source of values that are in no file."""
