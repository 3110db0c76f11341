"""Folders of content: which files are read, and a word about each that is not."""

from __future__ import annotations

import os
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.source import Source


def list_files(folder: Path, suffixes: tuple[str, ...], rule: str, problems: ProblemCollector) -> list[Path]:
    """The files of a folder that are meant to be read.

    Args:
        folder: a folder, which may be missing.
        suffixes: how the names of the files end.
        rule: the same in words, for the warning about any other file.
        problems: takes a warning for each file that is not read, hidden ones aside, and an error for each link that
            leads out of the content: what it shows elsewhere shall not go out on the site.

    Returns:
        The files in the order of their names.
    """
    if folder.exists() and not folder.is_dir():
        problems.error(Source(folder.as_posix()), "this is a file, but must be a folder", "move it elsewhere")
        return []
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith(".")) if folder.exists() else []
    found = []
    for path in paths:
        if path.suffix not in suffixes:
            problems.warning(Source(path.as_posix()), "this is not read", rule)
        elif not Path(os.path.realpath(path)).is_relative_to(folder.resolve().parent):  # it takes a ring of links, too
            problems.error(Source(path.as_posix()), "this leads out of the content", "put the file itself here")
        elif not path.exists():
            problems.error(Source(path.as_posix()), "this leads nowhere", "put the file itself here")
        else:
            found.append(path)
    return found
