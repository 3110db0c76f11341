"""The files of the theme, by which the proof tells the theme's scripts from those of pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_SCRIPT_ELEMENT = re.compile(r"<script\b[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_TEMPLATE_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
"""What a template fills in or does: `{{ base_url }}`, `{% if page %}`, `{# Why. #}`."""
_FILLED_IN = r"[^\"'`<>\\]*"
"""What may stand in a script where its template has `{{ … }}`: nothing that could end the string around it."""


@dataclass(frozen=True)
class ThemeFiles:
    """The folders that the theme is made of."""

    own_folders: tuple[Path, ...] = ()
    """Those of this project: `overrides/`. What lies there is looked at like any page."""
    package_folders: tuple[Path, ...] = ()
    """Those of the installed packages that it is built upon. Their scripts hold addresses for what a page may ask of
    them, so that `page_requests` refuses pages that ask."""

    def ships(self, path: str, data: bytes) -> bool:
        """Whether a file of the site is one of an installed package, byte for byte."""
        files = (folder / path for folder in self.package_folders)
        return any(file.is_file() and file.read_bytes() == data for file in files)

    def brings(self, path: str) -> bool:
        """Whether the project's own part of the theme has a file at this place of the site."""
        return any((folder / path).exists() for folder in self.own_folders)

    def writes_script(self, code: str) -> bool:
        """Whether a template holds this script, word for word but for what templates fill in."""
        words = _fold_space(code)
        return any(template.fullmatch(words) for template in self._inline_scripts)

    @cached_property
    def _inline_scripts(self) -> list[re.Pattern[str]]:
        folders = (*self.own_folders, *self.package_folders)
        codes = (code for file in _find_templates(folders) for code in _SCRIPT_ELEMENT.findall(_read_template(file)))
        return [pattern for code in dict.fromkeys(codes) if (pattern := _script_pattern(code))]


def _find_templates(folders: Iterable[Path]) -> Iterator[Path]:
    for start in folders:
        for parent, names, files in os.walk(start):
            # Material keeps fourteen thousand icons in a hidden folder.
            names[:] = sorted(name for name in names if not name.startswith("."))
            yield from (Path(parent, name) for name in sorted(files) if name.endswith((".html", ".svg", ".xml")))


def _read_template(file: Path) -> str:
    return file.read_text(encoding="utf-8", errors="replace")


def _script_pattern(code: str) -> re.Pattern[str] | None:
    """What a script of a template may look like in a page; None where the template says nothing of it."""
    pieces = [_fold_space(piece) for piece in _TEMPLATE_CODE.split(code)]
    if not any(pieces):
        return None
    return re.compile(rf"\s*{_FILLED_IN}\s*".join(map(re.escape, pieces)))


def _fold_space(text: str) -> str:
    return " ".join(text.split())
