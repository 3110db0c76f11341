"""Builds as processes of their own, which can be made to stop in the middle of any step."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.places import ROOT, SETTINGS, TINY

STEPS = {
    "understanding": "import generator.understanding.papers as room; name = 'understand_paper'",
    "writing Markdown": "import generator.publishing.output as room; name = '_write_texts'",
    "building pages": "import generator.publishing.build_steps as room; name = '_build_share'",
    "indexing": "import generator.publishing.search_index as room; name = 'index_pages'",
    "drawing pictures": "from generator.publishing.picture_cache import KeptPictures as room; name = 'draw_missing'",
    "proving": "import generator.publishing.proof.verify as room; name = 'read_built_page'",
}
"""For each step Python that finds a function of it which processes of their own run."""

_PROGRAM = """
import signal
# A shell lets what it runs in the background ignore Ctrl+C, and the tests may be run there.
signal.signal(signal.SIGINT, signal.default_int_handler)
{before}
import generator.publishing.build_steps, generator.publishing.proof.verify
# Even a small site is shared among processes.
generator.publishing.build_steps.PAGES_OF_A_PROCESS = generator.publishing.proof.verify.PAGES_OF_A_PROCESS = 1
from generator.terminal.verbs import main
main({words!r})
"""


def in_place_of(step: str, statements: str) -> str:
    """Python that has statements run before each call of the function of a step; `main_process` is known to them."""
    indented = "\n".join(f"    {line}" for line in statements.splitlines())
    return f"""
import os, signal
{STEPS[step]}
main_process, real = os.getpid(), getattr(room, name)
def changed(*values, **named):
{indented}
    return real(*values, **named)
setattr(room, name, changed)
"""


def start_build(
    work: Path,
    *options: str | Path,
    before: str = "",
    env: dict[str, str] | None = None,
    preexec: Callable[[], object] | None = None,
    pass_fds: tuple[int, ...] = (),
) -> subprocess.Popen[str]:
    """Start `build` of the small content.

    Args:
        work: the folder for the site and the Markdown.
        options: further words of the command.
        before: Python that runs first.
        env: further variables.
        preexec: called in the new process before Python starts.
        pass_fds: open files that the process gets, too.
    """
    places = ["--config", SETTINGS, "--out", work / "site", "--docs", work / "docs"]
    words = [str(word) for word in ("build", "--content", TINY, *places, *options)]
    # Coverage is not measured in it: it writes files of its own, and a signal may reach it while it holds a lock.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("COV")} | (env or {})
    return subprocess.Popen(
        [sys.executable, "-c", _PROGRAM.format(before=before, words=words)],
        cwd=ROOT,
        env=surroundings,
        preexec_fn=preexec,  # noqa: PLW1509 - what is called takes no lock
        pass_fds=pass_fds,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def site_files(folder: Path) -> dict[str, bytes]:
    """All files below a folder."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
