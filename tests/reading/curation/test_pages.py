"""Hand-written pages are read with their front matter; what cannot be read is told with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.model.site import Page
from generator.reading.curation.pages import read_pages


def read(folder: Path, text: str, name: str = "about.md") -> tuple[Page | None, list[str]]:
    (folder / name).write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    pages = read_pages(folder, problems)
    return (pages[0] if pages else None), [str(one).removeprefix(f"{folder}/") for one in problems.problems]


def test_front_matter_gives_title_and_description_and_is_no_part_of_the_body(tmp_path: Path) -> None:
    page, told = read(tmp_path, "---\ntitle: Who we are\ndescription: Us.\n---\n\n# About\n\nWe.\n")
    assert told == []
    assert page is not None
    assert (page.title, page.description, page.body) == ("Who we are", "Us.", "# About\n\nWe.\n")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("# About *us* #\n\nWe.\n", "About us"),
        ("Words first.\n\n## Then `this` {: #id }\n", "Then this"),
        ("No heading.\n", ""),
        ("---\n---\n# Plain\n", "Plain"),
        ("---\ndescription: Us.\n---\n# Plain\n", "Plain"),
    ],
)
def test_without_a_title_the_first_heading_is_one(tmp_path: Path, text: str, title: str) -> None:
    page, told = read(tmp_path, text)
    assert told == []
    assert page is not None
    assert page.title == title


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("---\ntitle: A\n# About\n", "about.md:1: the front matter is opened in this line and never closed"),
        ("---\ntitle: [A\n---\n# About\n", "about.md:2: this is not YAML: a bracket is opened and never closed"),
        ("---\ntitel: A\n---\n# About\n", 'about.md:2: unknown key "titel" (did you mean "title"?)'),
        ("---\ntitle: A\ntemplate: x.html\n---\n# About\n", 'about.md:3: unknown key "template"'),
        ("---\ntitle: 5\n---\n# About\n", 'about.md:2: "title" must be a text, not the number 5'),
        ("---\nSome words\n---\n# About\n", "about.md:2: between the lines of hyphens must be keys with values"),
        ("---\ntitle: A\n---\n\n", "about.md: the page is empty"),
        (" \n", "about.md: the page is empty"),
        ("# A\n\n" + "[" * 20000, "about.md:3: a paragraph opens more than 100 square brackets inside each other"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    page, told = read(tmp_path, text)
    assert page is None
    assert told[0].startswith(said)


def test_a_name_that_cannot_be_an_address_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, "# A\n", "About us.md")[1][0].startswith('About us.md: "About us.md" cannot be an address')
