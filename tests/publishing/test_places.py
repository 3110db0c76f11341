"""Folders that a build must not write into are refused before anything is written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import ContentError, ProblemCollector
from generator.publishing.places import BuildPlaces, check_places, check_theme_folders, check_theme_names


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> BuildPlaces:
    """The places of a project in which everything is where it is by default."""
    for folder in ("project/content", "home"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "project/mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path / "project")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return BuildPlaces(Path("content"), Path("build/site"), Path("build/docs"), Path("mkdocs.yml"))


def test_the_usual_places_are_welcome(places: BuildPlaces, tmp_path: Path) -> None:
    check_places(places)
    check_places(replace(places, out=tmp_path / "home/site", docs=Path("../docs")))


@pytest.mark.parametrize(
    "out",
    ["content", "content/site", "content/../content", "../project", "../../", "/", ".", "", "..", "../home", "build"],
)
@pytest.mark.parametrize("option", ["out", "docs"])
def test_a_folder_that_holds_or_is_what_people_wrote_is_refused(places: BuildPlaces, out: str, option: str) -> None:
    other = {"out": "docs", "docs": "out"}[option]
    with pytest.raises(ContentError):
        check_places(replace(places, **{option: Path(out), other: Path("build/other")}))


@pytest.mark.parametrize(
    ("out", "docs"),
    [
        ("build/site", "build/site"),
        ("build/site", "build/../build/site"),
        ("build/site", "build/site/docs"),
        ("build/docs/site", "build/docs"),
        ("build/pictures", "build/docs"),
        ("build/pictures/site", "build/docs"),
        ("build/site", "build/pictures"),
        ("build", "build/docs"),
    ],
)
def test_folders_in_each_other_are_refused(places: BuildPlaces, out: str, docs: str) -> None:
    with pytest.raises(ContentError, match="must lie apart"):
        check_places(replace(places, out=Path(out), docs=Path(docs)))


def test_a_folder_inside_of_what_a_build_has_made_is_refused(places: BuildPlaces) -> None:
    Path("build/site").mkdir(parents=True)
    Path("build/site/.paper-digest").touch()
    check_places(places)
    with pytest.raises(ContentError, match="cannot write into what another one made"):
        check_places(replace(places, out=Path("build/site/next")))


def test_a_link_to_another_folder_of_the_build_is_refused(places: BuildPlaces) -> None:
    Path("build").mkdir()
    Path("build/docs").symlink_to("site")
    with pytest.raises(ContentError, match="must lie apart"):
        check_places(places)


def test_a_refusal_says_what_is_wrong_and_what_to_do(places: BuildPlaces) -> None:
    with pytest.raises(ContentError) as caught:
        check_places(replace(places, out=Path("content"), docs=Path("content/docs")))
    told = [f"{problem.source}: {problem.message}" for problem in caught.value.problems]
    assert told == [
        'content: a build cannot write here: this is, or holds, the content, "content"',
        'content: the folder of the site and that of the Markdown, "content/docs", must lie apart',
        (
            "content: the folder of the site and that of the pictures, which are kept beside the Markdown, "
            '"content/pictures", must lie apart'
        ),
        'content/docs: a build cannot write into the content, "content"',
    ]
    assert {problem.hint for problem in caught.value.problems} == {
        "name another folder with --out",
        "name another folder with --docs",
    }


@pytest.mark.parametrize("option", ["out", "docs"])
def test_a_folder_in_a_theme_is_refused(places: BuildPlaces, option: str) -> None:
    check_theme_folders(places, [Path("overrides")])
    with pytest.raises(ContentError, match=rf'a build cannot write into the theme, "overrides" .*--{option}'):
        check_theme_folders(replace(places, **{option: Path("overrides/site")}), [Path("overrides")])


@pytest.mark.parametrize("name", ["fog\udcff.txt", "fog\n.txt", "fog\x07.txt"], ids=["no text", "two lines", "bell"])
def test_a_file_of_a_theme_whose_name_is_no_text_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "img").mkdir()
    for path in (name, f"img/{name}", "fog.png", "Nebel über Öl.png"):
        (tmp_path / path).touch()
    problems = ProblemCollector()
    check_theme_names([tmp_path], problems)
    said = "the name of a file in the theme is not plain UTF-8 text"
    assert [problem.message for problem in problems.errors] == [f"{said}: {path!a}" for path in (name, f"img/{name}")]
