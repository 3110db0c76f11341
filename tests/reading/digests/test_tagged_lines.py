"""RIS, MEDLINE and EndNote are read with their continued lines, and what stands in no record is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.digests.reading import read_digest

RIS = """TY  - JOUR
AU  - Brook, Ada
AU  - de Graaf, Bo
TI  - Kettles
T2  - Journal of Tides
DA  - 2025/03/07/
DO  - 10.1000/Tide.1
UR  - https://arxiv.org/abs/2503.01234
AB  - They boil.
They rest.
ER  -\x20

TY  - CONF
A1  - Carver B.
A1  - Dunn C.
T1  - Spoons
N2  - They rest.
ER  -\x20
"""
MEDLINE = """
PMID- 1
TI  - Kettles
      at Sea.
AB  - They
      boil.
FAU - van Raaij, M J
AU  - van Raaij MJ
JT  - Journal of Tides
DP  - 2025 Mar 7
LID - S1 [pii]
AID - 10.1000/tide.1 [doi]

PMID- 2
TI  - Spoons
AB  - They rest.
AU  - Walker JE
"""
ENDNOTE = """%0 Journal Article
%T Kettles
%A Brook, Ada
%A Carver, Bo
%J Journal of Tides
%X They boil.
%R 10.1000/tide.1
"""


WEB_OF_SCIENCE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Brook, A
   Carver, B
AF Brook, Ada
   Carver, Bo
TI Kettles at
   Sea
SO TIDES
AB They boil.
   AB cells rest.
DI 10.1000/tide.1
ER

EF
"""


@pytest.mark.parametrize("name", ["2025-03-11.ris", "2025-03-11.txt"])
@pytest.mark.parametrize("text", [RIS, "\ufeff" + RIS.replace("\n", "\r\n"), RIS.replace("TY  -", "  TY  -")])
def test_ris_is_read(name: str, text: str, tmp_path: Path) -> None:
    (kettles, spoons), told = read_digest(name, text, tmp_path)
    assert (kettles.title, kettles.abstract, kettles.venue) == ("Kettles", "They boil. They rest.", "Journal of Tides")
    assert (kettles.authors, spoons.authors) == (("Ada Brook", "Bo de Graaf"), ("B. Carver", "C. Dunn"))
    assert (kettles.doi, kettles.arxiv_id, kettles.published) == ("10.1000/tide.1", "2503.01234", "2025-03-07")
    assert (kettles.source.line, spoons.source.line) == (1, 13)
    assert told == ['1: warning: keys that are not used: "TY"']


def test_medline_is_read(tmp_path: Path) -> None:
    (kettles, spoons), _ = read_digest("2025-03-11.nbib", MEDLINE, tmp_path)
    assert (kettles.title, kettles.abstract, kettles.doi) == ("Kettles at Sea.", "They boil.", "10.1000/tide.1")
    assert (kettles.authors, spoons.authors) == (("M J van Raaij",), ("JE Walker",))
    assert (kettles.venue, kettles.published, spoons.source.line) == ("Journal of Tides", "2025-03-07", 14)


def test_endnote_is_read(tmp_path: Path) -> None:
    (kettles,), _ = read_digest("2025-03-11.enw", ENDNOTE, tmp_path)
    assert (kettles.title, kettles.abstract, kettles.doi) == ("Kettles", "They boil.", "10.1000/tide.1")
    assert (kettles.authors, kettles.venue) == (("Ada Brook", "Bo Carver"), "Journal of Tides")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("TI  - Kettles\nER  -\n", '1: "TI - Kettles" stands in no record (a record begins with TY)'),
        ("Kettles\n", '1: "Kettles" stands in no record (a record begins with TY)'),
        ("\n", " the file is empty (add papers, or remove it)"),
        ("TY  - JOUR\nTI  - Kettles\n", '1: no abstract of "Kettles" (add the key "abstract")'),
    ],
)
def test_what_is_no_record_is_named(text: str, message: str, tmp_path: Path) -> None:
    _, told = read_digest("2025-03-11.ris", text, tmp_path)
    assert [line for line in told if "warning" not in line] == [message]


def test_the_web_of_science_is_read(tmp_path: Path) -> None:
    (kettles,), told = read_digest("2025-03-11.txt", WEB_OF_SCIENCE, tmp_path)
    assert (kettles.title, kettles.abstract) == ("Kettles at Sea", "They boil. AB cells rest.")
    assert (kettles.authors, kettles.venue, kettles.doi) == (("Ada Brook", "Bo Carver"), "TIDES", "10.1000/tide.1")
    assert kettles.source.line == 3
    assert told == ['3: warning: keys that are not used: "PT"']
