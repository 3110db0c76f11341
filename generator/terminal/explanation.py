"""Explains one paper for `paper-digest explain`: what was read, repaired and found, with reasons, as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.library import Library
from generator.model.markup import Repair
from generator.model.papers import Paper


def explain_paper(paper: Paper, library: Library) -> str:
    """Everything that was read, repaired and found in a paper, each with its reason and its line.

    Args:
        paper: a paper of the library.
        library: its related papers.
    """
    sections = (
        ("Where it stands", _list_places(paper)),
        ("Facts", _list_facts(paper)),
        ("Tags", (f"{match.tag}: {_tag_reason(match.phrase, match.where)}" for match in paper.tags)),
        ("Related papers", _list_related(paper, library)),
        ("Contribution", [paper.contribution] if paper.contribution else []),
        ("Results", paper.results),
        ("Acronyms", (f"{acronym.short}: {acronym.long}" for acronym in paper.acronyms)),
        ("Links", (f"{link.kind}: {link.url}" for link in paper.links)),
        ("Repairs", (f'"{one.before}" reads "{one.after}" ({one.rule})' for one in _list_repairs(paper))),
    )
    return "\n".join([paper.title.plain, *(line for name, lines in sections for line in _format_section(name, lines))])


def _format_section(name: str, lines: Iterable[str]) -> Iterator[str]:
    listed = list(lines)
    yield f"\n{name}" if listed else f"\n{name}: none"
    yield from (f"  {line}" for line in listed)


def _list_places(paper: Paper) -> Iterator[str]:
    yield paper.slug
    for date, place in zip(paper.digests, paper.places, strict=True):
        yield f"{place}: in the digest of {date}"
    if paper.facts_source:
        yield f"{paper.facts_source}: its facts"


def _list_facts(paper: Paper) -> Iterator[str]:
    facts = {
        "authors": ", ".join(paper.authors),
        "arXiv": paper.arxiv_id,
        "published": paper.published or paper.year,
        "venue": paper.venue,
        "formerly": ", ".join(paper.former_slugs),
        "note": paper.note,
    }
    return (f"{name}: {value}" for name, value in facts.items() if value)


def _tag_reason(phrase: str, where: str) -> str:
    return "given by a curator" if where == "curated" else f'"{phrase}" in the {where}'


def _list_related(paper: Paper, library: Library) -> Iterator[str]:
    for near in library.related.get(paper.slug, ()):
        yield f"{near.score:.3f}  {near.slug} (both: {', '.join(near.shared)})"


def _list_repairs(paper: Paper) -> Iterator[Repair]:
    yield from paper.title.repairs
    yield from paper.abstract.repairs
