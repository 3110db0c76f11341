"""Six wishes, each one new file and one row of a table: the package is copied, extended, and builds a site with them.

A reserved name needs its row alone. Whoever changes a table so that a wish costs more learns it here.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

import generator

ROOT = Path(__file__).parent.parent
TINY = ROOT / "tests/data/tiny"
SETTINGS = """
site_name: Bees
site_url: https://bees.example/
docs_dir: build/docs
plugins: []
theme: {name: material, custom_dir: overrides, font: false, favicon: assets/favicon.svg}
markdown_extensions: [attr_list, md_in_html, tables, toc]
not_in_nav: "*"
"""


@dataclass(frozen=True)
class Wish:
    """What somebody adds."""

    table: str
    """The file of the table, in the package."""
    name: str
    """The name of the table in it."""
    row: str
    """The new row."""
    imports: str = ""
    """The line that makes the new file known to the table."""
    file: str = ""
    """The new file, in the package."""
    code: str = ""
    """What it holds."""


INPUT_FORMAT = Wish(
    table="reading/digests/formats.py",
    name="FORMATS",
    row='DigestFormat("papers as a table", (".tab",), read_tab),',
    imports="from generator.reading.digests.tab import read_tab",
    file="reading/digests/tab.py",
    code='''
"""Papers as lines of a title, a tab and an abstract."""

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.files.text_file import read_text


def read_tab(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    lines = (read_text(path, problems) or "").splitlines()
    pairs = [line.split("\\t") for line in lines]
    return tuple(DigestEntry(Source(str(path), n), title, text) for n, (title, text) in enumerate(pairs, 1))
''',
)
DIALECT = Wish(
    table="reading/digests/paste/dialects/known.py",
    name="ROWS",
    row="WASP_POST,",
    imports="from generator.reading.digests.paste.dialects.wasp_post import WASP_POST",
    file="reading/digests/paste/dialects/wasp_post.py",
    code='''
"""The Wasp Post, which says who writes in words of its own."""

from generator.reading.digests.paste.author_lines import read_labelled_names
from generator.reading.digests.paste.dialects.dialect import Dialect, FactLabel
from generator.reading.digests.paste.furniture import make_rule


def read_names(text: str) -> tuple[str, ...]:
    return read_labelled_names(text) or ()


WASP_POST = Dialect(
    name="Wasp Post",
    why="somebody copies the Wasp Post",
    furniture=(make_rule("sting", "what stands between its papers", r"buzz of the week no \\d+"),),
    labels=(FactLabel("stung by", "authors", read_names),),
)
''',
)
CITATION_FORMAT = Wish(
    table="rendering/citing/formats.py",
    name="CITATION_FORMATS",
    row='CitationFormat("EndNote", "enw", ".enw", "application/x-endnote-refer", enw_entry),',
    imports="from generator.rendering.citing.enw import enw_entry",
    file="rendering/citing/enw.py",
    code='''
"""Citations as EndNote's tagged lines."""

from generator.model.citations import CitationRecord
from generator.text.lines import one_line


def enw_entry(key: str, record: CitationRecord) -> str:
    return f"%F {key}\\n%T {one_line(record.title.plain)}\\n"
''',
)
SEARCH_FIELD = Wish(
    table="rendering/search/fields.py",
    name="SEARCH_FIELDS",
    row='SearchField("note", 2, read_note),',
    imports="from generator.rendering.search.note_field import read_note",
    file="rendering/search/note_field.py",
    code='''
"""The curator's note, to be searched."""

from generator.model.library import Library
from generator.model.papers import Paper


def read_note(paper: Paper, _: Library) -> str:
    return paper.note
''',
)
PAGE_KIND = Wish(
    table="rendering/page_kinds.py",
    name="PAGE_KINDS",
    row='PageKind("hives", hives.render, "Hives"),',
    imports="from generator.rendering.pages import hives",
    file="rendering/pages/hives.py",
    code='''
"""A page that counts."""

from collections.abc import Iterator

from generator.model.site import OutputFile
from generator.rendering.pages.page_writer import PageWriter, listing_head, write_front_matter


def render(writer: PageWriter) -> Iterator[OutputFile]:
    papers = writer.library.papers
    head = write_front_matter(listing_head("Hives", "All hives.", papers))
    yield OutputFile("hives/index.md", head + f"# Hives {{: #title }}\\n\\n{len(papers)} hives.\\n")
