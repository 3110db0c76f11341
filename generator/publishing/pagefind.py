"""Runs Pagefind over small pages and gives back its index; only here is Pagefind known."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from pagefind_bin import get_executable

from generator.errors import BuildError, MachineError
from generator.publishing.manifest import files_below

_UNUSED = ("fragment/*", "pagefind-*.css", "pagefind-*ui.js", "pagefind-highlight.js", "pagefind-worker.js")
"""What no page loads: what Pagefind would show of a page, for which we have cards, its interface, and its worker."""
_MAGIC = b"pagefind_dcd"
"""The letters in front of each of Pagefind's data files once they are unpacked."""


@dataclass(frozen=True, slots=True)
class PagefindIndex:
    """An index as Pagefind wrote it."""

    files: Mapping[str, Path]
    """The files that a site needs, by their paths in the folder of the index."""
    identifiers: Mapping[str, str]
    """Pagefind's name of each page that it indexed, by the name of the page's file without its ending."""


def index_pages(pages: Path, index: Path) -> PagefindIndex:
    """Index every page of a folder.

    Args:
        pages: a folder of HTML files.
        index: an empty folder, which takes the index.

    Raises:
        BuildError: Pagefind failed, or left a page out.
        MachineError: it was killed.
    """
    _run_pagefind(pages, index)
    identifiers = _read_identifiers(index)
    left_out = sorted({page.stem for page in pages.iterdir()} - identifiers.keys())
    if left_out:
        raise BuildError(f"pagefind: has not indexed papers/{name}/" for name in left_out)
    needed = [path for path in files_below(index) if not any(fnmatch(path, unused) for unused in _UNUSED)]
    return PagefindIndex({path: index / path for path in needed}, identifiers)


def _run_pagefind(pages: Path, index: Path) -> None:
    # As a command, which ends when every file is written whole; its service is stopped while it may still be writing.
    command = [str(get_executable()), "--site", str(pages.resolve()), "--output-path", str(index.resolve())]
    run = subprocess.run(  # noqa: S603 - the words are our own
        [*command, "--force-language", "en", "--silent"], capture_output=True, text=True, check=False
    )
    if run.returncode < 0:
        raise MachineError(f"pagefind was killed by signal {-run.returncode}; was there not enough memory?")
    if run.returncode:
        raise BuildError([f"pagefind: {line}" for line in (run.stderr or run.stdout).splitlines() if line])


def _read_identifiers(index: Path) -> dict[str, str]:
    identifiers = {}
    for path in sorted(index.glob("fragment/*.pf_fragment")):
        fragment = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_MAGIC))
        # Pagefind writes "/a.html", but "/" for "index.html", which is the page of a paper called "Index".
        page = str(fragment["url"]).strip("/").removesuffix(".html") or "index"
        identifiers[page] = path.stem.partition("_")[2]
    return identifiers
