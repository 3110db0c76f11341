"""A site is built aside, put in place at once, and by one build at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from generator.errors import MachineError
from generator.publishing.staging import locked_folders, move_files, scratch_folder, staged_site, swap_in
from tests.places import ROOT


def contents(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def site_with(folder: Path, **pages: str) -> Path:
    folder.mkdir()
    for name, text in pages.items():
        (folder / f"{name}.html").write_text(text, encoding="utf-8")
    return folder


def swap(site: Path, **pages: str) -> None:
    with staged_site(site) as staging:
        for name, text in pages.items():
            (staging / f"{name}.html").write_text(text, encoding="utf-8")
        swap_in(staging, site)


def test_a_swap_puts_the_new_site_in_place_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    swap(site_with(tmp_path / "site", a="old", gone="old"), a="new", b="new")
    assert contents(tmp_path) == {"site/a.html": "new", "site/b.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_keeps_the_very_file_that_did_not_change(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", same="same", other="old")
    before = (site / "same.html").stat().st_ino
    swap(site, same="same", other="new")
    assert (site / "same.html").stat().st_ino == before


def test_a_swap_takes_one_file_under_two_names_for_unchanged(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", same="same")
    with staged_site(site) as staging:
        (staging / "same.html").hardlink_to(site / "same.html")
        swap_in(staging, site)
    assert contents(tmp_path) == {"site/same.html": "same"}


def test_a_first_site_is_put_in_place_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    swap(tmp_path / "site", a="new")
    assert contents(tmp_path) == {"site/a.html": "new"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_swap_cut_off_in_the_middle_is_undone_by_the_next_build(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", a="good")
    (tmp_path / ".site.building").mkdir()
    site.rename(tmp_path / ".site.building/old")
    with staged_site(site):
        assert contents(site) == {"a.html": "good"}
    assert contents(tmp_path) == {"site/a.html": "good"}


def test_a_swap_that_fails_leaves_the_last_site(tmp_path: Path) -> None:
    site = site_with(tmp_path / "site", a="good")
    with staged_site(site) as staging:
        staging.rmdir()
        with pytest.raises(FileNotFoundError):
            swap_in(staging, site)
        assert contents(site) == {"a.html": "good"}
    assert contents(tmp_path) == {"site/a.html": "good"}


def test_ctrl_c_waits_until_the_new_site_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_with(tmp_path / "site", a="old")
    real = Path.rename
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # tests may be run where Ctrl+C is ignored

    def interrupted(path: Path, target: Path) -> Path:
        os.kill(os.getpid(), signal.SIGINT)
        return real(path, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(KeyboardInterrupt):
        swap(site, a="new")
    signal.signal(signal.SIGINT, before)
    assert contents(tmp_path) == {"site/a.html": "new"}


def test_whatever_a_killed_build_left_is_cleared(tmp_path: Path) -> None:
    for name in ("site/half.html", "share-0/half.html", "old/a.html"):
        (tmp_path / ".site.building" / name).parent.mkdir(parents=True)
        (tmp_path / ".site.building" / name).touch()
    (tmp_path / "site").mkdir()
    with staged_site(tmp_path / "site") as staging:
        assert not list(staging.iterdir())
        assert [path.name for path in staging.parent.iterdir()] == [staging.name]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with suppress(ValueError), staged_site(tmp_path / "site") as staging:
        (staging / "half.html").touch()
        raise ValueError
    assert not list(tmp_path.iterdir())


def test_a_scratch_folder_lies_beside_the_staged_site_and_goes_with_its_files(tmp_path: Path) -> None:
    with staged_site(tmp_path / "site") as staging:
        with suppress(ValueError), scratch_folder(staging, "share-0") as own:
            (own / "half.html").touch()
            assert own.parent == staging.parent
            raise ValueError
        assert contents(staging.parent) == {}


def test_moved_files_lie_beside_those_that_were_there(tmp_path: Path) -> None:
    for number in ("1", "2"):
        (tmp_path / number / "papers" / number).mkdir(parents=True)
        (tmp_path / number / "papers" / number / "index.html").write_text(number, encoding="utf-8")
        move_files(tmp_path / number, tmp_path / "site")
    assert contents(tmp_path) == {"site/papers/1/index.html": "1", "site/papers/2/index.html": "2"}


# --- One build at a time --------------------------------------------------------------------------


def test_a_second_build_says_that_it_waits_and_goes_on_when_the_first_has_ended(tmp_path: Path) -> None:
    said: list[str] = []
    first = ExitStack()
    first.enter_context(locked_folders([tmp_path / "site"], said.append))

    def end_the_first(sentence: str) -> None:
        said.append(sentence)
        first.close()

    with locked_folders([tmp_path / "docs", tmp_path / "site"], end_the_first):
        assert said == [f"another build of {tmp_path}/site is running (process {os.getpid()}); waiting"]
    assert not list(tmp_path.iterdir())


def test_waiting_has_an_end(tmp_path: Path) -> None:
    second = ExitStack()
    with locked_folders([tmp_path / "site"], print), pytest.raises(MachineError) as caught:
        second.enter_context(locked_folders([tmp_path / "site"], print, patience=0))
    assert str(caught.value) == (
        f"another build of {tmp_path}/site is running (process {os.getpid()}) and did not end in 0 s"
        " (end it, or name other folders)"
    )


def test_the_lock_of_a_killed_build_is_free(tmp_path: Path) -> None:
    code = f"""
import os, pathlib, signal
from generator.publishing.staging import locked_folders

with locked_folders([pathlib.Path({str(tmp_path / "site")!r})], print):
    os.kill(os.getpid(), signal.SIGKILL)
"""
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False)
    assert (tmp_path / ".site.lock").exists()
    with locked_folders([tmp_path / "site"], print, patience=0):
        assert (tmp_path / ".site.lock").read_text(encoding="ascii") == f"{os.getpid()}\n"
    assert not list(tmp_path.iterdir())


def test_builds_in_other_folders_do_not_wait(tmp_path: Path) -> None:
    with locked_folders([tmp_path / "site"], print), locked_folders([tmp_path / "preview"], print, patience=0):
        assert len(list(tmp_path.iterdir())) == 2


def test_no_two_of_many_builds_are_inside_at_once(tmp_path: Path) -> None:
    code = f"""
import pathlib
from generator.publishing.staging import locked_folders

folder = pathlib.Path({str(tmp_path)!r})
for _ in range(8):
    with locked_folders([folder / "build/site", folder / "build/docs"], str):
        (folder / "inside").mkdir()
        (folder / "inside").rmdir()
"""
    running = [subprocess.Popen([sys.executable, "-c", code], cwd=ROOT) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
