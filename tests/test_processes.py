"""Work spread over processes."""

from __future__ import annotations

import multiprocessing
import os
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

import pytest

from generator.errors import BuildError, ContentError, Problem
from generator.model.source import Source
from generator.processes import FEW, PROCESSES, Beside, processors, spread


@pytest.fixture(autouse=True)
def three_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "3")


def test_results_come_in_the_order_of_the_work() -> None:
    assert spread(lambda number: number * number, range(100)) == [number * number for number in range(100)]


def test_the_work_is_done_in_this_process_and_in_others() -> None:
    def wait(_: int) -> int:
        time.sleep(0.05)
        return os.getpid()

    found = spread(wait, range(12))
    assert os.getpid() in found
    assert len(set(found)) == 3


def test_many_items_are_dealt_out_in_parts() -> None:
    assert spread(lambda number: -number, range(5 * FEW)) == [-number for number in range(5 * FEW)]


def test_a_process_too_many_is_not_begun() -> None:
    assert set(spread(lambda _: os.getpid(), range(9), each=9)) == {os.getpid()}


def test_a_process_that_is_killed_is_told() -> None:
    here = os.getpid()

    def fall(_: int) -> None:
        if os.getpid() == here:
            time.sleep(0.2)
        else:
            os._exit(1)

    with pytest.raises(RuntimeError, match="ended before its work was done"):
        spread(fall, range(3))


def test_an_error_here_ends_the_others() -> None:
    here = os.getpid()

    def fail(_: int) -> None:
        if os.getpid() == here:
            raise ValueError("here")
        time.sleep(60)

    with pytest.raises(ValueError, match="here"):
        spread(fail, range(3))
    assert not multiprocessing.active_children()


def test_one_process_is_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "1")
    assert spread(lambda _: os.getpid(), range(3)) == [os.getpid()] * 3


def test_no_work_is_soon_done() -> None:
    assert spread(lambda item: item, []) == []


def test_a_process_with_threads_is_not_forked() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert processors() == 1
    finally:
        done.set()
        thread.join()


@pytest.mark.parametrize(
    "error",
    [
        BuildError(["a: one", "b: two"]),
        ContentError([Problem(Source("a.yml", 1), "one"), Problem(Source("b.yml"), "two")]),
    ],
)
def test_an_error_comes_back_whole(error: BuildError | ContentError) -> None:
    def fail(_: int) -> None:
        raise error

    with pytest.raises(type(error)) as caught:
        spread(fail, range(2))
    assert str(caught.value) == str(error)


def test_items_need_not_be_fit_for_sending() -> None:
    makers: list[Callable[[], int]] = [lambda: 1, lambda: 2]
    assert spread(lambda make: make(), makers) == [1, 2]


def adding() -> Generator[tuple[int, int], int, None]:
    """Answers with its process and the sum of all orders; refuses to add nothing."""
    total = 0
    while True:
        order = yield os.getpid(), total
        if not order:
            raise BuildError(["nothing to add"])
        total += order


def test_work_beside_this_process_takes_orders_and_gives_answers() -> None:
    with closing(Beside(adding())) as work:
        where, total = work.answer()
        assert (where == os.getpid(), total) == (False, 0)
        for order, sum_so_far in ((5, 5), (7, 12)):
            work.order(order)
            assert work.answer() == (where, sum_so_far)
    assert not multiprocessing.active_children()


def test_where_no_process_can_begin_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "1")
    with closing(Beside(adding())) as work:
        assert work.answer() == (os.getpid(), 0)
        work.order(5)
        assert work.answer() == (os.getpid(), 5)


@pytest.mark.parametrize("count", ["1", "2"])
def test_an_order_that_cannot_be_met_says_why(count: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, count)
    with closing(Beside(adding())) as work:
        work.answer()
        work.order(0)
        with pytest.raises(BuildError, match="nothing to add"):
            work.answer()


def test_work_that_is_ended_ends_its_own_helpers_and_cleans_up(tmp_path: Path) -> None:
    def work() -> Generator[None, None, None]:
        def wait(number: int) -> None:
            try:
                (tmp_path / str(number)).touch()
                time.sleep(60)
            finally:
                (tmp_path / str(number)).unlink()

        spread(wait, range(3))
        yield

    with closing(Beside(work())):
        while len(list(tmp_path.iterdir())) < 3:
            time.sleep(0.01)
    assert not list(tmp_path.iterdir())
