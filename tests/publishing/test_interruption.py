"""Ctrl+C, SIGTERM and another build meet a build in the middle of any step."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.processes import PROCESSES
from tests.publishing.harness import STEPS, in_place_of, site_files, start_build


@pytest.fixture(scope="module")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("good")
    with start_build(work) as process:
        process.communicate()
    assert process.returncode == 0
    return work


@pytest.fixture
def work(good_site: Path, tmp_path: Path) -> Path:
    """A folder with a good site in it, in which all pictures have to be drawn."""
    work = shutil.copytree(good_site, tmp_path / "work")
    shutil.rmtree(work / "pictures")
    return work


@contextmanager
def halted_build(work: Path, step: str, processes: str) -> Iterator[subprocess.Popen[str]]:
    """A build that has come to a step, and goes on only when the block ends: no machine is too fast or too slow."""
    (arrived, arrive), (halt, go_on) = os.pipe(), os.pipe()
    before = in_place_of(step, f"os.write({arrive}, b'.')\nos.read({halt}, 1)")
    with start_build(work, before=before, env={PROCESSES: processes}, pass_fds=(arrive, halt)) as process:
        os.close(arrive)
        assert os.read(arrived, 1) == b".", process.communicate()
        try:
            yield process
        finally:
            os.close(go_on)
            os.close(halt)
            process.communicate()
            os.close(arrived)


def assert_ended_in_order(process: subprocess.Popen[str], work: Path, before: dict[str, bytes]) -> str:
    """Nothing is left of a build but the site of before; gives what it said."""
    _, said = process.communicate(timeout=60)
    assert "Traceback" not in said
    assert site_files(work / "site") == before
    assert {path.name for path in work.iterdir()} <= {"docs", "pictures", "site"}
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)
    return said


@pytest.mark.parametrize(("step", "processes"), [*((step, "2") for step in STEPS), ("building pages", "1")])
def test_ctrl_c_ends_a_build_in_order(step: str, processes: str, work: Path) -> None:
    before = site_files(work / "site")
    with halted_build(work, step, processes) as process:
        os.killpg(process.pid, signal.SIGINT)
        said = assert_ended_in_order(process, work, before)
    assert said.splitlines()[-1] == "Aborted!"
    assert process.returncode == 1


@pytest.mark.parametrize("step", ["understanding", "building pages", "indexing"])
def test_sigterm_to_the_main_process_ends_all_in_order(step: str, work: Path) -> None:
    before = site_files(work / "site")
    with halted_build(work, step, "2") as process:
        process.terminate()
        assert assert_ended_in_order(process, work, before) == ""
    assert process.returncode == 128 + signal.SIGTERM


def test_all_processes_end_with_a_main_one_that_is_killed_and_the_next_build_clears_up(work: Path) -> None:
    with halted_build(work, "building pages", "2") as process:
        process.kill()
        process.communicate()
        assert (work / ".site.building").is_dir()
        assert (work / ".site.lock").is_file()
    with start_build(work) as again:
        _, said = again.communicate()
    assert again.returncode == 0, said
    assert sorted(path.name for path in work.iterdir()) == ["docs", "pictures", "site"]


def test_a_second_build_waits_for_the_first_and_both_succeed(work: Path) -> None:
    with halted_build(work, "proving", "2") as first:
        second = start_build(work)
        assert second.stderr
        told = second.stderr.readline()
    with second:
        _, said = second.communicate()
    assert told == f"another build of {work}/docs is running (process {first.pid}); waiting\n"
    assert said == ""
    assert [process.returncode for process in (first, second)] == [0, 0]
    assert sorted(path.name for path in work.iterdir()) == ["docs", "pictures", "site"]
