"""Says in a sentence what code has raised that is not ours: MkDocs, its plugins, an operator's hooks, extensions."""

from __future__ import annotations

import traceback
from pathlib import Path

import generator

_OURS = Path(generator.__file__).parent
_CALLERS = frozenset({"building.py", "fast_conversion.py", "rehearsal.py"})
"""The modules that hand over to MkDocs and Python-Markdown."""


def is_foreign_error(error: BaseException) -> bool:
    """Whether an error was raised by code that is none of ours; one of ours is a bug, and keeps its traceback.

    Args:
        error: what was raised while MkDocs was at work.
    """
    frames = [Path(frame.filename) for frame in traceback.extract_tb(error.__traceback__)]
    ours = [path for path in frames if path.is_relative_to(_OURS)]
    return bool(ours) and ours[-1] != frames[-1] and ours[-1].name in _CALLERS


def explain_foreign_error(error: BaseException) -> str:
    """An error of other code, with the place at which it was raised.

    Args:
        error: what was raised.

    Returns:
        Such as `hooks/bees.py:3: ValueError: no bees`.
    """
    if isinstance(error, RecursionError):
        return "something leads back to itself without end (RecursionError)"
    said = " ".join(str(error).split())
    kind = type(error).__name__
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}: {kind}: {error.msg}"
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{frames[-1].filename}:{frames[-1].lineno}: " if frames else ""
    return f"{place}{kind}: {said}" if said else f"{place}{kind}"
