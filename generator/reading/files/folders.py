"""Folders of content: which files are read, and a word about each that is not."""

from __future__ import annotations

import os
from fnmatch import fnmatch
from pathlib import Path

from generator.errors import ProblemCollector, nearest
from generator.model.source import Source

_LEFTOVERS = (".*", "*~", "#*#", "*.bak", "*.swp", "*.orig", "~$*", "Thumbs.db", "desktop.ini", "__MACOSX", "README*")
"""Names of what systems and editors leave behind, and of what people write for each other; never content."""
_KNOWN = ("digests", "papers", "pages", "schema", "taxonomy.yml", "tag_examples.yml", "authors.yml", "venues.yml")
"""All that a content folder has a use for."""


def check_content_folder(content: Path, problems: ProblemCollector) -> None:
    """Look over the names in a content folder, before any of it is read.

    Args:
        content: the folder.
        problems: takes a warning for each name that nothing is read from, since it may be meant for another.
    """
    if not content.is_dir():
        return
    others = [path for path in _list_names(content, problems) if path.name not in _KNOWN]
    for path in others:
        missing = [name for name in _KNOWN if not (content / name).exists()]
        hint = nearest(path.name.lower(), missing) or f"known are: {', '.join(_KNOWN)}"
        problems.warning(Source(path.as_posix()), "this is not read", hint)


def list_files(folder: Path, suffixes: tuple[str, ...], rule: str, problems: ProblemCollector) -> list[Path]:
    """The files of a folder that are meant to be read.

    Args:
        folder: a folder, which may be missing.
        suffixes: how the names of the files end.
        rule: the same in words, for the warning about any other file.
        problems: takes a warning for each file that is not read, a note of what is never content, and an error for each
            link that leads out of the content: what it shows elsewhere shall not go out on the site.

    Returns:
        The files in the order of their names.
    """
    if folder.exists() and not folder.is_dir():
        problems.error(Source(folder.as_posix()), "this is a file, but must be a folder", "move it elsewhere")
        return []
    found = []
    for path in _list_names(folder, problems) if folder.exists() else ():
        if path.suffix not in suffixes:
            problems.warning(Source(path.as_posix()), "this is not read", rule)
        elif is_inside(path, folder.parent, problems):
            found.append(path)
    return found


def is_inside(path: Path, content: Path, problems: ProblemCollector) -> bool:
    """Whether a file lies in the content itself, and is no link that leads elsewhere or nowhere.

    Args:
        path: a file of content, which may be missing.
        content: the folder that it must lie in.
        problems: takes the link.
    """
    real = Path(os.path.realpath(path))  # unlike `Path.resolve`, it takes a ring of links
    if path.is_symlink() and not real.is_relative_to(content.resolve()):
        problems.error(Source(path.as_posix()), "this leads out of the content", "put the file itself here")
        return False
    if path.is_symlink() and not path.exists():
        problems.error(Source(path.as_posix()), "this leads nowhere", "put the file itself here")
        return False
    return True


def _list_names(folder: Path, problems: ProblemCollector) -> list[Path]:
    """What lies in a folder, without what is never content, of which a note is taken."""
    paths = sorted(folder.iterdir())
    leftovers = [path.name for path in paths if _is_leftover(path.name)]
    if leftovers:
        problems.note(Source(folder.as_posix()), f"not content, passed over: {', '.join(leftovers)}")
    return [path for path in paths if not _is_leftover(path.name)]


def _is_leftover(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in _LEFTOVERS)
