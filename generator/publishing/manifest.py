"""Tells which files of an output folder are ours: each such folder holds a list of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from generator.errors import ContentError, Problem
from generator.model.source import Source

MANIFEST = ".paper-digest"
"""The file that lists what we put into an output folder; whatever else lies there is not ours to delete."""
ALL_OURS = "./"
"""A line of the manifest while a build writes: a build that is cut off leaves files that no line names yet."""
UNFINISHED = ".writing-"
"""How the name of a file begins that is not written whole; one that is left over was cut off and belongs to nobody."""

_NAMED_FILES = 3
"""How many foreign files a message names."""


def check_output_folder(folder: Path) -> None:
    """Make sure that nothing of anyone else's can be lost in an output folder.

    Args:
        folder: where a build is going to write.

    Raises:
        ContentError: the folder is a file, or holds files that no build of ours put there.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise _refuse_folder(folder, f'"{folder}" is not a folder', "name another one with --out, or remove it")
    ours = set(read_manifest(folder))
    if ALL_OURS in ours:
        return
    foreign = [path for path in files_below(folder) if path not in ours and path.split("/")[0] + "/" not in ours]
    if foreign:
        named = ", ".join(f'"{path}"' for path in foreign[:_NAMED_FILES]) + (" …" if foreign[_NAMED_FILES:] else "")
        raise _refuse_folder(
            folder, f"holds files that no build put there: {named}", "move them away, or name another folder with --out"
        )


def _refuse_folder(folder: Path, message: str, hint: str) -> ContentError:
    return ContentError([Problem(Source(folder.as_posix()), message, hint)])


def read_manifest(folder: Path) -> list[str]:
    """The lines of a folder's manifest; none where it has no manifest.

    Args:
        folder: an output folder, which need not exist.
    """
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return []
    # A machine that lost its power may leave any bytes: what they do not name is not ours, and is told.
    lines = manifest.read_text(encoding="utf-8", errors="replace").splitlines()
    return [path for path in lines if ".." not in PurePosixPath(path).parts]


def list_ours(folder: Path, whole_folders: Sequence[str] = ()) -> list[str]:
    """The lines for the manifest of an output folder, every file of which is ours.

    Args:
        folder: the folder.
        whole_folders: top-level folders listed as a whole, because their files get new names with each build.
    """
    tops = ((path.split("/")[0], path) for path in files_below(folder))
    return sorted({f"{top}/" if top in whole_folders else path for top, path in tops})


def files_below(folder: Path) -> list[str]:
    """All files below a folder by path with forward slashes, sorted; the manifest and unfinished ones are left out.

    Args:
        folder: any folder; one that does not exist has no files.
    """
    start = len(f"{folder}{os.sep}")
    paths = (f"{parent}{os.sep}{name}"[start:] for parent, _, names in os.walk(folder) for name in names)
    named = (path.replace(os.sep, "/") for path in paths)
    return sorted(path for path in named if path != MANIFEST and UNFINISHED not in path)
