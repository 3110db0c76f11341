"""The first command: which Python is taken, when all is made anew, and that a second run installs nothing."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.browser.harness import BROWSERS

ROOT = Path(__file__).parent.parent
PROGRAMS = ("find", "mkdir", "mktemp", "rm", "sed", "touch", "expand")
"""What the Makefile runs besides Python. There is no git among it, and no Python of this machine."""

# The Python that runs this test, which says that it is another one: questions are answered for true, and in place of
# making an environment and of installing, it leaves files behind that tests can look at.
PRETENDER = """
import sys
arguments = sys.argv[2:]
if arguments[:2] == ["-I", "-c"]:
    sys.version_info = ({version}, 2, "final", 0)
    sys.base_prefix = {prefix!r}
    sys.modules.update(dict.fromkeys({lacks}))
    sys.implementation.name = {implementation!r}
    sys.argv = ["-c", *arguments[3:]]
    exec(arguments[2])
    sys.exit()
import pathlib
here = pathlib.Path(sys.argv[1])
if arguments[:3] == ["-m", "venv", "--clear"]:
    bin = pathlib.Path(arguments[3]) / "bin"
    bin.mkdir(parents=True, exist_ok=True)
    for stale in bin.parent.glob("installed-*"):
        stale.unlink()
    (bin / "python").write_text(here.read_text())
    (bin / "python").chmod(0o755)
else:
    with open("log", "a") as log:
        print(*arguments, file=log)
    for program in ("paper-digest", "ruff", "mypy", "lint-imports", "node", "npm"):
        tool = here.parent / program
        tool.write_text('#!/bin/sh\\necho "${{0##*/}} $*" >> log\\nmkdir -p node_modules\\n')
        tool.chmod(0o755)
    sys.exit(pathlib.Path("fails").exists() and pathlib.Path("fails").read_text() in " ".join(arguments))
"""


@dataclass
class House:
    """A copy of what setting up needs, in a folder with a blank, and the folders of its PATH."""

    folder: Path
    tools: Path
    environment: dict[str, str] = field(default_factory=dict)

    def add_python(
        self,
        name: str,
        version: str,
        *,
        folder: Path | None = None,
        prefix: str = "",
        lacks: tuple[str, ...] = (),
        implementation: str = "cpython",
    ) -> Path:
        """Put a Python on the PATH, or into another folder."""
        source = PRETENDER.format(
            version=version.replace(".", ", "),
            prefix=prefix or f"/{name}",
            lacks=lacks,
            implementation=implementation,
        )
        path = (folder or self.tools) / name
        (path.parent / f"{name}.source").write_text(source, encoding="utf-8")
        script = f'#!/bin/sh\nexec "{sys.executable}" -I "{path}.source" "$0" "$@"\n'
        path.write_text(script, encoding="utf-8")
        path.chmod(0o755)
        return path

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Type `make` with these arguments."""
        make = shutil.which("make")
        assert make
        environment = {"PATH": str(self.tools), **self.environment}
        return subprocess.run(
            [make, *arguments], cwd=self.folder, env=environment, capture_output=True, text=True, check=False
        )

    def site(self, *arguments: str) -> str:
        """Build the site; gives what was said about setting up."""
        run = self.make("--silent", "site", *arguments)
        assert run.returncode == 0, run.stderr
        return run.stdout

    def log(self) -> list[str]:
        """What was run in the environment since the last look."""
        log = self.folder / "log"
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        log.unlink(missing_ok=True)
        return lines


@pytest.fixture
def house(tmp_path: Path) -> House:
    """A copy of the set-up without any Python."""
    house = House(tmp_path / "a house", tmp_path / "the tools")
    shutil.copytree(ROOT / "requirements", house.folder / "requirements")
    for name in ("Makefile", "pyproject.toml", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, house.folder)
    house.tools.mkdir()
    for program in PROGRAMS:
        found = shutil.which(program)
        assert found
        (house.tools / program).symlink_to(found)
    return house


# --- Which Python ---------------------------------------------------------------------------------


def test_the_newest_python_that_fits_is_taken_wherever_it_stands_on_the_path(house: House) -> None:
    house.add_python("python3", "3.11")
    house.add_python("python3.11", "3.11")
    house.add_python("python3.13", "3.13")
    house.add_python("python3.12", "3.12")
    assert house.site().startswith(f"Setting up .venv with {house.tools}/python3.13\n")


def test_a_python_without_a_number_in_its_name_is_asked_too(house: House) -> None:
    house.add_python("python3.11", "3.11")
    house.add_python("python3", "3.12")
    assert f"with {house.tools}/python3\n" in house.site()


