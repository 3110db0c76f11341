"""The stages of a build: content to Markdown, Markdown to a site, and the proof of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import processes
from generator.errors import Problem, ProblemCollector
from generator.model.library import Library
from generator.model.site import Page, Settings
from generator.publishing import output, search_index
from generator.publishing.gate import read_everything
from generator.publishing.manifest import check_output_folder
from generator.publishing.picture_cache import KeptPictures
from generator.publishing.places import BuildPlaces, check_theme_folders
from generator.publishing.progress import Progress
from generator.publishing.proof.theme_files import ThemeFiles
from generator.publishing.proof.verify import verify
from generator.publishing.site.building import build_pages
from generator.publishing.site.shares import Share
from generator.publishing.staging import staged_site, swap_in
from generator.rendering.pictures.content import find_pictures
from generator.rendering.search.files import SEARCH_FOLDER
from generator.rendering.site import render_beside, site_renderers

PAGES_OF_A_PROCESS = 300
"""For more pages than these, a second MkDocs is worth the time that it takes to get ready."""
PICTURES_OF_A_PROCESS = 200
"""For more pictures than these, a second process is worth the time in which it loads the font."""


@dataclass(frozen=True)
class RenderedDocs:
    """A site as Markdown."""

    library: Library
    settings: Settings
    pages: int
    """How many files of it there are."""
    handwritten: tuple[str, ...]
    """The paths of those that a person wrote."""
    warnings: tuple[Problem, ...]
    """What is worth a look in the content."""
    handwritten_pages: tuple[Page, ...]
    """The pages that a person wrote, as read."""


def write_markdown(places: BuildPlaces, site_url: str | None, progress: Progress) -> RenderedDocs:
    """Read and check everything, then write the Markdown; see `build_site`.

    Raises:
        ContentError: content, settings or folders are not as they must be; nothing was written.
    """
    problems = ProblemCollector()
    for folder in (places.out, places.docs):
        with problems.collecting():
            check_output_folder(folder)
    with progress.step("Reading and understanding the papers"):
        library, pages, settings = read_everything(places.content, places.config, site_url, problems)
    if settings:
        with problems.collecting():
            check_theme_folders(places, settings.theme_folders)
    problems.raise_errors()
    assert settings is not None  # noqa: S101 - no settings is an error, raised above
    with progress.step("Writing Markdown"):
        written = output.write_files(places.docs, site_renderers(library, settings.site, pages))
    return RenderedDocs(
        library,
        settings,
        pages=sum(path.endswith(".md") for path in written),
        handwritten=tuple(f"{page.slug}/index.md" for page in pages),
        warnings=tuple(problem for problem in problems.problems if problem.severity == "warning"),
        handwritten_pages=pages,
    )


def make_site(rendered: RenderedDocs, places: BuildPlaces, progress: Progress) -> None:
    """Make a site of Markdown, prove it, and put it in place of the last one; see `build_site`.

    Raises:
        BuildError: MkDocs or Pagefind failed, or the site does not hold what it should; the last good site stands.
    """
    with staged_site(places.out) as staging:
        with progress.step("Building pages with MkDocs, index with Pagefind"):
            _fill_site(staging, rendered, places)
        with progress.step("Proving the site"):
            settings, indexed = rendered.settings, search_index.papers_in_index(staging)
            theme = ThemeFiles(settings.theme_folders, settings.package_folders)
            verify(rendered.library, settings.site, staging, indexed, theme, rendered.handwritten_pages)
        output.write_manifest(staging, whole_folders=(SEARCH_FOLDER,))
        swap_in(staging, places.out)


def _fill_site(staging: Path, rendered: RenderedDocs, places: BuildPlaces) -> None:
    """Make all that a site consists of, in an empty folder."""
    library, site = rendered.library, rendered.settings.site
    pictures = KeptPictures(places.pictures, find_pictures(library, site))
    shares = processes.worth_using(rendered.pages, PAGES_OF_A_PROCESS)
    drawing = processes.worth_using(len(pictures.missing), PICTURES_OF_A_PROCESS)
    # What takes longest comes first, so that all processes end at about the same time.
    tasks: list[Callable[[], None]] = [
        *(partial(_build_share, staging, rendered, places.docs, Share(number, shares)) for number in range(shares)),
        partial(search_index.write_search_index, library, staging),
        *(partial(pictures.draw_missing, number, drawing) for number in range(drawing)),
        lambda: output.add_files(staging, render_beside(library, site)),
    ]
    processes.spread(_run_task, tasks)
    pictures.place(staging)


def _build_share(staging: Path, rendered: RenderedDocs, docs: Path, share: Share) -> None:
    newest = rendered.library.digests[0].date
    build_pages(rendered.settings, docs, staging, newest, share, rendered.handwritten)


def _run_task(task: Callable[[], None]) -> None:
    task()
