"""Knows MkDocs, and is the only room that does: reads its settings, builds with it, serves with its live reload."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import mkdocs.exceptions
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page as MkDocsPage
from pydantic import Field

from generator.errors import BuildError, ContentError, Problem, ProblemCollector
from generator.model import SiteInfo, Source
from generator.reading.validation import Record, validate_value


@dataclass(frozen=True)
class Settings:
    """What `mkdocs.yml` says, read once."""

    file: Path
    """The file itself."""
    site: SiteInfo
    """What the renderers need of it."""
    theme_folders: tuple[Path, ...]
    """The operator's own theme files, to be watched while serving."""


def read_settings(file: Path, site_url: str | None = None) -> Settings:
    """Read `mkdocs.yml`.

    Args:
        file: the settings.
        site_url: the address of the home page, in place of the one in the file.

    Raises:
        ContentError: there is no such file, or MkDocs refuses it.
    """
    if not file.is_file():
        hint = "run this in the folder that holds mkdocs.yml, or name the file with --config"
        raise ContentError([Problem(Source(file.as_posix()), "there is no such settings file", hint)])
    # The folder of the Markdown may not be written yet, and MkDocs asks for one that exists: any will do here.
    config = _load(file, site_url=site_url, docs_dir=str(Path(__file__).parent))
    extra = _read_extra(file, config.extra.get("digest") or {})
    site = SiteInfo(
        name=config.site_name,
        url=config.site_url or "",
        description=config.site_description or "",
        repo_url=(config.repo_url or "").rstrip("/"),
        branch=extra.branch,
        author_page_papers=extra.author_page_papers,
    )
    own_theme = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    return Settings(file, site, (own_theme,) if own_theme else ())


class _Extra(Record):
    """`extra.digest`: the settings that MkDocs knows nothing of."""

    branch: str = "main"
    author_page_papers: int = Field(2, ge=1)


def _read_extra(file: Path, value: object) -> _Extra:
    problems = ProblemCollector()
    extra = validate_value(value, _Extra, lambda _: Source(file.as_posix()), problems)
    problems.raise_errors()
    return extra or _Extra()


def _load(file: Path, **options: object) -> MkDocsConfig:
    with _messages() as messages:
        try:
            return load_config(str(file), **options)  # type: ignore[arg-type]  # MkDocs takes any of its settings here
        except mkdocs.exceptions.MkDocsException as error:
            said = messages or [str(error)]
            raise ContentError([Problem(Source(file.as_posix()), text) for text in said]) from error


def build_pages(
    settings: Settings, docs: Path, site: Path, newest_date: str, on_page: Callable[[], None] = lambda: None
) -> None:
    """Build all pages with MkDocs, as `mkdocs build --strict` would.

    Args:
        settings: from `read_settings`.
        docs: the folder with the Markdown.
        site: an empty folder for the site.
        newest_date: the day that MkDocs shall write into the sitemap, `YYYY-MM-DD`.
        on_page: called after each page, to show progress.

    Raises:
        BuildError: MkDocs failed or warned; holds what it said.
    """
    config = _load(
        settings.file, docs_dir=str(docs.resolve()), site_dir=str(site.resolve()), site_url=settings.site.url, strict=True
    )
    config.plugins["progress"] = _Progress(on_page)
    with _messages() as messages, _build_date(newest_date):
        try:
            mkdocs_build(config)
        except mkdocs.exceptions.MkDocsException as error:
            raise BuildError([f"MkDocs: {text}" for text in messages or [str(error)]]) from error


class _Progress(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings, so no type of settings
    """Tells us of each page that MkDocs has finished."""

    def __init__(self, on_page: Callable[[], None]) -> None:
        self._on_page = on_page

    def on_post_page(self, output: str, /, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        self._on_page()
        return output


@contextmanager
def _build_date(date: str) -> Iterator[None]:
    """Let MkDocs date its files by the content, through the variable of reproducible-builds.org."""
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = str(int(datetime.fromisoformat(date).replace(tzinfo=UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before


@contextmanager
def _messages() -> Iterator[list[str]]:
    """Gather what MkDocs warns of, in place of having it printed."""
    messages: list[str] = []

    class Gather(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    logger = logging.getLogger("mkdocs")
    handler = Gather(logging.WARNING)
    propagate = logger.propagate
    logger.addHandler(handler)
    logger.propagate = False
    try:
        yield messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


class _Server(LiveReloadServer):
    """MkDocs' server, which says when it has begun to listen."""

    on_ready: Callable[[], None]

    def server_activate(self) -> None:
        super().server_activate()
        self.on_ready()


def serve(
    site: Path,
    rebuild: Callable[[], None],
    watched: tuple[Path, ...],
    address: tuple[str, int],
    on_ready: Callable[[], None],
) -> None:
    """Serve a built site until interrupted, rebuild on every change, and reload the browsers that show it.

    Args:
        site: the folder of the site.
        rebuild: called after a change; must not raise, or browsers wait for ever.
        watched: files and folders whose change calls for a rebuild.
        address: the host and the port to listen on.
        on_ready: called when browsers can be sent there.

    Raises:
        OSError: the port is taken.
    """
    server = _Server(rebuild, *address, str(site))
    server.on_ready = on_ready
    server.error_handler = lambda code: (site / "404.html").read_bytes() if code == 404 else None  # noqa: PLR2004
    for path in watched:
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()
    finally:
        server.shutdown()
