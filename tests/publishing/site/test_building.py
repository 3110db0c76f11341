"""MkDocs as we use it: its settings, its warnings, its dates."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publishing.site.building import build_pages
from generator.publishing.site.settings import read_settings

SETTINGS = """site_name: Bees
site_url: https://bees.example/
site_description: All about bees.
repo_url: https://git.example/bees/
docs_dir: docs
plugins: []
theme: {name: null, custom_dir: theme}
extra: {digest: {branch: trunk}}
"""
TEMPLATE = "<h1>{{ page.title }}</h1>{{ page.content }}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("docs", "theme", "site"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "theme/main.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "theme/sitemap.xml").write_text("{{ build_date_utc }}", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# Hello\n\nBees.\n", encoding="utf-8")
    return tmp_path


def test_a_template_that_no_page_needs_may_be_missing(project: Path) -> None:
    (project / "theme/main.html").write_text(TEMPLATE + '{% include "lost.html" ignore missing %}', encoding="utf-8")
    build_pages(read_settings(project / "mkdocs.yml"), project / "docs", project / "site", "2025-01-02")
    assert "<p>Bees.</p>" in (project / "site/index.html").read_text(encoding="utf-8")


def test_dates_come_from_the_content_and_the_surroundings_are_left_as_they_were(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sitemap = SETTINGS.replace("custom_dir: theme", "custom_dir: theme, static_templates: [sitemap.xml]")
    (project / "mkdocs.yml").write_text(with_sitemap, encoding="utf-8")
    for before in ("12345", None):
        monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
        if before:
            monkeypatch.setenv("SOURCE_DATE_EPOCH", before)
        build_pages(read_settings(project / "mkdocs.yml"), project / "docs", project / "site", "2025-01-02")
        assert (project / "site/sitemap.xml").read_text(encoding="utf-8").startswith("2025-01-02")
        assert os.environ.get("SOURCE_DATE_EPOCH") == before


def test_what_mkdocs_warns_of_stops_the_build_and_is_told(project: Path) -> None:
    (project / "mkdocs.yml").write_text(f"{SETTINGS}nav: [nowhere.md]\n", encoding="utf-8")
    settings = read_settings(project / "mkdocs.yml")
    with pytest.raises(BuildError) as caught:
        build_pages(settings, project / "docs", project / "site", "2025-01-02", handwritten=["index.md"])
    assert any("nowhere.md" in finding for finding in caught.value.findings)
    assert logging.getLogger("mkdocs").propagate


@pytest.mark.parametrize(
    ("hook", "said"),
    [
        ("def on_page_markdown(*_, **__):\n    raise ValueError('no bees')\n", "hook.py:2: ValueError: no bees"),
        ("def on_env(*_, **__):\n    1 // 0\n", "hook.py:2: ZeroDivisionError: "),
        ("def on_config(*_):\n    raise ConnectionError\n", "hook.py:2: ConnectionError (look"),
    ],
)
def test_a_hook_that_fails_is_told_with_its_line(project: Path, hook: str, said: str) -> None:
    (project / "hook.py").write_text(hook, encoding="utf-8")
    (project / "mkdocs.yml").write_text(f"{SETTINGS}hooks: [hook.py]\n", encoding="utf-8")
    settings = read_settings(project / "mkdocs.yml")
    with pytest.raises(BuildError) as caught:
        build_pages(settings, project / "docs", project / "site", "2025-01-02")
    [finding] = caught.value.findings
    assert finding.startswith(f"{project / 'mkdocs.yml'}: MkDocs failed")
    assert said in finding
    assert finding.endswith("(look at plugins, hooks and markdown_extensions)")
