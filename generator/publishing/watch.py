"""Serves the site while a person works on it: every change is built, every mistake shown, the last good site kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from generator.errors import DigestError
from generator.publishing.build import BuildResult
from generator.publishing.site.serving import LastBuild, serve
from generator.publishing.site.settings import read_settings


@dataclass(frozen=True)
class Audience:
    """Whom to tell what happens while the site is served."""

    ready: Callable[[], None]
    """Called once, when browsers can open the site."""
    built: Callable[[BuildResult], None]
    """Called after each build that went well."""
    failed: Callable[[DigestError], None]
    """Called after each build that failed."""


def serve_site(
    build: Callable[[], BuildResult],
    audience: Audience,
    *,
    address: tuple[str, int],
    out: Path,
    content: Path,
    config: Path,
) -> None:
    """Build and serve a site, and build it again when content, settings, templates or theme change.

    Args:
        build: builds the site.
        audience: told how each build went.
        address: the host and the port to serve at.
        out: the folder of the site.
        content: the curator's folder.
        config: the settings.

    Raises:
        DigestError: the first build failed and there is no earlier site to show.
        OSError: the port is taken.
    """
    last_build = LastBuild()

    def rebuild() -> None:
        try:
            result = build()
        except DigestError as error:
            if not out.is_dir():
                raise
            last_build.error = error
            audience.failed(error)
        else:
            last_build.error = None
            audience.built(result)

    rebuild()
    own_theme = read_settings(config).theme_folders
    templates = Path(str(files("generator.rendering.pages") / "templates"))
    serve(out, rebuild, (content, config, templates, *own_theme), address, audience.ready, last_build)
