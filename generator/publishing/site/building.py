"""Builds all pages with MkDocs, each process making its share of them."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import mkdocs.exceptions
from mkdocs.commands.build import build as mkdocs_build

from generator.errors import BuildError, DigestError
from generator.model.site import Settings
from generator.publishing.site.foreign_errors import explain_foreign_error, is_foreign_error
from generator.publishing.site.settings import gathered_messages, load
from generator.publishing.site.shares import WHOLE, MakesItsShare, Share
from generator.publishing.site.template_errors import explain_template_error
from generator.publishing.staging import move_files, scratch_folder


def build_pages(
    settings: Settings,
    docs: Path,
    site: Path,
    newest_date: str,
    share: Share = WHOLE,
    handwritten: Collection[str] = (),
) -> None:
    """Build pages with MkDocs, as `mkdocs build --strict` would.

    Args:
        settings: from `read_settings`.
        docs: the folder with the Markdown.
        site: the staged site; files in it that this share does not make are left alone.
        newest_date: the day that MkDocs shall write where it would write today's, `YYYY-MM-DD`.
        share: the pages to build.
        handwritten: the paths of pages whose Markdown a person wrote; all others are of our templates.

    Raises:
        BuildError: MkDocs failed or warned, or a template has a mistake; holds what it said.
    """
    with scratch_folder(site, f"share-{share.number}") as own:
        config = load(
            settings.file, docs_dir=str(docs.resolve()), site_dir=str(own), site_url=settings.site.url, strict=True
        )
        config.nav = config.nav or [{title: path} for title, path in settings.parts] or None
        plugin = MakesItsShare(share, handwritten)
        config.plugins["share"] = plugin
        with gathered_messages() as messages, _build_date(newest_date):
            try:
                mkdocs_build(config)
            except mkdocs.exceptions.MkDocsException as error:
                raise BuildError([f"MkDocs: {text}" for text in messages or [str(error)]]) from error
            except Exception as error:
                if isinstance(error, DigestError):
                    raise
                finding = explain_template_error(error, config.theme.dirs, plugin.page_path)
                if finding is None and is_foreign_error(error) and not _is_of_system(error):
                    finding = _explain_tool_error(error, settings, plugin.page_path)
                if finding is None:
                    raise
                raise BuildError([finding]) from error
        move_files(own, site)


def _is_of_system(error: Exception) -> bool:
    """Whether the system refused something, and no library that asks other hosts, whose errors have no such number."""
    return isinstance(error, MemoryError) or (isinstance(error, OSError) and bool(error.errno))


def _explain_tool_error(error: Exception, settings: Settings, page: str) -> str:
    during = f" (while {page} was made)" if page else ""
    hint = "look at plugins, hooks and markdown_extensions"
    return f"{settings.file}: MkDocs failed{during}: {explain_foreign_error(error)} ({hint})"


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
