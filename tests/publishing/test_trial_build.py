"""What an operator's own hooks and plugins do to the site is told by `check` as a build tells it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.errors import BuildError, ProblemCollector
from generator.publishing.build import build_site
from generator.publishing.site.settings import read_settings
from generator.publishing.trial_build import try_build
from tests.places import ROOT, SETTINGS, TINY

THEME = f"theme: {{custom_dir: '{ROOT}/overrides'}}"
SPOILED = {
    "raises": "def on_page_markdown(markdown, page, **_):\n    return 1 // len(page.file.src_uri.split('/')[2:])\n",
    "loses a page": "def on_files(files, **_):\n    files.remove(files.get_file_from_path('papers/index.md'))\n",
    "asks another host": (
        "def on_post_page(output, **_):\n    return output.replace('</body>', '<img src=//example.org/a.png></body>')\n"
    ),
    "loses a title": "def on_post_page(output, **_):\n    return output.replace('<h1', '<h2')\n",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(TINY, tmp_path / "content")
    return tmp_path


def set_hook(project: Path, code: str) -> Path:
    (project / "hook.py").write_text(code, encoding="utf-8")
    settings = project / "mkdocs.yml"
    settings.write_text(f"INHERIT: {SETTINGS}\n{THEME}\nhooks: [hook.py]\n", encoding="utf-8")
    return settings


def tried(project: Path, settings: Path) -> list[str]:
    problems = ProblemCollector()
    try_build(project / "content", settings, None, problems)
    return [problem.message for problem in problems.errors]


@pytest.mark.parametrize("spoiled", SPOILED)
def test_what_stops_a_build_is_told_by_a_trial(project: Path, spoiled: str) -> None:
    settings = set_hook(project, SPOILED[spoiled])
    with pytest.raises(BuildError) as stopped:
        build_site(project / "content", project / "site", docs=project / "docs", config=settings)
    assert tried(project, settings) == sorted(stopped.value.findings)


def test_a_hook_that_does_no_harm_is_welcome_and_nothing_is_left(project: Path, tmp_path: Path) -> None:
    settings = set_hook(project, "def on_post_page(output, **_):\n    return output + '<!-- ours -->'\n")
    before = sorted(tmp_path.rglob("*"))
    assert tried(project, settings) == []
    assert sorted(path for path in tmp_path.rglob("*") if "__pycache__" not in path.parts) == before


@pytest.mark.parametrize(
    ("setting", "runs"),
    [("", False), ("plugins: []", False), ("plugins: [search]", True), ("hooks: [hook.py]", True)],
)
def test_settings_tell_whether_code_runs_that_is_not_ours(project: Path, setting: str, runs: bool) -> None:
    settings = set_hook(project, "")
    settings.write_text(f"INHERIT: {SETTINGS}\n{THEME}\n{setting}\n", encoding="utf-8")
    assert read_settings(settings).runs_own_code is runs
