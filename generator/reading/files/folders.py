"""Lists the files of content folders, and reports each file that is not read."""

from __future__ import annotations

import os
from collections.abc import Collection
from fnmatch import fnmatch
from pathlib import Path

from generator.errors import ProblemCollector, nearest
from generator.model.source import Source

_LEFTOVER_NAMES = (
    ".*",
    "*~",
    "#*#",
    "*.bak",
    "*.swp",
    "*.orig",
    "~$*",
    "Thumbs.db",
    "desktop.ini",
    "__MACOSX",
    "README*",
)
"""Names of files that systems and editors leave behind, and of notes for colleagues; they are never content."""
_KNOWN_NAMES = ("digests", "papers", "pages", "schema", "taxonomy.yml", "tag_examples.yml", "authors.yml", "venues.yml")
"""All names that are read in a content folder."""


def check_content_folder(content: Path, problems: ProblemCollector) -> None:
    """Report the names in a content folder that nothing reads, before any file is read.

    Args:
        content: the folder.
        problems: collects a warning for each such name, which may be a misspelt one.
    """
    if not content.is_dir():
        return
    others = [path for path in _list_names(content, problems) if path.name not in _KNOWN_NAMES]
    for path in others:
        missing = [name for name in _KNOWN_NAMES if not (content / name).exists()]
        hint = nearest(path.name.lower(), missing) or f"known are: {', '.join(_KNOWN_NAMES)}"
        problems.warning(Source(path.as_posix()), "this is not read", hint)


def list_files(
    folder: Path, suffixes: tuple[str, ...], rule: str, problems: ProblemCollector, refused: Collection[Path] = ()
) -> list[Path]:
    """List the files of a folder that are to be read.

    Args:
        folder: the folder, which may be missing.
        suffixes: the endings of the files to read.
        rule: the same as a sentence, for the warning about other files.
        problems: collects a warning for each file that is not read, a note with the files that are never content, and
            an error for each link that leads out of the content, since a file from elsewhere must not be published.
        refused: files of which the caller says itself why they are not read.

    Returns:
        The files in the order of their names.
    """
    if folder.exists() and not folder.is_dir():
        problems.error(Source(folder.as_posix()), "this is a file, but must be a folder", "move it elsewhere")
        return []
    if not is_inside(folder, folder.parent, problems):
        return []
    found = []
    for path in _list_names(folder, problems) if folder.exists() else ():
        if path in refused:
            continue
        if path.suffix not in suffixes:
            problems.warning(Source(path.as_posix()), "this is not read", rule)
        elif is_inside(path, folder.parent, problems):
            found.append(path)
    return found


def is_inside(path: Path, content: Path, problems: ProblemCollector) -> bool:
    """Whether a file is inside the content, and not a link that leads elsewhere or nowhere.

    Args:
        path: a file of content, which may be missing.
        content: the folder that must contain it.
        problems: collects an error for such a link.
    """
    real = Path(os.path.realpath(path))  # unlike `Path.resolve`, it accepts links in a circle
    if path.is_symlink() and not real.is_relative_to(content.resolve()):
        problems.error(Source(path.as_posix()), "this leads out of the content", "put the file itself here")
        return False
    if path.is_symlink() and not path.exists():
        problems.error(Source(path.as_posix()), "this leads nowhere", "put the file itself here")
        return False
    return True


def _list_names(folder: Path, problems: ProblemCollector) -> list[Path]:
    """The names in a folder, without the files that are never content; a note reports those."""
    paths = sorted(folder.iterdir())
    leftovers = [path.name for path in paths if is_leftover(path.name)]
    if leftovers:
        problems.note(Source(folder.as_posix()), f"not content, passed over: {', '.join(leftovers)}")
    return [path for path in paths if not is_leftover(path.name)]


def is_leftover(name: str) -> bool:
    """Whether a name is of what systems and editors leave behind, or of what people write for each other."""
    return any(fnmatch(name, pattern) for pattern in _LEFTOVER_NAMES)
