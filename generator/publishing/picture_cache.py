"""Keeps the pictures of pages from build to build, so that only new ones are drawn."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from generator.publishing import output
from generator.rendering.pictures.content import Picture

_ENDING = ".png"
_NAME_LENGTH = 32
"""How many hexadecimal digits name a kept picture."""
_PACKAGES = ("pillow", "fontpkg-inter")
"""What else decides how a picture looks: the library that draws, and the font."""


class KeptPictures:
    """The pictures of one site, and the folder that keeps them."""

    def __init__(self, folder: Path, pictures: Iterable[tuple[str, Picture]]) -> None:
        """Look up which pictures are kept already.

        Args:
            folder: where they are kept; files of other names in it are never touched.
            pictures: the path of each picture inside the site, and what stands on it.
        """
        drawing = _fingerprint_of_drawing()
        self._folder = folder
        self._names: dict[str, str] = {}
        self._pictures: dict[str, Picture] = {}
        for path, picture in pictures:
            name = _hash_text(f"{drawing} {picture!r}") + _ENDING
            self._names[path] = name
            self._pictures[name] = picture
        self._kept = _kept_in(folder)
        self.missing = tuple(name for name in self._pictures if name not in self._kept)
        """The names of those that have to be drawn."""

    def draw_missing(self, number: int, of: int) -> None:
        """Draw every `of`th of the missing pictures, beginning with the one of that number."""
        # Here and not above: Pillow takes its time to load, and most commands draw nothing.
        from generator.rendering.pictures.drawing.cards import draw  # noqa: PLC0415

        for name in self.missing[number::of]:
            output.replace_file(self._folder / name, draw(self._pictures[name]))

    def place(self, site: Path) -> None:
        """Put each picture at its path in a site, and remove kept ones that no page uses any more.

        Raises:
            BuildError: a path is taken.
        """
        output.add_links(site, {path: self._folder / name for path, name in self._names.items()})
        output.remove_files(self._folder, self._kept - self._pictures.keys())


def _kept_in(folder: Path) -> set[str]:
    """The names of the pictures in a folder; an empty file is none, as a machine that lost its power leaves it."""
    if not folder.is_dir():
        return set()
    with os.scandir(folder) as entries:
        return {entry.name for entry in entries if _is_ours(entry.name) and entry.stat().st_size}


def _is_ours(name: str) -> bool:
    stem = name.removesuffix(_ENDING)
    return name.endswith(_ENDING) and len(stem) == _NAME_LENGTH and set(stem) <= set("0123456789abcdef")


def _fingerprint_of_drawing() -> str:
    """Changes whenever the code, the library or the font that pictures are drawn with changes."""
    rendering = files("generator.rendering.pictures")
    sources = [source for source in (rendering / "drawing").iterdir() if source.name.endswith(".py")]
    texts = [source.read_text("utf-8") for source in sorted(sources, key=lambda source: source.name)]
    texts.append((rendering / "content.py").read_text("utf-8"))
    return _hash_text("".join([*texts, *map(version, _PACKAGES)]))


def _hash_text(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:_NAME_LENGTH]
