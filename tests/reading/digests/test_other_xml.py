"""XML of a kind that nobody knows is read where its elements have titles and abstracts, and else named."""

from __future__ import annotations

from pathlib import Path

from tests.reading.digests.reading import read_digest

TEXT = """<?xml version="1.0" encoding="UTF-8"?>
<papers xmlns="https://tides.example/">
<paper><title>Kettles</title><abstract>They <i>boil</i> at&nbsp;sea.</abstract>
<authors><author>Ada Brook</author><author>Bo Carver</author></authors></paper>
<paper><title>Spoons</title><summary>They rest.</summary><author>Ada Brook</author></paper>
</papers>"""


def test_elements_with_a_title_and_an_abstract_are_papers(tmp_path: Path) -> None:
    entries, told = read_digest("2025-03-11.txt", TEXT, tmp_path)
    assert not told
    assert [(entry.title, entry.abstract, entry.source.line) for entry in entries] == [
        ("Kettles", "They boil at sea.", 3),
        ("Spoons", "They rest.", 5),
    ]
    assert [entry.authors for entry in entries] == [("Ada Brook", "Bo Carver"), ("Ada Brook",)]


def test_names_in_parts_are_joined_and_marks_in_titles_part_nothing(tmp_path: Path) -> None:
    text = TEXT.replace(
        "<author>Bo Carver</author>", "<author><keyname>Carver</keyname><forenames>Bo</forenames></author>"
    )
    entries, _ = read_digest("2025-03-11.xml", text.replace("Kettles", "<b>K</b>ettles"), tmp_path)
    assert [entry.authors for entry in entries] == [("Ada Brook", "Bo Carver"), ("Ada Brook",)]
    assert entries[0].title == "Kettles"


def test_a_paper_without_an_abstract_among_others_is_a_mistake(tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.xml", TEXT.replace("summary>", "remark>"), tmp_path)
    assert told == [
        '5: warning: keys that are not used: "remark"',
        '5: no abstract of "Spoons" (add the key "abstract")',
    ]


def test_xml_without_papers_is_named(tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.xml", '<?xml version="1.0"?><recipe><step/></recipe>', tmp_path)
    assert told == [" this is XML of a kind that is not known, <recipe> (export its papers as BibTeX, RIS or CSV)"]
