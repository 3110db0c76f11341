"""Makes a Markdown copy of each paper page, `papers/SLUG.md`, for language models and note-taking programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.apa import escape_markdown, markdown_citation
from generator.rendering.citing.records import citation_record
from generator.text.lines import one_line

_LIST_OPENING = re.compile(r"\A(\d*)([-+.)])(?=[\s-]|\Z)")
"""What Markdown would read as a list or a rule at the start of a paragraph: `2. Fog`, `- and more`, `---`."""


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield the copies, which are put into the finished site, because MkDocs would turn them into pages.

    Args:
        library: the papers.
        site: its address.
    """
    names = {tag.slug: tag.name for tag in library.taxonomy.tags}
    for paper in library.papers:
        yield OutputFile(
            f"papers/{paper.slug}.md", _write_copy(paper, site, [names[match.tag] for match in paper.tags])
        )


def _write_copy(paper: Paper, site: SiteInfo, tags: list[str]) -> str:
    blocks = [
        f"# {_escape_line(paper.title.plain)}",
        _escape_opening(", ".join(map(_escape_line, paper.authors))),
        "\n".join(f"- {name}: {value}" for name, value in _yield_facts(paper, site, tags) if value),
        "## Abstract",
        _escape_opening(_escape_line(paper.abstract.plain)),
        "## Cite",
        markdown_citation(citation_record(paper, site)),
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _yield_facts(paper: Paper, site: SiteInfo, tags: list[str]) -> Iterator[tuple[str, str]]:
    yield "Venue", _escape_line(paper.venue or "")
    yield "Submitted", paper.published or str(paper.year or "")
    yield "arXiv", f"<https://arxiv.org/abs/{paper.arxiv_id}>" if paper.arxiv_id else ""
    yield "Digests", ", ".join(paper.digests)
    yield "Tags", ", ".join(map(_escape_line, tags))
    for link in paper.links:
        yield link.kind.capitalize(), f"<{one_line(link.url)}>"
    yield "Page", f"<{site.url}papers/{paper.slug}/>" if site.url else ""


def _escape_opening(shown: str) -> str:
    return _LIST_OPENING.sub(r"\1\\\2", shown)


def _escape_line(text: str) -> str:
    return escape_markdown(one_line(text))
