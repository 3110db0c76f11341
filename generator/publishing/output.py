"""Writes files, and is the only room that does: atomically, leaving alone what is unchanged and what is not ours."""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path, PurePosixPath

from generator.errors import BuildError, ContentError, Problem
from generator.model.site import OutputFile, Renderer
from generator.model.source import Source
from generator.processes import spread

MANIFEST = ".paper-digest"
"""The file that lists what we put into an output folder; whatever else lies there is not ours to delete."""

_ALL_OURS = "./"
"""What the manifest says besides while a build writes."""
_UNFINISHED = ".writing-"
"""How the name of a file begins that is not written whole; one that is left over was cut off and belongs to nobody."""

_NAMED = 3
"""How many foreign files a message names."""


def check_output_folder(folder: Path) -> None:
    """Make sure that nothing of anyone else's can be lost in an output folder.

    Raises:
        ContentError: the folder is a file, or holds files that no build of ours put there.
    """
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        raise _refusal(folder, f'"{folder}" is not a folder', "name another one with --out, or remove it")
    if not folder.exists():
        return
    ours = set(_read_manifest(folder))
    if _ALL_OURS in ours:
        return
    foreign = [path for path in files_below(folder) if path not in ours and path.split("/")[0] + "/" not in ours]
    if foreign:
        named = ", ".join(f'"{path}"' for path in foreign[:_NAMED]) + (" …" if len(foreign) > _NAMED else "")
        raise _refusal(
            folder, f"holds files that no build put there: {named}", "move them away, or name another folder with --out"
        )


def _refusal(folder: Path, message: str, hint: str) -> ContentError:
    return ContentError([Problem(Source(folder.as_posix()), message, hint)])


def write_files(folder: Path, renderers: Iterable[Renderer]) -> list[str]:
    """Make `folder` hold exactly what some renderers yield, each file written by the process that rendered it.

    Changed files are replaced, unchanged ones not touched, stale ones removed.

    Returns:
        The path of each file.

    Raises:
        BuildError: two files claim one path, or a path leads out of the folder.
        ContentError: the folder holds files that are not ours. Nothing is written then.
    """
    check_output_folder(folder)
    before = _read_manifest(folder)
    # A build that is cut off leaves files that no manifest names yet; all are ours until it is finished.
    replace_file(folder / MANIFEST, "".join(f"{path}\n" for path in (*before, _ALL_OURS)).encode())
    written = list(chain.from_iterable(spread(lambda render: _write(folder, _by_path(render())), renderers)))
    _check_unique(written)
    for path in set(before) - set(written) - {_ALL_OURS}:
        (folder / path).unlink(missing_ok=True)
    _remove_empty_folders(folder)
    write_manifest(folder)
    return written


def add_files(folder: Path, files: Iterable[OutputFile]) -> None:
    """Put files into a folder beside what it holds.

    Raises:
        BuildError: a path is taken, or leads out of the folder. Nothing is written then.
    """
    texts = _by_path(files)
    _check_free(folder, texts)
    _write(folder, texts)


def _write(folder: Path, texts: Mapping[str, str]) -> list[str]:
    for path, text in texts.items():
        data = text.encode("utf-8", "xmlcharrefreplace")
        if not _create(f"{folder}/{path}", data):
            replace_file(folder / path, data)
    return list(texts)


def _create(path: str, data: bytes) -> bool:
    """Write a file where there is none, with as few questions to the disk as can be; says whether there was none.

    Nobody reads these folders while a build writes, and a file that is cut off is written again by the next build.
    """
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    except FileExistsError:
        return False
    except FileNotFoundError:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        return _create(path, data)
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


def _by_path(files: Iterable[OutputFile]) -> dict[str, str]:
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
    """
    if path.is_file() and path.read_bytes() == data:
        return
    written = path.with_name(f"{_UNFINISHED}{path.name}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        written.write_bytes(data)
        written.replace(path)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def write_manifest(folder: Path, whole_folders: Sequence[str] = ()) -> None:
    """List the files of `folder` in its manifest.

    Args:
        folder: an output folder, every file of which is ours.
        whole_folders: top-level folders named as a whole, because their files get new names with each build.
    """
    listed = {f"{path.split('/')[0]}/" if path.split("/")[0] in whole_folders else path for path in files_below(folder)}
    replace_file(folder / MANIFEST, "".join(f"{path}\n" for path in sorted(listed)).encode())


def _read_manifest(folder: Path) -> list[str]:
    manifest = folder / MANIFEST
    if not manifest.is_file():
        return []
    return [path for path in manifest.read_text(encoding="utf-8").splitlines() if ".." not in PurePosixPath(path).parts]


def files_below(folder: Path) -> list[str]:
    """All files below a folder by path with forward slashes, sorted; the manifest and unfinished ones are left out."""
    start = len(f"{folder}{os.sep}")
    paths = (f"{parent}{os.sep}{name}"[start:] for parent, _, names in os.walk(folder) for name in names)
    named = (path.replace(os.sep, "/") for path in paths)
    return sorted(path for path in named if path != MANIFEST and _UNFINISHED not in path)


def _remove_empty_folders(folder: Path) -> None:
    for parent, _, _ in os.walk(folder, topdown=False):
        if Path(parent) != folder and not any(Path(parent).iterdir()):
            Path(parent).rmdir()


def swap_in(staging: Path, site: Path) -> None:
    """Put a finished site in place of the last one in one step; files that did not change stay the same files.

    Args:
        staging: the new site, on the same disk; it is gone afterwards.
        site: where the site stands.
    """
    if site.is_dir():
        _keep_unchanged(staging, site)
    old = site.with_name(f".{site.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    site.parent.mkdir(parents=True, exist_ok=True)
    if site.exists():
        site.rename(old)
    staging.rename(site)
    shutil.rmtree(old, ignore_errors=True)


def restore_interrupted_swap(site: Path) -> None:
    """Bring back the last good site where a swap was cut off between its two steps."""
    old = site.with_name(f".{site.name}.old")
    if old.is_dir() and not site.exists():
        old.rename(site)


def _keep_unchanged(staging: Path, site: Path) -> None:
    """Put the old file in the place of each new one with the same bytes, so that its date stays."""
    for path in files_below(staging):
        new, old = staging / path, site / path
        if not old.is_file():
            continue
        before, after = old.stat(), new.stat()
        if os.path.samestat(before, after) or before.st_size != after.st_size:
            continue
        if old.read_bytes() == new.read_bytes():
            new.unlink()
            os.link(old, new)


@contextmanager
def staging_folder(site: Path) -> Iterator[Path]:
    """An empty folder beside the site, on the same disk, to build the next one in; what is left in it is removed."""
    staging = site.with_name(f".{site.name}.new")
    try:
        shutil.rmtree(staging, ignore_errors=True)
        staging.mkdir(parents=True)
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
