"""BibTeX is read with its strings, braces and accents, and a broken entry is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.text.clean import clean_text
from tests.reading.digests.reading import read_digest

TEXT = r"""% exported
@string{tides = "Journal of Tides"}

@inproceedings{brook,
    title = "{K}ettles: a % of {T}ides",
    author = "Brook, Ada  and
      {Tide and Moon Collaboration} and H{\'a}le, Gil and others",
    journal = tides, month = mar, year = 2025, day = 7,
    doi = {10.1000/TIDE.1},
    abstract = {They {boil}.
      They rest.},
}
@misc{frost,
  title={Snow}, author={Eve Frost}, eprint={2503.01234}, archivePrefix={arXiv}, abstract={It falls.}}
"""


@pytest.mark.parametrize("name", ["2025-03-11.bib", "2025-03-11.txt"])
def test_entries_are_read(name: str, tmp_path: Path) -> None:
    (kettles, snow), _ = read_digest(name, TEXT, tmp_path)
    assert clean_text(kettles.title).plain == "Kettles: a % of Tides"
    assert clean_text(kettles.abstract).plain == "They boil. They rest."
    assert kettles.authors == ("Ada Brook", "Tide and Moon Collaboration", "Gil Hále")
    assert (kettles.doi, kettles.venue, kettles.published) == ("10.1000/tide.1", "Journal of Tides", "2025-03-07")
    assert (snow.authors, snow.arxiv_id) == (("Eve Frost",), "2503.01234")
    assert (kettles.source.line, snow.source.line) == (4, 13)


def test_a_broken_entry_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    good, bad = "@misc{a, title={K}, abstract={Hot.}}\n", "@misc{b, title={L} abstract={Hot.}}\n"
    text = good + bad + good.replace("K", "M")
    entries, told = read_digest("2025-03-11.bib", text, tmp_path)
    assert [entry.title for entry in entries] == ["K", "M"]
    assert told[0].startswith("2: this is no BibTeX:")


def test_a_file_without_entries_is_named(tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.bib", "% nothing\n", tmp_path)
    assert told == [" the file holds no entry of BibTeX (add papers, or remove it)"]
