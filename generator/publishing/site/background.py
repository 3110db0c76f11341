"""MkDocs beside this process: it is loaded, and reads its settings, while the papers are read and understood here."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator.model.site import Settings
from generator.processes import Beside, spread


@dataclass(frozen=True, slots=True)
class PageOrder:
    """What MkDocs shall build."""

    docs: Path
    """The folder with the Markdown."""
    site: Path
    """The folder for the site, which may hold other files already."""
    newest_date: str
    """The day that MkDocs shall write where it would write today's, `YYYY-MM-DD`."""
    handwritten: tuple[str, ...]
    """The paths of pages whose Markdown a person wrote; all others are of our templates."""
    shares: int
    """How many processes are worth their beginning."""


class MkDocsProcess:
    """MkDocs, asked first for its settings, then for the pages."""

    def __init__(self, config: Path, site_url: str | None) -> None:
        """Begin to load MkDocs and to read the settings, with `site_url` in place of the address in them."""
        self._work = Beside(_work(config, site_url))

    def settings(self) -> Settings:
        """What the operator has set; raises `ContentError` where that cannot be."""
        return cast(Settings, self._work.answer())

    def begin(self, order: PageOrder) -> None:
        """Begin to build pages."""
        self._work.order(order)

    def finish(self) -> None:
        """Wait for the pages; raises `BuildError` if MkDocs failed or warned."""
        self._work.answer()

    def close(self) -> None:
        """End it, whatever it is doing."""
        self._work.close()


def _work(config: Path, site_url: str | None) -> Generator[Settings | None, PageOrder, None]:
    # Loaded here and not above, so that only the process that needs it waits for it.
    from generator.publishing.site.building import build_pages, get_ready  # noqa: PLC0415
    from generator.publishing.site.settings import read_settings  # noqa: PLC0415
    from generator.publishing.site.shares import Share  # noqa: PLC0415

    settings = read_settings(config, site_url)
    get_ready(settings)
    order = yield settings

    def build_share(number: int) -> None:
        share = Share(number, order.shares)
        build_pages(settings, order.docs, order.site, order.newest_date, share, order.handwritten)

    spread(build_share, range(order.shares))
    yield None
