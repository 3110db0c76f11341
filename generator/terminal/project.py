"""Finds the project that a verb works on: the folder with `mkdocs.yml`, from wherever in it a person types."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SETTINGS_FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project keeps its parts, as seen from the working folder."""

    content: Path
    """What curators write: digests, facts, taxonomy, pages."""
    config: Path
    """The operator's one file of settings."""
    docs: Path
    """Where the Markdown goes that MkDocs builds from, for anyone to open."""
    out: Path
    """Where the finished site goes."""

    @property
    def preview_docs(self) -> Path:
        """Where the Markdown goes of the site that is served here."""
        return self.docs.with_name("preview") / "docs"

    @property
    def preview_out(self) -> Path:
        """Where the site goes that is served here."""
        return self.out.with_name("preview") / "site"


def find_project(start: Path) -> Project:
    """Find the project that a folder belongs to, as git finds its repository.

    Args:
        start: the working folder.

    Returns:
        The parts of the nearest project at or above `start`; those of `start` itself where there is none, so that a
        message names what is missing where a person stands.
    """
    folders = (start, *start.parents)
    root = next((folder for folder in folders if (folder / SETTINGS_FILE).is_file()), start)
    way = Path(os.path.relpath(root, start))
    return Project(way / "content", way / SETTINGS_FILE, way / "build/docs", way / "build/site")
