"""Judges the pages that a person wrote before anything is built, as MkDocs and the proof of the finished site would."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.library import Library
from generator.model.site import Page, Settings
from generator.model.source import Source
from generator.publishing.manifest import files_below
from generator.publishing.proof.built_pages import WrittenMarkup, read_written_markup
from generator.publishing.proof.links import LinkCheck
from generator.publishing.proof.refusals import find_source
from generator.publishing.site.rehearsal import rehearse_pages
from generator.rendering.pages.handwritten import render
from generator.rendering.site import render_pages
from generator.rendering.site_paths import list_other_files, list_pages


def check_handwritten_pages(
    pages: Sequence[Page], library: Library, settings: Settings, problems: ProblemCollector
) -> None:
    """Refuse in hand-written pages whatever would stop a build, and templates of the theme with a mistake.

    Args:
        pages: the pages.
        library: tells which other pages the site will have.
        settings: the operator's.
        problems: takes each thing that is refused, with the line of the page.
    """
    generated = [*list_pages(library, settings.site)]
    made = rehearse_pages(settings, render(pages), generated, problems)
    markup = {_html_of(one.path): read_written_markup(one.content) for one in made if one.html}
    sources = {f"{page.slug}/index.html": page for page in pages}
    for one in made:
        for complaint in one.complaints:
            problems.error(sources[_html_of(one.path)].source, complaint)
    own = (path for folder in settings.theme_folders for path in files_below(folder))
    files = {*map(_html_of, generated), *list_other_files(library, settings.site), *sources, *own}
    others = _find_anchored_pages(markup, files, library, settings)
    _check_markup(markup, sources, problems)
    _check_links(markup, sources, LinkCheck({**others, **markup}, files, settings.site.url), problems)


def _find_anchored_pages(
    markup: Mapping[str, WrittenMarkup], files: Collection[str], library: Library, settings: Settings
) -> dict[str, WrittenMarkup]:
    """The pages of ours to a certain place of which a link leads; to know their places they have to be made."""
    links = LinkCheck(markup, files, settings.site.url)
    meant = {target for path, written in markup.items() for target in links.anchored_pages(path, written.addresses)}
    wanted = {str(Path(path).with_suffix(".md")) for path in meant - markup.keys()}
    if not wanted:
        return {}
    rendered = render_pages(library, settings.site, wanted)
    made = rehearse_pages(settings, rendered, list_pages(library, settings.site), ProblemCollector())
    return {_html_of(one.path): read_written_markup(one.html) for one in made}


def _check_markup(markup: Mapping[str, WrittenMarkup], sources: Mapping[str, Page], problems: ProblemCollector) -> None:
    for path, written in markup.items():
        page = sources[path]
        if not written.heading:
            problems.error(page.source, "the page has no heading", 'begin it with one, such as "# About"')
        for refusal in written.refusals:
            problems.error(find_source(refusal, page), str(refusal), refusal.hint)


def _check_links(
    markup: Mapping[str, WrittenMarkup], sources: Mapping[str, Page], links: LinkCheck, problems: ProblemCollector
) -> None:
    for path, written in markup.items():
        page = sources[path]
        for address in links.dead_links(path, written.addresses):
            hint = "pages are named as seen from this one, as in ../papers/ or ../tags/"
            problems.error(_find_line(page, address), f'its link "{address}" leads nowhere', hint)


def _html_of(markdown_path: str) -> str:
    return str(Path(markdown_path).with_suffix(".html"))


def _find_line(page: Page, written: str) -> Source:
    """The line of a page that holds some letters; the page alone where no line does."""
    lines = enumerate(page.text.split("\n"), 1)
    return Source(page.source.path, next((number for number, line in lines if written in line), 0))
