"""Spreads work over the machine's processors; results come in the order of the work, however many there are."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar, cast

PROCESSES = "PAPER_DIGEST_PROCESSES"
"""The variable that says how many processes to use; without it, one for each processor."""

GARBAGE = 50_000
"""How many new objects a process makes before it looks for garbage: it ends soon, and looking takes its time."""
FEW = 64
"""Up to so many items are dealt out one by one, since some may be much more work than others."""

Item = TypeVar("Item")
Result = TypeVar("Result")

_inherited: Callable[[int], object] | None = None
"""What a worker process does with the item of a number; it has this by being forked, so that nothing is sent to it."""


def processors() -> int:
    """How many processes are worth using here.

    Only Linux forks safely, and only while the process has one thread; elsewhere the work is done in this process.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, int(os.environ.get(PROCESSES) or len(os.sched_getaffinity(0))))


def spread(work: Callable[[Item], Result], items: Iterable[Item], *, each: int = 1) -> list[Result]:
    """Do the same work on many items, in several processes where that is possible.

    Args:
        work: takes an item; must not depend on what it did with another.
        items: what to work on.
        each: how many items a further process should have to do, so that it is worth the time that it takes to begin.

    Returns:
        The results in the order of the items; they must be fit for pickling.

    Raises:
        Exception: whatever `work` raises.
    """
    waiting = list(items)
    count = min(processors(), -(-len(waiting) // each))
    if count <= 1:
        return [work(item) for item in waiting]
    fork = multiprocessing.get_context("fork")
    size = -(-len(waiting) // (count * 4)) if len(waiting) > FEW else 1
    # What there is by now is not looked through for garbage, which would make each process copy all of it.
    gc.freeze()
    try:
        with ProcessPoolExecutor(count, fork, _begin, (lambda number: work(waiting[number]),)) as pool:
            return cast(list[Result], list(pool.map(_do, range(len(waiting)), chunksize=size)))
    finally:
        gc.unfreeze()


def _begin(work: Callable[[int], object]) -> None:
    gc.set_threshold(GARBAGE)
    global _inherited  # noqa: PLW0603 - the one thing that a worker process is for
    _inherited = work


def _do(number: int) -> object:
    assert _inherited is not None  # noqa: S101 - every worker begins with _begin
    return _inherited(number)
