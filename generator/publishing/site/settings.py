"""Reads `mkdocs.yml`."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import mkdocs.exceptions
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from pydantic import Field

from generator.errors import ContentError, Problem, ProblemCollector
from generator.model.site import Settings, SiteInfo
from generator.model.source import Source
from generator.reading.files.validation import Record, validate_value


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
    config = load(file, site_url=site_url)
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


def load(file: Path, **options: object) -> MkDocsConfig:
    """MkDocs' own settings, with `options` in place of what the file says; raises `ContentError` as `read_settings`."""
    # The folder of the Markdown may not be written yet, and MkDocs asks for one that exists: any will do until then.
    options = {"docs_dir": str(Path(__file__).parent), **options}
    with gathered_messages() as messages:
        try:
            return load_config(str(file), **options)  # type: ignore[arg-type]  # MkDocs takes any of its settings here
        except mkdocs.exceptions.MkDocsException as error:
            said = messages or [str(error)]
            raise ContentError([Problem(Source(file.as_posix()), text) for text in said]) from error


@contextmanager
def gathered_messages() -> Iterator[list[str]]:
    """Gather what MkDocs warns of meanwhile, in place of having it printed."""
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
