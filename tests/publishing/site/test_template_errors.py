"""Mistakes in templates, and pages that ask for templates which are not there, are told by file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publishing.site.building import build_pages
from generator.publishing.site.settings import read_settings

SETTINGS = "site_name: Bees\ndocs_dir: docs\nplugins: []\ntheme: {name: null, custom_dir: theme}\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for folder in ("docs/about", "docs/papers", "theme/partials"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "theme/main.html").write_text("<h1>{{ page.title }}</h1>\n{{ page.content }}", encoding="utf-8")
    (tmp_path / "docs/about/index.md").write_text("# About\n", encoding="utf-8")
    (tmp_path / "docs/papers/index.md").write_text("# Papers\n", encoding="utf-8")
    return tmp_path


def findings(project: Path) -> list[str]:
    settings = read_settings(project / "mkdocs.yml")
    with pytest.raises(BuildError) as caught:
        build_pages(settings, project / "docs", project / "site", "2025-01-02", handwritten=["about/index.md"])
    return list(caught.value.findings)


@pytest.mark.parametrize("name", ["bees.html", "../main.html", "partials", "[a, b]", "5", ""])
def test_a_template_that_a_persons_page_names_and_nobody_has(project: Path, name: str) -> None:
    (project / "docs/about/index.md").write_text(f"---\ntemplate: {name}\n---\n# About\n", encoding="utf-8")
    [finding] = findings(project)
    assert finding.startswith("about/index.md: the theme has no template")
    assert finding.endswith('which the front matter of this page names (remove the line "template:" from it)')


def test_a_template_that_pages_of_ours_need_is_told_once(project: Path) -> None:
    for name in ("papers", "tags"):
        (project / f"docs/{name}.md").write_text("---\ntemplate: listing.html\n---\n# All\n", encoding="utf-8")
    [finding] = findings(project)
    assert finding.startswith(f'{project}/mkdocs.yml: the theme has no template "listing.html" (name the folder')


def test_a_theme_without_any_template(project: Path) -> None:
    (project / "theme/main.html").unlink()
    assert findings(project) == [
        f'{project}/mkdocs.yml: the theme has no template "main.html" (name the folder that has it in theme.custom_dir)'
    ]


@pytest.mark.parametrize(
    ("template", "finding"),
    [
        ("<h1>\n{% if %}", "theme/main.html:2: Expected an expression, got 'end of statement block'"),
        ("\n\n{{ 'a' | shout }}", "theme/main.html:3: No filter named 'shout'."),
        ("\n{% block a %}", "theme/main.html:2: Unexpected end of template."),
        ("\n{{ nothing.at.all }}", "theme/main.html:2: 'nothing' is undefined (while about/index.md was made with it)"),
        ("\n{{ 1 // 0 }}", "theme/main.html:2: integer division or modulo by zero (while about/index.md"),
        ('\n{% include "lost.html" %}', 'theme/main.html:2: there is no template "lost.html" (while about/index.md'),
        ('{% include "partials/b.html" %}', "theme/partials/b.html:3: 'c' is undefined (while about/index.md"),
        ('{% include "partials/a.html" %}', "theme/partials/a.html:1: "),
    ],
)
def test_a_mistake_in_a_template_is_told_by_file_and_line(project: Path, template: str, finding: str) -> None:
    (project / "theme/main.html").write_text(template, encoding="utf-8")
    (project / "theme/partials/b.html").write_text("\n\n{{ c.d.e }}", encoding="utf-8")
    (project / "theme/partials/a.html").write_text("{{ (", encoding="utf-8")
    [found] = findings(project)
    assert found.startswith(finding)


def test_an_error_that_no_template_is_to_blame_for_is_ours(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publishing.site.shares.convert_page", lambda *_: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        build_pages(read_settings(project / "mkdocs.yml"), project / "docs", project / "site", "2025-01-02")
