"""Spreads work over the machine's processors."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from typing import Any, NoReturn, TypeVar

from generator.errors import MachineError

PROCESSES = "PAPER_DIGEST_PROCESSES"
"""The variable that says how many processes to use; without it, one for each processor."""
MOST_PROCESSES = 256
"""More than these are taken for a slip of the keyboard."""

_ENDING = (signal.SIGINT, signal.SIGTERM)
"""The signals that end a process."""
_SECONDS_TO_END = 10
"""How long a process may clean up before it is killed."""
_FEW_ITEMS = 64
"""Up to so many items are handed out one by one, since some may be much more work than others."""

Item = TypeVar("Item")
Result = TypeVar("Result")


def processors() -> int:
    """How many processes are worth using here.

    Only Linux forks safely, and only while the process has one thread; elsewhere the work is done in this process.

    Raises:
        MachineError: `PAPER_DIGEST_PROCESSES` holds no such number.
    """
    wanted = os.environ.get(PROCESSES, "")
    if wanted and not (wanted.isascii() and wanted.isdigit() and 1 <= int(wanted[:9]) <= MOST_PROCESSES):
        raise MachineError(
            f'{PROCESSES} is "{wanted}", which is no number of processes'
            f" (set it to a number from 1 to {MOST_PROCESSES}, or unset it)"
        )
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return int(wanted) if wanted else len(os.sched_getaffinity(0))


def worth_using(items: int, each: int) -> int:
    """How many processes to use for so many items, where each should have so many to do to be worth starting."""
    return min(processors(), -(-items // each))


def spread(work: Callable[[Item], Result], items: Iterable[Item], *, each: int = 1) -> list[Result]:
    """Do the same work on many items, in several processes where that is possible.

    Args:
        work: takes an item; must not depend on what it did with another. Neither it nor the items have to be fit for
            pickling.
        items: what to work on.
        each: how many items a further process should have to do, so that it is worth the time that it takes to start.

    Returns:
        The results in the order of the items; they must be fit for pickling.

    Raises:
        MachineError: a process was killed.
        Exception: whatever `work` raises.
    """
    waiting = list(items)
    count = worth_using(len(waiting), each)
    if count <= 1:
        return [work(item) for item in waiting]
    size = -(-len(waiting) // (count * 4)) if len(waiting) > _FEW_ITEMS else 1
    with _process_pool(count, work, waiting) as pool:
        with uninterrupted():
            # Not `pool.map`, which cancels what waits after an error: the executor's thread, which then finds its
            # processes ended, fails on what is cancelled, and nobody ends the others.
            parts = [range(start, start + size) for start in range(0, len(waiting), size)]
            results = [pool.submit(_work_on_part, part) for part in parts]
        return [result for part in results for result in part.result()]


@contextmanager
def _process_pool(count: int, work: Callable[[Any], Any], items: Sequence[Any]) -> Iterator[ProcessPoolExecutor]:
    """Processes that have the work and the items because they are forked from this one; all end with the block."""
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(count, multiprocessing.get_context("fork"), _start_worker, (work, items))
    try:
        yield pool
    except BaseException as error:
        _end_processes(set(multiprocessing.active_children()) - others)
        if isinstance(error, BrokenProcessPool):
            raise MachineError(
                "a process of this run was killed, most likely because there was not enough memory"
                f" (close other programs, or set {PROCESSES}=1, which takes less memory and more time)"
            ) from error
        raise
    finally:
        pool.shutdown()


def _end_processes(processes: Collection[BaseProcess]) -> None:
    for process in processes:
        process.terminate()
    for process in processes:
        process.join(_SECONDS_TO_END)
        process.kill()  # does nothing to one that has ended


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl+C and SIGTERM wait until the block ends.

    An error raised while a process is forked is dropped by Python in silence, or raised in both processes; one raised
    between two renames leaves the work of one of them undone.
    """
    if sys.platform == "win32" or threading.current_thread() is not threading.main_thread():
        yield  # Python handles signals in its main thread alone
        return
    came: list[int] = []
    # A signal that another thread takes is handled in this one, whatever this one masks: so it is noted, too.
    handlers = {number: signal.signal(number, lambda number, _: came.append(number)) for number in _ENDING}
    masked = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, masked)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        for noted in came:
            signal.raise_signal(noted)


class _Worker:
    """What a forked process works on; there is one in each."""

    work: Callable[[Any], Any]
    items: Sequence[Any]
    is_working = False
    """Whether it works on an item, and not for the executor."""


def _start_worker(work: Callable[[Any], Any], items: Sequence[Any]) -> None:
    _Worker.work, _Worker.items = work, items
    # Ctrl+C reaches all processes of a terminal. The main process hears it too, and ends this one in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end_worker)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _ENDING)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_worker(*_: object) -> NoReturn:
    if not _Worker.is_working:
        os._exit(1)
    sys.exit(1)  # raised in the middle of the work, which cleans up and ends what it has started


def _end_with_parent() -> None:
    """End this process when the main one is gone: it was killed, and nobody else would."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _work_on_part(numbers: range) -> list[Any]:
    return [_work_on_item(number) for number in numbers if number < len(_Worker.items)]


def _work_on_item(number: int) -> Any:  # noqa: ANN401 - whatever the work returns
    try:
        _Worker.is_working = True
        result = _Worker.work(_Worker.items[number])
        _Worker.is_working = False
    except SystemExit:  # the executor would take it for a result, and go on
        os._exit(1)
    except BaseException:
        _Worker.is_working = False
        raise
    return result
