"""Keeps tests away from the files that belong to whoever runs a site: a fork with other papers must stay green.

Python loads a module of this name by itself when it starts, so that the processes that tests start are guarded too.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUARDED = (str(ROOT / "content"), str(ROOT / "mkdocs.yml"))
"""What a curator or an operator changes as he likes."""

READING = frozenset({"open", "os.listdir", "os.scandir", "glob.glob", "shutil.copyfile", "shutil.copytree"})
"""The events by which Python tells that a file or a folder is about to be read, its path first."""


class GuardedFileError(AssertionError):
    """A test reads what the tests of the product must not know."""


def refuse_guarded(event: str, arguments: tuple[object, ...]) -> None:
    """Raise an error before anything guarded is read; for `sys.addaudithook`."""
    if event not in READING or not isinstance(arguments[0], (str, bytes, os.PathLike)):
        return
    name = os.fsdecode(arguments[0])
    if event == "open" and arguments[1] is None and os.sep not in name:
        return  # `os.open` in a folder given by its number, as when a tree is removed: the event does not say in which
    path = os.path.abspath(name)  # noqa: PTH100 - a Path would be made for each file opened
    if path.startswith(GUARDED) and any(path == guarded or path.startswith(guarded + os.sep) for guarded in GUARDED):
        message = f"a test reads {path} (take data from tests/data, and settings from tests/data/settings)"
        raise GuardedFileError(message)


sys.addaudithook(refuse_guarded)
