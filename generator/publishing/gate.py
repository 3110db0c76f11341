"""The one gate: what it lets pass can be built, and `check` and `build` both ask it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.model.site import Page, Settings
from generator.publishing.handwritten_pages import check_handwritten_pages
from generator.publishing.places import check_theme_names
from generator.publishing.site.settings import read_settings
from generator.reading.curation.pages import read_pages
from generator.rendering.page_kinds import name_parts
from generator.rendering.reserved_names import check_names


def read_everything(
    content: Path, config: Path, site_url: str | None, problems: ProblemCollector
) -> tuple[Library, tuple[Page, ...], Settings | None]:
    """Read all that a build needs, and refuse whatever it could not publish.

    Args:
        content: the folder with digests, facts, taxonomy and pages.
        config: the settings.
        site_url: the address of the home page, in place of the one in the settings.
        problems: takes every mistake; with an error in it, nothing must be built.

    Returns:
        The papers, the hand-written pages and the settings, as far as they could be read; no settings is an error.
    """
    library = load_library(content, problems)
    pages = read_pages(content / "pages", problems)
    check_names(pages, library.taxonomy.facets, problems)
    settings = None
    with problems.collecting():
        settings = replace(read_settings(config, site_url), parts=name_parts(pages))
        check_theme_names(settings.theme_folders, problems)
        # A page with a mistake in it may be one that Markdown must not be asked to read.
        if not problems.errors:
            check_handwritten_pages(pages, library, settings, problems)
    return library, pages, settings
