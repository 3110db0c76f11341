"""Follows the links of a built site from page to page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Protocol
from urllib.parse import unquote, urlsplit

_STEPS_UP = re.compile(r"(?:\.\./)*")
_STEP = len("../")


class LinkedPage(Protocol):
    """What of a page matters to links."""

    @property
    def anchors(self) -> frozenset[str]:
        """Everything that a fragment can point to."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where it links to and what it loads, as written, each once."""


class LinkCheck:
    """Follows each internal address of each page, one and the same only once."""

    def __init__(self, pages: Mapping[str, LinkedPage], files: Collection[str], site_url: str) -> None:
        self._pages = pages
        self._files = frozenset(files)
        self._folders = frozenset(folder or "." for path in files for folder in _folders_of(path))
        self._site_url = site_url
        self._base = urlsplit(site_url).path or "/"
        self._leads_somewhere = cache(self._find_out)

    def findings(self) -> Iterator[str]:
        """One sentence for each address that leads nowhere."""
        for path, page in self._pages.items():
            for address in self.dead_links(path, page.addresses):
                yield f'{path}: its link "{address}" leads nowhere'

    def dead_links(self, path: str, addresses: Iterable[str]) -> Iterator[str]:
        """Those of some addresses on the page `path` that lead nowhere."""
        above = [f"{folder}/index.html".lstrip("/") for folder in _folders_of(path)]
        for address in addresses:
            if not self._leads_somewhere(*_from_above(path, above, address)):
                yield address

    def anchored_pages(self, path: str, addresses: Iterable[str]) -> Iterator[str]:
        """The pages of which some addresses on the page `path` mean a certain place."""
        for address in addresses:
            target, fragment = self._target(path, address)
            if target and fragment:
                yield target

    def _find_out(self, path: str, address: str) -> bool:
        target, fragment = self._target(path, address)
        if target is None:
            return True
        if target not in self._files:
            return False
        page = self._pages.get(target)
        return not fragment or page is None or fragment in page.anchors or fragment.startswith(":~:")

    def _target(self, path: str, address: str) -> tuple[str | None, str]:
        """The file that an address on a page means, None where it is not ours, and its fragment."""
        if self._site_url and address.startswith(self._site_url):
            address = self._base + address[len(self._site_url) :]
        place, _, fragment = address.strip().partition("#")
        place = unquote(place.partition("?")[0])
        if ":" in place.partition("/")[0] or place.startswith("//"):
            return None, ""
        if place.startswith("/"):
            target = posixpath.relpath(place, self._base) if place.startswith(self._base) else "nowhere"
        else:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), place)) if place else path
        if place.endswith("/") or target in self._folders:
            target = posixpath.normpath(posixpath.join(target, "index.html"))
        return target, unquote(fragment)


def _folders_of(path: str) -> list[str]:
    """The folders that a file lies in, its own first; the outermost has no name."""
    parts = path.split("/")[:-1]
    return ["/".join(parts[:depth]) for depth in range(len(parts), -1, -1)]


def _from_above(path: str, above: Sequence[str], address: str) -> tuple[str, str]:
    """The same place as `address` on the page `path` means, seen from the folder that its `../` lead up to.

    Neighbours say the same from there, so that it is followed once for all of them.
    """
    match = _STEPS_UP.match(address)
    steps = min(match.end() // _STEP, len(above) - 1) if match else 0
    return (above[steps], f"./{address[steps * _STEP :]}") if steps else (path, address)
