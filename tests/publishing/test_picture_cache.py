"""Pictures are drawn once, kept, and removed."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import BuildError
from generator.publishing import picture_cache
from generator.publishing.picture_cache import KeptPictures
from generator.rendering.pictures.content import PaperPicture, Picture

FOG = PaperPicture("Sky & Sea", "Fog", (), "", ())
RAIN = PaperPicture("Sky & Sea", "Rain", (), "", ())
PICTURES: dict[str, Picture] = {"papers/fog/picture.png": FOG, "papers/rain/picture.png": RAIN}


def drawn(folder: Path, pictures: dict[str, Picture] = PICTURES) -> KeptPictures:
    kept = KeptPictures(folder, pictures.items())
    kept.draw_missing(0, 1)
    return kept


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_only_what_is_not_kept_is_drawn(tmp_path: Path) -> None:
    first = drawn(tmp_path, {"papers/fog/picture.png": FOG})
    assert len(first.missing) == 1
    second = KeptPictures(tmp_path, PICTURES.items())
    assert len(second.missing) == 1
    assert first.missing != second.missing
    drawn(tmp_path)
    assert KeptPictures(tmp_path, PICTURES.items()).missing == ()


def test_several_processes_draw_each_picture_once(tmp_path: Path) -> None:
    kept = KeptPictures(tmp_path, PICTURES.items())
    kept.draw_missing(0, 2)
    assert names(tmp_path) == {kept.missing[0]}
    kept.draw_missing(1, 2)
    assert names(tmp_path) == set(kept.missing)


def test_each_page_gets_its_picture(tmp_path: Path) -> None:
    drawn(tmp_path / "kept").place(tmp_path / "site")
    fog, rain = ((tmp_path / "site" / path).read_bytes() for path in PICTURES)
    assert fog[1:4] == rain[1:4] == b"PNG"
    assert fog != rain


def test_pages_that_show_the_same_share_a_picture(tmp_path: Path) -> None:
    kept = drawn(tmp_path / "kept", {"a/picture.png": FOG, "b/picture.png": FOG})
    assert len(kept.missing) == 1
    kept.place(tmp_path / "site")
    assert (tmp_path / "site/a/picture.png").samefile(tmp_path / "site/b/picture.png")


def test_a_picture_that_no_page_uses_any_more_is_removed(tmp_path: Path) -> None:
    drawn(tmp_path / "kept").place(tmp_path / "first")
    fewer = KeptPictures(tmp_path / "kept", [("papers/fog/picture.png", FOG)])
    fewer.place(tmp_path / "second")
    assert len(names(tmp_path / "kept")) == 1
    assert (tmp_path / "first/papers/rain/picture.png").is_file()


@pytest.mark.parametrize("name", ["holiday.png", "0123.png", "notes.txt", f"{'x' * 32}.png"])
def test_files_of_other_names_are_never_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"mine")
    drawn(tmp_path, {}).place(tmp_path / "site")
    assert (tmp_path / name).read_bytes() == b"mine"


def test_an_empty_file_counts_as_not_drawn(tmp_path: Path) -> None:
    kept = drawn(tmp_path)
    (tmp_path / kept.missing[0]).write_bytes(b"")
    assert KeptPictures(tmp_path, PICTURES.items()).missing == kept.missing[:1]


def test_another_way_of_drawing_makes_every_picture_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn(tmp_path)
    monkeypatch.setattr(picture_cache, "_PACKAGES", ("pillow",))
    assert len(KeptPictures(tmp_path, PICTURES.items()).missing) == 2


def test_a_picture_takes_the_place_of_no_other_file(tmp_path: Path) -> None:
    (tmp_path / "site/papers/fog").mkdir(parents=True)
    (tmp_path / "site/papers/fog/picture.png").write_bytes(b"mine")
    with pytest.raises(BuildError, match=r'"papers/fog/picture.png" is claimed by two pages'):
        drawn(tmp_path / "kept").place(tmp_path / "site")
