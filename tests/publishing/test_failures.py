"""Whatever a machine refuses ends in a sentence with a remedy, and the last good site stands."""

from __future__ import annotations

import ctypes
import resource
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import MachineError
from generator.processes import PROCESSES
from generator.publishing.failures import explained_failures
from tests.publishing.harness import STEPS, in_place_of, site_files, start_build

PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE = 1
"""From Linux' `prctl.h` and `capability.h`."""


def build(
    work: Path,
    *options: str | Path,
    before: str = "",
    env: dict[str, str] | None = None,
    preexec: Callable[[], object] | None = None,
) -> subprocess.CompletedProcess[str]:
    """Run a build to its end; see `start_build`."""
    with start_build(work, *options, before=before, env=env, preexec=preexec) as process:
        stdout, stderr = process.communicate()
    return subprocess.CompletedProcess(process.args, process.returncode, stdout, stderr)


@pytest.fixture(scope="module")
def good_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("good")
    assert build(work).returncode == 0
    return work


@pytest.fixture
def work(good_site: Path, tmp_path: Path) -> Path:
    """A folder with a good site in it."""
    return shutil.copytree(good_site, tmp_path / "work")


def assert_told(run: subprocess.CompletedProcess[str], *sentences: str) -> None:
    assert run.returncode == 1, run.stderr
    assert "Traceback" not in run.stderr
    for sentence in sentences:
        assert sentence in run.stderr
    assert run.stdout == ""


@pytest.mark.parametrize("step", STEPS)
def test_a_killed_process_is_told_and_leaves_the_last_good_site(step: str, work: Path) -> None:
    before = site_files(work / "site")
    shutil.rmtree(work / "pictures")  # or none would have to be drawn
    kill = in_place_of(step, "if os.getpid() != main_process: os.kill(os.getpid(), signal.SIGKILL)")
    run = build(work, env={PROCESSES: "2"}, before=kill)
    assert_told(run, "a process of this run was killed", f"set {PROCESSES}=1", "the last good site stands as it was")
    assert site_files(work / "site") == before
    assert sorted(path.name for path in work.iterdir() if path.name != "pictures") == ["docs", "site"]


def test_a_full_disk_is_told(work: Path) -> None:
    before = site_files(work / "site")
    # No file may become larger than this, as on a disk that is full.
    run = build(work, env={PROCESSES: "1"}, preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert_told(run, "file too large", "ulimit -f")
    assert site_files(work / "site") == before


def test_a_full_disk_is_told_where_a_process_of_its_own_writes(work: Path) -> None:
    shutil.rmtree(work / "docs")
    run = build(work, env={PROCESSES: "2"}, preexec=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert_told(run, "file too large", "ulimit -f")


@pytest.mark.parametrize("out", ["/proc/site", "/dev/null/site", "/proc/1/x/site"])
@pytest.mark.parametrize("option", ["--out", "--docs"])
def test_a_place_that_can_have_no_folders_is_told(option: str, out: str, work: Path) -> None:
    run = build(work, option, out)
    assert_told(run, "(name another folder with --out or --docs)")


def without_the_rights_of_root() -> None:
    """Let file permissions hold for root, too: the bounding set of what runs next loses DAC_OVERRIDE."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE)


@pytest.mark.parametrize("folder", [".", "docs", "site"])
def test_a_folder_without_permission_is_told(folder: str, work: Path) -> None:
    before = site_files(work / "site")
    shutil.rmtree(work / "docs/papers")
    (work / folder).chmod(0o555)
    run = build(work, preexec=without_the_rights_of_root)
    (work / folder).chmod(0o755)
    assert_told(run, f"{work}", ": permission denied (allow it, or name another folder with --out or --docs)")
    assert site_files(work / "site") == before


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device"), "build/site: no space left on device (make room on that disk, or"),
        (OSError(30, "Read-only file system", "build/x"), "build/x: read-only file system (name another folder"),
        (PermissionError(13, "Permission denied", "build/x"), "build/x: permission denied (allow it, or name another"),
        (OSError(11, "Resource temporarily unavailable"), f"(set {PROCESSES}=1, which takes fewer processes)"),
        (OSError(24, "Too many open files", "a"), "a: too many open files (allow more open files"),
        (OSError(74, "Bad message", "a"), "a: bad message"),
        (OSError("odd"), "build/site: odd"),
        (MemoryError(), f"there is not enough memory (close other programs, or set {PROCESSES}=1"),
    ],
)
def test_what_the_system_refuses_is_said_with_a_remedy(error: Exception, sentence: str) -> None:
    with pytest.raises(MachineError) as caught, explained_failures(Path("build/site")):
        raise error
    assert sentence in str(caught.value)
