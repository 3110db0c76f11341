"""What the documents tell people to type is there, and says what it does."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.terminal.verbs import main
from tests.browser.harness import BROWSERS

ROOT = Path(__file__).parent.parent
DOCUMENTS = ("README.md", "CONTRIBUTING.md", "benchmarks/README.md", "CHANGELOG.md")
VERBS = ("build", "check", "explain", "read", "search", "serve")


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _typed(document: str, command: str) -> set[str]:
    """The words that follow a command in the code of a document."""
    code = re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", _read(document), re.DOTALL)
    lines = [line.split("#")[0] for block, inline in code for line in (block or inline).splitlines()]
    words = [shlex.split(line.partition(command)[2]) for line in lines if command in line]
    return {
        word
        for rest in words
        for word in rest[: None if command == "make" else 1]
        if word.islower() and "=" not in word
    }


def _targets() -> dict[str, str]:
    """The make targets with their help."""
    help_text = subprocess.run(
        ["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    return dict(line.split(maxsplit=1) for line in help_text.splitlines())


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_a_document_names_exists(document: str) -> None:
    assert _typed(document, "make") <= _targets().keys()


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_verb_that_a_document_names_exists(document: str) -> None:
    assert _typed(document, "paper-digest") <= main.commands.keys()


def test_readme_and_contributing_name_what_people_need() -> None:
    assert {"site", "test", "serve", "check"} <= _typed("README.md", "make")
    assert {"check", "test", "golden", "lock", "bench"} <= _typed("CONTRIBUTING.md", "make")
    assert {"check", "explain"} <= _typed("CONTRIBUTING.md", "paper-digest")


def test_every_target_has_a_sentence_of_help() -> None:
    phony = re.search(r"^\.PHONY: (.+)", _read("Makefile"), re.MULTILINE)
    assert phony
    assert set(phony[1].split()) == _targets().keys() | {"browser", "FORCE"}
    assert all(text[0].isupper() and text.endswith(".") for text in _targets().values())


def test_make_alone_builds_the_site() -> None:
    assert ".DEFAULT_GOAL := site" in _read("Makefile")


def test_ci_runs_the_commands_of_contributing() -> None:
    [command] = re.findall(r"^exec (make .+)", _read(".ci/run"), re.MULTILINE)
    assert f"`{command}`" in _read("CONTRIBUTING.md")
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_verbs_are_those_of_the_contract() -> None:
    assert sorted(main.commands) == list(VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_says_what_it_does(verb: str) -> None:
    result = CliRunner().invoke(main, [verb, "--help"])
    assert result.exit_code == 0
    assert main.commands[verb].help
    assert all(
        getattr(option, "help", None) for option in main.commands[verb].params if option.param_type_name == "option"
    )


def test_the_package_runs_as_a_module_too() -> None:
    command = [sys.executable, "-m", "generator", "--help"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert all(verb in run.stdout for verb in VERBS)


def test_the_installed_command_is_the_same_program() -> None:
    scripts = tomllib.loads(_read("pyproject.toml"))["project"]["scripts"]
    assert scripts == {"paper-digest": "generator.__main__:main"}


def test_on_windows_every_verb_answers_with_one_sentence() -> None:
    begin = "import sys; sys.platform = 'win32'; import generator.__main__"
    run = subprocess.run([sys.executable, "-c", begin], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 1
    [sentence] = run.stderr.splitlines()
    assert 'on Windows, type "wsl --install" once and run it inside WSL' in sentence


def test_make_and_the_browser_tests_look_for_the_same_browsers() -> None:
    assert f"BROWSERS := {' '.join(BROWSERS)}\n" in _read("Makefile")


def test_no_index_address_or_folder_of_one_machine_is_in_the_set_up() -> None:
    for name in ("Makefile", "pyproject.toml", "requirements/environment", ".ci/run"):
        assert re.findall(r"index-url [^\\\s]*://|/opt/|/home/|/tmp/", _read(name)) == [], name
