"""Every built site says the same of each paper everywhere, as readers that are not ours find it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import citeproc
import feedparser
import jsonschema
import lxml.html
import pybtex.database
import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import LatexNodes2Text

if TYPE_CHECKING:
    from generator.publishing.build import BuildResult

_LATEX = LatexNodes2Text(keep_comments=True)


@dataclass(frozen=True)
class Said:
    """What one source says of a paper, in a form that all can be compared in."""

    title: str
    authors: tuple[str, ...]
    year: str
    arxiv_id: str


def _letters(text: str) -> str:
    """Letters and digits alone: typography differs between formats, what is said does not."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _said(title: str, authors: list[str], year: object, arxiv_id: object) -> Said:
    words = tuple(" ".join(sorted(map(_letters, re.split(r"[\s,]+", name)))) for name in authors)
    return Said(_letters(title), words, str(year or ""), str(arxiv_id or ""))


def _of_papers_json(out: Path) -> dict[str, Said]:
    papers = json.loads((out / "papers.json").read_text(encoding="utf-8"))["papers"]
    return {
        paper["bibtex_key"]: _said(paper["title"], paper["authors"], paper["year"], paper["arxiv_id"])
        for paper in papers
    }


def _of_bibtex(out: Path) -> dict[str, Said]:
    entries = pybtex.database.parse_file(str(out / "papers.bib"), "bibtex").entries
    return {
        key: _said(
            _LATEX.latex_to_text(entry.fields["title"]),
            [_LATEX.latex_to_text(str(person)) for person in entry.persons.get("author", [])],
            entry.fields.get("year"),
            entry.fields.get("eprint"),
        )
        for key, entry in entries.items()
    }


def _of_ris(out: Path) -> dict[str, Said]:
    records = rispy.loads((out / "papers.ris").read_bytes().decode())
    return {
        record["id"]: _said(
            record["title"],
            record.get("authors", []),
            record.get("year"),
            record.get("accession_number", "").removeprefix("arXiv:"),
        )
        for record in records
    }


def _of_csl(out: Path) -> dict[str, Said]:
    items = json.loads((out / "papers.csl.json").read_text(encoding="utf-8"))
    schema = Path(__file__).parent / "data" / "csl-schema" / "csl-data.json"
    jsonschema.validate(items, json.loads(schema.read_text(encoding="utf-8")))
    return {
        item["id"]: _said(
            item["title"],
            [" ".join(name.values()) for name in item.get("author", [])],
            item["issued"]["date-parts"][0][0] if "issued" in item else "",
            item.get("archive_location"),
        )
        for item in items
    }


def _slugs(out: Path) -> list[str]:
    """The papers in the order of `papers.json`."""
    return [paper["slug"] for paper in json.loads((out / "papers.json").read_text(encoding="utf-8"))["papers"]]


def _pages(out: Path) -> dict[str, lxml.html.HtmlElement]:
    """The page of each paper under its citation key."""
    papers = json.loads((out / "papers.json").read_text(encoding="utf-8"))["papers"]
    return {
        paper["bibtex_key"]: lxml.html.fromstring((out / "papers" / paper["slug"] / "index.html").read_bytes())
        for paper in papers
    }


def _of_citation_tags(out: Path) -> dict[str, Said]:
    def said(page: lxml.html.HtmlElement) -> Said:
        def values(name: str) -> list[str]:
            return [str(value) for value in page.xpath(f'//head/meta[@name="citation_{name}"]/@content')]

        (title,) = values("title")
        date = "".join(values("publication_date"))
        return _said(title, values("author"), date[:4], "".join(values("arxiv_id")))

    return {key: said(page) for key, page in _pages(out).items()}


