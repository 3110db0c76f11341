"""What MkDocs lets pass in `mkdocs.yml`, and this site cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import yaml
from mkdocs.config.defaults import MkDocsConfig

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.reading.files.validation import shorten
from generator.reading.files.values import is_web_address

FindLine = Callable[..., Source]
"""Tells the line of a setting, given the keys that lead to it."""

_TRACKERS = ("analytics", "consent")
"""Settings below `extra` with which Material for MkDocs loads scripts that count visitors."""
_BRANCH = re.compile(r"(?![-/.])(?!.*(?:\.\.|//|@\{|\.lock$|[/.]$))[^\s~^:?*\[\\\x00-\x20\x7f]+")
"""A name of a branch, by the rules of git check-ref-format."""


def find_setting_lines(file: Path) -> FindLine:
    """Tell where settings stand in a file.

    Args:
        file: the settings, which MkDocs has read, so that they are good YAML.

    Returns:
        A function from keys to the line of that setting, or of the nearest one around it that the file holds.
    """
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)

    def find_line(*keys: str | int) -> Source:
        node, line = root, 0
        for key in keys:
            pairs = node.value if isinstance(node, yaml.MappingNode) else ()
            items = enumerate(node.value) if isinstance(node, yaml.SequenceNode) else ()
            inner = [(name, value) for name, value in pairs if name.value == key]
            inner += [(value, value) for number, value in items if number == key]
            if not inner:
                break
            name, node = inner[0]
            line = name.start_mark.line + 1
        return Source(file.as_posix(), line)

    return find_line


def check_settings(config: MkDocsConfig, find_line: FindLine, problems: ProblemCollector) -> None:
    """Refuse settings with which the site would be broken, or ask another host for something.

    Args:
        config: the settings as MkDocs read them, but for the address of the site: see `check_site_url`.
        find_line: tells where each stands.
        problems: takes each that is refused.
    """
    if not config.site_name.strip():
        problems.error(find_line("site_name"), '"site_name" is empty', "write the name of your site")
    if config.repo_url and not is_web_address(config.repo_url):
        message = f'"repo_url" is "{shorten(config.repo_url)}", which is no web address'
        problems.error(find_line("repo_url"), message, "it begins with https:// or http://")
    for name in _TRACKERS:
        if config.extra.get(name):
            message = f'the setting "extra.{name}" makes every page ask another host'
            problems.error(find_line("extra", name), message, "remove it: this site asks no other host for anything")
    for keys, address in _find_loaded(config):
        if re.match(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", address, re.IGNORECASE):
            message = f'"{keys[0]}" names "{shorten(address)}", which every page would ask another host for'
            problems.error(find_line(*keys), message, "put the file itself into the folder of the theme")
    if config.theme.name == "material" and config.theme.get("font"):
        message = '"theme.font" makes every page ask Google for its letters'
        problems.error(find_line("theme", "font"), message, "write: font: false")


def _find_loaded(config: MkDocsConfig) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """What every page loads, with the keys that lead there."""
    lists: Iterable[tuple[str, Iterable[object]]] = (
        ("extra_css", config.extra_css),
        ("extra_javascript", config.extra_javascript),
    )
    for name, values in lists:
        for number, value in enumerate(values):
            yield (name, number), str(getattr(value, "path", value))
    for name in ("logo", "favicon"):
        yield ("theme", name), str(config.theme.get(name) or "")


def check_site_url(url: str, source: Source, problems: ProblemCollector) -> None:
    """Refuse an address at which no site can stand.

    Args:
        url: the address of the home page, or nothing.
        source: where it was given.
        problems: takes it where it is refused.
    """
    if url and (wrong := _find_wrong_part(url)):
        message = f'the address of the site is "{shorten(url)}", which {wrong}'
        problems.error(source, message, "write it as in https://example.org/digest/")


def _find_wrong_part(url: str) -> str:
    if not is_web_address(url):
        return "is no web address"
    parts = urlsplit(url)
    if "@" in parts.netloc:
        return "holds the name of a user"
    if "?" in url or "#" in url:
        return 'holds a "?" or a "#", behind which no page can lie'
    if "//" in parts.path or "/../" in f"{parts.path}/" or "/./" in f"{parts.path}/":
        return "holds a part without a name"
    return ""


def is_branch(text: str) -> bool:
    """Whether a text can be the name of a branch in git."""
    return _BRANCH.fullmatch(text) is not None