''',
)
RESERVED_NAME = Wish(
    table="rendering/reserved_names.py",
    name="RESERVED_NAMES",
    row='ReservedName("honey", "address", "what bees make"),',
)
WISHES = (INPUT_FORMAT, DIALECT, CITATION_FORMAT, SEARCH_FIELD, PAGE_KIND, RESERVED_NAME)

PASTE = """Buzz of the week no 7

Wasps that Weave

Stung by: Vera Vespa, Wilma Hornet

We present a robot wasp that weaves paper. It needs no hive. On ten trees its nests hold twice as long as others.
"""


def add(wish: Wish, package: Path) -> None:
    """Make the one new file, and the one new row with its import."""
    if wish.file:
        assert not (package / wish.file).exists()
        (package / wish.file).write_text(wish.code.lstrip(), encoding="utf-8")
    table = package / wish.table
    text = table.read_text(encoding="utf-8")
    end = re.compile(rf"(^{wish.name}\b[^\n]* = \((?:\n.*?)?\n)(?=\))", re.MULTILINE | re.DOTALL)
    assert len(end.findall(text)) == 1
    text = end.sub(lambda rows: f"{rows[1]}    {wish.row}\n", text)
    if wish.imports:
        text = text.replace(
            "from __future__ import annotations\n", f"from __future__ import annotations\n{wish.imports}\n"
        )
    table.write_text(text, encoding="utf-8")


def run(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(project)}
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.run(command, cwd=project, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package in which all six wishes came true, with content that makes use of them."""
    project = tmp_path_factory.mktemp("wishes")
    shutil.copytree(ROOT / "generator", project / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "overrides", project / "overrides")
    shutil.copytree(TINY, project / "content")
    (project / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    for wish in WISHES:
        add(wish, project / "generator")
    table = "Hives as Graphs\tWe study hives as graphs of robot bees. Each hive is a tree. Trees help.\n"
    (project / "content/digests/2025-03-01.tab").write_text(table, encoding="utf-8")
    (project / "content/digests/2025-04-01.txt").write_text(PASTE, encoding="utf-8")
    noted = "wasps-that-weave:\n  note: Read it with a cup of quillwort.\n"
    (project / "content/papers/2025-04-01.yml").write_text(noted, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    """The site that the copy builds."""
    result = run(project, "build")
    assert result.returncode == 0, result.stderr
    return project / "build/site"


def test_another_input_format_is_read(site: Path) -> None:
    assert (site / "papers/hives-as-graphs/index.html").is_file()


def test_another_dialect_tells_its_facts_from_its_furniture(site: Path) -> None:
    papers = json.loads((site / "papers.json").read_text(encoding="utf-8"))["papers"]
    wasps = next(paper for paper in papers if paper["slug"] == "wasps-that-weave")
    assert wasps["authors"] == ["Vera Vespa", "Wilma Hornet"]
    assert wasps["abstract"].startswith("We present a robot wasp")
    assert not any("buzz" in paper["title"].lower() for paper in papers)


def test_another_citation_format_is_on_each_page_and_beside_each_collection(site: Path) -> None:
    page = (site / "papers/wasps-that-weave/index.html").read_text(encoding="utf-8")
    assert "<summary>EndNote</summary>" in page
    assert 'data-type="application/x-endnote-refer"' in page
    assert "%T Wasps that Weave" in (site / "papers.enw").read_text(encoding="utf-8")
    assert 'href="papers.enw"' in (site / "index.html").read_text(encoding="utf-8")
    assert "papers.enw" in (site / "llms.txt").read_text(encoding="utf-8")


def test_another_search_field_is_known_to_the_site_and_to_the_terminal(site: Path, project: Path) -> None:
    shards = [file.read_text(encoding="utf-8") for file in site.glob("pagefind/catalog/words-*.json")]
    assert any("quillwort" in json.loads(shard)["words"] for shard in shards)
    assert "wasps-that-weave" in run(project, "search", "quillwort").stdout


def test_another_kind_of_page_has_its_address_and_its_place_in_the_header(site: Path) -> None:
    assert "5 hives." in (site / "hives/index.html").read_text(encoding="utf-8")
    assert re.search(r'<a href="(?:\./)?hives/"[^>]*>Hives</a>', (site / "index.html").read_text(encoding="utf-8"))


def test_another_reserved_name_is_refused_and_so_is_that_of_the_new_page(project: Path) -> None:
    for name in ("honey", "hives"):
        page = project / f"content/pages/{name}.md"
        page.write_text("# Mine\n", encoding="utf-8")
        result = run(project, "check")
        page.unlink()
        assert result.returncode == 1
        assert f'content/pages/{name}.md: the address "{name}/" is taken' in result.stdout


@pytest.mark.parametrize("wish", WISHES, ids=lambda wish: wish.name)
def test_the_tour_and_the_guide_say_where_the_row_goes(wish: Wish) -> None:
    assert generator.__doc__
    assert wish.table in generator.__doc__
    assert f"`{wish.name}` in `generator/{wish.table}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
