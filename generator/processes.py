"""Spreads work over the machine's processors; results come in the order of the work, however many there are."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext
from multiprocessing.sharedctypes import Synchronized
from typing import Generic, TypeVar, cast

PROCESSES = "PAPER_DIGEST_PROCESSES"
"""The variable that says how many processes to use; without it, one for each processor."""

GARBAGE = 50_000
"""How many new objects a process makes before it looks for garbage: it ends soon, and looking takes its time."""
FEW = 64
"""Up to so many items are dealt out one by one, since some may be much more work than others."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many processes are worth using here.

    Only Linux forks safely, and only while the process has one thread; elsewhere the work is done in this process.
    """
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, int(os.environ.get(PROCESSES) or len(os.sched_getaffinity(0))))


def worth_using(items: int, each: int) -> int:
    """How many processes to use for so many items, where each should have so many to do to be worth its beginning."""
    return min(processors(), -(-items // each))


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
    count = worth_using(len(waiting), each)
    if count <= 1:
        return [work(item) for item in waiting]
    size = -(-len(waiting) // (count * 4)) if len(waiting) > FEW else 1
    fork = multiprocessing.get_context("fork")
    dealer = _Dealer(len(waiting), size, fork.Value("l", 0))
    # What there is by now is not looked through for garbage, which would make each process copy all of it.
    gc.freeze()
    helpers = [_Helper(fork, lambda: _work(work, waiting, dealer)) for _ in range(count - 1)]
    try:
        results = _work(work, waiting, dealer)
        for helper in helpers:
            results.update(helper.results())
    finally:
        for helper in helpers:
            helper.end()
        gc.unfreeze()
    return [results[number] for number in range(len(waiting))]


@dataclass(frozen=True)
class _Dealer:
    """Deals out the numbers of items to all processes, so many at a time, until there are none."""

    items: int
    size: int
    dealt: Synchronized[int]

    def deal(self) -> range:
        """The next numbers; none where all are dealt."""
        with self.dealt.get_lock():
            first = self.dealt.value
            self.dealt.value = min(self.items, first + self.size)
            return range(first, self.dealt.value)


def _work(work: Callable[[Item], Result], items: Sequence[Item], dealer: _Dealer) -> dict[int, Result]:
    """Work on what is dealt; gives the results by the numbers of their items."""
    results = {}
    while numbers := dealer.deal():
        for number in numbers:
            results[number] = work(items[number])
    return results


class _Helper(Generic[Result]):
    """A process that works beside this one; it is forked, so that nothing has to be sent to it."""

    def __init__(self, fork: ForkContext, work: Callable[[], dict[int, Result]]) -> None:
        self._done = False
        self._receiver, sender = fork.Pipe(duplex=False)
        self._process = fork.Process(target=_help, args=(work, sender), daemon=True)
        self._process.start()
        sender.close()

    def results(self) -> dict[int, Result]:
        """What it made; raises what stopped it."""
        try:
            made = self._receiver.recv()
        except EOFError as error:
            raise RuntimeError("a process ended before its work was done; was there enough memory?") from error
        self._done = True
        if isinstance(made, BaseException):
            raise made
        return cast(dict[int, Result], made)

    def end(self) -> None:
        """Stop it where it is not done, and let go of it."""
        if not self._done:
            self._process.terminate()
        self._process.join()
        self._receiver.close()


def _help(work: Callable[[], object], sender: Connection) -> None:
    gc.set_threshold(GARBAGE)
    try:
        made = work()
    except Exception as error:  # noqa: BLE001 - whatever it is, the other process raises it
        made = error
    sender.send(made)
