"""What is written, what is left alone, and what is refused."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.errors import BuildError, ContentError
from generator.model.site import OutputFile
from generator.publishing import output
from generator.publishing.manifest import MANIFEST

A_PAGE = OutputFile("papers/a/index.md", "# A\n")
ANOTHER = OutputFile("papers/b/index.md", "# B\n")


def write(folder: Path, *files: OutputFile) -> None:
    output.write_files(folder, [lambda: files])


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != MANIFEST
    }


def test_files_are_written_where_they_say(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE, ANOTHER)
    assert contents(tmp_path) == {"papers/a/index.md": "# A\n", "papers/b/index.md": "# B\n"}


def test_an_unchanged_file_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE, ANOTHER)
    for path in tmp_path.rglob("*.md"):
        os.utime(path, (1, 1))
    write(tmp_path, A_PAGE, OutputFile(ANOTHER.path, "# B, again\n"))
    assert (tmp_path / A_PAGE.path).stat().st_mtime == 1
    assert (tmp_path / ANOTHER.path).stat().st_mtime != 1


def test_a_stale_file_goes_away_with_its_folder(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE, ANOTHER)
    write(tmp_path, A_PAGE)
    assert contents(tmp_path) == {"papers/a/index.md": "# A\n"}
    assert not (tmp_path / "papers/b").exists()


def test_no_half_written_file_is_left_behind(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    assert not list(tmp_path.rglob(".writing-*"))


def test_a_file_that_was_cut_off_while_it_was_written_stops_no_build(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    (tmp_path / "papers/a/.writing-index.md").write_text("# A, b", encoding="utf-8")
    write(tmp_path, OutputFile(A_PAGE.path, "# A, but\n"))
    assert contents(tmp_path) == {"papers/a/index.md": "# A, but\n"}


@pytest.mark.parametrize("path", ["../x.md", "/x.md", "a/../../x.md", "", "a\\..\\x.md", MANIFEST])
def test_a_path_out_of_the_folder_is_refused_before_anything_is_written(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "docs"
    with pytest.raises(BuildError, match=r"leads out of the output folder"):
        write(folder, A_PAGE, OutputFile(path, "x"))
    assert not (folder / A_PAGE.path).exists()


def test_two_pages_cannot_claim_one_path(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r'"papers/a/index.md" is claimed by two pages'):
        write(tmp_path, A_PAGE, A_PAGE)
    assert not (tmp_path / A_PAGE.path).exists()


def test_two_renderers_cannot_claim_one_path(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match=r'"papers/a/index.md" is claimed by two pages'):
        output.write_files(tmp_path, [lambda: [A_PAGE], lambda: [ANOTHER, A_PAGE]])


def test_the_paths_written_are_told(tmp_path: Path) -> None:
    assert output.write_files(tmp_path, [lambda: [ANOTHER], lambda: [A_PAGE]]) == [ANOTHER.path, A_PAGE.path]


def test_what_an_interrupted_build_has_written_is_ours(tmp_path: Path) -> None:
    def interrupted() -> Iterable[OutputFile]:
        raise KeyboardInterrupt

    write(tmp_path, ANOTHER)
    with pytest.raises(KeyboardInterrupt):
        output.write_files(tmp_path, [lambda: [OutputFile("papers/c/index.md", "# C")], interrupted])
    write(tmp_path, A_PAGE)
    assert contents(tmp_path).keys() >= {A_PAGE.path}
    (tmp_path / "notes.txt").touch()
    with pytest.raises(ContentError, match=r"notes.txt"):
        write(tmp_path, A_PAGE)


def test_foreign_files_are_named_and_kept(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text("years of work", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        write(tmp_path, A_PAGE)
    assert str(caught.value) == (
        f'{tmp_path}: holds files that no build put there: "thesis.tex"'
        " (move them away, or name another folder with --out)"
    )
    assert contents(tmp_path) == {"thesis.tex": "years of work"}


def test_a_file_put_among_ours_is_foreign_too(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    (tmp_path / "papers/a/notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(ContentError, match=r"papers/a/notes.txt"):
        write(tmp_path, ANOTHER)


def test_a_manifest_cannot_make_us_delete_outside_its_folder(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.touch()
    folder = tmp_path / "docs"
    write(folder, A_PAGE)
    (folder / MANIFEST).write_text("../precious.txt\npapers/a/index.md\n", encoding="utf-8")
    write(folder, ANOTHER)
    assert precious.exists()


def test_a_file_is_added_beside_the_others(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    output.add_files(tmp_path, [ANOTHER])
    assert sorted(contents(tmp_path)) == [A_PAGE.path, ANOTHER.path]


def test_a_file_cannot_be_added_where_one_stands(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    with pytest.raises(BuildError, match=r'"papers/a/index.md" is claimed by two pages'):
        output.add_files(tmp_path, [ANOTHER, OutputFile(A_PAGE.path, "# Other\n")])
    assert contents(tmp_path) == {A_PAGE.path: A_PAGE.text}


def test_a_file_that_lies_elsewhere_gets_a_second_name(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept", encoding="utf-8")
    output.add_links(tmp_path / "site", {"a/b.txt": tmp_path / "kept.txt"})
    assert (tmp_path / "site/a/b.txt").samefile(tmp_path / "kept.txt")


def test_a_file_on_another_disk_is_copied(tmp_path: Path) -> None:
    output.add_links(tmp_path, {"nothing.txt": Path(os.devnull)})
    assert contents(tmp_path) == {"nothing.txt": ""}


def test_a_second_name_cannot_be_given_where_a_file_stands(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    with pytest.raises(BuildError, match=r'"papers/a/index.md" is claimed by two pages'):
        output.add_links(tmp_path, {ANOTHER.path: Path(os.devnull), A_PAGE.path: Path(os.devnull)})
    assert contents(tmp_path) == {A_PAGE.path: A_PAGE.text}


def test_files_that_are_gone_are_removed_without_a_word(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "mine.txt").touch()
    output.remove_files(tmp_path, ["a.txt", "b.txt"])
    assert contents(tmp_path).keys() == {"mine.txt"}


def test_a_write_that_fails_leaves_the_old_file_and_no_rubbish(tmp_path: Path) -> None:
    write(tmp_path, A_PAGE)
    (tmp_path / ANOTHER.path).mkdir(parents=True)
    with pytest.raises(OSError):
        write(tmp_path, ANOTHER)
    assert not list(tmp_path.rglob(".writing-*"))
