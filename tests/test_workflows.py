"""The workflows and the locks: nothing unpinned, nothing unasked, and no command that people could not type."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))
BIN = Path(sys.executable).parent
"""Where the tools of the locked set-up are."""


def _jobs(workflow: str) -> dict[str, dict[str, Any]]:
    text = (ROOT / ".github" / "workflows" / workflow).read_text(encoding="utf-8")
    jobs: dict[str, dict[str, Any]] = yaml.safe_load(text)["jobs"]
    return jobs


def _steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in _jobs(workflow.name).values() for step in job.get("steps", ())]


def _settings() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _pythons() -> list[str]:
    """The versions of Python that the Makefile takes, newest first."""
    [versions] = re.findall(r"^PYTHONS := (.+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return str(versions).split()


def test_there_is_one_workflow_for_pull_requests_and_one_for_the_site() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "publish.yml"]


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_actionlint_finds_nothing() -> None:
    run = _run(str(BIN / "actionlint"), *map(str, WORKFLOWS))
    assert (run.stdout, run.returncode) == ("", 0)


def test_zizmor_finds_nothing_even_when_pedantic() -> None:
    options = ("--offline", "--no-progress", "--quiet", "--persona=pedantic")
    run = _run(str(BIN / "zizmor"), *options, *map(str, WORKFLOWS))
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_a_workflow_is_a_make_target_and_nothing_else(workflow: Path) -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    commands = [step["run"] for step in _steps(workflow) if "run" in step]
    assert commands
    assert {command.removeprefix("make ") for command in commands} <= targets


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_with_its_version_behind_it(workflow: Path) -> None:
    used = re.findall(r"uses: (?!\$/)(.+)", workflow.read_text(encoding="utf-8"))
    assert used
    assert [line for line in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_uses_a_secret_or_keeps_a_credential(workflow: Path) -> None:
    assert "secrets" not in workflow.read_text(encoding="utf-8")
    checkouts = [step for step in _steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


def test_the_last_job_of_ci_waits_for_all_others() -> None:
    jobs = _jobs("ci.yml")
    *others, last = jobs
    assert jobs[last]["needs"] == others
    assert jobs[last]["if"] == "always()"


def test_ci_tests_the_lowest_and_the_highest_python() -> None:
    newest_first = _pythons()
    test = _jobs("ci.yml")["test"]
    assert test["strategy"]["matrix"] == {"python": [newest_first[-1], newest_first[0]]}
    assert {step.get("run"): step.get("env") for step in test["steps"]}["make test"] == {
        "PYTHON": "python${{ matrix.python }}"
    }


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_of_a_workflow_runs_on_the_python_that_was_set_up(workflow: Path) -> None:
    # Without PYTHON, make takes the newest one, and a runner has some of its own.
    anywhere = yaml.safe_load(workflow.read_text(encoding="utf-8")).get("env", {})
    for job in _jobs(workflow.name).values():
        versions = [step["with"]["python-version"] for step in job.get("steps", ()) if "setup-python" in str(step)]
        runs = [step for step in job.get("steps", ()) if versions and "run" in step]
        assert all({**anywhere, **step.get("env", {})}["PYTHON"] == f"python{versions[0]}" for step in runs)


def test_nothing_is_published_that_ci_has_not_proved() -> None:
    jobs = _jobs("publish.yml")
    assert jobs["prove"]["uses"] == "$/.github/workflows/ci.yml"
    assert jobs["build"]["needs"] == "prove"
    assert jobs["deploy"]["needs"] == "build"
    commands = {step["run"] for step in _steps(ROOT / ".github/workflows/ci.yml") if "run" in step}
    assert {"make check", "make test", "make site"} <= commands
    # YAML takes "on" for a truth value.
    assert "workflow_call" in yaml.safe_load((ROOT / ".github/workflows/ci.yml").read_text(encoding="utf-8"))[True]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_pictures_are_kept_between_the_runs_that_build_a_site(workflow: Path) -> None:
    names_of_jobs = [
        [step.get("run", step.get("uses", "")).partition("@")[0] for step in job.get("steps", ())]
        for job in _jobs(workflow.name).values()
    ]
    [names] = [names for names in names_of_jobs if "make site" in names]
    assert names.index("actions/cache") < names.index("make site")
    [cache] = [step["with"] for step in _steps(workflow) if step.get("uses", "").startswith("actions/cache@")]
    assert cache["path"] == "build/pictures"
    assert cache["key"].startswith(cache["restore-keys"])


@pytest.mark.parametrize(
    ("results", "code"), [("success success", 0), ("success failure", 2), ("success skipped", 2), ("", 2)]
)
def test_only_a_row_of_successes_has_all_passed(results: str, code: int) -> None:
    run = _run("make", "--silent", "all-passed", f"RESULTS={results}")
    assert run.returncode == code, run.stderr


def test_publishing_builds_for_the_address_that_pages_gives() -> None:
    [build] = [step for step in _steps(ROOT / ".github/workflows/publish.yml") if step.get("run") == "make site"]
    assert build["env"] == {
        "PYTHON": "python3.11",
        "SITE_URL": "${{ steps.pages.outputs.base_url }}",
        "REPO_URL": "${{ github.server_url }}/${{ github.repository }}",
    }


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_a_lock_names_no_address_and_the_command_that_renews_it(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "make lock" in text
    assert re.findall(r"\S*(?:://|--(?:extra-)?index-url|--find-links|--trusted-host)\S*", text) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda path: path.name)
def test_every_package_of_a_lock_has_one_version_and_hashes(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    packages = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    assert packages
    hashes = r"(?: +--hash=sha256:[0-9a-f]{64})+"
    # A marker may tell machines and makes apart, but all versions of Python get the same packages.
    marker = r"(?: ; (?!.*python_(?:full_)?version)[^\\]+?)?"
    line_of_package = re.compile(rf"[a-z0-9-]+(?:\[[a-z0-9,-]+\])?==[^\s;]+{marker}{hashes} *")
    assert [line for line in packages if not line_of_package.fullmatch(line)] == []
    names = [re.split(r"==|\[", line)[0] for line in packages]
    assert len(names) == len(set(names))


def test_both_locks_agree_on_every_version() -> None:
    site, dev = (
        dict(re.findall(r"^(\S+)==(\S+)", (ROOT / "requirements" / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("site.txt", "dev.txt")
    )
    assert {name: dev.get(name) for name in site} == site


def test_the_locks_hold_what_the_project_asks_for() -> None:
    project = _settings()["project"]
    build = _settings()["build-system"]["requires"]
    assert _settings()["dependency-groups"]["build"] == build
    wanted = {
        "site.txt": [*project["dependencies"], *build],
        "dev.txt": [*project["dependencies"], *build, *project["optional-dependencies"]["dev"]],
    }
    for lock, requirements in wanted.items():
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        versions = dict(re.findall(r"^([a-z0-9-]+)\S*?==([^\s;]+)", text, re.MULTILINE))
        for requirement in map(Requirement, requirements):
            assert requirement.specifier.contains(versions[canonicalize_name(requirement.name)]), requirement


def test_the_project_names_the_pythons_that_make_takes() -> None:
    settings = _settings()
    newest_first = _pythons()
    lowest = newest_first[-1]
    classifier = re.compile(r"Programming Language :: Python :: (3\.\d+)")
    named = filter(None, map(classifier.fullmatch, settings["project"]["classifiers"]))
    assert [match[1] for match in named] == newest_first[::-1]
    assert settings["project"]["requires-python"] == f">={lowest}"
    assert settings["tool"]["mypy"]["python_version"] == lowest
    assert settings["tool"]["ruff"]["target-version"] == f"py{lowest.replace('.', '')}"