def test_a_wrapper_with_nothing_behind_it_is_passed_over(house: House) -> None:
    house.add_python("python3.11", "3.11")
    wrapper = house.tools / "python3.13"
    wrapper.write_text("#!/bin/sh\necho 'python3.13: command not found' >&2\nexit 127\n", encoding="utf-8")
    wrapper.chmod(0o755)
    assert f"with {house.tools}/python3.11\n" in house.site()


def test_without_a_python_that_fits_one_sentence_says_what_each_one_is_and_what_to_do(house: House) -> None:
    house.add_python("python3.14", "3.14", implementation="pypy")
    house.add_python("python3.12", "3.12", lacks=("ensurepip",))
    house.add_python("python3.11", "3.11", lacks=("venv",))
    house.add_python("python3", "3.10")
    house.add_python("python", "3.15")
    run = house.make("site")
    assert run.returncode == 2
    sentence, rest = run.stderr.splitlines()
    tools = house.tools
    assert sentence == (
        "Paper Digest needs Python 3.11 to 3.14 with venv, and there is none on the PATH "
        f"({tools}/python3.14 is no CPython but pypy, {tools}/python3.12 lacks venv, {tools}/python3.11 lacks venv, "
        f"{tools}/python3 is Python 3.10, {tools}/python is Python 3.15); install one (Debian, "
        "Ubuntu: apt-get install python3-venv; others: python.org/downloads), or name it: make PYTHON=/its/path"
    )
    assert rest.startswith("make:")
    assert not (house.folder / ".venv").exists()


def test_a_path_without_any_python_says_so(house: House) -> None:
    run = house.make("site")
    assert "there is none on the PATH; install one" in run.stderr


def test_the_python_that_a_person_names_is_taken(house: House, tmp_path: Path) -> None:
    house.add_python("python3.13", "3.13")
    elsewhere = tmp_path / "my own pythons"
    elsewhere.mkdir()
    mine = house.add_python("mine", "3.12", folder=elsewhere)
    assert f"with {mine}\n" in house.site(f"PYTHON={mine}")
    house.environment["PYTHON"] = "python3.13"
    assert "with python3.13\n" in house.site()


@pytest.mark.parametrize(
    ("version", "lacks", "reason"), [("3.10", (), "is Python 3.10"), ("3.12", ("ensurepip",), "lacks venv")]
)
def test_an_unfit_python_that_a_person_names_is_refused_in_one_sentence(
    house: House, version: str, lacks: tuple[str, ...], reason: str
) -> None:
    house.add_python("python3.13", "3.13")
    house.add_python("mine", version, lacks=lacks)
    run = house.make("site", "PYTHON=mine")
    assert run.returncode == 2
    [sentence, _] = run.stderr.splitlines()
    assert sentence == f"Paper Digest needs Python 3.11 to 3.14 with venv, and mine, which PYTHON= names, {reason}."


def test_a_name_with_no_python_behind_it_is_refused_in_one_sentence(house: House) -> None:
    house.add_python("python3.13", "3.13")
    run = house.make("site", "PYTHON=python4")
    assert "and python4, which PYTHON= names, does not run as Python 3." in run.stderr


def test_an_unfit_name_leaves_what_is_set_up_alone(house: House) -> None:
    house.add_python("python3.13", "3.13")
    house.site()
    assert house.make("site", "PYTHON=python4").returncode == 2
    assert house.site() == ""


def test_on_windows_one_sentence_names_the_way(house: House) -> None:
    house.environment["OS"] = "Windows_NT"
    run = house.make("site")
    assert run.returncode == 2
    assert 'on Windows, type "wsl --install" once and run make inside WSL' in run.stderr
    assert len(run.stderr.splitlines()) == 1


# --- When it is made anew -------------------------------------------------------------------------


def test_a_second_run_installs_nothing(house: House) -> None:
    house.add_python("python3.13", "3.13")
    house.site()
    first = house.log()
    assert len([line for line in first if "pip" in line]) == 2
    assert house.site() == ""
    assert house.log() == ["paper-digest build"]


def _lose_the_python(house: House) -> None:
    (house.folder / ".venv/bin/python").unlink()


def _update_the_python(house: House) -> None:
    house.add_python("python3.13", "3.12")


def _move_the_python(house: House) -> None:
    house.add_python("python3.13", "3.13", prefix="/elsewhere")


def _move_the_folder(house: House) -> None:
    house.folder = house.folder.rename(house.folder.with_name("another house"))


def _copy_the_folder(house: House) -> None:
    house.folder = Path(shutil.copytree(house.folder, house.folder.with_name("a copy"), symlinks=True))


def _stop_in_the_middle(house: House) -> None:
    (house.folder / ".venv/made").unlink()


