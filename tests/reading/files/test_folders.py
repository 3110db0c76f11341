"""Folders tell which of their files are read; pages and digests come in the order of their names."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.reading.curation.author_rules import read_authors
from generator.reading.curation.facts import read_facts
from generator.reading.curation.pages import read_pages
from generator.reading.curation.taxonomy import read_taxonomy
from generator.reading.curation.venue_rules import read_venues
from generator.reading.digests.folder import read_digests
from generator.reading.files.folders import check_content_folder, list_files

ABSTRACT = "We study kettle networks. A lid helps. On two stoves, our lids save a third of the time."


def test_what_systems_and_editors_leave_behind_is_passed_over_with_one_line(tmp_path: Path) -> None:
    for name in (".DS_Store", ".gitkeep", "2025-03-11.txt~", "README.md", "Thumbs.db", "a.txt"):
        (tmp_path / name).touch()
    problems = ProblemCollector()
    assert list_files(tmp_path, (".txt",), "", problems) == [tmp_path / "a.txt"]
    assert [str(problem) for problem in problems.problems] == [
        f"{tmp_path}: note: not content, passed over: .DS_Store, .gitkeep, 2025-03-11.txt~, README.md, Thumbs.db"
    ]


@pytest.mark.parametrize(
    ("name", "meant"),
    [("digest", "digests"), ("Digests", "digests"), ("author.yml", "authors.yml"), ("venues.yaml", "venues.yml")],
)
def test_a_name_that_nothing_is_read_from_is_told_with_the_one_that_is_meant(
    tmp_path: Path, name: str, meant: str
) -> None:
    (tmp_path / name).mkdir()
    problems = ProblemCollector()
    check_content_folder(tmp_path, problems)
    assert [str(problem) for problem in problems.problems] == [
        f'{tmp_path}/{name}: warning: this is not read (did you mean "{meant}"?)'
    ]


def test_a_content_folder_with_all_that_it_can_hold_has_nothing_to_tell(tmp_path: Path) -> None:
    for name in ("digests", "papers", "pages", "schema", "taxonomy.yml", "authors.yml", "venues.yml"):
        (tmp_path / name).touch()
    problems = ProblemCollector()
    check_content_folder(tmp_path, problems)
    assert not problems.problems


@pytest.mark.parametrize(
    "read",
    [
        lambda content, problems: read_taxonomy(content / "taxonomy.yml", problems),
        lambda content, problems: read_authors(content / "authors.yml", problems),
        lambda content, problems: read_venues(content / "venues.yml", problems),
        lambda content, problems: read_facts(content / "papers", problems),
        lambda content, problems: read_digests(content / "digests", problems),
        lambda content, problems: read_pages(content / "pages", problems),
    ],
)
def test_a_pipe_and_a_link_out_of_the_content_are_told_and_never_read(
    tmp_path: Path, read: Callable[[Path, ProblemCollector], object]
) -> None:
    names = (
        "taxonomy.yml",
        "authors.yml",
        "venues.yml",
        "papers/2025-03-11.yml",
        "pages/a.md",
        "digests/2025-03-11.txt",
    )
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    for kind in ("pipe", "link", "device"):
        content = tmp_path / kind
        for name in names:
            file = content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if kind == "pipe":
                os.mkfifo(file)
            else:
                file.symlink_to("/dev/zero" if kind == "device" else tmp_path / "secret")
        problems = ProblemCollector()
        read(content, problems)
        told = "\n".join(map(str, problems.errors))
        assert ("this is a pipe or a device, not a file" if kind == "pipe" else "this leads out of the content") in told
        assert "secret" not in told


def test_any_other_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "b.txt").touch()
    (tmp_path / "a.csv").touch()
    problems = ProblemCollector()
    assert list_files(tmp_path, (".txt",), "files end in .txt", problems) == [tmp_path / "b.txt"]
    assert [problem.message for problem in problems.problems] == ["this is not read"]


def test_a_file_in_place_of_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "digests").touch()
    problems = ProblemCollector()
    assert list_files(tmp_path / "digests", (".txt",), "", problems) == []
    assert [problem.message for problem in problems.errors] == ["this is a file, but must be a folder"]


def test_pages_keep_their_text_and_take_their_slug_from_the_file(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("# B\r\n", encoding="utf-8", newline="")
    (tmp_path / "a-b.md").write_text("---\ntitle: A\n---\nA\n", encoding="utf-8")
    pages = read_pages(tmp_path, ProblemCollector())
    assert [(page.slug, page.text) for page in pages] == [("a-b", "---\ntitle: A\n---\nA\n"), ("b", "# B\n")]


def test_a_site_needs_no_pages(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_pages(tmp_path / "pages", problems) == ()
    assert not problems.problems


def test_a_page_that_is_no_text_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "about.md").write_bytes(b"\xff")
    problems = ProblemCollector()
    assert read_pages(tmp_path, problems) == ()
    assert len(problems.errors) == 1


def test_digests_of_both_kinds_come_oldest_first(tmp_path: Path) -> None:
    (tmp_path / "2025-03-12.txt").write_text(f"Kettles\n\n{ABSTRACT}\n", encoding="utf-8")
    (tmp_path / "2025-03-11.jsonl").write_text('{"title": "Kettles", "abstract": "Hot."}\n', encoding="utf-8")
    problems = ProblemCollector()
    digests = read_digests(tmp_path, problems)
    assert not problems.problems
    assert [(digest.slug, digest.date, digest.entries[0].title) for digest in digests] == [
        ("2025-03-11", "2025-03-11", "Kettles"),
        ("2025-03-12", "2025-03-12", "Kettles"),
    ]


def test_two_papers_of_one_title_with_ids_of_their_own_are_two(tmp_path: Path) -> None:
    lines = [f'{{"title": "Kettles", "abstract": "Hot.", "arxiv_id": "2503.0000{n}"}}' for n in (1, 2)]
    (tmp_path / "2025-03-11.jsonl").write_text("\n".join(lines), encoding="utf-8")
    problems = ProblemCollector()
    (digest,) = read_digests(tmp_path, problems)
    assert len(digest.entries) == 2
    assert not problems.problems


def test_a_link_is_read_only_where_it_leads_to_content(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    folder = tmp_path / "content" / "digests"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("x", encoding="utf-8")
    (folder / "b.txt").symlink_to("a.txt")
    (folder / "c.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "d.txt").symlink_to("nowhere.txt")
    (folder / "e.txt").symlink_to("e.txt")
    problems = ProblemCollector()
    assert list_files(folder, (".txt",), "", problems) == [folder / "a.txt", folder / "b.txt"]
    assert [str(problem) for problem in problems.errors] == [
        f"{folder}/c.txt: this leads out of the content (put the file itself here)",
        f"{folder}/d.txt: this leads nowhere (put the file itself here)",
        f"{folder}/e.txt: this leads nowhere (put the file itself here)",
    ]


def test_a_folder_that_leads_out_of_the_content_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/a.txt").touch()
    (tmp_path / "content").mkdir()
    (tmp_path / "content/digests").symlink_to(tmp_path / "elsewhere")
    problems = ProblemCollector()
    assert list_files(tmp_path / "content/digests", (".txt",), "", problems) == []
    assert ["this leads out of the content" in str(problem) for problem in problems.errors] == [True]


@pytest.mark.parametrize(("name", "read"), [("authors.yml", read_authors), ("venues.yml", read_venues)])
def test_a_ring_of_links_is_not_taken_for_a_missing_file(
    tmp_path: Path, name: str, read: Callable[[Path, ProblemCollector], object]
) -> None:
    (tmp_path / name).symlink_to(name)
    problems = ProblemCollector()
    read(tmp_path / name, problems)
    assert ["this leads nowhere" in str(problem) for problem in problems.errors] == [True]
