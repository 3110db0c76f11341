"""Says in a sentence, with file and line, what is wrong with the templates of a theme."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterable, Sequence
from pathlib import Path

import jinja2
from mkdocs.structure.pages import Page

from generator.errors import BuildError

_PAGE_TEMPLATE = "main.html"
"""What a page is made with that names no other template."""


def check_page_templates(
    pages: Iterable[Page], handwritten: frozenset[str], environment: jinja2.Environment, settings: Path
) -> None:
    """Make sure that the theme has the template of each page.

    Args:
        pages: what is going to be built.
        handwritten: the paths of pages whose Markdown a person wrote.
        environment: of the theme.
        settings: the file that names the theme.

    Raises:
        BuildError: it has not; holds every such page that a person wrote, and every template that ours lack.
        jinja2.TemplateSyntaxError: a template has a mistake.
    """
    findings: dict[str, None] = {}
    for page in pages:
        name = page.meta.get("template", _PAGE_TEMPLATE)
        if isinstance(name, str) and _has_template(environment, name):
            continue
        if page.file.src_uri in handwritten and name != _PAGE_TEMPLATE:
            finding = (
                f'{page.file.src_uri}: the theme has no template "{name}", which the front matter of this page names'
                ' (remove the line "template:" from it)'
            )
        else:
            finding = (
                f'{settings}: the theme has no template "{name}" (name the folder that has it in theme.custom_dir)'
            )
        findings[finding] = None
    if findings:
        raise BuildError(findings)


def _has_template(environment: jinja2.Environment, name: str) -> bool:
    try:
        environment.get_template(name)
    except jinja2.TemplateNotFound as error:
        if error.name == name:
            return False
        raise
    return True


def explain_template_error(error: Exception, theme_folders: Sequence[str], page: str) -> str | None:
    """What a person has to mend in a template, by file and line.

    Args:
        error: what was raised while a page was rendered.
        theme_folders: where templates lie.
        page: the path of the page.

    Returns:
        A sentence; None where no template is to blame.
    """
    if isinstance(error, jinja2.TemplateSyntaxError):
        return f"{_shown_path(error.filename or error.name or page)}:{error.lineno}: {error.message}"
    places = [
        f"{_shown_path(frame.filename)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if any(Path(frame.filename).is_relative_to(folder) for folder in theme_folders)
    ]
    if not places:
        return None
    said = f'there is no template "{error.name}"' if isinstance(error, jinja2.TemplateNotFound) else str(error)
    return f"{places[-1]}: {said or type(error).__name__} (while {page} was made with it)"


def _shown_path(file: str) -> str:
    """A path as seen from here, where it lies below; else as it is."""
    path = Path(file)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else os.fspath(path)
