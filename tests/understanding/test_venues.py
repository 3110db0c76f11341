from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import ProblemCollector
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.source import Source
from generator.model.venues import Publication, Venue, VenueRule, VenueRules
from generator.reading.curation.venue_rules import read_venues
from generator.text.lines import one_line
from generator.understanding.venues import VenueReader, with_publications
from tests.places import HARBOUR

SKY = Venue("sky", "SKY", "Conference on Clouds", "conference")
SKY_RULE = VenueRule(SKY, ("SKY", "Conference on Clouds"), "", {"Findings": "Findings on Clouds: {name} {year}"})
SEA = Venue("ieee-tsea", "IEEE TSEA", "Transactions on the Sea", "journal")
RULES = VenueRules(
    venues=(
        SKY_RULE,
        VenueRule(SEA, ("IEEE TSEA", "TSEA")),
        VenueRule(Venue("3dw", "3DW", "", "conference"), ("3DW",)),
        VenueRule(Venue("sky-asia", "SKY Asia", "Asian Conference on Clouds", "conference"), ("SKY Asia",)),
        VenueRule(Venue("arxiv", "arXiv", "", "preprint"), ("arXiv",)),
    ),
    tracks={"Findings": "Findings", "Oral": "Oral", "datasets and maps": "Datasets and Maps", "main": "", "long": ""},
    filler=("proceedings of the", "proc", "in", "and", "on", "conference"),
    telling_words={"workshop": "workshop", "journal": "journal", "preprint": "preprint"},
)


def _read(text: str) -> Publication:
    return VenueReader(RULES).read(text)


@pytest.mark.parametrize(
    ("text", "year", "track"),
    [
        ("SKY 2031", 2031, ""),
        ("SKY", None, ""),
        ("sky-2031", 2031, ""),
        ("SKY'31", 2031, ""),
        ("SKY31", 2031, ""),
        ("SKY 98", 1998, ""),
        ("SKY 2031 Findings", 2031, "Findings"),
        ("Findings of the SKY 2031", 2031, "Findings"),
        ("SKY 2031 (Oral)", 2031, "Oral"),
        ("SKY 2031 Main Conference", 2031, ""),
        ("SKY 2031 Findings (long)", 2031, "Findings"),
        ("SKY 2031 Datasets and Maps", 2031, "Datasets and Maps"),
        ("Proceedings of the 38th Conference on Clouds (SKY 2031)", 2031, ""),
        ("Proc. SKY 2031", 2031, ""),
    ],
)
def test_a_known_venue_is_read_with_year_and_track(text: str, year: int | None, track: str) -> None:
    found = _read(text)
    assert (found.venue, found.year, found.track) == (SKY, year, track)


@pytest.mark.parametrize(
    ("text", "container"),
    [
        ("SKY 2031", "Conference on Clouds (SKY 2031)"),
        ("SKY", "Conference on Clouds (SKY)"),
        ("SKY 2031 Findings", "Findings on Clouds: SKY 2031"),
        ("SKY 2031 Oral", "Conference on Clouds (SKY 2031)"),
        ("SKY 2031 Workshop on Rain and Hail", "Workshop on Rain and Hail at SKY 2031"),
        ("TSEA 2031", "Transactions on the Sea"),
        ("3DW 2031", "3DW 2031"),
        ("arXiv preprint arXiv:3105.00001", ""),
        ("Annals of {name}", "Annals of {name}"),
    ],
)
def test_what_a_reference_list_names(text: str, container: str) -> None:
    assert _read(text).container == container


def test_a_workshop_at_a_conference_is_a_workshop() -> None:
    found = _read("SKY 2031 Workshop on Rain")
    assert (found.venue, found.track, found.kind) == (SKY, "Workshop on Rain", "workshop")


def test_the_longest_name_counts() -> None:
    assert _read("SKY Asia 2031").venue.slug == "sky-asia"


def test_a_name_inside_a_longer_word_is_no_venue() -> None:
    assert _read("SKYLINE 2031").venue.name == "SKYLINE 2031"


@pytest.mark.parametrize(
    ("text", "kind", "year"),
    [
        ("Journal of Silly Walks", "journal", None),
        ("Walks 2031", "conference", 2031),
        ("Walking Club", "unknown", None),
        ("SKY 2031 Something Else", "conference", 2031),
    ],
)
def test_an_unknown_venue_stays_as_it_is(text: str, kind: str, year: int | None) -> None:
    found = _read(text)
    assert (found.venue.name, found.container, found.kind, found.year) == (text, text, kind, year)


@given(
    st.text(st.characters()) | st.lists(st.sampled_from(["SKY", "TSEA", "38th", "2031", "31", "x", "{"])).map(" ".join)
)
def test_no_words_are_a_crash(text: str) -> None:
    found = _read(text)
    assert found.venue.slug
    assert found.venue in {rule.venue for rule in RULES.venues} or found.venue.name == one_line(text)


def test_papers_get_what_their_venue_means() -> None:
    text = MarkupText((Span("x"),))
    papers = (
        Paper("fog", text, text, Source("a"), ("2031-05-04",), venue="SKY 2031"),
        Paper("rain", text, text, Source("a"), ("2031-05-04",)),
    )
    assert [paper.publication for paper in with_publications(papers, RULES)] == [_read("SKY 2031"), None]


@pytest.mark.parametrize(
    ("text", "name", "year", "track", "container"),
    [
        ("TIDES 2030 Findings", "TIDES", 2030, "Findings", "Findings of the Congress on Tides and Shores: TIDES 2030"),
        (
            "Proceedings of the Tides Congress 2029",
            "TIDES",
            2029,
            "",
            "Proceedings of the Congress on Tides and Shores (TIDES 2029)",
        ),
        (
            "Accepted at TIDES'31 (talk)",
            "TIDES",
            2031,
            "Oral",
            "Proceedings of the Congress on Tides and Shores (TIDES 2031)",
        ),
        ("J. Harbour Eng. 2029", "J. Harbour Eng.", 2029, "", "Journal of Harbour Engineering"),
        ("Annals of Shallow Seas", "Annals of Shallow Seas", None, "", "Annals of Shallow Seas"),
    ],
)
def test_rules_of_a_file_are_used_as_they_are_written(
    text: str, name: str, year: int | None, track: str, container: str
) -> None:
    problems = ProblemCollector()
    found = VenueReader(read_venues(HARBOUR / "venues.yml", problems)).read(text)
    assert problems.problems == ()
    assert (found.venue.name, found.year, found.track, found.container) == (name, year, track, container)


def test_a_name_said_twenty_thousand_times_is_taken_out_each_time() -> None:
    rules = VenueRules(venues=(VenueRule(Venue("acl", "ACL", kind="conference"), names=("ACL",)),))
    found = VenueReader(rules).read("ACL " * 20_000 + "2024")
    assert (found.venue.name, found.year, found.track) == ("ACL", 2024, "")
