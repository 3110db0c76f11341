"""Reads the finished site as a visitor would, and proves that it holds what the library holds."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

from generator.errors import BuildError
from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Paper
from generator.model.site import Page, SiteInfo
from generator.processes import spread
from generator.publishing.manifest import files_below
from generator.publishing.proof.built_pages import BuiltPage, fold_space, read_built_page
from generator.publishing.proof.links import LinkCheck
from generator.publishing.proof.refusals import report_refusals
from generator.publishing.proof.site_files import JUDGED_FILES, judge_file
from generator.publishing.proof.theme_files import ThemeFiles
from generator.rendering.machines.scholar_tags import citation_tags
from generator.rendering.pictures.content import HEIGHT, PICTURE_FILE, WIDTH

PAGES_OF_A_PROCESS = 60
"""So many pages are read in a few times as long as a process takes to begin."""
_PAGES = (".html", ".htm", ".shtml")

_PNG_START = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
"""What every PNG file has before its width and its height."""


def verify(
    library: Library,
    site: SiteInfo,
    folder: Path,
    indexed: Collection[str],
    theme: ThemeFiles = ThemeFiles(),  # noqa: B008 - it cannot change
    handwritten: Sequence[Page] = (),
) -> None:
    """Prove a finished site.

    Each paper has its page with its title, abstract and citation facts and is in the search index; each internal
    link and anchor leads somewhere; each page names its picture, which is there; no page and no file asks another
    host for anything, and no page runs a script that is none of the theme's.

    Args:
        library: what the site must hold.
        site: its settings.
        folder: the built site.
        indexed: the slugs of the papers that the search index holds.
        theme: the folders of the theme, whose scripts pages may run.
        handwritten: the pages that a person wrote, whose sources are named where something is wrong with them.

    Raises:
        BuildError: with one finding for each thing that does not hold, beginning with the page.
    """
    files = sorted(files_below(folder), key=lambda path: path.split("/"))
    sources = {f"{page.slug}/index.html": page for page in handwritten}
    pages = _read_pages(folder, files, theme, sources)
    judged = [path for path in files if path.lower().endswith(JUDGED_FILES)]
    refused = {path: judge_file(folder, path, theme) for path in judged}
    refused |= {path: page.refusals for path, page in pages.items()}
    findings = [
        *(finding for paper in library.papers for finding in _check_paper(paper, site, pages, indexed)),
        *LinkCheck(pages, files, site.url).findings(),
        *(_check_pictures(library, site, folder, pages) if site.url else ()),
        *report_refusals(refused, sources),
    ]
    if findings:
        raise BuildError(findings)


def _read_pages(
    folder: Path, files: Collection[str], theme: ThemeFiles, handwritten: Collection[str]
) -> dict[str, BuiltPage]:
    """Every page of the site by its path; empty files are none."""
    written = [path for path in files if path.lower().endswith(_PAGES) and (folder / path).stat().st_size]
    read_page = partial(read_built_page, theme=theme, handwritten={folder / path for path in handwritten})
    read = spread(read_page, [folder / path for path in written], each=PAGES_OF_A_PROCESS)
    return dict(zip(written, read, strict=True))


def _check_paper(
    paper: Paper, site: SiteInfo, pages: Mapping[str, BuiltPage], indexed: Collection[str]
) -> Iterator[str]:
    address = f"papers/{paper.slug}/"
    page = pages.get(f"{address}index.html")
    if page is None:
        yield f"{address}: there is no such page"
        return
    if not shows_text(page.heading, paper.title):
        yield f'{address}: its heading is "{page.heading}", not "{paper.title}"'
    if not shows_text(page.abstract, paper.abstract):
        yield f"{address}: its abstract is not the paper's"
    expected = citation_tags(paper, site)
    if page.citations != expected:
        lost = [f'{name} "{value}"' for name, value in expected if (name, value) not in page.citations]
        yield f"{address}: its citation facts are not the paper's{': no ' if lost else ''}{', '.join(lost)}"
    if paper.slug not in indexed:
        yield f"{address}: is not in the search index"


def shows_text(shown: str, text: MarkupText) -> bool:
    """Whether all of a text stands in `shown`, in order; formulas are left out, since they are drawn as MathML."""
    at = 0
    for span in text.spans:
        words = "" if span.latex else fold_space(span.text)
        at = shown.find(words, at)
        if at < 0:
            return False
        at += len(words)
    return True


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
