"""What is read from a built page, and what is refused in it, by a table that a browser test holds against Chromium."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

import pytest
import yaml

from generator.publishing.proof.built_pages import BuiltPage, read_built_page, read_written_markup
from generator.publishing.proof.theme_files import ThemeFiles

Case = TypedDict("Case", {"in": str, "says": str, "browser": str}, total=False)
TABLE = yaml.safe_load((Path(__file__).parents[2] / "data/proof/markup.yaml").read_text(encoding="utf-8"))
REFUSED: list[Case] = TABLE["refused"]

PAGE = """<!doctype html><html><head><title>Bees</title>{head}</head>
<body><h1 id="title">Bees &amp; <em>Wasps</em></h1>{body}</body></html>"""


def read(tmp_path: Path, body: str = "", head: str = "", theme: ThemeFiles = ThemeFiles()) -> BuiltPage:  # noqa: B008
    file = tmp_path / "index.html"
    file.write_text(PAGE.replace("{body}", body).replace("{head}", head), encoding="utf-8")
    return read_built_page(file, theme)


def refusals(page: BuiltPage) -> list[str]:
    return [str(refusal) for refusal in page.refusals]


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case["in"])
def test_markup_that_asks_another_host_or_runs_a_script_is_refused(tmp_path: Path, case: Case) -> None:
    assert refusals(read(tmp_path, case["in"])) == [case["says"]]
    assert [str(refusal) for refusal in read_written_markup(case["in"]).refusals] == [case["says"]]


@pytest.mark.parametrize("markup", TABLE["allowed"])
def test_markup_that_asks_nobody_is_let_pass(tmp_path: Path, markup: str) -> None:
    assert refusals(read(tmp_path, markup)) == []
    assert read_written_markup(markup).refusals == ()


def test_a_page_that_moved_may_send_its_readers_on_within_the_site(tmp_path: Path) -> None:
    assert refusals(read(tmp_path, head='<meta http-equiv="refresh" content="0; url=../bees/">')) == []


@pytest.mark.parametrize("address", ["https://bees.example/", "//bees.example", "'https://bees.example/'"])
def test_a_page_may_not_send_its_readers_to_another_host(tmp_path: Path, address: str) -> None:
    found = refusals(read(tmp_path, head=f'<meta http-equiv="refresh" content="0;url={address}">'))
    shown = address.strip("'")
    assert found == [f"asks another host for {shown} (meta/@content)"]


def test_what_stands_on_a_page_twice_is_refused_once(tmp_path: Path) -> None:
    assert len(refusals(read(tmp_path, 2 * '<img alt="" src="//bees.example/a.png">'))) == 1


def test_a_script_of_the_theme_may_stand_around_a_page_but_not_in_what_a_person_wrote(tmp_path: Path) -> None:
    (tmp_path / "theme").mkdir()
    (tmp_path / "theme/main.html").write_text("<script>buzz()</script>", encoding="utf-8")
    theme, script = ThemeFiles((tmp_path / "theme",)), '<script>buzz()</script><script src="a.js"></script>'
    around = read(tmp_path, f"{script}<article>hum</article>", theme=theme)
    inside = read(tmp_path, f"<article>{script}</article>", theme=theme)
    by_hand = read_built_page(tmp_path / "index.html", theme, {tmp_path / "index.html"})
    assert (refusals(around), refusals(inside)) == ([], [])
    assert refusals(by_hand) == [
        "runs a script that is none of the theme's: buzz() (<script>)",
        "loads a script that is none of the theme's: a.js (<script>)",
    ]


def test_no_markup_hides_in_the_depth_of_a_page(tmp_path: Path) -> None:
    assert len(refusals(read(tmp_path, 3000 * "<div>" + '<img alt="" src="//bees.example/a.png">'))) == 1


def test_a_page_says_where_it_leads_and_what_leads_to_it(tmp_path: Path) -> None:
    page = read(tmp_path, '<a name="old" href="a/">a</a><img alt="" src="b.png"><a href="a/">b</a><a id="new">c</a>')
    assert page.anchors == {"title", "old", "new"}
    assert page.addresses == ("a/", "b.png")


def test_a_page_says_what_it_shows_and_what_machines_are_told(tmp_path: Path) -> None:
    body = '<p class="lead abstract">They\n <b>sting</b>.</p><meta property="og:title" content="no">'
    head = '<meta name="citation_title" content="B"><meta name="citation_author"><meta property="og:url" content="u">'
    page = read(tmp_path, body, head)
    assert (page.heading, page.abstract) == ("Bees & Wasps", "They sting.")
    assert page.citations == (("citation_title", "B"), ("citation_author", ""))
    assert page.shared == {"og:url": "u"}


def test_a_page_without_heading_and_abstract_has_empty_ones(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>", encoding="utf-8")
    page = read_built_page(tmp_path / "index.html", ThemeFiles())
    assert (page.heading, page.abstract) == ("", "")
