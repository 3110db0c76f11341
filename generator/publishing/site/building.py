"""Builds all pages with MkDocs, each process making its share of them."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import mkdocs.exceptions
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from generator.errors import BuildError
from generator.publishing.site.settings import Settings, gathered_messages, load


@dataclass(frozen=True)
class Share:
    """The part of the pages that one process makes: every `of`th, beginning with the one of that number."""

    number: int
    of: int

    @property
    def is_first(self) -> bool:
        """Whether this process also makes what there is only once, such as the sitemap and copied files."""
        return self.number == 0


WHOLE = Share(0, 1)
"""All pages."""


def build_pages(settings: Settings, docs: Path, site: Path, newest_date: str, share: Share = WHOLE) -> None:
    """Build pages with MkDocs, as `mkdocs build --strict` would.

    Args:
        settings: from `read_settings`.
        docs: the folder with the Markdown.
        site: the folder for the site; files in it that this share does not make are left alone.
        newest_date: the day that MkDocs shall write where it would write today's, `YYYY-MM-DD`.
        share: the pages to build.

    Raises:
        BuildError: MkDocs failed or warned; holds what it said.
    """
    with tempfile.TemporaryDirectory(dir=site.parent, prefix=f"{site.name}-share-") as own:
        config = load(
            settings.file, docs_dir=str(docs.resolve()), site_dir=own, site_url=settings.site.url, strict=True
        )
        # The proof of the finished site follows anchors on all pages; here only those of this share are known.
        config.validation.links.anchors = 0
        config.plugins["share"] = _MakesItsShare(share)
        with gathered_messages() as messages, _build_date(newest_date):
            try:
                mkdocs_build(config)
            except mkdocs.exceptions.MkDocsException as error:
                raise BuildError([f"MkDocs: {text}" for text in messages or [str(error)]]) from error
        _move_all(Path(own), site)


def _move_all(source: Path, target: Path) -> None:
    """Move every file to the same place below another folder on the same disk."""
    for parent, _, names in os.walk(source):
        folder = target / Path(parent).relative_to(source)
        folder.mkdir(parents=True, exist_ok=True)
        for name in names:
            shutil.move(Path(parent, name), folder / name)


class _SharedFiles(Files):
    """All files of the site, of which MkDocs is shown only a share when it asks which pages to make."""

    def __init__(self, files: Files, share: Share) -> None:
        super().__init__(files)
        self._share = share
        self.dealt_out = False

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        # Templates such as the sitemap ask without a condition, and are told of all.
        pages = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        return pages[self._share.number :: self._share.of] if inclusion and self.dealt_out else pages

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        if self._share.is_first:
            super().copy_static_files(dirty, inclusion=inclusion)


class _MakesItsShare(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings, so no type of settings
    """Keeps MkDocs to one share of the pages."""

    def __init__(self, share: Share) -> None:
        self._share = share

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        if not self._share.is_first:
            config.theme.static_templates = set()
        return _SharedFiles(files, self._share)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        assert isinstance(files, _SharedFiles)  # noqa: S101 - on_files made it
        if self._share.is_first and self._share.of > 1:
            for file in files.documentation_pages():
                # The sitemap names every page with its date, also those that others make.
                page = file.page or Page(None, file, config)
                page.read_source(config)
        files.dealt_out = True
        return nav


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
