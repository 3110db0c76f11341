"""Serves the site while a person works on it: every change is built, every mistake told, the last good site kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from generator.errors import DigestError
from generator.publishing import site
from generator.publishing.build import BuildResult


@dataclass(frozen=True)
class Address:
    """Where the site is served on this machine."""

    host: str
    port: int

    @property
    def url(self) -> str:
        """The address to open in a browser."""
        return f"http://{self.host}:{self.port}/"


def serve_site(
    build: Callable[[], BuildResult],
    tell: Callable[[DigestError | BuildResult], None],
    *,
    address: Address,
    out: Path,
    content: Path,
    config: Path,
) -> None:
    """Build and serve a site, and build it again when content, settings, templates or theme change.

    Args:
        build: builds the site.
        tell: shows the user how a build went.
        address: where to serve.
        out: the folder of the site.
        content: the curator's folder.
        config: the settings.

    Raises:
        DigestError: the first build failed and there is no earlier site to show.
        OSError: the port is taken.
    """

    def rebuild() -> None:
        try:
            tell(build())
        except DigestError as error:
            if not out.is_dir():
                raise
            tell(error)

    rebuild()
    own_theme = site.read_settings(config).theme_folders
    templates = Path(str(files("generator.rendering") / "templates"))
    site.serve(out, rebuild, (content, config, templates, *own_theme), address.host, address.port)
