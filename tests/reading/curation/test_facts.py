"""Facts are read with their lines; a missing or empty key says nothing."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import CuratedFacts
from generator.model.source import Source
from generator.reading.curation.facts import read_facts

ALL_KEYS = """
kettle-networks:
  arxiv_id: arXiv:2503.01234v2
  authors:
    - Alice Smith
    - "Bob  Jones "
  published: 2025-03-10
  venue: ICLR 2025
  code_url: https://example.org/code
  links: [https://example.org/demo]
  tags: [kettles]
  title: Kettle Networks,
    Corrected
  abstract: >
    We study
    kettles.
  former_slugs: [kettles-old]
  note: Hot.
spoons:
  add_tags: [spoons]
  drop_tags:
    - kettles
  authors:
  venue: ~
"""


def read(text: str, folder: Path) -> tuple[tuple[CuratedFacts, ...], ProblemCollector]:
    for name in ("papers", "digests"):
        (folder / name).mkdir()
    (folder / "digests" / "2025-03-11.txt").touch()
    (folder / "papers" / "2025-03-11.yml").write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    return read_facts(folder / "papers", problems), problems


def test_every_key_is_read_and_put_in_one_form(tmp_path: Path) -> None:
    facts, problems = read(ALL_KEYS, tmp_path)
    path = (tmp_path / "papers" / "2025-03-11.yml").as_posix()
    assert not problems.problems
    assert facts == (
        CuratedFacts(
            source=Source(path, 2),
            slug="kettle-networks",
            arxiv_id="2503.01234",
            authors=("Alice Smith", "Bob Jones"),
            published="2025-03-10",
            venue="ICLR 2025",
            code_url="https://example.org/code",
            links=("https://example.org/demo",),
            tags=("kettles",),
            title="Kettle Networks, Corrected",
            abstract="We study kettles.",
            former_slugs=("kettles-old",),
            note="Hot.",
            tag_sources={"kettles": Source(path, 11), "kettles-old": Source(path, 17)},
        ),
        CuratedFacts(
            source=Source(path, 19),
            slug="spoons",
            add_tags=("spoons",),
            drop_tags=("kettles",),
            tag_sources={"spoons": Source(path, 20), "kettles": Source(path, 22)},
        ),
    )


def test_an_empty_list_of_tags_takes_all_tags_away(tmp_path: Path) -> None:
    facts, _ = read("kettles:\n  tags: []\n", tmp_path)
    assert facts[0].tags == ()


def test_a_file_of_remarks_holds_no_facts(tmp_path: Path) -> None:
    facts, problems = read("# later\n", tmp_path)
    assert (facts, problems.problems) == ((), ())


def test_a_missing_folder_holds_no_facts(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_facts(tmp_path / "papers", problems) == ()
    assert not problems.problems


def test_a_mistake_in_one_paper_leaves_the_others_readable(tmp_path: Path) -> None:
    facts, problems = read("a:\n  venue: [x]\nb:\n  venue: ICLR 2025\n", tmp_path)
    assert [one.slug for one in facts] == ["b"]
    assert len(problems.errors) == 1
