"""Spreads work over the machine's processors, and has work done beside other work."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from multiprocessing.sharedctypes import Synchronized
from typing import Any, TypeVar

PROCESSES = "PAPER_DIGEST_PROCESSES"
"""The variable that says how many processes to use; without it, one for each processor."""

_ENDING = (signal.SIGINT, signal.SIGTERM)
"""The signals that end a process."""
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
    dealer = _Dealer(len(waiting), size, multiprocessing.get_context("fork").Value("l", 0))
    with ExitStack() as helpers:
        with _uninterrupted():
            others = [helpers.enter_context(closing(Beside(_work(work, waiting, dealer)))) for _ in range(count - 1)]
        results = next(_work(work, waiting, dealer))
        for other in others:
            results.update(other.answer())
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


def _work(
    work: Callable[[Item], Result], items: Sequence[Item], dealer: _Dealer
) -> Generator[dict[int, Result], None, None]:
    """Work on what is dealt; yields all results, by the numbers of their items."""
    results = {}
    while numbers := dealer.deal():
        for number in numbers:
            results[number] = work(items[number])
    yield results


class Beside:
    """Work that goes on beside this process: a generator, which is sent orders and yields answers.

    It has a process of its own, forked from this one, so that it may hold anything; orders and answers must be fit
    for pickling. Where no process can be begun it goes on here, whenever an answer is asked for.
    """

    def __init__(self, work: Generator[Any, Any, None]) -> None:
        """Begin the work, up to its first answer."""
        self._work = work
        self._order: object = None
        self._end: Connection | None = None
        self._process: ForkProcess | None = None
        self._busy = True
        if processors() > 1:
            fork = multiprocessing.get_context("fork")
            self._end, other_end = fork.Pipe()
            self._process = fork.Process(target=_converse, args=(work, other_end, self._end))
            try:
                with _uninterrupted():
                    self._process.start()
                    other_end.close()
            except BaseException:  # a signal that has waited
                self.close()
                raise

    def answer(self) -> Any:  # noqa: ANN401 - whatever the work yields
        """Wait for the next thing that the work yields; raises what it raises."""
        if self._end is None:
            return self._work.send(self._order)
        try:
            answer = self._end.recv()
        except EOFError as error:
            raise RuntimeError("a process ended before its work was done; was there enough memory?") from error
        self._busy = False
        if isinstance(answer, BaseException):
            raise answer
        return answer

    def order(self, order: object) -> None:
        """Let the work go on with this as the value of its last `yield`."""
        self._order = order
        if self._end is not None:
            self._busy = True
            self._end.send(order)

    def close(self) -> None:
        """End the work, also in the middle of it."""
        self._work.close()
        if self._end is not None:
            self._end.close()
        if self._process is not None and self._process.pid is not None:
            if self._busy:
                self._process.terminate()
            self._process.join()


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let signals wait: what is raised while a process is forked, Python drops in silence, or raises in both."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _converse(work: Generator[Any, Any, None], end: Connection, other_end: Connection) -> None:
    other_end.close()
    # Whoever types Ctrl+C means the process that this one works for, which then ends this one: in order, so that it
    # ends others in turn, and leaves nothing behind.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    order: object = None
    # Neither an order nor anyone to take the answer: the process that this one works for has ended.
    with suppress(EOFError, BrokenPipeError):
        while True:
            end.send(_next(work, order))
            order = end.recv()


def _next(work: Generator[Any, Any, None], order: object) -> object:
    """What the work yields next, or what it raises."""
    try:
        return work.send(order)
    except Exception as error:  # noqa: BLE001 - whatever it is, the other process raises it
        return error
