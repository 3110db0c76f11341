"""The whole way: content in, a proved site out; a failure anywhere leaves the last good site standing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import processes
from generator.errors import Problem, ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.model.site import Page
from generator.publishing import output, search
from generator.publishing.pictures import PICTURES_FOLDER, KeptPictures
from generator.publishing.site.building import build_pages
from generator.publishing.site.settings import Settings, read_settings
from generator.publishing.site.shares import Share
from generator.publishing.verify import verify
from generator.reading.pages import read_pages
from generator.rendering.pictures import find_pictures
from generator.rendering.site import render_beside, site_renderers

DEFAULT_CONTENT = Path("content")
"""Where a curator's files are, in the folder of `mkdocs.yml`."""
DEFAULT_OUT = Path("build/site")
"""Where the finished site goes."""
DEFAULT_DOCS = Path("build/docs")
"""Where the Markdown goes that MkDocs builds from, for anyone to open."""
DEFAULT_CONFIG = Path("mkdocs.yml")
"""The operator's one file of settings."""

PAGES_OF_A_PROCESS = 300
"""For more pages than these, a second MkDocs is worth the time that it takes to get ready."""
PICTURES_OF_A_PROCESS = 200
"""For more pictures than these, a second process is worth the time in which it loads the font."""


class Progress:
    """Told how far a build has come; this one keeps silent."""

    def step(self, name: str) -> AbstractContextManager[None]:  # noqa: ARG002 - for those who show it
        """Show a step, under this name, while the context lasts."""
        return nullcontext()


@dataclass(frozen=True)
class BuildResult:
    """What a build made."""

    library: Library
    out: Path
    """The folder of the site."""
    pages: int
    """How many pages were built."""
    warnings: tuple[Problem, ...]
    """What is worth a look and stopped nothing."""


def load_content(content: Path, problems: ProblemCollector) -> tuple[Library, tuple[Page, ...]]:
    """Read all of a content folder; its mistakes are in `problems`."""
    library = load_library(content, problems)
    return library, read_pages(content / "pages", problems)


def build_site(
    content: Path = DEFAULT_CONTENT,
    out: Path = DEFAULT_OUT,
    *,
    docs: Path = DEFAULT_DOCS,
    config: Path = DEFAULT_CONFIG,
    site_url: str | None = None,
    progress: Progress | None = None,
) -> BuildResult:
    """Build a complete site and put it in place of the last one.

    Args:
        content: the folder with digests, facts, taxonomy and pages.
        out: where the site goes.
        docs: where the Markdown goes; pictures are kept beside it.
        config: the settings.
        site_url: the address of the home page, in place of the one in the settings.
        progress: told of each step.

    Returns:
        What was built.

    Raises:
        ContentError: content or settings have mistakes; holds all of them, and nothing was written.
        BuildError: MkDocs failed, or the site does not hold what it should; the last good site stands.
    """
    progress = progress or Progress()
    problems = ProblemCollector()
    _check_folders((out, docs), problems)
    settings = None
    with problems.collecting():
        settings = read_settings(config, site_url)
    with progress.step("Reading and understanding the papers"):
        library, pages = load_content(content, problems)
    problems.raise_errors()
    assert settings is not None  # noqa: S101 - no settings is an error, raised above
    with progress.step("Writing Markdown"):
        written = output.write_files(docs, site_renderers(library, settings.site, pages))
    markdown = _Markdown(
        docs,
        pages=sum(path.endswith(".md") for path in written),
        handwritten=tuple(f"{page.slug}/index.md" for page in pages),
    )
    with _staged(out) as staging:
        _fill(staging, library, settings, markdown, progress)
    warnings = tuple(problem for problem in problems.problems if problem.severity == "warning")
    return BuildResult(library, out, markdown.pages, warnings)


def _check_folders(folders: Iterable[Path], problems: ProblemCollector) -> None:
    """Take down for each folder what keeps a build from writing into it."""
    for folder in folders:
        with problems.collecting():
            output.check_output_folder(folder)


@dataclass(frozen=True)
class _Markdown:
    """The Markdown that the site is made of."""

    folder: Path
    pages: int
    """How many files of it there are."""
    handwritten: tuple[str, ...]
    """The paths of those that a person wrote."""


def _fill(staging: Path, library: Library, settings: Settings, markdown: _Markdown, progress: Progress) -> None:
    """Make the site in an empty folder, and prove it."""
    pictures = KeptPictures(markdown.folder.with_name(PICTURES_FOLDER), find_pictures(library, settings.site))
    shares = processes.worth_using(markdown.pages, PAGES_OF_A_PROCESS)
    drawing = processes.worth_using(len(pictures.missing), PICTURES_OF_A_PROCESS)
    newest = library.digests[0].date
    # What takes longest comes first, so that all processes end at about the same time.
    tasks: list[Callable[[], None]] = [
        partial(search.write_search_index, library, staging),
        *(
            partial(build_pages, settings, markdown.folder, staging, newest, Share(number, shares), markdown.handwritten)
            for number in range(shares)
        ),
        *(partial(pictures.draw_missing, number, drawing) for number in range(drawing)),
        lambda: output.add_files(staging, render_beside(library, settings.site)),
    ]
    with progress.step("Building pages with MkDocs, index with Pagefind"):
        processes.spread(_run, tasks)
        pictures.place(staging)
    with progress.step("Proving the site"):
        verify(library, settings.site, staging, search.papers_in_index(staging))


def _run(task: Callable[[], None]) -> None:
    task()


@contextmanager
def _staged(out: Path) -> Iterator[Path]:
    """A folder to build in, which takes the place of `out` when all went well, and is thrown away otherwise."""
    output.restore_interrupted_swap(out)
    staging = output.staging_folder(out)
    try:
        yield staging
        output.write_manifest(staging, whole_folders=(search.INDEX_FOLDER,))
        output.swap_in(staging, out)
    finally:
        output.discard(staging)
