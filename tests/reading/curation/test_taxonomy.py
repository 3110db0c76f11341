"""The taxonomy file: what is read from it, and what is said about its mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.model.taxonomy import Taxonomy
from generator.reading.curation.taxonomy import AGAINST, HINT, LIKELY, SURE, read_taxonomy

HEAD = """\
facets:
  - {slug: topic, name: Topic, definition: What it is about.}
lists:
  colour: [red, blue]
tags:
"""
KITES = """\
  - slug: kites
    name: Kites
    facet: topic
    definition: Kites fly.
"""


def read(tmp_path: Path, text: str) -> tuple[Taxonomy, list[str]]:
    path = tmp_path / "taxonomy.yml"
    path.write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    taxonomy = read_taxonomy(path, problems)
    return taxonomy, [str(problem).replace(f"{tmp_path.as_posix()}/", "") for problem in problems.problems]


def test_a_tag_is_read_with_its_phrases_their_points_and_their_lines(tmp_path: Path) -> None:
    rules = "    aliases: [flying]\n    sure: [box kite]\n    likely:\n      - kite\n      - <colour> tail\n"
    more = "    hints: [wind]\n    against: [bird]\n    apart_from: [kite mark]\n"
    taxonomy, problems = read(tmp_path, HEAD + KITES + rules + more)
    (tag,) = taxonomy.tags
    assert problems == []
    assert taxonomy.facets[0].name == "Topic"
    assert (tag.slug, tag.facet, tag.aliases, tag.source.line) == ("kites", "topic", ("flying",), 6)
    assert [(str(phrase), phrase.points, phrase.source.line) for phrase in tag.phrases] == [
        ("box kite", SURE, 11),
        ("kite", LIKELY, 13),
        ("<colour> tail", LIKELY, 14),
        ("wind", HINT, 15),
        ("bird", AGAINST, 16),
    ]
    assert [phrase.text for phrase in tag.apart_from] == ["kite mark"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (KITES + KITES, 'taxonomy.yml:10: "kites" is defined twice, first in line 6 (keep one)'),
        (
            KITES.replace("facet: topic", "facet: topics"),
            'taxonomy.yml:8: no facet is named "topics" (did you mean "topic"?)',
        ),
        (
            KITES.replace("slug: kites", "slug: Box Kites"),
            'taxonomy.yml:6: "Box Kites" is no slug (small letters, digits and hyphens: "box-kites")',
        ),
        (KITES + '    sure: [kite, ""]\n', 'taxonomy.yml:10: the phrase "" cannot be read: there are no words in it'),
        (KITES + "    sure: [ki*te]\n", 'taxonomy.yml:10: the phrase "ki*te" cannot be read: "ki*te" is no word'),
        (KITES + "    sure: [<color>]\n", 'no word list is named "color" (did you mean "colour"?)'),
        (KITES + "    yields_to: [kite]\n", 'taxonomy.yml:10: no tag is named "kite" (did you mean "kites"?)'),
        (KITES + "    sur: [kite]\n", 'taxonomy.yml:10: unknown key "sur" (did you mean "sure"?)'),
        (KITES + "    sure: kite\n", 'taxonomy.yml:10: "sure" must be a list, not the text "kite"'),
        (
            KITES + "    sure: [kite]\n    likely: [wind, kite]\n",
            'taxonomy.yml:11: the phrase "kite" comes twice, first in line 10 (keep one)',
        ),
        (KITES.replace("    name: Kites\n", ""), 'the key "name" is missing (add it)'),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_do(tmp_path: Path, text: str, message: str) -> None:
    _, problems = read(tmp_path, HEAD + text)
    assert len(problems) == 1
    assert message in problems[0]


def test_what_is_right_beside_a_mistake_is_read(tmp_path: Path) -> None:
    taxonomy, problems = read(tmp_path, HEAD + KITES + "    sure: [kite, ki*te]\n")
    assert len(problems) == 1
    assert [str(phrase) for phrase in taxonomy.tags[0].phrases] == ["kite"]


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    _, problems = read(tmp_path, HEAD + KITES.replace("topic", "moon") + "    sure: [+]\n    hints: [=]\n")
    assert len(problems) == 3


def test_a_missing_file_is_a_problem_and_an_empty_taxonomy(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_taxonomy(tmp_path / "taxonomy.yml", problems) == Taxonomy((), ())
    assert len(problems.problems) == 1
