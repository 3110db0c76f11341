"""The site: its settings, its hand-written pages, and the files that are rendered for it."""

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
    """The whole file as the curator wrote it."""
    source: Source
    body: str
    """The text without the front matter."""
    title: str = ""
    """Its title in the header and in search engines: from the front matter, or else the first heading."""
    description: str = ""
    """One sentence for search engines; empty if the front matter has none."""


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """The settings in `mkdocs.yml` that pages show or depend on."""

    name: str
    url: str
    """The address of the home page, with a slash at its end; empty if none is set."""
    description: str = ""
    repo_url: str = ""
    """The page of the repository, without a slash at its end; empty if none is set."""
    branch: str = "main"
    """The branch that "Correct this page" opens."""
    author_page_papers: int = 2
    """How many papers an author needs to have a page."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings that were read from `mkdocs.yml`."""

    file: Path
    """The file itself."""
    site: SiteInfo
    """The part that rendering needs."""
    theme_folders: tuple[Path, ...]
    """The operator's own theme folders, which `serve` watches for changes."""
    parts: tuple[tuple[str, str], ...] = ()
    """The links of the header if the operator has not set `nav`: title and Markdown file of each."""
    package_folders: tuple[Path, ...] = ()
    """The folders of the installed packages that the theme builds on."""
    runs_own_code: bool = False
    """Whether MkDocs runs hooks or plugins of the operator, which can change every page."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site that is not yet written."""

    path: str
    """Its path inside the output folder, with forward slashes."""
    text: str


Renderer = Callable[[], Iterable[OutputFile]]
"""Makes some of the files when it is called, in whichever process that is."""
