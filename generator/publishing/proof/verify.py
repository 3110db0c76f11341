"""Reads the finished site as a visitor would, and proves that it holds what the library holds."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.errors import BuildError
from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.processes import spread
from generator.publishing.manifest import files_below
from generator.publishing.proof.built_pages import BuiltPage, fold_space, foreign_in_style, read_built_page
from generator.rendering.machines.scholar_tags import citation_tags
from generator.rendering.pictures.content import HEIGHT, PICTURE_FILE, WIDTH

PAGES_OF_A_PROCESS = 60
"""So many pages are read in a few times as long as a process takes to begin."""

_STEPS_UP = re.compile(r"(?:\.\./)*")
_STEP = len("../")
_PNG_START = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
"""What every PNG file has before its width and its height."""


def verify(library: Library, site: SiteInfo, folder: Path, indexed: Collection[str]) -> None:
    """Prove a finished site.

    Each paper has its page with its title, abstract and citation facts and is in the search index; each internal
    link and anchor leads somewhere; each page names its picture, which is there; no page asks another host for
    anything.

    Args:
        library: what the site must hold.
        site: its settings.
        folder: the built site.
        indexed: the slugs of the papers that the search index holds.

    Raises:
        BuildError: with one finding for each thing that does not hold, beginning with the page.
    """
    files = sorted(files_below(folder), key=lambda path: path.split("/"))
    written = [path for path in files if path.endswith(".html") and (folder / path).stat().st_size]
    read = spread(read_built_page, [folder / path for path in written], each=PAGES_OF_A_PROCESS)
    pages = dict(zip(written, read, strict=True))
    findings = [
        *(finding for paper in library.papers for finding in _check_paper(paper, site, pages, indexed)),
        *_LinkCheck(pages, files, site.url).findings(),
        *(_check_pictures(library, site, folder, pages) if site.url else ()),
        *(f"{path}: asks another host for {url}" for path, page in pages.items() for url in page.foreign),
        *_check_styles(folder, files),
    ]
    if findings:
        raise BuildError(findings)


def _check_paper(
    paper: Paper, site: SiteInfo, pages: Mapping[str, BuiltPage], indexed: Collection[str]
) -> Iterator[str]:
    address = f"papers/{paper.slug}/"
    page = pages.get(f"{address}index.html")
    if page is None:
        yield f"{address}: there is no such page"
        return
    if not _shows(page.heading, paper.title):
        yield f'{address}: its heading is "{page.heading}", not "{paper.title}"'
    if not _shows(page.abstract, paper.abstract):
        yield f"{address}: its abstract is not the paper's"
    expected = citation_tags(paper, site)
    if page.citations != expected:
        lost = [f'{name} "{value}"' for name, value in expected if (name, value) not in page.citations]
        yield f"{address}: its citation facts are not the paper's{': no ' if lost else ''}{', '.join(lost)}"
    if paper.slug not in indexed:
        yield f"{address}: is not in the search index"


def _shows(shown: str, text: MarkupText) -> bool:
    """Whether all of a text stands in `shown`, in order; formulas are left out, since they are drawn as MathML."""
    at = 0
    for span in text.spans:
        words = "" if span.latex else fold_space(span.text)
        at = shown.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


class _LinkCheck:
    """Follows each internal address of each page, one and the same only once."""

    def __init__(self, pages: Mapping[str, BuiltPage], files: Collection[str], site_url: str) -> None:
        self._pages = pages
        self._files = frozenset(files)
        self._folders = frozenset(folder or "." for path in files for folder in _folders_of(path))
        self._site_url = site_url
        self._base = urlsplit(site_url).path or "/"

    def findings(self) -> Iterator[str]:
        """One sentence for each address that leads nowhere."""
        leads_somewhere = cache(self._leads_somewhere)
        for path, page in self._pages.items():
            above = [f"{folder}/index.html".lstrip("/") for folder in _folders_of(path)]
            for address in page.addresses:
                if not leads_somewhere(*_from_above(path, above, address)):
                    yield f'{path}: its link "{address}" leads nowhere'

    def _leads_somewhere(self, path: str, address: str) -> bool:
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


def _check_pictures(library: Library, site: SiteInfo, folder: Path, pages: Mapping[str, BuiltPage]) -> Iterator[str]:
    """One sentence for each page that is shared without its picture; pages that only lead on to others have none."""
    own = {f"papers/{paper.slug}/index.html": f"papers/{paper.slug}/{PICTURE_FILE}" for paper in library.papers}
    is_good = cache(lambda picture: _png_size(folder / picture) == (WIDTH, HEIGHT))
    for path, page in pages.items():
        if not page.shared and path not in own:
            continue
        picture = own.get(path, PICTURE_FILE)
        size = {"og:image:width": str(WIDTH), "og:image:height": str(HEIGHT)}
        for name, value in {"og:image": site.url + picture, **size}.items():
            if page.shared.get(name) != value:
                yield f'{path}: its {name} is "{page.shared.get(name, "")}", not "{value}"'
        if not is_good(picture):
            yield f"{path}: {picture} is no picture of {WIDTH} by {HEIGHT} points"


def _png_size(file: Path) -> tuple[int, int] | None:
    """Width and height of a picture, from its first bytes; None where it is none."""
    if not file.is_file():
        return None
    with file.open("rb") as opened:
        start, width, height = opened.read(len(_PNG_START)), opened.read(4), opened.read(4)
    return (int.from_bytes(width), int.from_bytes(height)) if start == _PNG_START else None


def _check_styles(folder: Path, files: Collection[str]) -> Iterator[str]:
    for path in files:
        if path.endswith(".css"):
            for url in foreign_in_style((folder / path).read_text(encoding="utf-8")):
                yield f"{path}: asks another host for {url}"
