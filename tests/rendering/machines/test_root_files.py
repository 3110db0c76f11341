from __future__ import annotations

import html
import json
from dataclasses import replace

from lxml import etree

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.formats import show_citations
from generator.rendering.citing.records import bibtex_keys, citation_record
from generator.rendering.machines import markdown_copies, root_files
from generator.rendering.machines.json_ld import MOST_ITEMS, collection_json_ld, website_json_ld


def _files(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in root_files.render(library, site)}


def test_robots_find_the_sitemap(library: Library, site: SiteInfo) -> None:
    text = _files(library, site)["robots.txt"]
    assert text == "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sky/sitemap.xml\n"


def test_browsers_can_search_the_site(library: Library, site: SiteInfo) -> None:
    described = etree.fromstring(
        _files(library, replace(site, name="Sky & Sea & Everything"))["opensearch.xml"].encode()
    )
    assert described.findtext("{*}ShortName") == "Sky & Sea & Ever"
    assert described.findtext("{*}LongName") == "Sky & Sea & Everything"
    assert described.find("{*}Url").get("template") == "https://example.org/sky/explore/?q={searchTerms}"


def test_without_an_address_no_file_has_half_a_one(library: Library, site: SiteInfo) -> None:
    files = _files(library, replace(site, url=""))
    assert list(files) == ["robots.txt", "llms.txt"]
    assert files["robots.txt"] == "User-agent: *\nAllow: /\n"


def test_language_models_find_data_tags_and_the_newest_papers(library: Library, site: SiteInfo) -> None:
    text = _files(library, site)["llms.txt"]
    assert text.startswith("# Sky & Sea\n\n> Papers on what is above and below.\n\n## Data\n\n- [papers.json](https://")
    assert r"- [Weather](https://example.org/sky/tags/weather/): Rain, wind & \<sun\>." in text
    assert (
        r"- [Rain on \*Tuesdays\*: a \<script\> of the sky](https://example.org/sky/papers/rain-on-tuesdays/): We"
        in text
    )
    assert "Kites" not in text


def test_a_library_without_anything_has_its_files(library: Library, site: SiteInfo) -> None:
    bare = replace(library, papers=(), digests=())
    assert "## Tags" not in _files(bare, replace(site, description=""))["llms.txt"]


def test_each_paper_has_a_markdown_copy(library: Library, site: SiteInfo) -> None:
    rain, _, fog = markdown_copies.render(library, site)
    assert rain.path == "papers/rain-on-tuesdays.md"
    assert rain.text.startswith("# Rain on \\*Tuesdays\\*: a \\<script\\> of the sky\n\nAda Regen, Bo Wolke, ")
    assert "- Code: <https://github.com/example/trm>\n" in rain.text
    assert fog.text == (
        "# 2. Fog\n\n- Digests: 2031-05-03\n- Page: <https://example.org/sky/papers/fog/>\n\n## Abstract\n\n"
        "Nobody sees it.\n\n## Cite\n\n(n.d.). [2. Fog](<https://example.org/sky/papers/fog/>).\n"
    )


def test_the_home_page_tells_machines_how_to_search(site: SiteInfo) -> None:
    website = json.loads(website_json_ld(site))
    assert website["potentialAction"]["target"]["urlTemplate"] == (
        "https://example.org/sky/explore/?q={search_term_string}"
    )
    assert "description" not in json.loads(website_json_ld(replace(site, description="")))


def test_a_collection_tells_machines_its_papers_and_the_way_to_it(library: Library, site: SiteInfo) -> None:
    papers = library.papers * MOST_ITEMS
    page = json.loads(collection_json_ld("tags/x/", "</script>", "All of it.", papers, [("Tags", "tags/")], site))
    assert [step["name"] for step in page["breadcrumb"]["itemListElement"]] == ["Sky & Sea", "Tags", "</script>"]
    assert page["mainEntity"]["numberOfItems"] == len(papers)
    assert len(page["mainEntity"]["itemListElement"]) == MOST_ITEMS


def test_without_an_address_machines_are_told_nothing(library: Library, site: SiteInfo) -> None:
    nowhere = replace(site, url="")
    assert website_json_ld(nowhere) == collection_json_ld("tags/x/", "X", "", library.papers, [], nowhere) == ""


def test_a_page_holds_every_citation_with_its_lines(library: Library, site: SiteInfo) -> None:
    paper = library.papers[0]
    key = bibtex_keys(library.papers)[paper.slug]
    written = {one.format.key: one for one in show_citations(key, citation_record(paper, site))}
    assert [one.file for one in written.values()] == [f"{key}.{end}" for end in ("txt", "md", "bib", "ris", "csl.json")]
    assert html.unescape(written["bibtex"].text) + "\n" == bibtex_entry(key, citation_record(paper, site))
    assert not any("<" in one.text or "\n" in one.text for one in written.values())