def _of_json_ld(out: Path) -> dict[str, Said]:
    def said(page: lxml.html.HtmlElement) -> Said:
        blocks = (json.loads(script.text) for script in page.xpath('//script[@type="application/ld+json"]'))
        (article,) = (block for block in blocks if block["@type"] == "ScholarlyArticle")
        authors = [author["name"] for author in article.get("author", [])]
        number = article.get("identifier", {}).get("value")
        return _said(article["name"], authors, article.get("datePublished", "")[:4], number)

    return {key: said(page) for key, page in _pages(out).items()}


@pytest.mark.parametrize("read", [_of_bibtex, _of_ris, _of_csl, _of_citation_tags, _of_json_ld])
def test_every_source_says_of_each_paper_what_papers_json_says(any_site: BuildResult, read: object) -> None:
    assert callable(read)
    assert read(any_site.out) == _of_papers_json(any_site.out)


def _references(items: list[dict[str, Any]]) -> list[str]:
    """How a reference list shows items of CSL-JSON, in a style that citeproc-py brings along."""
    style = citeproc.CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = citeproc.CitationStylesBibliography(style, CiteProcJSON(items), citeproc.formatter.plain)
    for item in items:
        bibliography.register(citeproc.Citation([citeproc.CitationItem(item["id"])]))
    return [str(entry) for entry in bibliography.bibliography()]


def test_a_processor_of_citations_makes_a_reference_of_each_paper(any_site: BuildResult) -> None:
    items = json.loads((any_site.out / "papers.csl.json").read_text(encoding="utf-8"))
    for item, shown in zip(items, _references(items), strict=True):
        assert _letters(item["title"]) in _letters(shown)
        if "issued" in item:
            assert str(item["issued"]["date-parts"][0][0]) in shown
        for name in item.get("author", [])[:1]:
            assert name.get("family", name.get("literal")) in shown


def test_a_processor_of_citations_reads_the_file_of_every_collection(any_site: BuildResult) -> None:
    known = json.loads((any_site.out / "papers.csl.json").read_text(encoding="utf-8"))
    for file in any_site.out.rglob("papers.csl.json"):
        items = json.loads(file.read_text(encoding="utf-8"))
        assert list(CiteProcJSON(items)) == [item["id"] for item in items]
        assert all(item in known for item in items)


def test_every_page_has_what_scholar_demands_as_far_as_it_is_known(any_site: BuildResult) -> None:
    """Without a title, an author or a date Google Scholar takes nothing of a page."""
    papers = [any_site.library.by_slug[slug] for slug in _slugs(any_site.out)]
    for paper, page in zip(papers, _pages(any_site.out).values(), strict=True):
        names = set(page.xpath("//head/meta/@name"))
        assert names >= {"citation_title", "citation_public_url"}
        assert ("citation_author" in names) == bool(paper.authors)
        assert ("citation_publication_date" in names) == bool(paper.year)


def test_every_file_of_citations_and_every_feed_is_read(any_site: BuildResult) -> None:
    out = any_site.out
    assert len(list(out.rglob("papers.bib"))) > len(any_site.library.taxonomy.tags)
    for file in out.rglob("papers.bib"):
        keys = set(pybtex.database.parse_file(str(file), "bibtex").entries)
        assert keys == {record["id"] for record in rispy.loads(file.with_suffix(".ris").read_bytes().decode())}
        assert keys == {
            item["id"] for item in json.loads((file.parent / "papers.csl.json").read_text(encoding="utf-8"))
        }
    for file in out.rglob("feed.xml"):
        atom = feedparser.parse(file.read_bytes())
        items = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))["items"]
        assert not atom.bozo
        assert [entry.id for entry in atom.entries] == [item["id"] for item in items]


def test_the_sitemap_names_every_paper_once(any_site: BuildResult) -> None:
    sitemap = lxml.etree.parse(any_site.out / "sitemap.xml")
    named = [place.text for place in sitemap.iter("{*}loc")]
    assert len(named) == len(set(named)) == len([day for day in sitemap.iter("{*}lastmod") if day.text])
    assert {f"https://digest.example/repo/papers/{paper.slug}/" for paper in any_site.library.papers} <= set(named)
