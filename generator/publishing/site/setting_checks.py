"""What MkDocs lets pass in `mkdocs.yml`, and this site cannot."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

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
    # As bytes, of which YAML tells whether they are UTF-8 or UTF-16, as it did for MkDocs.
    root = yaml.compose(file.read_bytes(), Loader=yaml.SafeLoader)

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
    _check_pages_of_all(config, find_line, problems)
    for keys, address in _find_loaded(config):
        if re.match(r"\s*(?:[a-z][a-z0-9+.-]*:|[/\\]{2})", address, re.IGNORECASE):
            message = f'"{keys[0]}" names "{shorten(address)}", which every page would ask another host for'
            problems.error(find_line(*keys), message, "put the file itself into the folder of the theme")
        elif address and not _has_theme_file(config, address):
            message = f'"{keys[0]}" names "{shorten(address)}", which is not in the theme'
            problems.error(find_line(*keys), message, "put the file into the folder of theme.custom_dir")
    if config.theme.name == "material" and config.theme.get("font"):
        message = '"theme.font" makes every page ask Google for its letters'
        problems.error(find_line("theme", "font"), message, "write: font: false")


def _check_pages_of_all(config: MkDocsConfig, find_line: FindLine, problems: ProblemCollector) -> None:
    """Refuse settings under which pages have other addresses, or none."""
    if not config.use_directory_urls:
        message = '"use_directory_urls" gives pages other addresses than the site tells in feeds and search'
        problems.error(find_line("use_directory_urls"), message, "write: use_directory_urls: true")
    for name in ("exclude_docs", "draft_docs"):
        if config.get(name):
            message = f'"{name}" leaves pages out to which others lead'
            problems.error(find_line(name), message, "remove it; a page leaves the site with its file in content/")


def _has_theme_file(config: MkDocsConfig, address: str) -> bool:
    path = unquote(re.split(r"[?#]", address, maxsplit=1)[0]).lstrip("/")
    return any((Path(folder) / path).is_file() for folder in config.theme.dirs)


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
