"""A theme with which a build would fail is refused before, by samples of the pages that are made with it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.model.site import Page
from generator.model.source import Source
from generator.publishing.site.settings import read_settings
from generator.publishing.theme_check import check_theme
from generator.rendering.page_kinds import name_parts
from tests.places import ROOT, SETTINGS, TINY


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "overrides", tmp_path / "theme")
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {SETTINGS}\ntheme: {{custom_dir: theme}}\n", encoding="utf-8")
    return tmp_path


def problems_of(project: Path) -> list[str]:
    problems = ProblemCollector()
    about = Page("about", "", Source("about.md"), "", "About")
    settings = replace(read_settings(project / "mkdocs.yml"), parts=name_parts([about]))
    check_theme(load_library(TINY, ProblemCollector()), settings, problems)
    return [str(problem).removeprefix(f"{project}/") for problem in problems.errors]


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_theme_of_the_project_is_right(project: Path) -> None:
    assert problems_of(project) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("paper.html", "in page.meta.citation", "in []", "has not its citation facts"),
        ("listing.html", "extends", "includes", "theme/listing.html:"),
        ("paper.html", "page.meta.picture", "page.nope.nope", "theme/paper.html:"),
        ("404.html", "{% extends", "{{ 1 / 0 }}{% extends", "theme has a mistake"),
        ("partials/footer.html", "<footer", '<a href="/nope/">x</a><footer', 'its link "/nope/" leads nowhere'),
        (
            "partials/footer.html",
            "<footer",
            '<img src="//e.example/a"><footer',
            "asks another host for //e.example",
        ),
    ],
)
def test_a_theme_with_which_a_build_would_fail_is_refused(
    project: Path, file: str, old: str, new: str, said: str
) -> None:
    edit(project / "theme" / file, old, new)
    told = problems_of(project)
    assert told
    assert all(problem.startswith("mkdocs.yml: ") for problem in told)
    assert any(said in problem for problem in told)


def test_a_theme_without_a_template_of_ours_is_refused(project: Path) -> None:
    (project / "theme/listing.html").unlink()
    assert any("listing.html" in problem for problem in problems_of(project))


def test_what_the_settings_put_on_every_page_is_judged_and_told_once(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("copyright: '<img src=//e.example/c.png>'\n")
    (told,) = problems_of(project)
    assert "asks another host for //e.example/c.png" in told