def _end_the_support(house: House) -> None:
    makefile = house.folder / "Makefile"
    text = makefile.read_text(encoding="utf-8")
    makefile.write_text(text.replace("PYTHONS := 3.14 3.13 ", "PYTHONS := 3.14 "), encoding="utf-8")
    house.add_python("python3.12", "3.12")


@pytest.mark.parametrize(
    "change",
    [
        _lose_the_python,
        _update_the_python,
        _move_the_python,
        _move_the_folder,
        _copy_the_folder,
        _stop_in_the_middle,
        _end_the_support,
    ],
)
def test_an_environment_that_cannot_serve_is_made_and_filled_anew(
    house: House, change: Callable[[House], None]
) -> None:
    house.add_python("python3.13", "3.13")
    house.site()
    house.log()
    change(house)
    assert house.site().startswith("Setting up .venv with ")
    assert len([line for line in house.log() if "pip" in line]) == 2
    assert house.site() == ""


def test_a_newer_python_that_comes_later_changes_nothing_unless_it_is_named(house: House) -> None:
    house.add_python("python3.12", "3.12")
    house.site()
    house.add_python("python3.13", "3.13")
    assert house.site() == ""
    assert "with python3.13\n" in house.site("PYTHON=python3.13")
    assert house.site("PYTHON=python3.13") == ""
    assert house.site() == ""


def test_an_activated_environment_is_not_made_with_itself(house: House) -> None:
    house.add_python("python3.13", "3.13")
    house.site()
    (house.folder / ".venv/bin/python3.13").symlink_to("python")
    house.environment["PATH"] = f"{house.folder}/.venv/bin:{house.tools}"
    (house.folder / ".venv/made").unlink()
    assert house.site().startswith(f"Setting up .venv with {house.tools}/python3.13\n")


def test_an_install_that_failed_is_tried_again(house: House) -> None:
    house.add_python("python3.13", "3.13")
    (house.folder / "fails").write_text("--require-hashes", encoding="utf-8")
    failed = house.make("site")
    assert failed.returncode == 2
    assert "pip says above why" in failed.stderr
    (house.folder / "fails").unlink()
    house.log()
    assert house.site() == "Installing what building needs (once)\n"
    assert len([line for line in house.log() if "pip" in line]) == 2


def test_a_real_environment_fits_where_it_was_made_and_nowhere_else(house: House) -> None:
    version = ".".join(map(str, sys.version_info[:2]))

    def environment(task: str) -> str:
        command = ["/bin/bash", "requirements/environment", task, ".venv", sys.executable, version]
        return subprocess.run(command, cwd=house.folder, capture_output=True, text=True, check=True).stdout

    assert environment("fits") == ""
    environment("make")
    assert environment("fits") == "yes\n"
    _move_the_folder(house)
    assert environment("fits") == ""


# --- Targets --------------------------------------------------------------------------------------


def test_check_writes_annotations_where_github_reads_them(house: House) -> None:
    house.add_python("python3.13", "3.13")
    assert house.make("check").returncode == 0
    assert house.log()[-1] == "paper-digest check"
    house.environment["GITHUB_ACTIONS"] = "true"
    assert house.make("check").returncode == 0
    assert house.log()[-1] == "paper-digest check --format github"


@pytest.mark.parametrize("browser", BROWSERS)
def test_every_test_runs_on_all_processors_and_any_one_browser_is_enough(house: House, browser: str) -> None:
    house.add_python("python3.13", "3.13")
    (house.tools / browser).symlink_to("/bin/sh")
    assert house.make("test").returncode == 0
    assert house.log()[-1] == "-m pytest --numprocesses auto --cov --cov-report=term"


def test_wheels_are_asked_for_each_python_and_none_may_be_missing(house: House) -> None:
    house.add_python("python3.13", "3.13")
    run = house.make("wheels")
    assert run.returncode == 0
    asked = [line.split()[line.split().index("--python-version") + 1] for line in house.log() if "download" in line]
    assert asked == ["3.14", "3.13", "3.12", "3.11"]
    (house.folder / "fails").write_text("--python-version 3.12", encoding="utf-8")
    assert house.make("wheels").returncode == 2


def test_clean_removes_what_git_ignores_and_nothing_else(house: House) -> None:
    ignored = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    for pattern in ignored:
        made = house.folder / pattern.strip("/").replace("*", "some")
        made.mkdir(exist_ok=True)
    (house.folder / "generator/text/__pycache__").mkdir(parents=True)
    (house.folder / "content").mkdir()
    before = {path.name for path in house.folder.iterdir()}
    assert house.make("clean").returncode == 0
    after = {path.name for path in house.folder.iterdir()}
    assert before - after == {pattern.strip("/").replace("*", "some") for pattern in ignored}
    assert list(house.folder.rglob("__pycache__")) == []
