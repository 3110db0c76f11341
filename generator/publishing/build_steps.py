"""The stages of a build: content to Markdown, Markdown to a site, and the proof of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import processes
from generator.errors import Problem, ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.model.site import Page, SiteInfo
from generator.publishing import output, search_index
from generator.publishing.picture_cache import PICTURES_FOLDER, KeptPictures
from generator.publishing.progress import Progress
from generator.publishing.proof.verify import verify
from generator.publishing.site.background import MkDocsProcess, PageOrder
from generator.reading.curation.pages import read_pages
from generator.rendering.pictures.content import find_pictures
from generator.rendering.search.files import SEARCH_FOLDER
from generator.rendering.site import render_beside, site_renderers

PAGES_OF_A_PROCESS = 300
"""For more pages than these, a second MkDocs is worth the time that it takes to get ready."""
PICTURES_OF_A_PROCESS = 200
"""For more pictures than these, a second process is worth the time in which it loads the font."""


@dataclass(frozen=True)
class Draft:
    """A site as Markdown."""

    library: Library
    site: SiteInfo
    docs: Path
    """The folder of the Markdown."""
    pages: int
    """How many files of it there are."""
    handwritten: tuple[str, ...]
    """The paths of those that a person wrote."""
    warnings: tuple[Problem, ...]
    """What is worth a look in the content."""


def load_content(content: Path, problems: ProblemCollector) -> tuple[Library, tuple[Page, ...]]:
    """Read all of a content folder; its mistakes are in `problems`."""
    library = load_library(content, problems)
    return library, read_pages(content / "pages", problems)


def write_markdown(content: Path, out: Path, docs: Path, mkdocs: MkDocsProcess, progress: Progress) -> Draft:
    """Read and check everything, then write the Markdown; see `build_site`.

    Raises:
        ContentError: content, settings or folders are not as they must be; nothing was written.
    """
    problems = ProblemCollector()
    _check_folders((out, docs), problems)
    with progress.step("Reading and understanding the papers"):
        library, pages = load_content(content, problems)
    settings = None
    with problems.collecting():
        settings = mkdocs.settings()
    problems.raise_errors()
    assert settings is not None  # noqa: S101 - no settings is an error, raised above
    with progress.step("Writing Markdown"):
        written = output.write_files(docs, site_renderers(library, settings.site, pages))
    return Draft(
        library,
        settings.site,
        docs,
        pages=sum(path.endswith(".md") for path in written),
        handwritten=tuple(f"{page.slug}/index.md" for page in pages),
        warnings=tuple(problem for problem in problems.problems if problem.severity == "warning"),
    )


def _check_folders(folders: Iterable[Path], problems: ProblemCollector) -> None:
    """Take down for each folder what keeps a build from writing into it."""
    for folder in folders:
        with problems.collecting():
            output.check_output_folder(folder)


def make_site(draft: Draft, out: Path, mkdocs: MkDocsProcess, progress: Progress) -> None:
    """Make a site of Markdown, prove it, and put it in place of the last one; see `build_site`.

    Raises:
        BuildError: MkDocs or Pagefind failed, or the site does not hold what it should; the last good site stands.
    """
    with _staged(out) as staging, closing(mkdocs):
        with progress.step("Building pages with MkDocs, index with Pagefind"):
            _fill(staging, draft, mkdocs)
        with progress.step("Proving the site"):
            verify(draft.library, draft.site, staging, search_index.papers_in_index(staging))


def _fill(staging: Path, draft: Draft, mkdocs: MkDocsProcess) -> None:
    """Make all that a site consists of, in an empty folder."""
    library = draft.library
    shares = processes.worth_using(draft.pages, PAGES_OF_A_PROCESS)
    mkdocs.begin(PageOrder(draft.docs, staging, library.digests[0].date, draft.handwritten, shares))
    pictures = KeptPictures(draft.docs.with_name(PICTURES_FOLDER), find_pictures(library, draft.site))
    drawing = processes.worth_using(len(pictures.missing), PICTURES_OF_A_PROCESS)
    # What takes longest comes first, so that all processes end at about the same time.
    tasks: list[Callable[[], None]] = [
        partial(search_index.write_search_index, library, staging),
        *(partial(pictures.draw_missing, number, drawing) for number in range(drawing)),
        lambda: output.add_files(staging, render_beside(library, draft.site)),
    ]
    processes.spread(_run, tasks)
    mkdocs.finish()
    pictures.place(staging)


def _run(task: Callable[[], None]) -> None:
    task()


@contextmanager
def _staged(out: Path) -> Iterator[Path]:
    """A folder to build in, which takes the place of `out` when all went well, and is thrown away otherwise."""
    output.restore_interrupted_swap(out)
    with output.staging_folder(out) as staging:
        yield staging
        output.write_manifest(staging, whole_folders=(SEARCH_FOLDER,))
        output.swap_in(staging, out)
