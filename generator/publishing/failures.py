"""Says in a sentence what the machine refused: no room on the disk, no permission, no memory."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import MachineError
from generator.processes import PROCESSES

_OTHER_FOLDER = "name another folder with --out or --docs"
_REMEDIES = {
    errno.ENOSPC: "make room on that disk, or name a folder on another one with --out and --docs",
    errno.EDQUOT: "make room in your share of that disk, or name a folder on another one with --out and --docs",
    errno.EFBIG: "allow larger files; `ulimit -f` tells the limit",
    errno.EACCES: f"allow it, or {_OTHER_FOLDER}",
    errno.EPERM: f"allow it, or {_OTHER_FOLDER}",
    errno.EROFS: _OTHER_FOLDER,
    errno.EEXIST: _OTHER_FOLDER,
    errno.ENOTDIR: _OTHER_FOLDER,
    errno.ENOENT: _OTHER_FOLDER,
    errno.ENAMETOOLONG: _OTHER_FOLDER,
    errno.EMFILE: "allow more open files; `ulimit -n` tells the limit",
    errno.EIO: "see whether the disk is sound",
    errno.EAGAIN: f"set {PROCESSES}=1, which takes fewer processes",
    errno.ENOMEM: f"close other programs, or set {PROCESSES}=1, which takes less memory",
}
"""What to do, by the number of the system's error."""


@contextmanager
def explained_failures(out: Path) -> Iterator[None]:
    """Raise what the system refuses as a sentence that a person can act on.

    Args:
        out: the folder of the site, named where the system names no file.

    Raises:
        MachineError: the system refused something inside of the block.
    """
    try:
        yield
    except OSError as error:
        raise MachineError(_explain_error(error, out)) from error
    except MemoryError as error:
        raise MachineError(f"there is not enough memory ({_REMEDIES[errno.ENOMEM]})") from error


def _explain_error(error: OSError, out: Path) -> str:
    file = error.filename2 or error.filename or out
    reason = (error.strerror or str(error)).lower()
    remedy = _REMEDIES.get(error.errno or 0, "")
    return f"{file}: {reason}" + (f" ({remedy})" if remedy else "")
