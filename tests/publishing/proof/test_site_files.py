"""The files of a site that are no pages, and what they ask other hosts for."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from generator.publishing.proof.script_requests import foreign_in_script
from generator.publishing.proof.site_files import JUDGED_FILES, judge_file
from generator.publishing.proof.theme_files import ThemeFiles

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
NOBODY = ThemeFiles()


def judge(folder: Path, name: str, text: str, theme: ThemeFiles = NOBODY) -> list[str]:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return [str(refusal) for refusal in judge_file(folder, name, theme)]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("a.css", "a { background: url(//b.example) } b { background: url(//b.example) }", "//b.example"),
        ("A.CSS", "@import '//b.example'", "//b.example"),
        ("a.js", "fetch('https://b.example')", "https://b.example"),
        ("a.mjs", "fetch('https://b.example')", "https://b.example"),
        ("a.cjs", "fetch('https://b.example')", "https://b.example"),
        ("a.webmanifest", '{"icons": [{"src": "\\u002f/b.example/a.png"}]}', "//b.example/a.png"),
        ("manifest.json", '{"start_url": "https:\\/\\/b.example"}', "https://b.example"),
        ("a.webmanifest", '{"src": "//b.example", }', "//b.example"),
    ],
)
def test_a_file_that_asks_another_host_is_refused(tmp_path: Path, name: str, text: str, found: str) -> None:
    assert name.lower().endswith(JUDGED_FILES)
    assert judge(tmp_path, name, text) == [f"asks another host for {found}"]


@pytest.mark.parametrize(
    ("drawing", "said"),
    [
        (SVG.format('<image href="//b.example/a"/>'), "asks another host for //b.example/a (image/@href)"),
        (SVG.format('<use xlink:href="//b.example/a#b"/>'), "asks another host for //b.example/a#b (use/@xlink:href)"),
        (SVG.format("<style>a { fill: url(//b.example/a) }</style>"), "asks another host for //b.example/a (<style>)"),
        (SVG.format("<script>buzz()</script>"), "runs a script that is none of the theme's: buzz() (<script>)"),
        (SVG.format('<g onload="buzz()"/>'), "runs a script: buzz() (g/@onload)"),
        (
            '<?xml-stylesheet href="//b.example/a.css"?>' + SVG.format(""),
            "asks another host for //b.example/a.css (<?xml-stylesheet?>)",
        ),
        (
            '<!DOCTYPE svg [<!ENTITY b "//b.example">]>' + SVG.format('<image href="&b;/a"/>'),
            "asks another host for //b.example/a (image/@href)",
        ),
        (
            '<?xml-stylesheet href="&#104;ttps&#x3a;//b.example/a.css"?>' + SVG.format(""),
            "asks another host for https://b.example/a.css (<?xml-stylesheet?>)",
        ),
        (
            '<!DOCTYPE svg [<!ENTITY gt "]>"><!ATTLIST svg onload CDATA "buzz()">]>' + SVG.format(""),
            "declares attributes of its own, such as onload (<!ATTLIST>)",
        ),
    ],
)
def test_a_drawing_is_judged_as_the_page_that_it_is(tmp_path: Path, drawing: str, said: str) -> None:
    assert judge(tmp_path, "a.svg", drawing) == [said]


XHTML = '<a xmlns="urn:a">{}<b href="https://b.example"/></a>'


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        (
            "a.xml",
            XHTML.format('<script xmlns="http://www.w3.org/1999/xhtml">fetch("//b.example")</script>'),
            ["asks another host for //b.example (<script>)"],
        ),
        (
            "a.RSS",
            XHTML.format('<s:image xmlns:s="http://www.w3.org/2000/svg" href="//b.example"/>'),
            ["asks another host for //b.example (image/@href)"],
        ),
        (
            "a.xsl",
            '<x:a xmlns:x="http://www.w3.org/1999/XSL/Transform"><x:include href="//b.example"/></x:a>',
            ["asks another host for //b.example (include/@href)"],
        ),
        ("a.atom", XHTML.format(""), []),
    ],
)
def test_data_of_the_own_theme_is_judged_where_a_browser_shows_it_as_a_page(
    tmp_path: Path, name: str, text: str, found: list[str]
) -> None:
    theme = ThemeFiles(own_folders=(tmp_path,))
    assert name.lower().endswith(JUDGED_FILES)
    assert judge(tmp_path, name, text, theme) == found


def test_a_drawing_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    [broken] = judge(tmp_path, "a.svg", "<svg><g></svg>")
    assert broken.startswith("is not what its name says, so that nobody can tell what it asks for: ")
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 50}">' for n in range(1, 9))
    [endless] = judge(tmp_path, "b.svg", f'<!DOCTYPE svg [<!ENTITY a0 "a">{entities}]><svg>&a8;</svg>')
    assert endless.startswith("is not what its name says")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.css", "a { background: url(a.png) }"),
        ("a.js", "// https://b.example\nbuzz()"),
        ("a.webmanifest", '{"https://b.example": ["a", 1, null]}'),
        ("a.svg", '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/a.dtd"><!-- //b.example -->'
         + SVG.format('<a xlink:href="https://b.example"><use xlink:href="#a"/></a>')),
    ],
)  # fmt: skip
def test_a_file_that_asks_nobody_is_let_pass(tmp_path: Path, name: str, text: str) -> None:
    assert judge(tmp_path, name, text) == []


def test_a_script_of_an_installed_package_is_let_pass_as_long_as_nobody_changed_it(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    (tmp_path / "package/a.js").write_text("f('//b.example')", encoding="utf-8")
    theme = ThemeFiles(package_folders=(tmp_path / "package",))
    assert judge(tmp_path / "site", "a.js", "f('//b.example')", theme) == []
    assert judge(tmp_path / "site", "a.js", "g('//b.example')", theme) == ["asks another host for //b.example"]
    assert judge(tmp_path / "site", "b.js", "f('//b.example')", theme) == ["asks another host for //b.example"]


def test_a_script_of_pagefind_is_let_pass_but_none_that_was_put_beside_it(tmp_path: Path) -> None:
    (tmp_path / "own/pagefind").mkdir(parents=True)
    (tmp_path / "own/pagefind/evil.js").touch()
    theme = ThemeFiles((tmp_path / "own",))
    assert judge(tmp_path, "pagefind/pagefind.js", "f('https://b.example')", theme) == []
    assert judge(tmp_path, "pagefind/evil.js", "f('//b.example')", theme) == ["asks another host for //b.example"]


def test_the_script_of_material_asks_nobody_but_those_whom_pages_are_kept_from_asking() -> None:
    """A new version that asks somebody else is noticed here, and then `page_requests` has to know what makes it ask."""
    spec = find_spec("material")
    assert spec is not None
    assert spec.origin is not None
    [bundle] = (Path(spec.origin).parent / "templates/assets/javascripts").glob("bundle.*.min.js")
    assert foreign_in_script(bundle.read_text(encoding="utf-8")) == [
        # For browsers from before 2020, which know no ResizeObserver.
        "https://unpkg.com/resize-observer-polyfill",
        # For diagrams: the class "mermaid".
        "https://unpkg.com/mermaid@11/dist/mermaid.min.js",
        # For the component "source".
        "https://api.github.com/repos/${e}/${t}",
        "https://api.github.com/users/${e}",
        "https://${e}/api/v4/projects/${encodeURIComponent(t)}",
    ]
