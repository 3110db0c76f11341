"""Several MkDocs make one site together."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.site.building import build_pages
from generator.publishing.site.settings import read_settings
from generator.publishing.site.shares import Share

SETTINGS = """site_name: Bees
docs_dir: docs
plugins: []
theme: {name: null, custom_dir: theme, static_templates: [sitemap.xml]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("docs", "theme"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "theme/main.html").write_text("<h1>{{ page.title }}</h1>{{ page.content }}", encoding="utf-8")
    (tmp_path / "theme/sitemap.xml").write_text("{% for page in pages %}{{ page.url }} {% endfor %}", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# Hello\n\nBees.\n", encoding="utf-8")
    return tmp_path


def files_of(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_shares_make_the_same_site_as_one_process(project: Path) -> None:
    for number in range(7):
        text = f"# Page {number}\n\n[home](index.md#hello)\n"
        (project / f"docs/page-{number}.md").write_text(text, encoding="utf-8")
    (project / "docs/picture.svg").write_text("<svg/>", encoding="utf-8")
    settings = read_settings(project / "mkdocs.yml")
    build_pages(settings, project / "docs", project / "site", "2025-01-02")
    (project / "shared").mkdir()
    for number in range(3):
        build_pages(settings, project / "docs", project / "shared", "2025-01-02", Share(number, 3))
    assert files_of(project / "shared") == files_of(project / "site")
    assert "<p>Bees.</p>" in (project / "site/index.html").read_text(encoding="utf-8")
    assert (project / "site/picture.svg").is_file()
    assert len((project / "shared/sitemap.xml").read_text(encoding="utf-8").split()) == 8, "of all pages"
