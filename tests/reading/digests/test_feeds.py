"""Feeds of arXiv and of anybody are read, with what they say of each paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.digests.reading import read_digest

API = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<title>arXiv Query</title>
<entry>
  <id>http://arxiv.org/abs/2503.01234v2</id><published>2025-03-07T17:59:59Z</published>
  <title>Kettles &amp; 3 &lt; 5</title><summary>  They boil where
a &lt; b.</summary>
  <author><name>Ada Brook</name></author><author><name>Bo Carver</name></author>
  <arxiv:doi>10.1000/tide.1</arxiv:doi><arxiv:journal_ref>Tides 3 (2025)</arxiv:journal_ref>
  <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/><category term="68T07"/>
</entry>
</feed>"""
RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Tides</title>
<item><title>Kettles</title><link>https://arxiv.org/abs/2503.01234</link><dc:creator>Ada, Bo</dc:creator>
<description>arXiv:2503.01234v1 Announce Type: new&#10;Abstract: They boil.</description></item>
<item><title>Spoons</title><link>https://tides.example/2</link>
<description>&nbsp;&lt;p&gt;They &lt;i&gt;rest&lt;/i&gt;.&lt;/p&gt;</description></item>
</channel></rss>"""


@pytest.mark.parametrize("name", ["2025-03-11.xml", "2025-03-11.atom", "2025-03-11.txt"])
def test_the_feed_of_a_search_is_read(name: str, tmp_path: Path) -> None:
    (entry,), told = read_digest(name, API, tmp_path)
    assert not told
    assert (entry.title, entry.abstract) == ("Kettles & 3 < 5", "They boil where a < b.")
    assert (entry.authors, entry.arxiv_id, entry.doi) == (("Ada Brook", "Bo Carver"), "2503.01234", "10.1000/tide.1")
    assert (entry.published, entry.venue, entry.categories) == ("2025-03-07", "Tides 3 (2025)", ("cs.LG",))
    assert entry.source.line == 4


def test_rss_is_read_without_what_it_puts_around_texts(tmp_path: Path) -> None:
    (kettles, spoons), _ = read_digest("2025-03-11.xml", RSS, tmp_path)
    assert (kettles.abstract, kettles.arxiv_id, kettles.authors) == ("They boil.", "2503.01234", ("Ada", "Bo"))
    assert (spoons.abstract, spoons.source.line) == ("They rest.", 5)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (API.replace("</entry>", ""), "the XML is broken"),
        (API.partition("<entry>")[0] + "</feed>", "this feed holds no paper"),
        (API.replace("abs/2503.01234v2", "api/errors#incorrect"), "arXiv answered with an error: They boil"),
    ],
)
def test_a_feed_that_gives_nothing_is_named(text: str, message: str, tmp_path: Path) -> None:
    entries, told = read_digest("2025-03-11.xml", text, tmp_path)
    assert not entries
    assert len(told) == 1
    assert message in told[0]
