"""The whole way, with the real MkDocs and the real Pagefind, on a small invented content folder."""

from __future__ import annotations

import json
import shutil
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config

from generator.errors import BuildError, ContentError, ProblemCollector
from generator.processes import PROCESSES
from generator.publishing.build import BuildResult, build_site
from generator.publishing.progress import Progress
from generator.reading.curation.pages import read_pages
from generator.rendering.page_kinds import name_parts
from tests.places import ROOT, SETTINGS, TINY

INDEX_FOLDER = "pagefind"


def build(content: Path, work: Path, site_url: str | None = None) -> BuildResult:
    return build_site(content, work / "site", docs=work / "docs", config=SETTINGS, site_url=site_url)


def files_of(folder: Path) -> dict[str, bytes]:
    """All files of a site but Pagefind's, whose names and order change from run to run."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.relative_to(folder).parts[0] != INDEX_FOLDER
    }


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `site` and `docs` of the small content; tests must not change it."""
    work = tmp_path_factory.mktemp("built")
    build(TINY, work)
    return work


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of the small content that a test may change."""
    return shutil.copytree(TINY, tmp_path / "content")


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_two_builds_of_one_content_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    build(TINY, tmp_path)
    assert files_of(tmp_path / "site") == files_of(built / "site")


def test_every_page_is_what_bare_mkdocs_makes_of_the_same_markdown(built: Path, tmp_path: Path) -> None:
    parts = [{title: path} for title, path in name_parts(read_pages(TINY / "pages", ProblemCollector()))]
    options = {"docs_dir": str(built / "docs"), "site_dir": str(tmp_path), "strict": True, "nav": parts}
    mkdocs_build(load_config(str(SETTINGS), **options))  # type: ignore[arg-type]  # it takes any setting
    pages = {path: text for path, text in files_of(tmp_path).items() if path.endswith(".html")}
    assert pages == {path: text for path, text in files_of(built / "site").items() if path.endswith(".html")}


def test_a_second_build_leaves_unchanged_files_alone_and_takes_stale_pages_away(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path)
    survey = tmp_path / "site/papers/a-survey-of-bees-that-count-to-four/index.html"
    about, markdown = tmp_path / "site/about/index.html", tmp_path / "docs/about/index.md"
    before = about.stat().st_mtime_ns, markdown.stat().st_mtime_ns
    assert survey.is_file()
    digest = content / "digests/2025-01-01.txt"
    digest.write_text(digest.read_text(encoding="utf-8").split("A Survey of Bees")[0], encoding="utf-8")
    facts = content / "papers/2025-01-01.yml"
    facts.write_text(facts.read_text(encoding="utf-8").split("a-survey-of-bees")[0], encoding="utf-8")
    build(content, tmp_path)
    assert not survey.parent.exists()
    assert (about.stat().st_mtime_ns, markdown.stat().st_mtime_ns) == before


def test_a_mistake_in_content_writes_nothing_and_leaves_the_last_good_site(content: Path, tmp_path: Path) -> None:
    edit(content / "pages/about.md", "Bees", "Wasps")
    build(TINY, tmp_path)
    edit(content / "papers/2025-01-01.yml", "venue:", "venu:")
    edit(content / "papers/2025-01-01.yml", "add_tags: [robots]", "add_tags: [robotz]")
    before = files_of(tmp_path)
    with pytest.raises(ContentError) as caught:
        build(content, tmp_path)
    assert [problem.source.line for problem in caught.value.problems] == [5, 9]
    assert files_of(tmp_path) == before


def test_a_site_that_does_not_hold_up_leaves_the_last_good_one(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path)
    before = files_of(tmp_path / "site")
    theme = shutil.copytree(ROOT / "overrides", tmp_path / "theme")
    edit(theme / "paper.html", "in page.meta.citation", "in []")
    settings = tmp_path / "mkdocs.yml"
    settings.write_text(f"INHERIT: {SETTINGS}\ntheme: {{custom_dir: theme}}\n", encoding="utf-8")
    with pytest.raises(BuildError) as caught:
        build_site(content, tmp_path / "site", docs=tmp_path / "docs", config=settings)
    assert all("its citation facts are not the paper's" in finding for finding in caught.value.findings)
    assert files_of(tmp_path / "site") == before
    assert {path.name for path in tmp_path.iterdir()} == {
        *("content", "docs", "pictures", "site"),
        *("theme", "mkdocs.yml"),
    }


def test_mistakes_of_every_kind_are_told_in_one_run(content: Path, tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file", encoding="utf-8")
    edit(content / "papers/2025-01-01.yml", "venue:", "venu:")
    with pytest.raises(ContentError) as caught:
        build_site(content, tmp_path / "site", docs=tmp_path / "docs", config=tmp_path / "mkdocs.yml")
    told = str(caught.value)
    assert '"venu"' in told
    assert "is not a folder" in told
    assert "no such settings file" in told
    assert not (tmp_path / "docs").exists()


def test_papers_json_is_as_its_schema_says_and_holds_every_paper(built: Path) -> None:
    data = json.loads((built / "site/papers.json").read_text(encoding="utf-8"))
    schema = json.loads((built / "site/papers.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(data)
    waggle = next(paper for paper in data["papers"] if paper["slug"].startswith("waggle"))
    assert waggle["digests"] == ["2025-02-01", "2025-01-01"]
    assert waggle["authors"] == ["Ada Ängström", "Bo Queen"]
    assert {tag["slug"]: tag["phrase"] for tag in waggle["tags"]}["curriculum"] == "curriculum"
    assert len(data["papers"]) == 3


def test_the_sitemap_tells_when_the_papers_of_each_page_last_came(built: Path) -> None:
    sitemap = etree.parse(built / "site/sitemap.xml")
    home = "https://harbour.example/digest/"
    days = {
        place.findtext("{*}loc").removeprefix(home): place.findtext("{*}lastmod") for place in sitemap.iter("{*}url")
    }
    assert days[""] == days["papers/"] == "2025-02-01"
    assert days["papers/a-survey-of-bees-that-count-to-four/"] == days["tags/survey/"] == "2025-01-01"
    assert set(days.values()) == {"2025-01-01", "2025-02-01"}


def test_a_former_address_leads_to_the_paper(built: Path) -> None:
    moved = (built / "site/papers/waggle/index.html").read_text(encoding="utf-8")
    assert "../waggle-learning-to-dance-from-few-examples/" in moved


def test_the_address_of_the_site_can_be_set_for_one_build(tmp_path: Path) -> None:
    build(TINY, tmp_path, site_url="https://fork.example/bees/")
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert 'rel="canonical" href="https://fork.example/bees/"' in home


def test_progress_is_told_step_by_step(tmp_path: Path) -> None:
    steps: list[str] = []

    class Listening(Progress):
        def step(self, name: str) -> AbstractContextManager[None]:
            steps.append(name)
            return super().step(name)

    build_site(TINY, tmp_path / "site", docs=tmp_path / "docs", config=SETTINGS, progress=Listening())
    assert [name.split()[0] for name in steps] == ["Reading", "Writing", "Building", "Proving"]


def test_the_number_of_processes_changes_no_byte(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for count in ("1", "3"):
        monkeypatch.setenv(PROCESSES, count)
        build(TINY, tmp_path / count)
        assert files_of(tmp_path / count / "site") == files_of(built / "site")


def test_a_paper_that_changed_gets_a_new_picture_and_the_others_keep_theirs(content: Path, tmp_path: Path) -> None:
    build(content, tmp_path)
    survey = tmp_path / "site/papers/a-survey-of-bees-that-count-to-four/picture.png"
    waggle = tmp_path / "site/papers/waggle-learning-to-dance-from-few-examples/picture.png"
    before, kept = waggle.read_bytes(), {path.name for path in (tmp_path / "pictures").iterdir()}
    drawn_at = survey.stat().st_mtime_ns
    edit(content / "papers/2025-01-01.yml", "venue:", "venue: Hive Days 2025 #")
    build(content, tmp_path)
    assert waggle.read_bytes() != before
    assert survey.stat().st_mtime_ns == drawn_at
    now = {path.name for path in (tmp_path / "pictures").iterdir()}
    assert (len(now), len(now - kept)) == (len(kept), 1)


def test_a_site_without_an_address_has_no_pictures(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        SETTINGS.read_text(encoding="utf-8")
        .replace("site_url: https", "# https")
        .replace("custom_dir: ../../../overrides", f"custom_dir: {ROOT / 'overrides'}"),
        encoding="utf-8",
    )
    build_site(TINY, tmp_path / "site", docs=tmp_path / "docs", config=tmp_path / "mkdocs.yml")
    assert list((tmp_path / "site").rglob("picture.png")) == []
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "og:image" not in home
    assert '<meta name="twitter:card" content="summary">' in home
