"""Pages that a person wrote are judged before anything is built, and so by `check` as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.library import load_library
from generator.model.library import Library
from generator.model.site import Page, Settings
from generator.model.source import Source
from generator.publishing.handwritten_pages import check_handwritten_pages
from generator.publishing.site.settings import read_settings
from generator.rendering.page_kinds import name_parts
from tests.places import SETTINGS, TINY

CITE = "../assets/javascripts/cite.js"
Judge = Callable[..., list[str]]


@pytest.fixture(scope="module")
def library() -> Library:
    return load_library(TINY, ProblemCollector())


@pytest.fixture(scope="module")
def settings() -> Settings:
    return read_settings(SETTINGS)


@pytest.fixture
def problems_of(library: Library, settings: Settings) -> Callable[..., list[str]]:
    def judge(*bodies: str, settings: Settings = settings) -> list[str]:
        problems = ProblemCollector()
        front = "---\ntitle: Bees\n---\n"
        pages = [Page(f"p{n}", front + body, Source(f"pages/p{n}.md"), body) for n, body in enumerate(bodies)]
        parts = name_parts([Page("about", "", Source(""), ""), *pages])
        check_handwritten_pages(pages, library, replace(settings, parts=parts), problems)
        return [str(problem) for problem in problems.errors if "nav" not in problem.message]

    return judge


def refusals_of(problems_of: Judge, *bodies: str) -> list[str]:
    return [problem for problem in problems_of(*bodies) if "no heading" not in problem]


def test_what_a_page_must_not_hold_is_told_with_its_line_and_a_remedy(problems_of: Judge) -> None:
    body = """# Bees

