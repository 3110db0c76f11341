"""The tools that check scripts and styles: they report what they should, and they come without an address."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TYPESCRIPT = ROOT / "node_modules/typescript/bin/tsc"
BIOME = ROOT / "node_modules/@biomejs/biome/bin/biome"
BIN = Path(sys.executable).parent
"""Where Node is, beside the Python of the locked set-up."""
SCRIPTS = "overrides/assets/javascripts"
STYLES = "overrides/assets/stylesheets"

BAD_TYPES = {
    "property": ("/** @param {string} text */\nexport const f = (text) => text.size;\n", "TS2339"),
    "no_type": ("/** Doubles. */\nexport const f = (number) => number * 2;\n", "TS7006"),
    "maybe_null": ('export const f = () => document.querySelector("a").href;\n', "TS2531"),
    "maybe_missing": (
        "/** @param {string[]} words @returns {string} */\nexport const f = (words) => words[0];\n",
        "TS2322",
    ),
    "wrong_kind": ('/** @type {number} */\nexport const count = "3";\n', "TS2322"),
    "too_new": ("/** @param {Set<number>} set */\nexport const f = (set) => set.union(set);\n", "TS2550"),
}
"""By name a script with a wrong type, and the number of TypeScript's message."""

BAD_FILES = {
    f"{SCRIPTS}/unused.js": ("export function f() {\n  const unused = 1;\n}\n", "noUnusedVariables"),
    f"{SCRIPTS}/undeclared.js": ("export const f = () => nowhere + 1;\n", "noUndeclaredVariables"),
    f"{SCRIPTS}/equals.js": ("/** @param {unknown} x */\nexport const f = (x) => x == 1;\n", "noDoubleEquals"),
    f"{SCRIPTS}/printed.js": ('console.log("left behind");\n', "noConsole"),
    f"{SCRIPTS}/shadow.js": ("const f = 1;\nexport const g = (f) => f;\nexport { f };\n", "noShadow"),
    f"{SCRIPTS}/lost.js": ('import { f } from "./nowhere.js";\n\nf();\n', "noUnresolvedImports"),
    f"{SCRIPTS}/untidy.js": ("export const f = 'single quotes'\n", "format"),
    f"{STYLES}/property.css": ("a { colr: red; }\n", "noUnknownProperty"),
    f"{STYLES}/unit.css": ("a { width: 3rme; }\n", "noUnknownUnit"),
    f"{STYLES}/twice.css": ("a { color: red; color: red; }\n", "noDuplicateProperties"),
    f"{STYLES}/pseudo.css": ("a:hovr { color: red; }\n", "noUnknownPseudoClass"),
    f"{STYLES}/important.css": ("a { color: red !important; }\n", "noImportantStyles"),
}
"""By path a file with one fault, and the rule that it breaks."""


def _run(tool: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    assert tool.exists(), "`make check-scripts` installs what these tests run"
    command = [str(BIN / "node"), str(tool), *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def _write(folder: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def type_report(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What TypeScript says of `BAD_TYPES` with the settings of the project."""
    folder = tmp_path_factory.mktemp("types")
    shutil.copy(ROOT / "tsconfig.json", folder)
    _write(folder, {f"{SCRIPTS}/{name}.js": text for name, (text, _) in BAD_TYPES.items()})
    run = _run(TYPESCRIPT, folder=folder)
    assert run.returncode != 0
    return run.stdout.splitlines()


@pytest.mark.parametrize("name", BAD_TYPES)
def test_a_wrong_type_in_a_script_is_reported_with_its_file_and_line(type_report: list[str], name: str) -> None:
    text, message = BAD_TYPES[name]
    line = len(text.splitlines())
    assert [told for told in type_report if told.startswith(f"{SCRIPTS}/{name}.js({line},") and message in told]


@pytest.fixture(scope="module")
def lint_report(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    """What the linter says of `BAD_FILES` with the settings of the project: files and rules."""
    folder = tmp_path_factory.mktemp("lint")
    shutil.copy(ROOT / "biome.jsonc", folder)
    _write(folder, {path: text for path, (text, _) in BAD_FILES.items()})
    run = _run(BIOME, "check", "--error-on-warnings", "--max-diagnostics=none", "--reporter=json", folder=folder)
    assert run.returncode != 0
    told = json.loads(run.stdout)["diagnostics"]
    return [(one["location"]["path"], one["category"].rpartition("/")[2]) for one in told]


@pytest.mark.parametrize("path", BAD_FILES)
def test_a_fault_in_a_script_or_a_style_sheet_is_reported(lint_report: list[tuple[str, str]], path: str) -> None:
    assert (path, BAD_FILES[path][1]) in lint_report


def test_the_types_of_every_script_are_checked_and_every_style_sheet_lies_where_the_linter_looks() -> None:
    listed = _run(TYPESCRIPT, "--listFilesOnly", folder=ROOT).stdout.splitlines()
    scripts = {str(path) for path in (ROOT / "overrides").rglob("*.js")}
    assert scripts
    assert scripts <= set(listed)
    assert {path.parent for path in (ROOT / "overrides").rglob("*.css")} == {ROOT / STYLES}


def test_the_lock_of_the_script_tools_has_a_hash_and_no_address_for_each_package() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    named = {name: package for name, package in packages.items() if name}
    assert named
    assert [name for name, package in named.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [name for name, package in named.items() if "resolved" in package] == []


def test_tools_that_cannot_be_had_are_told_in_one_sentence(tmp_path: Path) -> None:
    for name in ("Makefile", "package.json", "package-lock.json", ".npmrc"):
        shutil.copy(ROOT / name, tmp_path)
    away = {"npm_config_offline": "true", "npm_config_cache": str(tmp_path / "cache")}
    command = ["make", "--silent", "DEV_TOOLS=", f"BIN={BIN}", "check-scripts"]
    run = subprocess.run(
        command, cwd=tmp_path, env=os.environ | away, capture_output=True, text=True, check=False, timeout=60
    )
    assert run.returncode != 0
    assert "npm could not install the packages of package-lock.json. It needs the npm registry" in run.stderr
    assert not (tmp_path / "node_modules/.package-lock.json").exists()
