"""RIS, read back by rispy."""

from __future__ import annotations

from dataclasses import replace

import rispy

from generator.rendering.citing.ris import ris_entry
from tests.rendering.citing.examples import PROCEEDINGS, RECORD, titled, written_by


def test_ris_is_read_by_rispy() -> None:
    (record,) = rispy.loads(ris_entry("regen2031hyperfog", PROCEEDINGS))
    assert record == {
        "type_of_reference": "CPAPER",
        "id": "regen2031hyperfog",
        "title": "HyperFog: Fog about clouds",
        "authors": ["Regen, Ada", "van der Meer, Jan", "Team Wetter"],
        "year": "2031",
        "date": "2031/05/01",
        "secondary_title": "Conference on Clouds (SKY 2031)",
        "accession_number": "arXiv:3105.00001",
        "urls": ["https://arxiv.org/abs/3105.00001"],
    }


def test_ris_ends_its_lines_as_the_format_says() -> None:
    text = ris_entry("fog", titled("Fog\r\nER  - \nTY  - JOUR"))
    assert text.count("\n") == text.count("\r\n")
    assert text.endswith("ER  - \r\n")
    assert len(rispy.loads(text)) == 1


def test_ris_leaves_out_what_is_not_known() -> None:
    bare = replace(RECORD, kind="other", authors=(), year=None, date=None, arxiv_id=None, url="")
    assert ris_entry("fog", bare) == "TY  - GEN\r\nID  - fog\r\nTI  - HyperFog: Fog about clouds\r\nER  - \r\n"


def test_ris_writes_a_suffix_behind_the_given_name() -> None:
    assert "AU  - King, Martin, Jr.\r\n" in ris_entry("fog", written_by("Martin King, Jr."))
