"""Serves a built site with MkDocs' live reload."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mkdocs.livereload import LiveReloadServer


class _Server(LiveReloadServer):
    """MkDocs' server, which says when it has begun to listen."""

    on_ready: Callable[[], None]

    def server_activate(self) -> None:
        super().server_activate()
        self.on_ready()


def serve(
    site: Path,
    rebuild: Callable[[], None],
    watched: tuple[Path, ...],
    address: tuple[str, int],
    on_ready: Callable[[], None],
) -> None:
    """Serve a built site until interrupted, rebuild on every change, and reload the browsers that show it.

    Args:
        site: the folder of the site.
        rebuild: called after a change; must not raise, or browsers wait for ever.
        watched: files and folders whose change calls for a rebuild.
        address: the host and the port to listen on.
        on_ready: called when browsers can be sent there.

    Raises:
        OSError: the port is taken.
    """
    server = _Server(rebuild, *address, str(site))
    server.on_ready = on_ready
    server.error_handler = lambda code: (site / "404.html").read_bytes() if code == 404 else None  # noqa: PLR2004
    for path in watched:
        if path.exists():
            server.watch(str(path))
    try:
        server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it no types
    finally:
        server.shutdown()
