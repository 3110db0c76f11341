"""The site that is made: its settings, its hand-written pages, its files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class Page:
    """A page written by hand in `content/pages/`."""

    slug: str
    text: str
    """The whole file, as the curator wrote it."""
    source: Source
    body: str
    """Its Markdown, which is the text without the front matter."""
    title: str = ""
    """What it is called in the header and in search engines: by its front matter, else by its first heading."""
    description: str = ""
    """One sentence for search engines; empty where the front matter has none."""


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the operator set in `mkdocs.yml`."""

    name: str
    url: str
    """The address of the home page, with a slash at its end; empty where none is set."""
    description: str = ""
    repo_url: str = ""
    """The repository's page without a slash at its end, empty where none is set."""
    branch: str = "main"
    """The branch that "Correct this page" opens."""
    author_page_papers: int = 2
    """An author has a page from this many papers on."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What `mkdocs.yml` says, read once."""

    file: Path
    """The file itself."""
    site: SiteInfo
    """What the renderers need of it."""
    theme_folders: tuple[Path, ...]
    """The operator's own theme files, to be watched while serving."""
    parts: tuple[tuple[str, str], ...] = ()
    """What the header names where the operator has set no `nav`: the title and the Markdown file of each part."""
    package_folders: tuple[Path, ...] = ()
    """The files of the installed packages that the theme is built upon."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file for the site, not yet written."""

    path: str
    """Where it goes inside the output folder, with forward slashes."""
    text: str


Renderer = Callable[[], Iterable[OutputFile]]
"""Makes some of the files when it is called, wherever that may be."""
