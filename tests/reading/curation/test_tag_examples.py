"""Examples of tags are read with their lines, and what is wrong with the file is told."""

from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.source import Source
from generator.model.taxonomy import TagExample
from generator.reading.curation.tag_examples import read_tag_examples


def read(folder: Path, text: str) -> tuple[tuple[TagExample, ...], list[str]]:
    file = folder / "tag_examples.yml"
    file.write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    examples = read_tag_examples(file, problems)
    return examples, [str(problem).removeprefix(f"{folder}/") for problem in problems.problems]


def test_an_example_keeps_its_line(tmp_path: Path) -> None:
    text = "examples:\n- tag: kites\n  earns:\n    title: Kites\n    abstract: We fly a kite.\n"
    place = Source(f"{tmp_path}/tag_examples.yml", 3)
    assert read(tmp_path, text) == ((TagExample("kites", "Kites", "We fly a kite.", True, place),), [])


def test_a_tag_may_have_either_kind_of_example(tmp_path: Path) -> None:
    text = "examples:\n- tag: kites\n  misses: { title: Tails, abstract: A tail. }\n"
    examples, told = read(tmp_path, text)
    assert [(example.title, example.is_earned) for example in examples] == [("Tails", False)]
    assert told == []


def test_a_tag_without_any_example_is_told(tmp_path: Path) -> None:
    assert read(tmp_path, "examples:\n- tag: kites\n") == (
        (),
        ['tag_examples.yml:2: "kites" has no example (add "earns" or "misses", or remove it)'],
    )


def test_a_wrong_key_is_told_with_the_nearest(tmp_path: Path) -> None:
    text = "examples:\n- tag: kites\n  earn: { title: Kites, abstract: We fly. }\n"
    assert read(tmp_path, text) == ((), ['tag_examples.yml:3: unknown key "earn" (did you mean "earns"?)'])


def test_a_site_may_have_no_examples(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_tag_examples(tmp_path / "tag_examples.yml", problems) == ()
    assert problems.problems == ()
