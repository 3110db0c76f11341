"""Rehearses the pages that a person wrote: each is made with the real theme, in memory, before anything is built."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
import mkdocs.exceptions
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import get_navigation

from generator.errors import ProblemCollector
from generator.model.site import OutputFile, Settings
from generator.model.source import Source
from generator.publishing.site.foreign_errors import explain_foreign_error, is_foreign_error
from generator.publishing.site.settings import gathered_messages, load
from generator.publishing.site.template_errors import explain_template_error


@dataclass(frozen=True, slots=True)
class RehearsedPage:
    """A page as MkDocs would make it."""

    path: str
    """Its Markdown file in the folder that MkDocs builds from."""
    html: str
    """What would be in the finished site; empty where its Markdown cannot be read."""
    content: str
    """The part of it that was made of the Markdown, without the theme around it."""
    complaints: tuple[str, ...]
    """What MkDocs warns of, which would stop the build."""


def rehearse_pages(
    settings: Settings,
    pages: Iterable[OutputFile],
    others: Iterable[str],
    problems: ProblemCollector,
    *,
    whole_theme: bool = False,
) -> list[RehearsedPage]:
    """Make pages with MkDocs and the theme, without writing anything.

    Args:
        settings: the operator's.
        pages: the Markdown of the pages to make.
        others: the Markdown files of all other pages of the site, which links and the header can lead to.
        problems: takes what is wrong with the header's `nav`, and with the templates of the theme.
        whole_theme: whether to try templates that none of the pages needs, too.

    Returns:
        The pages in order; none where a template has a mistake.
    """
    made = list(pages)
    config = load(settings.file, site_url=settings.site.url)
    config.nav = config.nav or [{title: path} for title, path in settings.parts] or None
    texts = dict.fromkeys(others, "") | {file.path: file.text for file in made}
    files = Files([_file_in_memory(path, text, config) for path, text in texts.items()])
    with gathered_messages() as complaints:
        navigation = get_navigation(files, config)
    for complaint in complaints:
        problems.error(Source(settings.file.as_posix()), complaint, 'mend "nav"')
    try:
        environment = config.theme.get_env()
        for name in _own_templates(config) if whole_theme else ():
            _load_template(environment, name)
        for name in sorted(config.theme.static_templates) if whole_theme else ():
            environment.get_template(name).render(get_context(navigation, files, config, base_url="."))
        return [_make_page(file.path, files, config, environment, navigation) for file in made]
    except Exception as error:  # a template can raise anything, as {{ 1 / 0 }} does
        said = explain_template_error(error, config.theme.dirs, "a page")
        if said is None and not isinstance(error, (jinja2.TemplateError, mkdocs.exceptions.MkDocsException)):
            raise
        said = said or str(error)
        problems.error(Source(settings.file.as_posix()), f"the theme has a mistake: {said}", "mend the template")
        return []


def _file_in_memory(path: str, text: str, config: MkDocsConfig) -> File:
    file = File(path, None, config.site_dir, config.use_directory_urls)
    file.content_string = text
    return file


def _own_templates(config: MkDocsConfig) -> Iterator[str]:
    own = config.theme.custom_dir
    yield from sorted(path.name for path in Path(own).glob("*.html")) if own else ()


def _load_template(environment: jinja2.Environment, name: str) -> None:
    try:
        environment.get_template(name)
    except UnicodeDecodeError as error:  # which does not say of which file it speaks
        raise jinja2.TemplateSyntaxError("the file is not UTF-8", 1, name) from error


def _make_page(
    path: str, files: Files, config: MkDocsConfig, environment: jinja2.Environment, navigation: object
) -> RehearsedPage:
    file = files.get_file_from_path(path)
    assert file is not None and file.page is not None  # noqa: S101, PT018 - both were made above
    page = file.page
    with gathered_messages() as complaints:
        try:
            page.read_source(config)
            page.render(config, files)
        except Exception as error:
            if not is_foreign_error(error):
                raise
            return RehearsedPage(path, "", "", (f"Markdown cannot read this page: {explain_foreign_error(error)}",))
        context = get_context(navigation, files, config, page)  # type: ignore[arg-type]  # its own navigation
        html = environment.get_template(str(page.meta.get("template", "main.html"))).render(context)
    return RehearsedPage(path, html, page.content or "", tuple(complaints))
