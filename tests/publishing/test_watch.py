"""`paper-digest serve` in a process of its own, while someone works on the content."""

from __future__ import annotations

import queue
import shutil
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds after which a server that says nothing has failed."""


class Server:
    """A running `serve`, with what it prints, line by line."""

    def __init__(self, content: Path, work: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [sys.executable, "-u", "-m", "generator", "serve", "--port", str(self.port)]
        command += [
            "--content",
            str(content),
            "--out",
            str(work / "site"),
            "--docs",
            str(work / "docs"),
            "--config",
            str(ROOT / "mkdocs.yml"),
        ]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def wait_for(self, words: str) -> str:
        """The next line with these words."""
        while words not in (line := self._lines.get(timeout=PATIENCE)):
            pass
        return line

    def page(self, path: str = "") -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "tests/data/tiny", tmp_path / "content")


@pytest.fixture
def server(content: Path, tmp_path: Path) -> Iterator[Server]:
    server = Server(content, tmp_path)
    server.wait_for("serving at")
    yield server
    server.process.terminate()
    server.process.wait(PATIENCE)
    assert server.process.stdout
    server.process.stdout.close()


def test_changes_are_built_mistakes_are_told_and_the_last_good_site_is_kept(server: Server, content: Path) -> None:
    about = content / "pages/about.md"
    assert "nothing but bees" in server.page("about/")
    assert "livereload(" in server.page("about/"), "a page reloads itself"

    about.write_text("# About\n\nWasps too.\n", encoding="utf-8")
    server.wait_for("3 papers")
    assert "Wasps too." in server.page("about/")

    taxonomy = (content / "taxonomy.yml").read_text(encoding="utf-8")
    (content / "taxonomy.yml").write_text(taxonomy.replace("sure:", "shure:"), encoding="utf-8")
    assert "taxonomy.yml:" in server.wait_for("shure")
    server.wait_for("waiting for the next change")
    assert "Wasps too." in server.page("about/")

    (content / "taxonomy.yml").write_text(taxonomy, encoding="utf-8")
    server.wait_for("3 papers")
    with pytest.raises(urllib.error.HTTPError) as caught:
        server.page("nowhere/")
    assert caught.value.code == 404
    with caught.value:
        assert "<html" in caught.value.read().decode()


def test_a_taken_port_is_told_with_what_to_do(server: Server, content: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--port", str(server.port), "--content", str(content)]
    command += ["--out", str(tmp_path / "2/site"), "--docs", str(tmp_path / "2/docs")]
    command += ["--config", str(ROOT / "mkdocs.yml")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 1
    assert "(name another port with --port)" in result.stderr


def test_without_any_good_site_a_mistake_ends_the_server(content: Path, tmp_path: Path) -> None:
    (content / "taxonomy.yml").unlink()
    command = [sys.executable, "-m", "generator", "serve", "--port", "1", "--content", str(content)]
    command += ["--out", str(tmp_path / "site"), "--docs", str(tmp_path / "docs"), "--config", str(ROOT / "mkdocs.yml")]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 1
    assert "taxonomy.yml" in result.stderr