[hive](https://hive.example) and ![hive](https://hive.example)

[x](javascript:buzz()){: onclick="buzz()" }

<div markdown>
<iframe title="a"></iframe>
</div>
<script>buzz()</script>
<script src="CITE"></script>
""".replace("CITE", CITE)
    picture = "link to it as in [words](address), or put the file into overrides/"
    script = "pages hold no scripts; put it into overrides/ and name it under extra_javascript in mkdocs.yml"
    assert problems_of(body) == [
        f"pages/p0.md:6: asks another host for https://hive.example (img/@src) ({picture})",
        "pages/p0.md:8: runs a script: buzz() (a/@onclick) (remove the attribute)",
        "pages/p0.md:8: runs a script: javascript:buzz() (a/@href) (write a link that leads to a page)",
        "pages/p0.md:11: shows another document inside the page (<iframe>) (link to it as in [words](address))",
        f"pages/p0.md:13: runs a script that is none of the theme's: buzz() (<script>) ({script})",
        f"pages/p0.md:14: loads a script that is none of the theme's: {CITE} (<script>) ({script})",
    ]


def test_nothing_gets_out_of_the_frame_that_the_theme_puts_around_a_page(problems_of: Judge) -> None:
    [told] = refusals_of(problems_of, "</article></body>\n<meta http-equiv=refresh content=9>")
    assert told == "pages/p0.md:5: sends readers on by itself (meta/@http-equiv) (remove it)"


def test_what_stands_in_code_is_text(problems_of: Judge) -> None:
    assert refusals_of(problems_of, "`<script>buzz()</script>`\n\n    <iframe src='//hive.example'>\n") == []


def test_every_page_is_judged_by_itself(problems_of: Judge) -> None:
    assert refusals_of(problems_of, "[a]\n\n[a]: javascript:buzz()", "[a]", "<embed>") == [
        "pages/p0.md:6: runs a script: javascript:buzz() (a/@href) (write a link that leads to a page)",
        "pages/p2.md:4: shows another document inside the page (<embed>) (link to it as in [words](address))",
    ]


def test_a_page_without_a_heading_is_told(problems_of: Judge) -> None:
    assert problems_of("Bees.\n") == ['pages/p0.md: the page has no heading (begin it with one, such as "# About")']
    assert problems_of("Bees\n====\n") == []


@pytest.mark.parametrize(
    "link",
    [
        "../papers/",
        "../papers/index.md",
        "../papers/waggle-learning-to-dance-from-few-examples/",
        "../tags/robots/index.md",
        "../tags/robots/feed.xml",
        "../papers.json",
        "../explore/?q=bees",
        "../assets/favicon.svg",
        "..",
        "#bees",
        "../tags/#topic",
        "../tags/robots/index.md#papers",
        "../papers/waggle-learning-to-dance-from-few-examples/#abstract",
        "../explore/#title",
        "https://hive.example/",
        "mailto:queen@hive.example",
    ],
)
def test_a_link_to_what_the_site_will_have_is_good(problems_of: Judge, link: str) -> None:
    assert problems_of(f"# Bees\n\n[there]({link})\n") == []


@pytest.mark.parametrize(
    "link", ["../paper/", "../papers/no-such-paper/", "../tags/robot/index.md", "lost.md", "#wasps", "../tags/#wasps"]
)
def test_a_link_that_leads_nowhere_is_told_with_its_line(problems_of: Judge, link: str) -> None:
    told = problems_of(f"# Bees\n\nSee\n[there]({link}).\n")
    assert told
    assert all(problem.startswith("pages/p0.md:7: ") and link in problem for problem in told)


def test_pages_can_lead_to_each_other(problems_of: Judge) -> None:
    assert problems_of("# Bees\n\n[wasps](../p1/index.md)\n", "# Wasps\n\n[bees](../p0/#bees)\n") == []


def test_pages_are_read_with_the_extensions_of_the_settings(problems_of: Judge, tmp_path: Path) -> None:
    assert problems_of("# A\n\na\n{: onclick=buzz() }") != []
    without = tmp_path / "mkdocs.yml"
    without.write_text(
        "site_name: Bees\nplugins: []\ntheme: {name: mkdocs}\nmarkdown_extensions: []\n", encoding="utf-8"
    )
    assert problems_of("# A\n\na\n{: onclick=buzz() }", settings=read_settings(without)) == []


def test_a_template_with_a_mistake_is_told_with_its_line(problems_of: Judge, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    (theme / "main.html").write_text("<p>\n{% if %}\n", encoding="utf-8")
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: Bees\nplugins: []\ntheme: {name: null, custom_dir: theme}\n", encoding="utf-8")
    (told,) = problems_of("# Bees\n", settings=read_settings(file))
    assert f"the theme has a mistake: {theme}/main.html:2: " in told


def test_a_header_that_names_a_page_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    nav = "nav: [{Papers: papers/index.md}, {About: about/index.md}]\n"
    file.write_text(f"site_name: Bees\nplugins: []\ntheme: {{name: mkdocs}}\n{nav}", encoding="utf-8")
    problems = ProblemCollector()
    check_handwritten_pages((), library, read_settings(file), problems)
    (problem,) = problems.errors
    assert "about/index.md" in problem.message
    assert problem.hint == 'mend "nav"'


def test_a_page_that_markdown_cannot_read_is_told_by_itself(problems_of: Judge) -> None:
    nested = "".join(f"{'    ' * depth}- bees\n" for depth in range(300))
    assert problems_of(f"# Bees\n\n{nested}", "# Wasps\n\n[bees](../p0/)\n") == [
        "pages/p0.md: Markdown cannot read this page: something leads back to itself without end (RecursionError)"
    ]


@pytest.mark.parametrize("template", [b"{{ 1 // 0 }}", b"{% extends 'main.html' %}", b"{% include 'b.html' %}"])
def test_whatever_a_template_stumbles_over_is_told(problems_of: Judge, tmp_path: Path, template: bytes) -> None:
    (tmp_path / "main.html").write_bytes(template)
    (tmp_path / "b.html").write_bytes(b"\xff")
    file = tmp_path / "mkdocs.yml"
    file.write_text("site_name: Bees\nplugins: []\ntheme: {name: null, custom_dir: .}\n", encoding="utf-8")
    (told,) = problems_of("# Bees\n", settings=read_settings(file))
    assert "the theme has a mistake: " in told
