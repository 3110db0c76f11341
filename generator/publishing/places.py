"""Refuses folders that a build must not write into, before it writes anything."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from generator.errors import ContentError, Problem, ProblemCollector
from generator.model.source import Source
from generator.publishing.manifest import MANIFEST, files_below

PICTURES_FOLDER = "pictures"
"""Where pictures are kept, beside the folder of the Markdown."""


@dataclass(frozen=True)
class BuildPlaces:
    """Where a build reads and writes."""

    content: Path
    """The curator's folder."""
    out: Path
    """The folder of the site."""
    docs: Path
    """The folder of the Markdown."""
    config: Path
    """The operator's settings."""

    @property
    def pictures(self) -> Path:
        """The folder in which pictures are kept from build to build."""
        return self.docs.with_name(PICTURES_FOLDER)


def check_places(places: BuildPlaces) -> None:
    """Make sure that the folders which a build writes into are apart from each other and from what people wrote.

    Args:
        places: where the build is going to read and write.

    Raises:
        ContentError: a build would write into content, a home, or the folder that it is run in, or two of its folders
            are one, or one lies in the other.
    """
    problems = [*_unnamed_folders(places)] or [
        *_folders_of_people(places),
        *_folders_in_each_other(places),
        *_folders_in_finished_ones(places),
    ]
    if problems:
        raise ContentError(problems)


def check_theme_folders(places: BuildPlaces, folders: Iterable[Path]) -> None:
    """Make sure that no folder which a build writes into lies in a theme, which would be published as a part of it.

    Args:
        places: where the build is going to write.
        folders: the operator's own theme folders.

    Raises:
        ContentError: one lies in a theme.
    """
    problems = [
        _refuse_folder(written, f'a build cannot write into the theme, "{folder}"', option)
        for option, written in (("--out", places.out), ("--docs", places.docs))
        for folder in folders
        if _is_inside(written, folder)
    ]
    if problems:
        raise ContentError(problems)


def check_theme_names(folders: Iterable[Path], problems: ProblemCollector) -> None:
    """Refuse files of a theme whose names are no text: no page can link them, no list of our files can hold them.

    Args:
        folders: the operator's own theme folders.
        problems: takes each such file.
    """
    for folder in folders:
        for path in files_below(folder):
            if not path.isprintable():
                message = f"the name of a file in the theme is not plain UTF-8 text: {path!a}"
                problems.error(Source(folder.as_posix()), message, "rename it, as in about-us.png")


def _unnamed_folders(places: BuildPlaces) -> Iterator[Problem]:
    for option, folder in (("--out", places.out), ("--docs", places.docs)):
        if folder.name in ("", ".."):
            yield Problem(Source(str(folder)), f"a build needs a folder of its own for {option}", "such as build/site")


def _folders_of_people(places: BuildPlaces) -> Iterator[Problem]:
    theirs = {
        "the folder that this runs in": Path.cwd(),
        "your home": Path(os.path.expanduser("~")),  # noqa: PTH111 - where there is no home, Path raises
        "the content": places.content,
        "the settings": places.config,
    }
    for option, folder in (("--out", places.out), ("--docs", places.docs)):
        for what, place in theirs.items():
            if _is_inside(place, folder):
                yield _refuse_folder(folder, f'a build cannot write here: this is, or holds, {what}, "{place}"', option)
        if _is_inside(folder, places.content) and not _is_inside(places.content, folder):
            yield _refuse_folder(folder, f'a build cannot write into the content, "{places.content}"', option)


def _folders_in_finished_ones(places: BuildPlaces) -> Iterator[Problem]:
    for option, folder in (("--out", places.out), ("--docs", places.docs)):
        finished = next((parent for parent in folder.absolute().parents if (parent / MANIFEST).is_file()), None)
        if finished:
            yield _refuse_folder(folder, f'a build cannot write into what another one made, "{finished}"', option)


def _folders_in_each_other(places: BuildPlaces) -> Iterator[Problem]:
    ours = (
        ("the site", "--out", places.out),
        ("the Markdown", "--docs", places.docs),
        ("the pictures, which are kept beside the Markdown", "--docs", places.pictures),
    )
    for (what, option, folder), (other_what, _, other) in combinations(ours, 2):
        if _is_inside(folder, other) or _is_inside(other, folder):
            message = f'the folder of {what} and that of {other_what}, "{other}", must lie apart'
            yield _refuse_folder(folder, message, option)


def _is_inside(path: Path, folder: Path) -> bool:
    """Whether a path is a folder or lies in it, links followed."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))


def _refuse_folder(folder: Path, message: str, option: str) -> Problem:
    return Problem(Source(folder.as_posix()), message, f"name another folder with {option}")
