"""What is worth a curator's look once all papers are understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.errors import Problem, ProblemCollector
from generator.model.papers import Paper
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.understanding.tags import unused_phrases

_MOST_NAMED = 20
"""Papers without a tag that a digest may have before one line tells of all: as many as a screen shows at once."""


def review_papers(papers: Iterable[Paper], problems: ProblemCollector) -> None:
    """Look at each paper, and at what no two of them can share.

    Args:
        papers: the whole library.
        problems: takes an error for an arXiv id of two papers, and a warning for text that could not be cleaned, for a
            paper without a tag, and for a digest with many of them.
    """
    listed = list(papers)
    many = _count_many_untagged(listed)
    owners: dict[str, Paper] = {}
    for paper in listed:
        owner = owners.setdefault(paper.arxiv_id, paper) if paper.arxiv_id else paper
        if owner is not paper:
            other = owner.facts_source or owner.source
            message = f'arXiv id "{paper.arxiv_id}" belongs to two papers, also in {other}'
            problems.error(paper.facts_source or paper.source, message, "mend one")
        for macro in dict.fromkeys((*paper.title.unknown_macros, *paper.abstract.unknown_macros)):
            problems.warning(paper.source, f'unknown LaTeX macro "{macro}" is shown as it stands')
        if not paper.tags and paper.source.path not in many:
            problems.extend([_name_untagged(paper)])
    for path, number in many.items():
        hint = "add phrases to taxonomy.yml; `paper-digest check --tags` names the papers"
        problems.warning(Source(path), f"{number} papers have no tag", hint)


def review_taxonomy(papers: Iterable[Paper], taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield what a curator may want to mend in the taxonomy: what it misses, tags without papers, phrases unsaid.

    Args:
        papers: the whole library.
        taxonomy: its tags, each of which knows its line.
    """
    listed = list(papers)
    many = _count_many_untagged(listed)
    yield from (_name_untagged(paper) for paper in listed if not paper.tags and paper.source.path in many)
    used = {match.tag for paper in listed for match in paper.tags}
    unused = unused_phrases(listed, taxonomy)
    for tag in taxonomy.tags:
        if tag.slug not in used:
            yield Problem(tag.source, f'no paper has the tag "{tag.slug}"', "mend its phrases, or remove it", "warning")
        if phrases := unused.get(tag.slug):
            named = ", ".join(f'"{phrase}"' for phrase in phrases)
            yield Problem(tag.source, f'phrases of "{tag.slug}" that no paper says: {named}', severity="warning")


def sum_up_taxonomy(papers: Iterable[Paper], taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield what `review_taxonomy` says of tags and phrases in one sentence, if there is anything to say.

    Args:
        papers: the whole library.
        taxonomy: its tags.
    """
    listed = list(papers)
    used = {match.tag for paper in listed for match in paper.tags}
    empty = sum(tag.slug not in used for tag in taxonomy.tags)
    unsaid = len(unused_phrases(listed, taxonomy))
    parts = [
        f"{empty} {'tag has' if empty == 1 else 'tags have'} no paper" if empty else "",
        f"{unsaid} {'tag has' if unsaid == 1 else 'tags have'} phrases that no paper says" if unsaid else "",
    ]
    if any(parts):
        file = Source(taxonomy.tags[0].source.path)
        hint = "`paper-digest check --tags` lists them"
        yield Problem(file, ", ".join(filter(None, parts)), hint, "warning")


def _count_many_untagged(papers: Iterable[Paper]) -> dict[str, int]:
    """The files with so many papers without a tag that they are counted and not named."""
    numbers = Counter(paper.source.path for paper in papers if not paper.tags)
    return {path: number for path, number in numbers.items() if number > _MOST_NAMED}


def _name_untagged(paper: Paper) -> Problem:
    hint = "add phrases to taxonomy.yml, or tags in papers/"
    return Problem(paper.source, f'no tag for "{paper.title}"', hint, "warning")
