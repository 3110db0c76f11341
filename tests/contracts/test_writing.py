"""The contract about writing sees each way in which Python changes a disk, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.contracts.writing import find_writing

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "statement",
    [
        *("path.write_text('x')", "path.write_bytes(b'x')", "path.mkdir()", "path.unlink()", "path.rmdir()"),
        *("path.touch()", "path.symlink_to(x)", "path.hardlink_to(x)", "path.rename(x)", "path.replace(x)"),
        *("path.chmod(1)", "(a / b).unlink()", "list(map(Path.unlink, paths))"),
        *("open(path, 'w')", "open(path, 'ab')", "open(path, mode='x')", "open(path, 'r+')", "open(path, mode)"),
        *("path.open('w')", "path.open(mode='a')", "path.open(mode=mode)", "import gzip; gzip.open(path, 'wt')"),
        *(
            "import os; os.remove(x)",
            "import os; os.open(x, 1)",
            "import os; os.makedirs(x)",
            "import os; os.link(x, y)",
        ),
        *("import os; os.rename(x, y)", "import os; os.replace(x, y)", "import os; os.write(1, b'x')"),
        *("from os import remove", "import os as o; o.unlink(x)", "from os import remove as rm; rm(x)")[1:],
        *("import shutil; shutil.rmtree(x)", "from shutil import move; move(x, y)", "import shutil as s; s.copy(x, y)"),
        *(
            "import os; list(map(os.remove, paths))",
            "from functools import partial; import shutil; partial(shutil.rmtree)",
        ),
        *("import tempfile; tempfile.mkdtemp()", "from tempfile import TemporaryDirectory; TemporaryDirectory()"),
        "def f():\n    import shutil\n    shutil.rmtree(x)",
    ],
)
def test_what_changes_a_disk_is_found(statement: str) -> None:
    assert list(find_writing(statement))


@pytest.mark.parametrize(
    "statement",
    [
        *("text.replace('a', 'b')", "date.replace(tzinfo=UTC)", "from dataclasses import replace; replace(x, a=1)"),
        *("import dataclasses; dataclasses.replace(x, a=1)", "path.read_text()", "path.read_bytes()", "path.stat()"),
        *("open(path)", "open(path, 'rb')", "open(path, mode='r')", "path.open()", "path.open('rb')"),
        *("from PIL import Image; Image.open(file)", "import gzip; gzip.open(path, 'rt')", "gzip.open('axa.gz')"),
        *(
            "import os; os.walk(x)",
            "import os; os.path.join(x, y)",
            "import os; os.environ['A'] = 'b'",
            "import os; os.stat(x)",
        ),
        *("import shutil; shutil.which('make')", "'path.unlink()'", "rename = 1", "def unlink(): pass"),
    ],
)
def test_what_changes_no_disk_is_passed_over(statement: str) -> None:
    assert list(find_writing(statement)) == []


def test_each_finding_has_its_line() -> None:
    assert list(find_writing("import os\n\nos.remove(x)\npath.touch()")) == [(3, "os.remove"), (4, ".touch")]


def lint(folder: Path, writers: str) -> subprocess.CompletedProcess[str]:
    """Hold a small package to the contract, as `make check` does with ours."""
    (folder / "hive").mkdir()
    (folder / "hive/__init__.py").touch()
    (folder / "hive/bees.py").write_text("def f(path):\n    path.unlink()\n", encoding="utf-8")
    (folder / "hive/wax.py").write_text("A = 1\n", encoding="utf-8")
    (folder / ".importlinter").write_text(
        "[importlinter]\nroot_package = hive\ncontract_types =\n    writing: tests.contracts.writing.WritingContract\n"
        f"[importlinter:contract:1]\nname = Only bees write\ntype = writing\nwriters = {writers}\n",
        encoding="utf-8",
    )
    code = f"import sys; sys.path += [{str(ROOT)!r}, '.']; from importlinter.cli import lint_imports_command as c; c()"
    command = [sys.executable, "-c", code, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_package_whose_writers_are_listed_is_kept(tmp_path: Path) -> None:
    assert lint(tmp_path, "hive.bees").returncode == 0


def test_a_writer_that_is_not_listed_breaks_the_contract(tmp_path: Path) -> None:
    run = lint(tmp_path, "hive.wax")
    assert run.returncode == 1
    assert "- hive.bees (line 2) uses .unlink" in run.stdout
    assert "- hive.wax may write, and writes nothing, or is gone" in run.stdout
