"""Which files of an output folder are ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ContentError
from generator.publishing.manifest import MANIFEST, check_output_folder, files_below, list_ours, read_manifest
from generator.publishing.output import write_manifest


def test_an_output_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "site"
    target.write_text("not a folder", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        check_output_folder(target)
    assert str(caught.value) == f'{target}: "{target}" is not a folder (name another one with --out, or remove it)'
    assert target.read_text(encoding="utf-8") == "not a folder"


def test_many_foreign_files_are_not_all_named(tmp_path: Path) -> None:
    for number in range(9):
        (tmp_path / f"{number}.txt").touch()
    with pytest.raises(ContentError, match=r'"0.txt", "1.txt", "2.txt" …'):
        check_output_folder(tmp_path)


def test_an_empty_folder_is_welcome(tmp_path: Path) -> None:
    check_output_folder(tmp_path)


def test_a_folder_named_as_a_whole_is_ours_whatever_its_files_are_called(tmp_path: Path) -> None:
    (tmp_path / "index").mkdir()
    (tmp_path / "index/1.bin").touch()
    write_manifest(tmp_path, whole_folders=("index",))
    (tmp_path / "index/1.bin").rename(tmp_path / "index/2.bin")
    check_output_folder(tmp_path)


def test_a_link_to_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ContentError, match="is not a folder"):
        check_output_folder(tmp_path / "site")


def test_a_folder_that_is_not_there_has_no_files_and_is_welcome(tmp_path: Path) -> None:
    check_output_folder(tmp_path / "site")
    assert files_below(tmp_path / "site") == read_manifest(tmp_path / "site") == []


def test_a_manifest_lists_every_file_but_itself_and_unfinished_ones(tmp_path: Path) -> None:
    for name in ("b/c.html", "a.html", "index/1.bin", "b/.writing-d.html", MANIFEST):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert list_ours(tmp_path, ["index"]) == ["a.html", "b/c.html", "index/"]


def test_lines_of_a_manifest_that_lead_out_of_its_folder_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text("../precious.txt\na.html\nb/../../c\n", encoding="utf-8")
    assert read_manifest(tmp_path) == ["a.html"]


def test_a_manifest_of_any_bytes_names_nothing_and_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_bytes(b"a.html\n\xff\xfe\x00\n")
    (tmp_path / "a.html").touch()
    check_output_folder(tmp_path)
    (tmp_path / "b.html").touch()
    with pytest.raises(ContentError, match="holds files that no build put there"):
        check_output_folder(tmp_path)
