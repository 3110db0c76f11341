"""What is worth a curator's look once all papers are understood."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.errors import Problem, ProblemCollector
from generator.model.papers import Paper
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.understanding.tags import unused_phrases


def review_papers(papers: Iterable[Paper], problems: ProblemCollector) -> None:
    """Look at each paper, and at what no two of them can share.

    Args:
        papers: the whole library.
        problems: takes an error for an arXiv id of two papers, and a warning for text that could not be cleaned and for
            a paper without a tag.
    """
    owners: dict[str, Paper] = {}
    for paper in papers:
        owner = owners.setdefault(paper.arxiv_id, paper) if paper.arxiv_id else paper
        if owner is not paper:
            other = owner.facts_source or owner.source
            message = f'arXiv id "{paper.arxiv_id}" belongs to two papers, also in {other}'
            problems.error(paper.facts_source or paper.source, message, "mend one")
        for macro in dict.fromkeys((*paper.title.unknown_macros, *paper.abstract.unknown_macros)):
            problems.warning(paper.source, f'unknown LaTeX macro "{macro}" is shown as it stands')
        if not paper.tags:
            hint = "add phrases to taxonomy.yml, or tags in papers/"
            problems.warning(paper.source, f'no tag for "{paper.title}"', hint)


def review_taxonomy(papers: Iterable[Paper], taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield what a curator may want to mend in the taxonomy: tags without papers, phrases that no paper says.

    Args:
        papers: the whole library.
        taxonomy: its tags, each of which knows its line.
    """
    listed = list(papers)
    used = {match.tag for paper in listed for match in paper.tags}
    unused = unused_phrases(listed, taxonomy)
    for tag in taxonomy.tags:
        if tag.slug not in used:
            yield Problem(tag.source, f'no paper has the tag "{tag.slug}"', "mend its phrases, or remove it", "warning")
        if phrases := unused.get(tag.slug):
            named = ", ".join(f'"{phrase}"' for phrase in phrases)
            yield Problem(tag.source, f'phrases of "{tag.slug}" that no paper says: {named}', severity="warning")


def sum_up_taxonomy(papers: Iterable[Paper], taxonomy: Taxonomy) -> Iterator[Problem]:
    """Yield the same as `review_taxonomy` in one sentence, if there is anything to say.

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
