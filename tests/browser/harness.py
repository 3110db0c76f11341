"""The browser harness: the site served as a project page, and a watch for anything amiss."""

from __future__ import annotations

import _thread
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socket import socket

from playwright.sync_api import BrowserContext, ConsoleMessage, Request, Response, WebError

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""The browsers that tests can drive, first one first; the Makefile looks for the same."""
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update"),
)
"""Options with which Chromium runs in a container and asks nobody for anything."""
PATIENCE = 120_000
"""Milliseconds after which what a test waits for has failed; a test that passes waits for events, and never so long."""
BASE = "/repo/"
"""The path that a site is served under, as a project page is on GitHub."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a site under `BASE`, on this machine alone; gives the address of its home page."""
    server = _SiteServer(("127.0.0.1", 0), partial(_ProjectPage, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{BASE}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _SiteServer(ThreadingHTTPServer):
    """Answers each request in a thread of its own, which has no tracer.

    Those that `threading` starts get the tracer of coverage, and before Python 3.12 such a thread dies at its start
    where another one gets its tracer at that moment (issue 98257 of CPython): the browser then waits in vain.
    """

    def process_request(self, request: socket | tuple[bytes, socket], client_address: object) -> None:
        _thread.start_new_thread(self.process_request_thread, (request, client_address))


class _ProjectPage(SimpleHTTPRequestHandler):
    """Serves a folder as GitHub serves a project page: below its path, without listings, with its own 404 page."""

    def translate_path(self, path: str) -> str:
        outside = not path.startswith(BASE)
        return super().translate_path("/no/such/file" if outside else path.removeprefix(BASE.rstrip("/")))

    def list_directory(self, path: object) -> None:  # noqa: ARG002  # there is never a listing
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Keep silent."""


class Watch:
    """Takes down all that a reader's console would show, and every request that fails or leaves the site."""

    def __init__(self, context: BrowserContext, home: str) -> None:
        self.complaints: list[str] = []
        """What went amiss so far; a test that provokes complaints compares them and clears the list."""
        self._home = home
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failure)
        context.on("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        self.complaints.append(f"console {message.type}: {message.text}")

    def _on_error(self, error: WebError) -> None:
        self.complaints.append(f"error: {error.error}")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((self._home, "data:", "blob:")):
            self.complaints.append(f"request that leaves the site: {request.url}")

    def _on_failure(self, request: Request) -> None:
        # A page that is left while it loads gives up its requests; that is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"request that failed: {request.url}: {request.failure}")

    def _on_response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            self.complaints.append(f"answer {response.status}: {response.url}")
