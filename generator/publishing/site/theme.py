"""The templates of the theme: the few that a site needs are found, and each is compiled only once."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
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
    """Compile the templates of the operator's own theme, and all that they draw upon, ahead of the pages."""
    environment = theme_environment(config, lists_files=False)
    own = config.theme.custom_dir
    waiting = [path.name for path in Path(own).glob("*.html")] if own else []
    seen = set(waiting)
    while waiting:
        new = _compile(environment, waiting.pop()) - seen
        seen |= new
        waiting += new


def _compile(environment: jinja2.Environment, name: str) -> set[str]:
    """Compile one template; gives the names of those that it draws upon, as far as it says them."""
    assert environment.loader is not None  # noqa: S101 - theme_environment set it
    # A template that is not there, or has a mistake, may be one that no page asks for; otherwise MkDocs tells.
    with suppress(jinja2.TemplateError):
        environment.get_template(name)
        source, _, _ = environment.loader.get_source(environment, name)
        return {used for used in meta.find_referenced_templates(environment.parse(source)) if used}
    return set()


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
