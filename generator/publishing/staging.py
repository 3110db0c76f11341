"""Builds a site aside and puts it in place of the last one at once; one build at a time.

Beside the folder of a site `build/site` a build has two names of its own: `build/.site.building`, where it puts
everything that is not finished, and `build/.site.lock`. Both are gone when it ends. The folder of a build that was
killed is cleared by the next one; its lock is free, because the system frees the locks of a process that is gone.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from generator.errors import MachineError
from generator.processes import uninterrupted
from generator.publishing.manifest import files_below

if sys.platform != "win32":  # which has no such locks: there, two builds at once are not kept apart
    import fcntl

PATIENCE = 600
"""After so many seconds of waiting for another build we give up; 10,000 papers take 133 s."""

_POLL = 0.2
"""Seconds between two looks at a lock that another build holds."""


@contextmanager
def staged_site(site: Path) -> Iterator[Path]:
    """An empty folder to build a site in; whatever is left in it when the block ends is removed.

    Args:
        site: the folder of the finished site; comes back where a swap was cut off between its two steps.

    Yields:
        The empty folder, on the same disk as the site.
    """
    workspace = _workspace_of(site)
    with uninterrupted():
        if (workspace / "old").is_dir() and not site.exists():
            (workspace / "old").rename(site)
        shutil.rmtree(workspace, ignore_errors=True)
    try:
        staging = workspace / "site"
        staging.mkdir(parents=True)
        yield staging
    finally:
        with uninterrupted():
            shutil.rmtree(workspace, ignore_errors=True)


def swap_in(staging: Path, site: Path) -> None:
    """Put a finished site in place of the last one in one step; files that did not change stay the same files.

    Args:
        staging: the new site, from `staged_site`; it is gone afterwards.
        site: where the site stands.
    """
    if site.is_dir():
        _keep_unchanged(staging, site)
    old = staging.with_name("old")
    # Ctrl+C waits: between the two renames there is no site.
    with uninterrupted():
        if site.exists():
            site.rename(old)
        try:
            staging.rename(site)
        except OSError:
            if old.exists():
                old.rename(site)
            raise


def _workspace_of(site: Path) -> Path:
    return site.with_name(f".{site.name}.building")


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
def scratch_folder(staging: Path, name: str) -> Iterator[Path]:
    """An empty folder beside a staged site, on the same disk; it is removed when the block ends.

    Args:
        staging: from `staged_site`.
        name: tells it from other scratch folders of the same build.
    """
    folder = staging.with_name(name)
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def move_files(source: Path, target: Path) -> None:
    """Move all files of a folder to the same places in another: whole folders where those are new.

    Args:
        source: a folder, which is left empty or gone in parts.
        target: a folder on the same disk, which may hold other files, and in which other processes may put theirs.
    """
    target.mkdir(exist_ok=True)
    with os.scandir(source) as entries:
        for entry in list(entries):
            place = target / entry.name
            try:
                os.rename(entry.path, place)  # noqa: PTH104 - thousands of paths take their time as objects
            except OSError:
                if not entry.is_dir():
                    raise
                # The folder is there and holds files, of another process perhaps.
                move_files(Path(entry.path), place)


@contextmanager
def locked_folders(
    folders: Iterable[Path], notice: Callable[[str], None], patience: float = PATIENCE
) -> Iterator[None]:
    """Keep other builds out of some folders while the block lasts; waits for a build that is in one of them.

    Args:
        folders: the output folders; those above them are made where they are missing.
        notice: called with a sentence before waiting.
        patience: how many seconds to wait at most.

    Raises:
        MachineError: another build did not end in time.
        OSError: no file can be made beside one of the folders.
    """
    with ExitStack() as locks:
        # In one order for all builds, so that no two wait for each other.
        for folder in sorted(set(folders)):
            locks.enter_context(_locked_folder(folder, notice, patience))
        yield


@contextmanager
def _locked_folder(folder: Path, notice: Callable[[str], None], patience: float) -> Iterator[None]:
    path = folder.with_name(f".{folder.name}.lock")
    path.parent.mkdir(parents=True, exist_ok=True)
    end = time.monotonic() + patience
    told = False
    while (file := _try_lock(path)) is None:
        running = f"another build of {folder} is running (process {_read_process(path)})"
        if time.monotonic() >= end:
            raise MachineError(f"{running} and did not end in {patience:.0f} s (end it, or name other folders)")
        if not told:
            notice(f"{running}; waiting")
            told = True
        time.sleep(_POLL)
    try:
        yield
    finally:
        # Removed while it is still ours: who waits for it finds that it is gone, and makes a new one.
        path.unlink(missing_ok=True)
        os.close(file)


def _try_lock(path: Path) -> int | None:
    """Lock a file, with our process in it, and leave it open; None where another process has it.

    A lock of `flock` belongs to all processes that were forked while it was held: it is free when the last of a killed
    build is gone, and none can write any more.
    """
    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_same_file(file, path):
                os.truncate(file, 0)
                os.write(file, f"{os.getpid()}\n".encode())
                return file
        except BlockingIOError:
            os.close(file)
            return None
        except BaseException:
            os.close(file)
            raise
        os.close(file)  # the build that had it has just ended, and removed it


def _is_same_file(file: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def _read_process(path: Path) -> str:
    """The process that holds a lock; a question mark where it has not written its number yet."""
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text(encoding="ascii").strip() or "?"
    return "?"


@contextmanager
def passing_folder() -> Iterator[Path]:
    """An empty folder where the system keeps what is soon gone; it is removed when the block ends."""
    with tempfile.TemporaryDirectory(prefix="paper-digest-") as folder:
        yield Path(folder)


@contextmanager
def piped_file(stream: BinaryIO) -> Iterator[Path]:
    """A file that holds what is piped in, so that it is read like any other; it is gone when the block ends.

    Args:
        stream: standard input. What begins with a whole JSON object in a line is taken for one paper a line.
    """
    data = stream.read()
    suffix = ".jsonl" if _is_json_object(data.partition(b"\n")[0]) else ".txt"
    with passing_folder() as folder:
        file = folder / f"input{suffix}"
        file.write_bytes(data)
        yield file


def _is_json_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False
