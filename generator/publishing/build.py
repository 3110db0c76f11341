"""The whole way: content in, a proved site out; a failure anywhere leaves the last good site standing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from generator.publishing.failures import explained_failures
from generator.publishing.places import BuildPlaces, check_places
from generator.publishing.progress import Progress
from generator.publishing.staging import locked_folders

if TYPE_CHECKING:
    from generator.errors import Problem
    from generator.model.library import Library

DEFAULT_CONTENT = Path("content")
"""Where a curator's files are, in the folder of `mkdocs.yml`."""
DEFAULT_OUT = Path("build/site")
"""Where the finished site goes."""
DEFAULT_DOCS = Path("build/docs")
"""Where the Markdown goes that MkDocs builds from, for anyone to open."""
DEFAULT_CONFIG = Path("mkdocs.yml")
"""The operator's one file of settings."""


@dataclass(frozen=True)
class BuildResult:
    """What a build made."""

    library: Library
    out: Path
    """The folder of the site."""
    pages: int
    """How many pages were built."""
    warnings: tuple[Problem, ...]
    """What is worth a look and stopped nothing."""


def build_site(
    content: Path = DEFAULT_CONTENT,
    out: Path = DEFAULT_OUT,
    *,
    docs: Path = DEFAULT_DOCS,
    config: Path = DEFAULT_CONFIG,
    site_url: str | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Build a complete site and put it in place of the last one.

    Args:
        content: the folder with digests, facts, taxonomy and pages.
        out: where the site goes.
        docs: where the Markdown goes; pictures are kept beside it.
        config: the settings.
        site_url: the address of the home page, in place of the one in the settings.
        progress: told of each step.

    Returns:
        What was built.

    Raises:
        ContentError: content or settings have mistakes; holds all of them, and nothing was written.
        BuildError: MkDocs failed, or the site does not hold what it should; the last good site stands.
        MachineError: the system refused something, or another build did not end; the last good site stands.
    """
    # Loaded here and not above, since most commands build nothing.
    from generator.publishing import build_steps  # noqa: PLC0415

    progress = progress or Progress()
    places = BuildPlaces(content, out, docs, config)
    with explained_failures(out):
        check_places(places)
        with locked_folders((out, docs), progress.note):
            rendered = build_steps.write_markdown(places, site_url, progress)
            build_steps.make_site(rendered, places, progress)
    return BuildResult(rendered.library, out, rendered.pages, rendered.warnings)
