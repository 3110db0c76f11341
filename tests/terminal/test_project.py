"""A project is found from wherever in it a person types, as git finds its repository."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.terminal.project import Project, find_project


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "content/digests").mkdir(parents=True)
    return tmp_path


def test_in_its_own_folder_the_parts_have_short_names(root: Path) -> None:
    assert find_project(root) == Project(Path("content"), Path("mkdocs.yml"), Path("build/docs"), Path("build/site"))


def test_from_a_folder_inside_the_parts_are_named_as_seen_from_there(root: Path) -> None:
    project = find_project(root / "content/digests")
    assert project.content == Path("../../content")
    assert project.config == Path("../../mkdocs.yml")


def test_the_nearest_project_counts(root: Path) -> None:
    inner = root / "content/inner"
    inner.mkdir()
    (inner / "mkdocs.yml").touch()
    assert find_project(inner).config == Path("mkdocs.yml")


def test_outside_of_any_project_the_parts_are_looked_for_where_a_person_stands(tmp_path: Path) -> None:
    assert find_project(tmp_path).content == Path("content")
