"""The page that shows what is wrong while a site is served."""

from __future__ import annotations

from lxml import html

from generator.errors import BuildError, ContentError, MachineError, Problem
from generator.model.source import Source
from generator.publishing.site.problem_page import write_problem_page

HOSTILE = "<script>alert('x')</script> {x} & \"y\""


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_each_problem_stands_with_its_place_and_its_hint() -> None:
    problems = [
        Problem(Source("content/taxonomy.yml", 7), "unknown key", "remove it"),
        Problem(Source("a.yml"), "empty"),
    ]
    page = html.fromstring(write_problem_page(ContentError(problems), "abc"))
    assert [words(item) for item in page.iter("li")] == ["a.yml empty", "content/taxonomy.yml:7 unknown key remove it"]
    assert page.findtext(".//h1") == page.findtext(".//title") == "2 problems to mend"


def test_findings_of_a_build_stand_line_by_line() -> None:
    for error in (BuildError(["one", "two"]), MachineError("one\ntwo")):
        page = html.fromstring(write_problem_page(error, "abc"))
        assert [words(item) for item in page.iter("li")] == ["one", "two"]


def test_a_hostile_text_shows_as_written() -> None:
    plain = html.fromstring(write_problem_page(BuildError(["x"]), "abc"))
    for error in (ContentError([Problem(Source(HOSTILE), HOSTILE, HOSTILE)]), BuildError([HOSTILE])):
        page = html.fromstring(write_problem_page(error, "abc"))
        assert words(next(page.iter("li"))).count(HOSTILE) in (1, 3)
        assert len(list(page.iter("script"))) == len(list(plain.iter("script"))) == 1


def test_the_page_asks_no_other_host_and_knows_its_tag() -> None:
    text = write_problem_page(BuildError(["x"]), "abc")
    assert "//" not in text.replace("// Other pages", "")
    assert '!== "abc"' in text
