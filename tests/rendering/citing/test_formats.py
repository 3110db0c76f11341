"""The table of formats, and the citations on the page of a paper."""

from __future__ import annotations

import html

from generator.model.library import Library
from generator.model.site import SiteInfo
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.formats import CITATION_FORMATS, show_citations
from generator.rendering.citing.records import bibtex_keys, citation_record
from tests.rendering.citing.examples import RECORD


def test_a_page_holds_every_citation_with_its_lines(library: Library, site: SiteInfo) -> None:
    paper = library.papers[0]
    key = bibtex_keys(library.papers)[paper.slug]
    written = {one.format.key: one for one in show_citations(key, citation_record(paper, site))}
    assert [one.file for one in written.values()] == [f"{key}.{end}" for end in ("txt", "md", "bib", "ris", "csl.json")]
    assert html.unescape(written["bibtex"].text) + "\n" == bibtex_entry(key, citation_record(paper, site))
    assert not any("<" in one.text or "\n" in one.text for one in written.values())


def test_no_two_formats_share_a_name_a_key_or_a_file() -> None:
    for values in zip(*((form.name, form.key, form.ending) for form in CITATION_FORMATS), strict=True):
        assert len(set(values)) == len(CITATION_FORMATS)


def test_one_entry_is_a_whole_file_in_every_format() -> None:
    for form in CITATION_FORMATS:
        entry = form.write_entry("fog2031", RECORD)
        (shown,) = (one for one in show_citations("fog2031", RECORD) if one.format is form)
        assert html.unescape(shown.text).split("\n") == form.join_entries([entry]).splitlines()
