"""The verbs as a person types them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.processes import PROCESSES
from generator.terminal.verbs import main
from tests.places import ROOT, SETTINGS, TINY

WAGGLE = "waggle-learning-to-dance-from-few-examples"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)


def build(content: Path, work: Path) -> Result:
    places = ("--out", work / "site", "--docs", work / "docs", "--config", SETTINGS)
    return run("build", "--content", content, *places)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    return shutil.copytree(TINY, tmp_path / "content")


def spoil(content: Path) -> Path:
    facts = content / "papers/2025-01-01.yml"
    facts.write_text(facts.read_text(encoding="utf-8").replace("venue:", "venu:"), encoding="utf-8")
    return facts


def test_the_package_runs_as_a_module() -> None:
    command = [sys.executable, "-m", "generator", "--help"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout.startswith("Usage: paper-digest")


def test_help_does_not_wait_for_what_only_a_build_needs() -> None:
    loaded = "{'mkdocs', 'pydantic', 'PIL', 'jinja2'} & sys.modules.keys()"
    code = f"import sys, generator.terminal.verbs; print(sorted({loaded}))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert result.stdout == "[]\n"


@pytest.mark.parametrize("verb", list(main.commands))
def test_each_verb_has_a_help_text(verb: str) -> None:
    result = run(verb, "--help")
    assert result.exit_code == 0
    assert str(main.commands[verb].help)[:40] in result.output


@pytest.mark.parametrize("words", [("check",), ("explain", WAGGLE), ("search", "bees"), ("build",)])
def test_every_verb_that_reads_says_in_a_sentence_what_the_machine_refuses(
    words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PROCESSES, "many")
    places = ("--out", tmp_path / "site", "--docs", tmp_path / "docs") if words == ("build",) else ()
    result = run(*words, "--content", TINY, *places)
    assert result.exit_code == 1
    assert f'{PROCESSES} is "many", which is no number of processes' in result.stderr
    assert result.stdout == ""


def test_check_of_good_content_says_what_it_read() -> None:
    result = run("check", "--config", SETTINGS, "--content", TINY)
    assert result.exit_code == 0
    assert "3 papers in 2 digests: 0 errors" in result.stderr


def test_check_prints_each_problem_with_its_place(content: Path) -> None:
    facts = spoil(content)
    result = run("check", "--config", SETTINGS, "--content", content)
    assert result.exit_code == 1
    assert f'{facts}:5: unknown key "venu" (did you mean "venue"?)' in result.stdout
    assert "1 error," in result.stderr


def test_check_can_annotate_a_pull_request(content: Path) -> None:
    facts = spoil(content)
    result = run("check", "--config", SETTINGS, "--content", content, "--format", "github")
    assert result.exit_code == 1
    assert f'::error file={facts},line=5::unknown key "venu" (did you mean "venue"?)' in result.stdout.splitlines()


def test_check_tells_errors_first_and_then_what_is_in_the_curators_own_files(content: Path) -> None:
    spoil(content)
    (content / "digest").mkdir()
    (content / "digests/notes.sketch").touch()
    lines = run("check", "--config", SETTINGS, "--content", content).stdout.splitlines()
    assert [line.removeprefix(f"{content}/").partition(": ")[0] for line in lines] == [
        "papers/2025-01-01.yml:5",
        "digests/notes.sketch",
        "digest",
        str(content),  # the note about README.md
    ]


def test_check_sums_the_taxonomy_up_in_one_line_and_lists_it_on_request(content: Path) -> None:
    taxonomy = content / "taxonomy.yml"
    unsaid = "- slug: hornets\n  name: Hornets\n  facet: topic\n  definition: None.\n  sure: [hornet]\n"
    text = taxonomy.read_text(encoding="utf-8").rstrip() + "\n"
    indent = "  " if "\n  - slug" in text else ""
    taxonomy.write_text(text + "".join(f"{indent}{line}\n" for line in unsaid.splitlines()), encoding="utf-8")
    told = [
        line
        for line in run("check", "--config", SETTINGS, "--content", content).stdout.splitlines()
        if "note:" not in line
    ]
    assert told == [
        (
            f"{taxonomy}: warning: 1 tag has no paper, 1 tag has phrases that no paper says"
            " (`paper-digest check --tags` lists them)"
        )
    ]
    listed = run("check", "--config", SETTINGS, "--content", content, "--tags").stdout
    assert 'no paper has the tag "hornets"' in listed
    assert 'phrases of "hornets" that no paper says: "hornet"' in listed


def test_check_refuses_settings_that_build_would_refuse(content: Path, tmp_path: Path) -> None:
    settings = tmp_path / "mkdocs.yml"
    settings.write_text("site_name: Bees\nsite_url: ftp://bees.example\n", encoding="utf-8")
    result = run("check", "--content", content, "--config", settings)
    assert result.exit_code == 1
    assert f'{settings}:2: the address of the site is "ftp://bees.example' in result.stdout


def test_check_refuses_a_hook_with_which_a_build_would_fail(content: Path, tmp_path: Path) -> None:
    (tmp_path / "hook.py").write_text("def on_env(env, **_):\n    env.globals['fog'] = 1 // 0\n", encoding="utf-8")
    settings = tmp_path / "mkdocs.yml"
    theme = f"theme: {{custom_dir: '{ROOT}/overrides'}}"
    settings.write_text(f"INHERIT: {SETTINGS}\n{theme}\nhooks: [hook.py]\n", encoding="utf-8")
    result = run("check", "--content", content, "--config", settings)
    assert result.exit_code == 1
    assert f"{tmp_path}/hook.py:2: ZeroDivisionError: integer division or modulo by zero" in result.stdout


def test_check_finds_the_project_from_a_folder_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(TINY, tmp_path / "content")
    theme = f"theme: {{custom_dir: '{ROOT / 'overrides'}'}}"
    (tmp_path / "mkdocs.yml").write_text(f"INHERIT: {SETTINGS}\n{theme}\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path / "content/digests")
    result = run("check")
    assert result.exit_code == 0
    assert "3 papers in 2 digests" in result.stderr
    assert "../../content: note: not content, passed over: README.md" in result.stdout


def test_check_tries_the_taxonomy_on_its_examples_and_looks_at_the_schemas(content: Path) -> None:
    (content / "schema").mkdir()
    file = content / "tag_examples.yml"
    example = "examples:\n- tag: robots\n  earns: { title: Bees, abstract: We count bees. }\n"
    file.write_text(example, encoding="utf-8")
    result = run("check", "--config", SETTINGS, "--content", content)
    assert result.exit_code == 1
    assert f'{file}:3: "Bees" does not get the tag "robots"' in result.stdout
    assert f"{content}/schema/venues.json: warning: this is not the schema of this version" in result.stdout


def test_build_says_where_the_site_is(tmp_path: Path) -> None:
    site = tmp_path / "site"
    result = build(TINY, tmp_path)
    assert result.exit_code == 0
    assert result.stdout.startswith("3 papers, ")
    assert result.stdout.endswith(f"pages in {site}\n")
    assert (site / "index.html").is_file()


def test_a_build_that_fails_says_why_and_writes_nothing(content: Path, tmp_path: Path) -> None:
    facts = spoil(content)
    result = build(content, tmp_path)
    assert result.exit_code == 1
    assert f"{facts}:5:" in result.stderr
    assert "1 problem; nothing was written" in result.stderr
    assert not (tmp_path / "site").exists()


def test_a_page_that_would_fail_the_proof_is_told_by_check_and_by_build(content: Path, tmp_path: Path) -> None:
    page = content / "pages/about.md"
    page.write_text("# About\n\n<a href='../nowhere/'>x</a>\n", encoding="utf-8")
    told = f'{page}:3: its link "../nowhere/" leads nowhere'
    checked = run("check", "--content", content, "--config", SETTINGS)
    built = build(content, tmp_path)
    assert checked.exit_code == built.exit_code == 1
    assert told in checked.stdout
    assert told in built.stderr
    assert "nothing was written" in built.stderr


def test_explain_gives_each_answer_with_its_reason() -> None:
    text = run("explain", WAGGLE, "--content", TINY).stdout
    assert f"{TINY}/digests/2025-01-01.txt:7: in the digest of 2025-01-01" in text
    assert f"{TINY}/papers/2025-01-01.yml:1: its facts" in text
    assert 'curriculum: "curriculum" in the abstract' in text
    assert "code: https://github.com/example/waggle" in text
    assert "formerly: waggle" in text


def test_explain_names_a_curators_tag_and_note() -> None:
    text = run("explain", "a-survey-of-bees-that-count-to-four", "--content", TINY).stdout
    assert "robots: given by a curator" in text
    assert "note: Retold at the spring meeting." in text


def test_explain_of_an_unknown_paper_names_the_nearest() -> None:
    result = run("explain", WAGGLE[:-1], "--content", TINY)
    assert result.exit_code == 1
    assert f'did you mean "{WAGGLE}"?' in result.stderr


def test_explain_of_bad_content_tells_the_problems(content: Path) -> None:
    facts = spoil(content)
    result = run("explain", WAGGLE, "--content", content)
    assert result.exit_code == 1
    assert f"{facts}:5:" in result.stderr


def test_search_prints_the_best_paper_first() -> None:
    result = run("search", "robot", "dance", "--content", TINY)
    assert result.exit_code == 0
    assert WAGGLE in result.stdout.splitlines()[0]


def test_search_that_finds_nothing_says_so() -> None:
    result = run("search", "submarine", "--content", TINY)
    assert result.exit_code == 1
    assert 'nothing found for "submarine"' in result.stderr


@pytest.mark.parametrize(
    ("words", "range_"),
    [
        (("serve", "--port", "0"), "1<=x<=65535"),
        (("serve", "--port", "65536"), "1<=x<=65535"),
        (("search", "robot", "--limit", "0"), "x>=1"),
        (("search", "robot", "--limit", "-2"), "x>=1"),
    ],
)
def test_a_number_out_of_its_range_is_refused_before_anything_is_read(words: tuple[str, ...], range_: str) -> None:
    result = run(*words, "--content", "no-such-folder")
    assert result.exit_code == 2
    assert f"is not in the range {range_}" in result.stderr


@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])
def test_what_cannot_be_printed_is_told(tmp_path: Path, unbuffered: str) -> None:
    code = f"from generator.terminal.verbs import main; main(['check', '--content', {str(tmp_path)!r}])"
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    command = [sys.executable, "-c", code]
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        result = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, text=True, cwd=ROOT, env=environment, check=False
        )
    assert result.returncode == 1
    assert "Traceback" not in result.stderr
    assert "what this prints cannot be written: no space left on device (print it elsewhere" in result.stderr
    assert "Exception ignored" not in result.stderr


def test_the_list_of_verbs_says_what_each_does_in_a_whole_sentence() -> None:
    verbs = run("--help").stdout.partition("Commands:\n")[2].splitlines()
    assert len(verbs) == 6
    assert all(line.endswith(".") and not line.endswith("...") for line in verbs)
