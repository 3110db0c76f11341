"""Makes the page of each paper, with its buttons, its reasons for tags, and its neighbours in each digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote, quote_plus, urlsplit

from generator.model.library import Library
from generator.model.papers import Link, Paper, TagMatch
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.formats import show_citations
from generator.rendering.citing.records import bibtex_keys, citation_record
from generator.rendering.machines import scholar_tags
from generator.rendering.machines.json_ld import paper_json_ld
from generator.rendering.pages.abbreviations import with_abbreviations
from generator.rendering.pages.author_links import AuthorLinks
from generator.rendering.pages.glossary import GlossaryLinks
from generator.rendering.pages.page_writer import PageWriter
from generator.rendering.pictures.content import picture_words

MOST_AUTHORS = 16
"""A page with more authors shows the first ones, and the others after a click."""
FIRST_AUTHORS = 12
"""How many it then shows; so a click always shows at least five more."""

LINK_NAMES = {"code": "Code", "model": "Model", "data": "Data", "page": "Page"}
"""The text of a button by the kind of its link."""


@dataclass(frozen=True, slots=True)
class Button:
    """A link out of the site."""

    name: str
    url: str
    detail: str = ""
    """Where it links to, for buttons whose name does not say it."""


@dataclass(frozen=True, slots=True)
class DigestNeighbours:
    """A digest that carried a paper, with the papers before and after it in that digest."""

    date: str
    position: int
    """Counted from 1."""
    size: int
    previous: Paper | None
    next: Paper | None


class PaperPages:
    """Makes the pages of papers; citation keys, glossary and authors depend on all papers and are computed once."""

    def __init__(self, writer: PageWriter) -> None:
        library = writer.library
        self._writer = writer
        self._positions = _find_positions(library)
        self._authors = AuthorLinks(library, writer.site)
        self._glossary = GlossaryLinks(library)
        self._keys = bibtex_keys(library.papers)

    def render(self, papers: Iterable[Paper]) -> Iterator[OutputFile]:
        """Yield the page of each of these papers, and a redirect from each of its former slugs."""
        for paper in papers:
            yield self._paper_page(paper)
            for slug in paper.former_slugs:
                former = f"papers/{slug}/index.html"
                yield OutputFile(former, self._writer.render("moved.html.j2", former, paper=paper))

    def _paper_page(self, paper: Paper) -> OutputFile:
        library, site, key = self._writer.library, self._writer.site, self._keys[paper.slug]
        return self._writer.page(
            "paper.md.j2",
            f"papers/{paper.slug}/index.md",
            _front_matter(paper, site),
            paper=paper,
            authors=self._authors.of_paper(paper),
            authors_shown=_authors_shown(len(paper.authors)),
            key=key,
            citations=show_citations(key, citation_record(paper, site)),
            acronyms=[(one, self._glossary.anchor(one.short)) for one in paper.acronyms],
            abstract=with_abbreviations(paper.abstract, paper.acronyms),
            buttons=buttons(paper),
            reasons={match.tag: tag_reason(match) for match in paper.tags},
            neighbours=_find_neighbours(paper, library, self._positions),
            related=[(library.by_slug[one.slug], one) for one in library.related.get(paper.slug, ())],
            correction=correction_address(paper, site),
        )


def _authors_shown(number: int) -> int:
    return number if number <= MOST_AUTHORS else FIRST_AUTHORS


def _front_matter(paper: Paper, site: SiteInfo) -> dict[str, object]:
    return {
        "title": paper.title.plain,
        "description": paper.contribution or paper.abstract.plain,
        "template": "paper.html",
        "markdown": f"../{paper.slug}.md",
        "lastmod": paper.digests[0],
        "picture": picture_words(paper),
        "citation": [list(pair) for pair in scholar_tags.citation_tags(paper, site)],
        "json_ld": paper_json_ld(paper, site),
    }


def buttons(paper: Paper) -> tuple[Button, ...]:
    """The links out of the site, the most used first: the paper itself, its code, a search for it."""
    return (*_arxiv_buttons(paper), *_link_buttons(paper.links), _scholar_button(paper))


def _arxiv_buttons(paper: Paper) -> Iterator[Button]:
    if not paper.arxiv_id:
        return
    yield Button("arXiv", f"https://arxiv.org/abs/{paper.arxiv_id}")
    yield Button("PDF", f"https://arxiv.org/pdf/{paper.arxiv_id}")
    if "/" not in paper.arxiv_id:  # Hugging Face knows the identifiers given since 2007 only
        yield Button("Hugging Face", f"https://huggingface.co/papers/{paper.arxiv_id}")


def _link_buttons(links: tuple[Link, ...]) -> Iterator[Button]:
    kinds = [link.kind for link in links]
    for link in links:
        detail = _short_address(link.url) if link.kind == "page" or kinds.count(link.kind) > 1 else ""
        yield Button(LINK_NAMES[link.kind], link.url, detail)


def _short_address(url: str) -> str:
    """Shorten an address to what distinguishes it: its host and the last part of its path."""
    parts = urlsplit(url)
    last = PurePosixPath(parts.path).name
    return f"{parts.netloc.removeprefix('www.')}/…/{last}" if last else parts.netloc.removeprefix("www.")


def _scholar_button(paper: Paper) -> Button:
    return Button("Google Scholar", f"https://scholar.google.com/scholar?q={quote_plus(paper.title.plain)}")


def tag_reason(match: TagMatch) -> str:
    """The reason that readers see for a tag."""
    return "chosen by a curator" if match.where == "curated" else f"“{match.phrase}” in the {match.where}"


def correction_address(paper: Paper, site: SiteInfo) -> str:
    """The address of the line in the repository that corrects the page; empty if the repository does not have it.

    Args:
        paper: its facts are corrected, or else its digest.
        site: the address and the branch of the repository.
    """
    source = paper.facts_source or paper.source
    path = PurePosixPath(source.path)
    if not site.repo_url or path.is_absolute() or ".." in path.parts:
        return ""
    line = f"#L{source.line}" if source.line else ""
    return f"{site.repo_url}/blob/{quote(site.branch)}/{quote(path.as_posix())}{line}"


def _find_positions(library: Library) -> Mapping[str, Mapping[str, int]]:
    """The position of each paper in each digest."""
    return {
        date: {paper.slug: position for position, paper in enumerate(papers)}
        for date, papers in library.papers_by_digest.items()
    }


def _find_neighbours(
    paper: Paper, library: Library, positions: Mapping[str, Mapping[str, int]]
) -> tuple[DigestNeighbours, ...]:
    found = []
    for date in paper.digests:
        papers, position = library.papers_by_digest[date], positions[date][paper.slug]
        before = papers[position - 1] if position else None
        after = papers[position + 1] if position + 1 < len(papers) else None
        found.append(DigestNeighbours(date, position + 1, len(papers), before, after))
    return tuple(found)
