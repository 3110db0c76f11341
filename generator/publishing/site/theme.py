"""The templates of the theme: the few that a site needs are found, and each is compiled only once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path, PurePath

import jinja2
from jinja2 import meta
from mkdocs.config.defaults import MkDocsConfig

from generator.rendering.bytecode import KeptBytecode

_COMPILED = KeptBytecode()


def theme_environment(config: MkDocsConfig, *, lists_files: bool) -> jinja2.Environment:
    """What MkDocs renders pages with.

    Args:
        config: the settings, which name the theme.
        lists_files: whether to show MkDocs which files lie beside the templates, to be copied.
    """
    environment = config.theme.get_env()
    environment.loader = _ThemeLoader(config.theme.dirs, lists_files=lists_files)
    environment.bytecode_cache = _COMPILED
    return environment


def compile_theme(config: MkDocsConfig) -> None:
    """Compile the templates of the operator's own theme, and those that they name, ahead of the pages."""
    environment = theme_environment(config, lists_files=False)
    own = Path(config.theme.custom_dir or Path(__file__).parent)
    names = [path.relative_to(own).as_posix() for path in own.rglob("*.html")]
    # A template that is not there, or has a mistake, may be one that no page asks for; otherwise MkDocs tells.
    for name in dict.fromkeys([*names, *chain.from_iterable(_named_in(own / name, environment) for name in names)]):
        with suppress(jinja2.TemplateError):
            environment.get_template(name)


def _named_in(file: Path, environment: jinja2.Environment) -> list[str]:
    """The names of the templates that one draws upon, as far as it says them."""
    with suppress(jinja2.TemplateError):
        found = meta.find_referenced_templates(environment.parse(file.read_text(encoding="utf-8")))
        return [name for name in found if name]
    return []


class _ThemeLoader(jinja2.FileSystemLoader):
    """The templates of the theme; of the files beside them, those that a site may ask for."""

    def __init__(self, folders: Sequence[str], *, lists_files: bool) -> None:
        super().__init__(folders)
        self._lists_files = lists_files

    def list_templates(self) -> list[str]:
        # MkDocs copies what is listed here, but never hidden files; Material has fourteen thousand of these: icons.
        found: set[str] = set()
        for start in map(str, self.searchpath if self._lists_files else ()):
            for parent, folders, names in os.walk(start):
                folders[:] = [folder for folder in folders if not folder.startswith(".")]
                found.update(PurePath(parent, name).relative_to(start).as_posix() for name in names)
        return sorted(found)
