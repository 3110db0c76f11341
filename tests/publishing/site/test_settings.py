"""The settings are read with their lines; what would break the site, or ask another host, is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ContentError
from generator.publishing.site.setting_checks import is_branch
from generator.publishing.site.settings import read_settings

SETTINGS = """site_name: Bees
site_url: https://bees.example/
site_description: All about bees.
repo_url: https://git.example/bees/
docs_dir: docs
plugins: []
theme: {name: null, custom_dir: theme}
extra: {digest: {branch: trunk}}
"""
TEMPLATE = "<h1>{{ page.title }}</h1>{{ page.content }}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for folder in ("docs", "theme", "site"):
        (tmp_path / folder).mkdir()
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "theme/main.html").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "theme/sitemap.xml").write_text("{{ build_date_utc }}", encoding="utf-8")
    (tmp_path / "docs/index.md").write_text("# Hello\n\nBees.\n", encoding="utf-8")
    return tmp_path


def test_the_settings_are_what_the_operator_wrote(project: Path) -> None:
    settings = read_settings(project / "mkdocs.yml")
    assert settings.site.name == "Bees"
    assert settings.site.url == "https://bees.example/"
    assert settings.site.description == "All about bees."
    assert settings.site.repo_url == "https://git.example/bees"
    assert settings.site.branch == "trunk"
    assert settings.theme_folders == (project / "theme",)


def test_an_unknown_setting_of_ours_is_told_with_the_nearest_known(project: Path) -> None:
    (project / "mkdocs.yml").write_text(SETTINGS.replace("branch: trunk", "brunch: trunk"), encoding="utf-8")
    with pytest.raises(ContentError, match=r'mkdocs.yml:8: unknown key "brunch" .did you mean "branch"'):
        read_settings(project / "mkdocs.yml")


def test_an_address_given_to_the_build_wins(project: Path) -> None:
    assert read_settings(project / "mkdocs.yml", "https://fork.example/bees/").site.url == "https://fork.example/bees/"


def test_an_address_gets_its_slash(project: Path) -> None:
    assert read_settings(project / "mkdocs.yml", "https://fork.example/bees").site.url == "https://fork.example/bees/"


def test_missing_settings_are_told_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"mkdocs.yml: there is no such settings file \(run this in the folder"):
        read_settings(tmp_path / "mkdocs.yml")


def test_what_mkdocs_refuses_is_told_with_the_file(project: Path) -> None:
    (project / "mkdocs.yml").write_text("site_name: Bees\nsite_url: 7\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_settings(project / "mkdocs.yml")
    assert str(caught.value).startswith(f"{project}/mkdocs.yml:2: ")
    assert "site_url" in str(caught.value)


def refusals(project: Path, before: str, after: str) -> str:
    assert before in SETTINGS
    (project / "mkdocs.yml").write_text(SETTINGS.replace(before, after), encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_settings(project / "mkdocs.yml")
    return str(caught.value).removeprefix(f"{project}/")


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("ftp://bees.example/", "is no web address"),
        ("https://./", "is no web address"),
        ("https://bees..example/", "is no web address"),
        ("https://user:pw@bees.example/", "holds the name of a user"),
        ("https://bees.example/?a=b", 'holds a "?" or a "#"'),
        ("https://bees.example/#top", 'holds a "?" or a "#"'),
        ("https://bees.example//digest/", "holds a part without a name"),
        ("https://bees.example/a/../b/", "holds a part without a name"),
    ],
)
def test_an_address_at_which_no_site_can_stand_is_refused(project: Path, address: str, wrong: str) -> None:
    assert wrong in refusals(project, "site_url: https://bees.example/", f"site_url: '{address}'")


@pytest.mark.parametrize("address", ["http://127.0.0.1:8000/", "https://bees.example:8443/a/", "http://[::1]:80/", ""])
def test_an_address_at_which_a_site_can_stand_is_taken(project: Path, address: str) -> None:
    settings = SETTINGS.replace("site_url: https://bees.example/", f"site_url: '{address}'")
    (project / "mkdocs.yml").write_text(settings, encoding="utf-8")
    assert read_settings(project / "mkdocs.yml").site.url == address


def test_an_address_given_on_the_command_line_is_named_as_such(project: Path) -> None:
    with pytest.raises(ContentError, match=r'--site-url: the address of the site is "ftp://x/"'):
        read_settings(project / "mkdocs.yml", "ftp://x/")


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("site_name: Bees", "site_name: ' '", 'mkdocs.yml:1: "site_name" is empty (write the name of your site)'),
        ("https://git.example/bees/", "https://./bees", '"repo_url" is "https://./bees", which is no web address'),
        ("branch: trunk", "branch: ''", '"branch" is "", which is no branch of git'),
        ("branch: trunk", "author_page_papers: 0", '"author_page_papers" is the number 0 (it must be 1 or more)'),
        ("extra: {", "extra: {analytics: {provider: google}, ", 'mkdocs.yml:8: the setting "extra.analytics" makes'),
        ("plugins", "extra_css: [a.css, 'https://cdn.example/b.css']\nplugins", '"extra_css" names "https://cdn.ex'),
        ("plugins", "extra_javascript: [{path: '//cdn.example/b.js'}]\nplugins", '"extra_javascript" names "//cdn'),
        ("custom_dir: theme", "custom_dir: theme, logo: 'https://bees.example/l.png'", '"theme" names "https://bees.'),
        (
            "plugins",
            "extra_css: [lost.css]\nplugins",
            'mkdocs.yml:6: "extra_css" names "lost.css", which is not in the',
        ),
        ("plugins", "extra_javascript: ['lost.js?v=1']\nplugins", '"extra_javascript" names "lost.js?v=1", which'),
        ("custom_dir: theme", "custom_dir: theme, favicon: lost.svg", 'mkdocs.yml:7: "theme" names "lost.svg", which'),
        ("plugins", "use_directory_urls: false\nplugins", 'mkdocs.yml:6: "use_directory_urls" gives pages other'),
        ("plugins", "exclude_docs: papers/\nplugins", 'mkdocs.yml:6: "exclude_docs" leaves pages out'),
        ("plugins", "draft_docs: about/\nplugins", 'mkdocs.yml:6: "draft_docs" leaves pages out'),
        ("name: null, custom_dir: theme", "name: material", '"theme.font" makes every page ask Google'),
        ("custom_dir: theme", "custom_dir: nowhere", "The path set in custom_dir"),
    ],
)
def test_what_would_break_the_site_or_ask_another_host_is_refused(
    project: Path, before: str, after: str, said: str
) -> None:
    assert said in refusals(project, before, after)


def test_a_file_that_the_theme_has_may_be_named(project: Path) -> None:
    (project / "theme/a b.css").write_text("", encoding="utf-8")
    named = SETTINGS.replace("plugins", "extra_css: ['a%20b.css?v=2']\nplugins").replace(
        "null,", "material, font: false,"
    )
    (project / "mkdocs.yml").write_text(named, encoding="utf-8")
    assert read_settings(project / "mkdocs.yml").site.name == "Bees"


def test_settings_in_utf_16_are_read_as_mkdocs_reads_them(project: Path) -> None:
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-16")
    assert read_settings(project / "mkdocs.yml").site.name == "Bees"


def test_all_mistakes_are_told_at_once(project: Path) -> None:
    told = refusals(project, "site_name: Bees\nsite_url: https://bees.example/", "site_name: ''\nsite_url: ftp://x")
    assert len(told.splitlines()) == 2


@pytest.mark.parametrize("name", ["main", "v1.2", "feature/bees-and-wasps", "gh-pages", "Ünïcode"])
def test_a_name_of_a_branch_is_one(name: str) -> None:
    assert is_branch(name)


@pytest.mark.parametrize(
    "name",
    ["", " ", "a b", "a..b", "-a", "/a", "a/", "a.lock", "a~1", "a^", "a:b", "a?", "a[b", "a\\b", "a@{b", "."],
)
def test_what_git_refuses_as_a_branch_is_none(name: str) -> None:
    assert not is_branch(name)


@pytest.mark.parametrize(
    ("setting", "hook", "said"),
    [
        ("INHERIT: mkdocs.yml", "", "something leads back to itself without end"),
        ("INHERIT: [1]", "", "TypeError: "),
        ("hooks: [hook.py]", "1 // 0", "hook.py:1: ZeroDivisionError: integer division or modulo by zero"),
        ("hooks: [hook.py]", "\ndef f(:", "hook.py:2: SyntaxError: "),
    ],
)
def test_what_mkdocs_or_a_hook_stumbles_over_is_told_with_the_file(
    project: Path, setting: str, hook: str, said: str
) -> None:
    (project / "hook.py").write_text(hook, encoding="utf-8")
    (project / "mkdocs.yml").write_text(f"{SETTINGS}{setting}\n", encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_settings(project / "mkdocs.yml")
    [problem] = caught.value.problems
    assert problem.source.path == (project / "mkdocs.yml").as_posix()
    assert said in problem.message
    assert problem.hint == "look at INHERIT, hooks and plugins"
