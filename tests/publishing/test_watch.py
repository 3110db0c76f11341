"""`paper-digest serve` in a process of its own, while someone works on the content."""

from __future__ import annotations

import queue
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from generator.terminal.verbs import main
from tests.places import ROOT, SETTINGS, TINY

PATIENCE = 300
"""Seconds after which a server that says nothing has failed; no test that passes waits so long."""


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
            str(SETTINGS),
        ]
        self.process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self._lines: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._listener.join()
        assert self.process.stdout
        self.process.stdout.close()

    def wait_for(self, words: str) -> str:
        """The next line with these words."""
        while words not in (line := self._lines.get(timeout=PATIENCE)):
            pass
        return line

    def page(self, path: str = "", host: str = "") -> str:
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/{path}", headers={"Host": host} if host else {})
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310 - it is http
            return str(answer.read().decode())

    def refusal(self, path: str = "", host: str = "") -> tuple[int, str]:
        """The status of a page that is not there, and its text."""
        with pytest.raises(urllib.error.HTTPError) as caught:
            self.page(path, host)
        with caught.value:
            return caught.value.code, caught.value.read().decode()


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(TINY, tmp_path / "content")


@pytest.fixture
def server(content: Path, tmp_path: Path) -> Iterator[Server]:
    server = Server(content, tmp_path)
    server.wait_for("serving at")
    yield server
    server.stop()


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
    for path in ("", "about/", "papers/index.html"):
        status, text = server.refusal(path)
        assert status == 503
        assert f"<code>{content}/taxonomy.yml:" in text
        assert "unknown key &#34;shure&#34;" in text
        assert "did you mean &#34;sure&#34;?" in text
    assert "feed" in server.page("feed.xml"), "what is no page is served as before"

    (content / "taxonomy.yml").write_text(taxonomy, encoding="utf-8")
    server.wait_for("3 papers")
    assert "Wasps too." in server.page("about/")
    status, text = server.refusal("nowhere/")
    assert status == 404
    assert "<html" in text


def test_a_page_of_another_site_whose_name_leads_here_reads_nothing(server: Server) -> None:
    assert server.refusal("about/", "rebound.example")[0] == 421
    assert server.refusal("livereload/0/0", f"rebound.example:{server.port}")[0] == 421
    assert "Bees" in server.page("about/", f"localhost:{server.port}")


def test_what_is_served_does_not_lie_where_the_site_to_upload_lies() -> None:
    places = {
        verb: {option.name: option.get_default(click.Context(main)) for option in main.commands[verb].params}
        for verb in ("build", "serve")
    }
    assert places["build"]["out"] == Path("build/site")
    assert places["serve"]["out"] == Path("build/preview/site")
    assert places["serve"]["docs"] == Path("build/preview/docs")


def test_sigterm_ends_the_server_in_order(server: Server, tmp_path: Path) -> None:
    server.process.terminate()
    assert server.process.wait(PATIENCE) == 128 + signal.SIGTERM
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "docs", "pictures", "site"]


def test_a_taken_port_is_told_with_what_to_do(server: Server, content: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "generator", "serve", "--port", str(server.port), "--content", str(content)]
    command += ["--out", str(tmp_path / "2/site"), "--docs", str(tmp_path / "2/docs")]
    command += ["--config", str(SETTINGS)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 1
    assert "(name another port with --port)" in result.stderr


def test_without_any_good_site_a_mistake_ends_the_server(content: Path, tmp_path: Path) -> None:
    (content / "taxonomy.yml").unlink()
    command = [sys.executable, "-m", "generator", "serve", "--port", "1", "--content", str(content)]
    command += ["--out", str(tmp_path / "site"), "--docs", str(tmp_path / "docs"), "--config", str(SETTINGS)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert result.returncode == 1
    assert "taxonomy.yml" in result.stderr
