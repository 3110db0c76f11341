"""Makes the files that programs look for at the root of a site: robots.txt, opensearch.xml and llms.txt."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.apa import escape_markdown
from generator.rendering.citing.formats import COLLECTION_FORMATS
from generator.text.lines import one_line

SHORT_NAME, LONG_NAME = 16, 48
"""The most letters that OpenSearch 1.1 allows for the names of a search."""

_OPENSEARCH_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"


def render(library: Library, site: SiteInfo) -> Iterator[OutputFile]:
    """Yield the files; those that need absolute addresses only if the site has an address.

    Args:
        library: the papers, tags and digests.
        site: its name and address.
    """
    yield OutputFile("robots.txt", _robots_text(site))
    yield OutputFile("llms.txt", _llms_text(library, site))
    if site.url:
        yield OutputFile("opensearch.xml", _opensearch_xml(site))


def _robots_text(site: SiteInfo) -> str:
    sitemap = f"\nSitemap: {site.url}sitemap.xml\n" if site.url else ""
    return f"User-agent: *\nAllow: /\n{sitemap}"


def _opensearch_xml(site: SiteInfo) -> str:
    description = etree.Element(
        f"{{{_OPENSEARCH_NAMESPACE}}}OpenSearchDescription", nsmap={None: _OPENSEARCH_NAMESPACE}
    )
    name = one_line(site.name)
    for tag, text in (
        ("ShortName", name[:SHORT_NAME].rstrip()),
        ("LongName", name[:LONG_NAME].rstrip()),
        ("Description", one_line(site.description) or f"Search {name}"),
        ("InputEncoding", "UTF-8"),
    ):
        etree.SubElement(description, f"{{{_OPENSEARCH_NAMESPACE}}}{tag}").text = text
    url = {"type": "text/html", "method": "get", "template": f"{site.url}explore/?q={{searchTerms}}"}
    etree.SubElement(description, f"{{{_OPENSEARCH_NAMESPACE}}}Url", url)
    written: str = etree.tostring(description, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}'


# --- llms.txt -------------------------------------------------------------------------------------


def _llms_text(library: Library, site: SiteInfo) -> str:
    """A map of the site for language models in the format of llmstxt.org: description, data, tags, newest papers."""
    blocks = [f"# {escape_markdown(one_line(site.name))}"]
    if site.description:
        blocks.append(f"> {escape_markdown(one_line(site.description))}")
    blocks.append(_write_section("Data", _data_lines(library, site)))
    blocks.append(_write_section("Tags", _tag_lines(library, site)))
    if library.digests:
        newest = library.digests[0].date
        entries = (_paper_line(paper, site) for paper in library.papers_by_digest[newest])
        blocks.append(_write_section(f"Papers of the newest digest, {newest}", entries))
    return "\n\n".join(block for block in blocks if block) + "\n"


def _write_section(heading: str, lines: Iterator[str]) -> str:
    listed = "\n".join(lines)
    return f"## {heading}\n\n{listed}" if listed else ""


def _data_lines(library: Library, site: SiteInfo) -> Iterator[str]:
    yield f"- [papers.json]({site.url}papers.json): all {len(library.papers):,} papers with abstracts, tags and links"
    for form in COLLECTION_FORMATS:
        yield f"- [{form.collection_file}]({site.url}{form.collection_file}): their citations as {form.name}"
    yield f"- [feed.xml]({site.url}feed.xml): the newest papers as an Atom feed"
    yield f"- [papers/]({site.url}papers/): every paper, one line each"


def _tag_lines(library: Library, site: SiteInfo) -> Iterator[str]:
    for tag in library.taxonomy.tags:
        if library.papers_by_tag[tag.slug]:
            definition = escape_markdown(one_line(tag.definition))
            yield f"- [{escape_markdown(tag.name)}]({site.url}tags/{tag.slug}/): {definition}"


def _paper_line(paper: Paper, site: SiteInfo) -> str:
    title = escape_markdown(one_line(paper.title.plain))
    said = f": {escape_markdown(one_line(paper.contribution))}" if paper.contribution else ""
    return f"- [{title}]({site.url}papers/{paper.slug}/){said}"
