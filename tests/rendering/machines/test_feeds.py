from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import feedparser
import pytest

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.model.venues import Publication, Venue
from generator.rendering.machines.feeds import MOST_ENTRIES, entry_identity, render


@pytest.fixture
def full(library: Library) -> Library:
    """The tiny library with an author of two papers and a venue."""
    rain, tide, fog = library.papers
    rain = replace(rain, publication=Publication(Venue("sky", "SKY"), 2031, "", "conference", "On Clouds"))
    ada = AuthorRecord("ada-regen", "Ada Regen", ("Ada Regen",), (rain, tide))
    return replace(library, papers=(rain, tide, fog), authors=(ada,))


def _files(library: Library, site: SiteInfo) -> dict[str, str]:
    return {file.path: file.text for file in render(library, site)}


def _atom(text: str) -> feedparser.FeedParserDict:
    feed = feedparser.parse(text.encode())
    assert not feed.bozo
    return feed


def test_everything_that_grows_has_both_feeds(full: Library, site: SiteInfo) -> None:
    folders = ["", "tags/weather/", "tags/tides/", "tags/buoys/", "tags/kites/", "authors/ada-regen/", "venues/sky/"]
    assert list(_files(full, site)) == [f"{folder}feed.{ending}" for folder in folders for ending in ("xml", "json")]


def test_an_atom_feed_has_whole_entries_newest_digest_first(full: Library, site: SiteInfo) -> None:
    feed = _atom(_files(full, site)["feed.xml"])
    assert (feed.version, feed.feed.title, feed.feed.updated) == ("atom10", "Sky & Sea", "2031-05-04T00:00:00Z")
    assert [entry.title for entry in feed.entries][1:] == ["A Tide Table", "2. Fog"]
    rain = feed.entries[0]
    assert rain.title == "Rain on *Tuesdays*: a <script> of the sky"
    assert [author.name for author in rain.authors][-1] == "Émile O'Brume"
    assert (rain.published, rain.updated) == ("2031-05-03T00:00:00Z", "2031-05-04T00:00:00Z")
    assert rain.link == "https://example.org/sky/papers/rain-on-tuesdays/"
    assert rain.content[0].value == f"<p>{full.papers[0].abstract.plain}</p>"
    assert [tag.term for tag in rain.tags] == ["Weather", "Tides", "Buoys"]


def test_an_entry_without_authors_has_those_of_the_feed(full: Library, site: SiteInfo) -> None:
    assert _atom(_files(full, site)["feed.xml"]).feed.author == "Sky & Sea"


def test_a_tag_feed_names_itself(full: Library, site: SiteInfo) -> None:
    feed = _atom(_files(full, site)["tags/tides/feed.xml"])
    links = {link.rel: link.href for link in feed.feed.links}
    assert feed.feed.title == "Tides – Sky & Sea"
    assert links == {
        "alternate": "https://example.org/sky/tags/tides/",
        "self": "https://example.org/sky/tags/tides/feed.xml",
    }


def test_without_an_address_links_lead_from_the_feed_to_the_page(full: Library, site: SiteInfo) -> None:
    text = _files(full, replace(site, url=""))["tags/tides/feed.xml"]
    feed = feedparser.parse(text.encode(), response_headers={"content-location": "https://sea.example/x/tags/tides/"})
    assert feed.entries[0].link == "https://sea.example/x/papers/rain-on-tuesdays/"
    assert feed.feed.link == "https://sea.example/x/tags/tides/"


def test_a_json_feed_has_whole_items(full: Library, site: SiteInfo) -> None:
    feed = json.loads(_files(full, site)["venues/sky/feed.json"])
    (item,) = feed.pop("items")
    assert feed == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "SKY – Sky & Sea",
        "home_page_url": "https://example.org/sky/venues/sky/",
        "feed_url": "https://example.org/sky/venues/sky/feed.json",
        "description": "Papers on what is above and below.",
        "language": "en",
    }
    assert item == {
        "id": entry_identity(full.papers[0]),
        "url": "https://example.org/sky/papers/rain-on-tuesdays/",
        "external_url": "https://arxiv.org/abs/3105.00001",
        "title": "Rain on *Tuesdays*: a <script> of the sky",
        "content_html": f"<p>{full.papers[0].abstract.plain}</p>",
        "summary": "We present the Tuesday rain model (TRM), which is 12% wetter.",
        "date_published": "2031-05-03T00:00:00Z",
        "date_modified": "2031-05-04T00:00:00Z",
        "authors": [{"name": name} for name in full.papers[0].authors],
        "tags": ["Weather", "Tides", "Buoys"],
    }


def test_a_json_feed_without_an_address_has_no_half_addresses(full: Library, site: SiteInfo) -> None:
    feed = json.loads(_files(full, replace(site, url=""))["feed.json"])
    assert not {"home_page_url", "feed_url"} & set(feed)
    assert all("url" not in item for item in feed["items"])


def test_a_feed_without_papers_is_a_feed(full: Library, site: SiteInfo) -> None:
    files = _files(full, site)
    feed = _atom(files["tags/kites/feed.xml"])
    assert (feed.entries, feed.feed.updated) == ([], "2031-05-04T00:00:00Z")
    assert json.loads(files["tags/kites/feed.json"])["items"] == []


def test_a_library_without_digests_has_a_feed(full: Library, site: SiteInfo) -> None:
    assert _atom(_files(replace(full, papers=(), digests=(), authors=()), site)["feed.xml"]).entries == []


def test_identities_do_not_change_with_the_address(full: Library, site: SiteInfo) -> None:
    here = _atom(_files(full, site)["tags/tides/feed.xml"])
    there = _atom(_files(full, replace(site, url="https://elsewhere.example/"))["tags/tides/feed.xml"])
    assert here.feed.id == there.feed.id
    assert [entry.id for entry in here.entries] == [entry.id for entry in there.entries]


def test_identities_are_fixed(library: Library) -> None:
    """Were this one to change, every feed reader would show every paper again."""
    assert entry_identity(library.by_slug["fog"]) == "urn:uuid:dc0c92f6-9d76-57f6-abb3-7ecb83ea1342"


def test_a_paper_keeps_its_identity_in_a_newer_digest_and_under_a_new_slug(library: Library) -> None:
    fog = library.by_slug["fog"]
    newer = replace(fog, digests=("2031-05-04", *fog.digests))
    renamed = replace(fog, slug="mist", former_slugs=("fog",))
    assert entry_identity(newer) == entry_identity(renamed) == entry_identity(fog)


def test_a_feed_shows_so_many_papers_and_no_more(crowded: Callable[[int], Library], site: SiteInfo) -> None:
    files = _files(crowded(MOST_ENTRIES + 1), site)
    assert len(_atom(files["feed.xml"]).entries) == len(json.loads(files["feed.json"])["items"]) == MOST_ENTRIES
