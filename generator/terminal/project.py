"""Finds the project of a verb, which is the nearest folder with `mkdocs.yml`, so that verbs work in sub-folders."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SETTINGS_FILE = "mkdocs.yml"


@dataclass(frozen=True, slots=True)
class Project:
    """The paths of a project, relative to the working folder."""

    content: Path
    """What curators write: digests, facts, taxonomy, pages."""
    config: Path
    """The settings of the operator: `mkdocs.yml`."""
    docs: Path
    """The folder for the Markdown that MkDocs builds from, which people can open."""
    out: Path
    """The folder for the finished site."""

    @property
    def preview_docs(self) -> Path:
        """The folder for the Markdown of `serve`."""
        return self.docs.with_name("preview") / "docs"

    @property
    def preview_out(self) -> Path:
        """The folder for the site of `serve`, whose pages contain the address of this machine."""
        return self.out.with_name("preview") / "site"


def find_project(start: Path) -> Project:
    """Find the project of a folder, in the way that git finds a repository.

    Args:
        start: the working folder.

    Returns:
        The paths of the nearest project at or above `start`; if there is none, those of `start` itself, so that an
        error message names the files that are missing there.
    """
    folders = (start, *start.parents)
    root = next((folder for folder in folders if (folder / SETTINGS_FILE).is_file()), start)
    way = Path(os.path.relpath(root, start))
    return Project(way / "content", way / SETTINGS_FILE, way / "build/docs", way / "build/site")
