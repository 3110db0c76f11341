"""How the theme's scripts are told from those of pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.publishing.proof.theme_files import ThemeFiles

TEMPLATE = """{# Not <script>comment()</script> alone. #}
<script>{{ everything }}</script>
<script id="data" type="application/json">{{ data | tojson }}</script>
<script>
  scope = new URL("{{ base_url }}", location); {% if page %}hum("{{ page.title }}"){% endif %}
</script>
<SCRIPT defer>buzz()</SCRIPT>"""


@pytest.fixture
def theme(tmp_path: Path) -> ThemeFiles:
    for name in ("own", "package/partials", "package/.icons"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / "own/main.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "own/own.js").write_text("own", encoding="utf-8")
    (tmp_path / "package/partials/a.html").write_text("<script>sting()</script>", encoding="utf-8")
    (tmp_path / "package/.icons/a.html").write_text("<script>hidden()</script>", encoding="utf-8")
    (tmp_path / "package/bundle.js").write_text("bundle", encoding="utf-8")
    return ThemeFiles((tmp_path / "own",), (tmp_path / "package",))


@pytest.mark.parametrize(
    "code",
    [
        "buzz()",
        "sting()",
        'scope = new URL("..", location); hum("On Bees")',
        '\n scope = new URL("/digest/", location);\n\n hum("")\n',
    ],
)
def test_a_script_that_a_template_holds_is_the_themes(theme: ThemeFiles, code: str) -> None:
    assert theme.writes_script(code)


@pytest.mark.parametrize(
    "code",
    [
        "",
        "anything()",
        "hidden()",
        "buzz(); more()",
        "buzz",
        'scope = new URL("..", location); hum(""); evil("")',
        'scope = new URL("", evil(), "..", location); hum("On Bees")',
        '{"some": "data"}',
    ],
)
def test_a_script_that_no_template_holds_is_not(theme: ThemeFiles, code: str) -> None:
    assert not theme.writes_script(code)


def test_a_file_is_shipped_where_a_package_has_the_same_bytes(theme: ThemeFiles) -> None:
    assert theme.ships("bundle.js", b"bundle")
    assert not theme.ships("bundle.js", b"bundle, changed")
    assert not theme.ships("own.js", b"own")
    assert not theme.ships("nowhere.js", b"")


def test_the_project_brings_what_lies_in_its_own_folders(theme: ThemeFiles) -> None:
    assert theme.brings("own.js")
    assert not theme.brings("bundle.js")


def test_a_theme_without_folders_has_no_scripts() -> None:
    assert not ThemeFiles().writes_script("buzz()")
