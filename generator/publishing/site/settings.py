"""Reads `mkdocs.yml`."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import mkdocs.exceptions
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from pydantic import AfterValidator, Field

from generator.errors import ContentError, Problem, ProblemCollector
from generator.model.site import Settings, SiteInfo
from generator.model.source import Source
from generator.publishing.site.foreign_errors import explain_foreign_error
from generator.publishing.site.setting_checks import (
    FindLine,
    check_settings,
    check_site_url,
    find_setting_lines,
    is_branch,
)
from generator.reading.files.validation import Record, shorten, validate_value

_FOREIGN_HINT = "look at INHERIT, hooks and plugins"
_OF_SETTING = re.compile(r"Config value '(?P<key>\w+)': (?P<message>.*)")


def read_settings(file: Path, site_url: str | None = None) -> Settings:
    """Read `mkdocs.yml`.

    Args:
        file: the settings.
        site_url: the address of the home page, in place of the one in the file.

    Raises:
        ContentError: there is no such file, or it holds settings that cannot be; with all of them.
    """
    if not file.is_file():
        hint = "run this in the folder that holds mkdocs.yml, or name the file with --config"
        raise ContentError([Problem(Source(file.as_posix()), "there is no such settings file", hint)])
    config = load(file, site_url=site_url)
    find_line = find_setting_lines(file)
    problems = ProblemCollector()
    check_settings(config, find_line, problems)
    check_site_url(config.site_url or "", Source("--site-url") if site_url else find_line("site_url"), problems)
    extra = _read_extra(config.extra.get("digest") or {}, find_line, problems)
    problems.raise_errors()
    site = SiteInfo(
        name=config.site_name,
        url=config.site_url or "",
        description=config.site_description or "",
        repo_url=(config.repo_url or "").rstrip("/"),
        branch=extra.branch,
        author_page_papers=extra.author_page_papers,
    )
    own_theme = Path(config.theme.custom_dir) if config.theme.custom_dir else None
    packages = tuple(folder for folder in map(Path, config.theme.dirs) if folder != own_theme)
    return Settings(
        file,
        site,
        (own_theme,) if own_theme else (),
        package_folders=packages,
        runs_own_code=bool(config.hooks or config.plugins),
    )


def _check_branch(text: str) -> str:
    if not is_branch(text):
        raise ValueError(f'is "{shorten(text)}", which is no branch of git | write its name, such as main')
    return text


class _Extra(Record):
    """`extra.digest`: the settings that MkDocs knows nothing of."""

    branch: Annotated[str, AfterValidator(_check_branch)] = "main"
    author_page_papers: int = Field(2, ge=1)


def _read_extra(value: object, find_line: FindLine, problems: ProblemCollector) -> _Extra:
    extra = validate_value(value, _Extra, lambda keys: find_line("extra", "digest", *keys), problems)
    return extra or _Extra()


def load(file: Path, **options: object) -> MkDocsConfig:
    """MkDocs' own settings, with `options` in place of what the file says; raises `ContentError` as `read_settings`."""
    # The folder of the Markdown may not be written yet, and MkDocs asks for one that exists: any will do until then.
    options = {"docs_dir": str(Path(__file__).parent), **options}
    with gathered_messages() as messages:
        try:
            config = load_config(str(file), **options)  # type: ignore[arg-type]  # MkDocs takes any of its settings here
        except mkdocs.exceptions.MkDocsException as error:
            raise ContentError(_locate_message(file, text) for text in messages or [str(error)]) from error
        except Exception as error:  # whatever MkDocs, a hook or a plugin raises; nothing of ours is called here
            message = f"MkDocs cannot use these settings: {explain_foreign_error(error)}"
            raise ContentError([Problem(Source(file.as_posix()), message, _FOREIGN_HINT)]) from error
    # The proof of the finished site follows every link and anchor; MkDocs would refuse good ones, as ../papers/.
    links = config.validation.links
    links.not_found = links.anchors = links.absolute_links = links.unrecognized_links = 0
    return config


def _locate_message(file: Path, text: str) -> Problem:
    """What MkDocs said of a setting, with its line; it writes `Config value 'theme': Unrecognised theme name: 'x'.`."""
    said = _OF_SETTING.match(text.splitlines()[0])
    if said is None:
        return Problem(Source(file.as_posix()), " ".join(text.split()))
    return Problem(find_setting_lines(file)(said["key"]), f'"{said["key"]}": {said["message"]}')


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
