from __future__ import annotations

from dataclasses import replace

from lxml import etree

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.machines import root_files


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
