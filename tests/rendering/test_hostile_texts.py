"""One hostile paper after another through every export; each is read back by a reader of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace

import feedparser
import pybtex.database
import pytest
import rispy
from pylatexenc.latex2text import LatexNodes2Text

from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.site import SiteInfo
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.rendering.citing import collection_files
from generator.rendering.citing.apa import text_citation
from generator.rendering.citing.records import citation_record
from generator.rendering.machines import feeds
from generator.rendering.machines.json_ld import paper_json_ld
from generator.rendering.machines.scholar_tags import citation_tags
from generator.text.lines import one_line

TITLES = [
    '}{\\"',
    "{{{",
    "</script><script>alert(1)</script>",
    "]]><x/>",
    "<!-- x",
    "a\r\nER  - \r\nTY  - JOUR",
    "@article{x, title = {y}}",
    "word " * 1000,
    "x" * 5000,
    "\u202eright to left\u202c and \u200fמשהו",
    "a\x00b\x08c",
    "half \ud83d a letter",
    "\\input{/etc/passwd} $x^2 % & # _ ~ ^",
    "{{ site }} {% raw %}",
    "& &amp; &#60; &lt;",
    "C++ and C# at 50% of a_b*c",
    "«Тест» 测试 😀 ∞",
]


def _paper(title: str, authors: tuple[str, ...] = ("Ada Regen",)) -> Paper:
    text, source = MarkupText((Span(title),)), Source("content/digests/2031-05-04.txt", 1)
    return Paper("fog", text, text, source, ("2031-05-04",), (source,), authors, "3105.00001", "2031-05-01", title)


def _library(paper: Paper) -> Library:
    digest = Digest("2031-05-04", "2031-05-04", paper.source)
    return Library((paper,), (digest,), Taxonomy((), ()))


def _file(paper: Paper, site: SiteInfo, path: str) -> str:
    library = _library(paper)
    found = {file.path: file.text for file in (*collection_files.render(library, site), *feeds.render(library, site))}
    return found[path].encode().decode()


def _bibtex(paper: Paper, site: SiteInfo) -> str:
    (entry,) = pybtex.database.parse_string(_file(paper, site, "papers.bib"), "bibtex").entries.values()
    plain: str = LatexNodes2Text(keep_comments=True).latex_to_text(entry.fields["title"])
    return plain


def _ris(paper: Paper, site: SiteInfo) -> str:
    (record,) = rispy.loads(_file(paper, site, "papers.ris"))
    return str(record["title"])


def _csl(paper: Paper, site: SiteInfo) -> str:
    (item,) = json.loads(_file(paper, site, "papers.csl.json"))
    return str(item["title"])


def _atom(paper: Paper, site: SiteInfo) -> str:
    feed = feedparser.parse(_file(paper, site, "feed.xml").encode(), sanitize_html=False)
    assert not feed.bozo
    (entry,) = feed.entries
    return str(entry.title)


def _json_feed(paper: Paper, site: SiteInfo) -> str:
    (item,) = json.loads(_file(paper, site, "feed.json"))["items"]
    return str(item["title"])


def _json_ld(paper: Paper, site: SiteInfo) -> str:
    text = paper_json_ld(paper, site)
    assert "<" not in text
    return str(json.loads(text)["name"])


def _tags(paper: Paper, site: SiteInfo) -> str:
    return dict(citation_tags(paper, site))["citation_title"]


def _apa(paper: Paper, site: SiteInfo) -> str:
    cited = text_citation(citation_record(paper, site))
    return cited.removeprefix("Regen, A. (2031). ").partition(f". {one_line(paper.title.plain)}")[0]


def _letters(text: str) -> str:
    """A text without what typography may change: white space, quotation marks, and the form of a circumflex."""
    return re.sub(r"[\s\"“”'’]", "", text).replace("ˆ", "^")


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize("read", [_bibtex, _ris, _csl, _atom, _json_feed, _json_ld, _tags, _apa])
def test_a_hostile_title_comes_through(title: str, read: Callable[[Paper, SiteInfo], str], site: SiteInfo) -> None:
    assert _letters(read(_paper(title), site)) == _letters(one_line(title))


@pytest.mark.parametrize("title", TITLES)
def test_a_hostile_author_breaks_nothing(title: str, site: SiteInfo) -> None:
    paper = replace(_paper("Fog"), authors=(title, "Ada Regen"))
    for read in (_bibtex, _ris, _csl, _atom, _json_feed, _json_ld, _tags):
        assert read(paper, site) == "Fog"


def test_a_hostile_site_name_breaks_no_feed(site: SiteInfo) -> None:
    for name in TITLES:
        hostile = replace(site, name=name, description=name)
        assert _atom(_paper("Fog"), hostile) == _json_feed(_paper("Fog"), hostile) == "Fog"
