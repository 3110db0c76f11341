"""Serves a built site with MkDocs' live reload, and the problems of a build that failed in place of its pages."""

from __future__ import annotations

import hashlib
import ipaddress
import logging
import socket
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIEnvironment

from mkdocs.livereload import LiveReloadServer

from generator.errors import DigestError
from generator.publishing.site.problem_page import write_problem_page


@dataclass
class LastBuild:
    """How the last build went."""

    error: DigestError | None = None
    """What was wrong, if anything; shown in place of every page."""


class _Server(LiveReloadServer):
    """MkDocs' server, which says when it listens, shows problems, and answers only those who ask for its own name."""

    own_name: str
    """The address or name that it was told to listen on."""
    on_ready: Callable[[], None]
    """Called when it listens."""
    last_build: LastBuild

    def server_activate(self) -> None:
        super().server_activate()
        self.on_ready()

    def answer(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request."""
        host = str(environ.get("HTTP_HOST", ""))
        if not is_own_host(host, self.own_name):
            return _answer_text(start_response, "421 Misdirected Request", f"This server is not {host}.\n")
        started: list[tuple[Any, ...]] = []
        body = self.serve_request(environ, lambda *values: started.append(values))
        # Asked only now: the line above waits for a build that goes on.
        if self.last_build.error and environ["PATH_INFO"].endswith(("/", ".html")):
            return _answer_problems(start_response, self.last_build.error)
        start_response(*started[0])
        return body


def silence_requests() -> None:
    """Keep the server's log of requests to itself.

    It is a part of the log of MkDocs, where a warning stops a build: a browser that asks for a page which is not there
    would stop one.
    """
    log = logging.getLogger("mkdocs.livereload")
    log.propagate = False
    log.setLevel(logging.ERROR)


def is_own_host(host: str, own_name: str) -> bool:
    """Whether a request is meant for this server, and not sent by a page of another site whose name leads here.

    Such a page could read drafts, because its browser takes both for one site (DNS rebinding). An address in digits
    and a name of this machine cannot be those of another site.

    Args:
        host: the `Host` of the request, `localhost:8000`.
        own_name: the address or name that the server was told to listen on.
    """
    name = ""
    try:
        name = (urlsplit(f"//{host}").hostname or "").rstrip(".")
        ipaddress.ip_address(name)
    except ValueError:
        known = {"localhost", own_name.lower(), socket.gethostname().lower()}
        return name in known or name.endswith(".localhost")
    return True


def _answer_problems(start_response: StartResponse, problems: DigestError) -> Iterable[bytes]:
    tag = hashlib.sha256(str(problems).encode("utf-8", "backslashreplace")).hexdigest()[:16]
    body = write_problem_page(problems, tag).encode("utf-8", "backslashreplace")
    headers = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"), ("ETag", tag)]
    start_response("503 Service Unavailable", headers)
    return [body]


def _answer_text(start_response: StartResponse, status: str, text: str) -> Iterable[bytes]:
    start_response(status, [("Content-Type", "text/plain; charset=utf-8")])
    return [text.encode()]


def serve(
    site: Path,
    rebuild: Callable[[], None],
    watched: tuple[Path, ...],
    address: tuple[str, int],
    on_ready: Callable[[], None],
    last_build: LastBuild,
) -> None:
    """Serve a built site until interrupted, rebuild on every change, and reload the browsers that show it.

    Args:
        site: the folder of the site.
        rebuild: called after a change; must not raise, or browsers wait for ever.
        watched: files and folders whose change calls for a rebuild.
        address: the host and the port to listen on.
        on_ready: called when browsers can be sent there.
        last_build: says how the last build went, and is kept up to date by `rebuild`.

    Raises:
        OSError: the port is taken.
    """
    silence_requests()
    server = _Server(rebuild, *address, str(site))
    server.own_name = address[0]
    server.on_ready = on_ready
    server.last_build = last_build
    server.set_app(server.answer)
    server.error_handler = lambda code: (site / "404.html").read_bytes() if code == 404 else None  # noqa: PLR2004
    for path in watched:
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    finally:
        server.shutdown()
