"""Builds all pages with MkDocs, each process making its share of them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import mkdocs.exceptions
from mkdocs.commands.build import build as mkdocs_build

from generator.errors import BuildError
from generator.model.site import Settings
from generator.publishing.site.settings import gathered_messages, load
from generator.publishing.site.shares import WHOLE, MakesItsShare, Share


def build_pages(
    settings: Settings,
    docs: Path,
    site: Path,
    newest_date: str,
    share: Share = WHOLE,
    hand_written: Collection[str] = (),
) -> None:
    """Build pages with MkDocs, as `mkdocs build --strict` would.

    Args:
        settings: from `read_settings`.
        docs: the folder with the Markdown.
        site: the folder for the site; files in it that this share does not make are left alone.
        newest_date: the day that MkDocs shall write where it would write today's, `YYYY-MM-DD`.
        share: the pages to build.
        hand_written: the paths of pages whose Markdown a person wrote; all others are of our templates.

    Raises:
        BuildError: MkDocs failed or warned; holds what it said.
    """
    with tempfile.TemporaryDirectory(dir=site.parent, prefix=f"{site.name}-share-") as own:
        config = load(
            settings.file, docs_dir=str(docs.resolve()), site_dir=own, site_url=settings.site.url, strict=True
        )
        config.nav = config.nav or [{title: path} for title, path in settings.parts] or None
        # The proof of the finished site follows anchors on all pages; here only those of this share are known.
        config.validation.links.anchors = 0
        config.plugins["share"] = MakesItsShare(share, hand_written)
        with gathered_messages() as messages, _build_date(newest_date):
            try:
                mkdocs_build(config)
            except mkdocs.exceptions.MkDocsException as error:
                raise BuildError([f"MkDocs: {text}" for text in messages or [str(error)]]) from error
        site.mkdir(exist_ok=True)
        _move_all(Path(own), site)


def _move_all(source: Path, target: Path) -> None:
    """Move all files of a folder to the same places in another on the same disk: whole folders where those are new."""
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = target / entry.name
            try:
                os.rename(entry.path, place)  # noqa: PTH104 - thousands of paths take their time as objects
            except OSError:
                if not entry.is_dir():
                    raise
                # The folder is there and holds files, of another process perhaps.
                _move_all(Path(entry.path), place)


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
