"""Matches what curators wrote with the papers that it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.errors import ProblemCollector, nearest
from generator.model.digests import CuratedFacts
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.understanding.identity import Appearances


def match_facts(
    facts: Iterable[CuratedFacts],
    appearances: Mapping[str, Appearances],
    taxonomy: Taxonomy,
    problems: ProblemCollector,
) -> dict[str, CuratedFacts]:
    """Match facts with papers by slug.

    A slug without a paper is a problem, unless the digest of the same name has an error: the paper may be the one that
    could not be read, and a second message would hide the first.

    Args:
        facts: as curators wrote them.
        appearances: the papers by slug.
        taxonomy: the tags that facts may name.
        problems: holds the errors of digests, and takes each slug, tag and former slug that cannot be right.

    Returns:
        The facts by the slugs of their papers.
    """
    places = (Path(problem.source.path) for problem in problems.errors)
    unread_digests = {place.stem for place in places if place.parent.name == "digests"}
    matched: dict[str, CuratedFacts] = {}
    for one in facts:
        _check_tags(one, taxonomy, problems)
        if one.slug in appearances:
            matched[one.slug] = one
        elif Path(one.source.path).stem not in unread_digests:
            hint = nearest(one.slug, appearances) or "slugs are the last part of a paper's address"
            problems.error(one.source, f'no paper has the slug "{one.slug}"', hint)
    _check_former_slugs(facts, appearances, problems)
    return matched


def _check_former_slugs(
    facts: Iterable[CuratedFacts], appearances: Mapping[str, Appearances], problems: ProblemCollector
) -> None:
    claimed: dict[str, Source] = {}
    for one in facts:
        for slug in one.former_slugs:
            place = one.tag_sources.get(slug, one.source)
            if slug in appearances:
                problems.error(place, f'former slug "{slug}" is the slug of a paper', "remove it here")
            elif slug in claimed:
                problems.error(place, f'former slug "{slug}" is claimed twice, first in {claimed[slug]}', "keep one")
            else:
                claimed[slug] = place


def _check_tags(facts: CuratedFacts, taxonomy: Taxonomy, problems: ProblemCollector) -> None:
    known = {tag.slug for tag in taxonomy.tags}
    for slug in dict.fromkeys((*(facts.tags or ()), *facts.add_tags, *facts.drop_tags)):
        if known and slug not in known:
            hint = nearest(slug, known) or "tags are listed in taxonomy.yml"
            problems.error(facts.tag_sources.get(slug, facts.source), f'no tag is called "{slug}"', hint)
