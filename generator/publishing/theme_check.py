"""Judges the theme before anything is built, by samples of the pages that will be made with it."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Paper
from generator.model.site import Settings
from generator.model.source import Source
from generator.publishing.manifest import files_below
from generator.publishing.proof.built_pages import BuiltPage, read_page
from generator.publishing.proof.links import LinkCheck
from generator.publishing.proof.theme_files import ThemeFiles
from generator.publishing.proof.verify import shows_text
from generator.publishing.site.rehearsal import rehearse_pages
from generator.rendering.machines.scholar_tags import citation_tags
from generator.rendering.site import render_samples
from generator.rendering.site_paths import list_other_files, list_pages


def check_theme(library: Library, settings: Settings, problems: ProblemCollector) -> None:
    """Refuse a theme with which the finished site would not hold what it must, or would ask another host.

    Args:
        library: the papers.
        settings: name the theme, and what its pages load.
        problems: takes each fault once, whatever number of pages has it.
    """
    pages = list(dict.fromkeys(list_pages(library, settings.site)))
    parts = [path for _, path in settings.parts if path not in pages]
    samples_of_kinds = render_samples(library, settings.site)
    made = rehearse_pages(settings, samples_of_kinds, [*pages, *parts], problems, whole_theme=True)
    theme = ThemeFiles(settings.theme_folders, settings.package_folders)
    samples = {str(Path(one.path).with_suffix(".html")): read_page(one.html, theme) for one in made}
    files = {str(Path(path).with_suffix(".html")) for path in (*pages, *parts)}
    files |= {"404.html", *list_other_files(library, settings.site)}
    files |= {path for folder in (*settings.theme_folders, *settings.package_folders) for path in files_below(folder)}
    links = LinkCheck(samples, files, settings.site.url)
    faults = dict.fromkeys(str(refusal) for page in samples.values() for refusal in page.refusals)
    for path, page in samples.items():
        faults |= {f'its link "{address}" leads nowhere': None for address in links.dead_links(path, page.addresses)}
    if library.papers and (page_of_paper := samples.get(f"papers/{library.papers[0].slug}/index.html")):
        faults |= dict.fromkeys(_find_lost_facts(library.papers[0], page_of_paper, settings))
    for fault in faults:
        hint = "mend the theme, or what mkdocs.yml puts on every page"
        problems.error(Source(settings.file.as_posix()), f"a page made with this theme is not right: {fault}", hint)


def _find_lost_facts(paper: Paper, page: BuiltPage, settings: Settings) -> list[str]:
    shown: tuple[tuple[str, str, MarkupText], ...] = (
        ("title", page.heading, paper.title),
        ("abstract", page.abstract, paper.abstract),
    )
    lost = [f"a paper's page does not show its {name}" for name, found, text in shown if not shows_text(found, text)]
    if page.citations != citation_tags(paper, settings.site):
        lost.append("a paper's page has not its citation facts")
    return lost
