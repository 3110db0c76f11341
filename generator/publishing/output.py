"""Writes files: whole or not at all, leaving alone what is unchanged and what is not ours."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path, PurePosixPath

from generator.errors import BuildError
from generator.model.site import OutputFile, Renderer
from generator.processes import spread
from generator.publishing.manifest import ALL_OURS, MANIFEST, UNFINISHED, check_output_folder, list_ours, read_manifest


def write_files(folder: Path, renderers: Iterable[Renderer]) -> list[str]:
    """Make `folder` hold exactly what some renderers yield, each file written by the process that rendered it.

    Changed files are replaced, unchanged ones not touched, stale ones removed.

    Args:
        folder: an output folder; it is made where there is none.
        renderers: each yields some of the files.

    Returns:
        The path of each file.

    Raises:
        BuildError: two files claim one path, or a path leads out of the folder.
        ContentError: the folder holds files that are not ours. Nothing is written then.
    """
    check_output_folder(folder)
    before = read_manifest(folder)
    _replace_manifest(folder, (*before, ALL_OURS))
    written = list(
        chain.from_iterable(spread(lambda render: _write_texts(folder, _texts_by_path(render())), renderers))
    )
    _check_unique(written)
    remove_files(folder, set(before) - set(written) - {ALL_OURS})
    _remove_empty_folders(folder)
    write_manifest(folder)
    return written


def add_files(folder: Path, files: Iterable[OutputFile]) -> None:
    """Put files into a folder beside what it holds.

    Args:
        folder: where they go.
        files: the files.

    Raises:
        BuildError: a path is taken, or leads out of the folder. Nothing is written then.
    """
    texts = _texts_by_path(files)
    _check_free(folder, texts)
    _write_texts(folder, texts)


def _write_texts(folder: Path, texts: Mapping[str, str]) -> list[str]:
    for path, text in texts.items():
        data = text.encode("utf-8", "xmlcharrefreplace")
        if not _create_file(f"{folder}/{path}", data):
            replace_file(folder / path, data)
    return list(texts)


def _create_file(path: str, data: bytes) -> bool:
    """Write a file where there is none, with as few questions to the disk as can be; says whether there was none.

    Nobody reads these folders while a build writes, and a file that is cut off is written again by the next build.
    """
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return _create_file(path, data)
    with open(file, "wb") as opened:  # noqa: PTH123 - it is open already
        opened.write(data)
    return True


def add_links(folder: Path, sources: Mapping[str, Path]) -> None:
    """Put files that lie elsewhere into a folder beside what it holds, as second names where the disk allows it.

    Args:
        folder: where they go.
        sources: the file for each path in it.

    Raises:
        BuildError: a path is taken. Nothing is written then.
    """
    _check_free(folder, sources)
    made: set[str] = set()
    for path, source in sources.items():
        target = f"{folder}/{path}"
        parent = os.path.dirname(target)  # noqa: PTH120 - thousands of paths take their time as objects
        if parent not in made:
            Path(parent).mkdir(parents=True, exist_ok=True)
            made.add(parent)
        try:
            os.link(source, target)
        except OSError:  # another disk, or one that knows no second names
            shutil.copyfile(source, target)


def _check_free(folder: Path, paths: Iterable[str]) -> None:
    taken = [path for path in paths if (folder / path).exists()]
    if taken:
        raise BuildError(f'"{path}" is claimed by two pages' for path in taken)


def _texts_by_path(files: Iterable[OutputFile]) -> dict[str, str]:
    given = list(files)
    for file in given:
        parts = PurePosixPath(file.path).parts
        if not parts or file.path.startswith("/") or "\\" in file.path or ".." in parts or parts[0] == MANIFEST:
            raise BuildError([f'"{file.path}" leads out of the output folder'])
    _check_unique([file.path for file in given])
    return {file.path: file.text for file in given}


def _check_unique(paths: Sequence[str]) -> None:
    twice = [path for path, count in Counter(paths).items() if count > 1]
    if twice:
        raise BuildError(f'"{path}" is claimed by two pages' for path in twice)


def replace_file(path: Path, data: bytes) -> None:
    """Give a file its new bytes at once, so that a reader sees the old or the new ones and never a part.

    Where it has them already it is left alone.

    Args:
        path: the file; the folders above it are made where they are missing.
        data: what it shall hold.
    """
    if path.is_file() and path.read_bytes() == data:
        return
    written = path.with_name(f"{UNFINISHED}{path.name}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        written.write_bytes(data)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def remove_files(folder: Path, names: Iterable[str]) -> None:
    """Remove files of ours from a folder; those that are gone already are passed over.

    Args:
        folder: the folder.
        names: their paths in it.
    """
    for name in names:
        (folder / name).unlink(missing_ok=True)


def write_manifest(folder: Path, whole_folders: Sequence[str] = ()) -> None:
    """List the files of `folder` in its manifest.

    Args:
        folder: an output folder, every file of which is ours.
        whole_folders: top-level folders listed as a whole, because their files get new names with each build.
    """
    _replace_manifest(folder, list_ours(folder, whole_folders))


def _replace_manifest(folder: Path, lines: Iterable[str]) -> None:
    replace_file(folder / MANIFEST, "".join(f"{line}\n" for line in lines).encode())


def _remove_empty_folders(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if Path(parent) != folder and not any(Path(parent).iterdir()):
            Path(parent).rmdir()
