"""XML of PubMed is read with the parts of its abstracts, and opens nothing outside of the file."""

from __future__ import annotations

from pathlib import Path

from tests.reading.digests.reading import read_digest

TEXT = """<?xml version="1.0"?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "pubmed.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
<Journal><JournalIssue><PubDate><Year>2025</Year><Month>Mar</Month><Day>7</Day></PubDate></JournalIssue>
<Title>Journal of Tides</Title></Journal>
<ArticleTitle>Kettles in H<sub>2</sub>O.</ArticleTitle>
<ELocationID EIdType="pii">S1</ELocationID><ELocationID EIdType="doi">10.1000/tide.1</ELocationID>
<Abstract><AbstractText Label="AIMS">They <i>boil</i>.</AbstractText><AbstractText>They rest.</AbstractText></Abstract>
<AuthorList><Author><LastName>van Raaij</LastName><ForeName>M J</ForeName></Author>
<Author><CollectiveName>Tide Group</CollectiveName></Author></AuthorList>
</Article></MedlineCitation></PubmedArticle>
</PubmedArticleSet>"""


def test_articles_are_read(tmp_path: Path) -> None:
    (entry,), told = read_digest("2025-03-11.xml", TEXT, tmp_path)
    assert not told
    assert (entry.title, entry.abstract) == ("Kettles in H2O.", "AIMS: They boil. They rest.")
    assert (entry.authors, entry.doi) == (("M J van Raaij", "Tide Group"), "10.1000/tide.1")
    assert (entry.venue, entry.published, entry.source.line) == ("Journal of Tides", "2025-03-07", 4)


def test_broken_xml_is_named_with_its_line(tmp_path: Path) -> None:
    entries, told = read_digest("2025-03-11.xml", TEXT.replace("</ArticleTitle>", ""), tmp_path)
    assert not entries
    assert len(told) == 1
    assert "the XML is broken" in told[0]


def test_no_other_file_is_opened(tmp_path: Path) -> None:
    (tmp_path / "README.secret").write_text("Hot.", encoding="utf-8")
    entity = TEXT.replace('"pubmed.dtd">', f'"pubmed.dtd" [<!ENTITY s SYSTEM "{tmp_path}/README.secret">]>')
    entries, _ = read_digest("2025-03-11.xml", entity.replace("They rest.", "They &s; rest."), tmp_path)
    assert not any("Hot" in entry.abstract for entry in entries)
