from __future__ import annotations

from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.venues import Venue, VenueRule, VenueRules
from generator.reading.curation.venue_rules import read_venues

GOOD = """\
filler: [the]
main_track: [main]
tracks:
  Findings: [found]
telling_words:
  workshop: [workshop]
venues:
  - name: SKY
    full_name: Conference on Clouds
    kind: conference
    also: [S.K.Y.]
    container: "{full_name}, {year}"
    tracks:
      Findings: "Findings: {name}"
"""


def _read(tmp_path: Path, text: str) -> tuple[VenueRules, list[str]]:
    path = tmp_path / "venues.yml"
    path.write_text(text, encoding="utf-8")
    problems = ProblemCollector()
    rules = read_venues(path, problems)
    return rules, [str(problem).removeprefix(path.as_posix()) for problem in problems.problems]


def test_rules_are_read(tmp_path: Path) -> None:
    venue = Venue("sky", "SKY", "Conference on Clouds", "conference")
    rule = VenueRule(
        venue, ("SKY", "Conference on Clouds", "S.K.Y."), "{full_name}, {year}", {"Findings": "Findings: {name}"}
    )
    tracks = {"main": "", "Findings": "Findings", "found": "Findings"}
    assert _read(tmp_path, GOOD) == (VenueRules((rule,), tracks, ("the",), {"workshop": "workshop"}), [])


def test_without_a_file_no_venue_is_known(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_venues(tmp_path / "venues.yml", problems) == VenueRules()
    assert problems.problems == ()


def test_mistakes_are_told_with_their_line(tmp_path: Path) -> None:
    text = "venues:\n- name: SKY\n  kind: conference\n  container: In {yaer}\n- name: Sky\n  kind: journal\n"
    _, problems = _read(tmp_path, text)
    assert problems == [
        ':4: "{yaer}" stands for nothing (known are: {name}, {full_name}, {year})',
        ':5: "Sky" shares a name with the venue in line 2 (keep one)',
    ]


def test_an_unknown_key_or_kind_leaves_no_rules(tmp_path: Path) -> None:
    rules, problems = _read(tmp_path, "venues:\n- name: SKY\n  kind: confrence\n  ful_name: x\n")
    assert rules == VenueRules()
    assert [problem.split(": ")[0] for problem in problems] == [":3", ":4"]
