"""Whatever a machine refuses ends in a sentence with a remedy, and the last good site stands."""

from __future__ import annotations

import ctypes
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import MachineError
from generator.processes import PROCESSES
from generator.publishing.failures import explained_failures

ROOT = Path(__file__).parents[2]
TINY = ROOT / "tests/data/tiny"

PR_CAPBSET_DROP = 24
CAP_DAC_OVERRIDE = 1
"""From Linux' `prctl.h` and `capability.h`."""


def build(
    work: Path,
    *options: str | Path,
    env: dict[str, str] | None = None,
    before: Callable[[], object] | None = None,
    code: str = "",
) -> subprocess.CompletedProcess[str]:
    """Run `build` as a process of its own.

    Args:
        work: the folder for the site and the Markdown.
        options: further words of the command.
        env: further variables.
        before: called in the new process before the build.
        code: Python that runs before the build, in the same process.
    """
    words = [
        "build",
        "--content",
        TINY,
        "--config",
        ROOT / "mkdocs.yml",
        "--out",
        work / "site",
        "--docs",
        work / "docs",
    ]
    program = f"{code}\nfrom generator.terminal.verbs import main\nmain({[*map(str, words), *map(str, options)]!r})"
    # Coverage is not measured in it: it would write files of its own where no file can be written.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("COV_CORE")} | (env or {})
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=surroundings,
        preexec_fn=before,
        capture_output=True,
        text=True,
        check=False,
    )


def site_files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


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


KILLS = {
    "understanding": "import generator.understanding.papers as room; name = 'understand_paper'",
    "writing Markdown": "import generator.publishing.output as room; name = '_write_texts'",
    "building pages": "import generator.publishing.build_steps as room; name = '_build_share'",
    "drawing pictures": "from generator.publishing.picture_cache import KeptPictures as room; name = 'draw_missing'",
    "proving": "import generator.publishing.proof.verify as room; name = 'read_built_page'",
}
"""For each step what finds a function of it, in the place of which a process is killed."""


@pytest.mark.parametrize("step", KILLS)
def test_a_killed_process_is_told_and_leaves_the_last_good_site(step: str, work: Path) -> None:
    before = site_files(work / "site")
    shutil.rmtree(work / "pictures")  # or none would have to be drawn
    code = f"""
import os, signal
{KILLS[step]}
main_process, real = os.getpid(), getattr(room, name)

def killed(*values, **named):
    if os.getpid() != main_process:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*values, **named)

setattr(room, name, killed)
import generator.publishing.build_steps as steps, generator.publishing.proof.verify as verify
steps.PAGES_OF_A_PROCESS = verify.PAGES_OF_A_PROCESS = 1
"""
    run = build(work, env={PROCESSES: "2"}, code=code)
    assert_told(run, "a process of this run was killed", f"set {PROCESSES}=1", "the last good site stands as it was")
    assert site_files(work / "site") == before
    assert not (work / ".site.building").exists()


def test_a_full_disk_is_told(work: Path) -> None:
    before = site_files(work / "site")
    # No file may become larger than this, as on a disk that is full.
    run = build(work, env={PROCESSES: "1"}, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
    assert_told(run, "file too large", "ulimit -f")
    assert site_files(work / "site") == before


def test_a_full_disk_is_told_where_a_process_of_its_own_writes(work: Path) -> None:
    shutil.rmtree(work / "docs")
    run = build(work, env={PROCESSES: "2"}, before=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)))
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
    run = build(work, before=without_the_rights_of_root)
    (work / folder).chmod(0o755)
    assert_told(run, f"{work}", ": permission denied (allow it, or name another folder with --out or --docs)")
    assert site_files(work / "site") == before


@pytest.mark.parametrize("number", ["x", "0", "-1", "1e9"])
def test_a_wrong_number_of_processes_is_told_by_every_verb_that_reads(number: str, work: Path) -> None:
    run = build(work, env={PROCESSES: number})
    assert_told(run, f'{PROCESSES} is "{number}", which is no number of processes')


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
