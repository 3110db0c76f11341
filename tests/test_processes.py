"""Work spread over processes."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import BuildError, ContentError, MachineError, Problem
from generator.model.source import Source
from generator.processes import PROCESSES, processors, spread

ROOT = Path(__file__).parent.parent
PATIENCE = 60
"""Seconds after which what a test waits for has failed; no test that passes waits so long."""


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_running(process: int) -> bool:
    """Whether there is such a process, and more of it than its exit code."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.fixture(autouse=True)
def three_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "3")


def test_results_come_in_the_order_of_the_work() -> None:
    assert spread(lambda number: number * number, range(100)) == [number * number for number in range(100)]


def test_the_work_is_done_in_so_many_processes(tmp_path: Path) -> None:
    def meet_the_others(number: int) -> int:
        """Ends only when all three items are being worked on at the same time."""
        (tmp_path / str(number)).touch()
        wait_until(lambda: len(list(tmp_path.iterdir())) == 3)
        return os.getpid()

    found = spread(meet_the_others, range(3))
    assert len(set(found)) == 3
    assert not multiprocessing.active_children()


def test_many_items_are_handed_out_in_parts() -> None:
    assert spread(lambda number: -number, range(500)) == [-number for number in range(500)]


def test_a_process_too_many_is_not_started() -> None:
    assert set(spread(lambda _: os.getpid(), range(9), each=9)) == {os.getpid()}


def test_a_killed_process_is_told_with_what_to_do_and_ends_the_others(tmp_path: Path) -> None:
    def kill_one(number: int) -> None:
        if number:
            (tmp_path / str(number)).touch()
            time.sleep(PATIENCE)
        wait_until(lambda: len(list(tmp_path.iterdir())) == 2)
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(MachineError, match=rf"was killed, most likely .* \(close other programs, or set {PROCESSES}=1"):
        spread(kill_one, range(3))
    assert not multiprocessing.active_children()


def test_an_error_ends_the_other_processes_which_clean_up(tmp_path: Path) -> None:
    started = [tmp_path / "1", tmp_path / "2"]

    def fail(number: int) -> None:
        if number == 0:
            wait_until(lambda: all(path.exists() for path in started))
            raise ValueError("here")
        try:
            started[number - 1].touch()
            time.sleep(PATIENCE)
        finally:
            started[number - 1].unlink()

    with pytest.raises(ValueError, match="here"):
        spread(fail, range(3))
    assert not multiprocessing.active_children()
    assert not list(tmp_path.iterdir())


def test_what_waits_for_a_process_is_dropped_after_an_error(tmp_path: Path) -> None:
    def fail(number: int) -> None:
        (tmp_path / str(number)).touch()
        if number == 0:
            raise ValueError("here")
        time.sleep(PATIENCE)

    with pytest.raises(ValueError, match="here"):
        spread(fail, range(60))
    assert len(list(tmp_path.iterdir())) <= 5


def test_processes_end_when_the_main_one_is_killed(tmp_path: Path) -> None:
    code = f"""
import os, pathlib, signal, time
from generator.processes import spread

def work(number):
    (pathlib.Path({str(tmp_path)!r}) / str(os.getpid())).touch()
    if number == 0:
        while len(list(pathlib.Path({str(tmp_path)!r}).iterdir())) < 3:
            time.sleep(0.01)
        os.kill(os.getppid(), signal.SIGKILL)
    time.sleep({PATIENCE})

spread(work, range(3))
"""
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert run.returncode == -signal.SIGKILL
    wait_until(lambda: not any(is_running(int(path.name)) for path in tmp_path.iterdir()))


@pytest.mark.parametrize("number", ["x", "0", "-1", "1e9", "1000000000", "257", "2.5", "²", "9" * 5000])
def test_a_setting_that_is_no_number_of_processes_is_refused(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, number)
    with pytest.raises(MachineError) as caught:
        processors()
    assert str(caught.value) == (
        f'{PROCESSES} is "{number}", which is no number of processes (set it to a number from 1 to 256, or unset it)'
    )


def test_an_empty_setting_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROCESSES, "")
    assert processors() == len(os.sched_getaffinity(0))


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


def test_an_error_while_others_wait_ends_in_order_each_time() -> None:
    """The thread of the executor must not fail meanwhile: a warning of it is an error here."""

    def fail(_: int) -> None:
        raise ValueError("here")

    for _ in range(20):
        with pytest.raises(ValueError, match="here"):
            spread(fail, range(40))
        assert not multiprocessing.active_children()


def test_items_need_not_be_fit_for_sending() -> None:
    makers: list[Callable[[], int]] = [lambda: 1, lambda: 2]
    assert spread(lambda make: make(), makers) == [1, 2]
