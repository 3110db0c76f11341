"""The taxonomy that the project ships: every tag can be earned, and what only looks like it earns nothing."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from generator.errors import ProblemCollector
from generator.model.taxonomy import Tag, Taxonomy
from generator.reading.curation.taxonomy import read_taxonomy
from generator.reading.digests.folder import read_digests
from generator.text.clean import clean_text
from generator.text.slugs import make_slug
from generator.understanding.tags import Tagger

ROOT = Path(__file__).parents[2]


class Example(NamedTuple):
    """Two invented papers, each a title and an abstract."""

    tag: str
    earns: tuple[str, str]
    misses: tuple[str, str]


EXAMPLES = [
    Example(case["tag"], (case["earns"][0], case["earns"][1]), (case["misses"][0], case["misses"][1]))
    for case in yaml.safe_load((ROOT / "tests" / "data" / "tag_examples.yml").read_text(encoding="utf-8"))
]


@pytest.fixture(scope="module")
def taxonomy() -> Taxonomy:
    problems = ProblemCollector()
    taxonomy = read_taxonomy(ROOT / "content" / "taxonomy.yml", problems)
    assert problems.problems == ()
    return taxonomy


@pytest.fixture(scope="module")
def tagger(taxonomy: Taxonomy) -> Tagger:
    return Tagger(taxonomy)


def test_every_tag_can_be_earned_and_every_facet_has_tags(taxonomy: Taxonomy) -> None:
    assert all(tag.phrases and tag.aliases for tag in taxonomy.tags)
    assert {facet.slug for facet in taxonomy.facets} == {tag.facet for tag in taxonomy.tags}


def test_every_tag_has_an_example(taxonomy: Taxonomy) -> None:
    assert [example.tag for example in EXAMPLES] == [tag.slug for tag in taxonomy.tags]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.tag)
def test_an_invented_paper_earns_the_tag_and_a_near_miss_does_not(example: Example, tagger: Tagger) -> None:
    assert example.tag in [match.tag for match in tagger.find(*example.earns)]
    assert example.tag not in [match.tag for match in tagger.find(*example.misses)]


def test_no_paper_of_the_first_digest_is_left_without_a_tag_or_a_true_reason(tagger: Tagger) -> None:
    entries = [
        entry for digest in read_digests(ROOT / "content" / "digests", ProblemCollector()) for entry in digest.entries
    ]
    assert entries
    for entry in entries:
        texts = {"title": clean_text(entry.title).plain, "abstract": clean_text(entry.abstract).plain}
        matches = tagger.find(texts["title"], texts["abstract"])
        assert matches, entry.source
        assert all(match.phrase and match.phrase in texts[match.where] for match in matches), entry.source


def test_no_alias_is_the_name_of_another_tag(taxonomy: Taxonomy) -> None:
    def names(tag: Tag) -> set[str]:
        return {make_slug(tag.name), tag.slug}

    others = {name: tag.slug for tag in taxonomy.tags for name in names(tag)}
    assert all(others.get(make_slug(alias), tag.slug) == tag.slug for tag in taxonomy.tags for alias in tag.aliases)
