"""Understands the words by which papers name their venue: which it is, of what year, and in which track."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from generator.model.papers import Paper
from generator.model.venues import Publication, Venue, VenueKind, VenueRule, VenueRules
from generator.text.lines import one_line
from generator.text.slugs import make_slug

_WORD = re.compile(r"[^\W\d_]+|\d+")
"""Letters or digits in a row, so that "ICLR25" and "3DV" fall apart as their names do."""

_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORT_YEAR = re.compile(r"\d\d")
_OLDEST_SHORT_YEAR = 60
"""A year of two digits from here on belongs to the last century."""

_ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})

_CONTAINERS: dict[VenueKind, str] = {
    "conference": "{full_name} ({name} {year})",
    "workshop": "{full_name} ({name} {year})",
    "journal": "{full_name}",
    "preprint": "",
    "unknown": "{name} {year}",
}
"""How a reference list names what a venue of that kind publishes, where its rule says nothing else."""

_Words = tuple[str, ...]


def with_publications(papers: Iterable[Paper], rules: VenueRules) -> tuple[Paper, ...]:
    """The papers, each with what the words of its venue mean; those without a venue as they are."""
    reader = VenueReader(rules)
    return tuple(replace(paper, publication=reader.read(paper.venue)) if paper.venue else paper for paper in papers)


class VenueReader:
    """Reads the words of venues by the rules of one library; the same words are read once."""

    def __init__(self, rules: VenueRules) -> None:
        self._filler = frozenset(word for form in rules.filler for word in _split_words(form))
        self._rules = {words: rule for rule in rules.venues for name in rule.names if (words := _split_words(name))}
        self._longest = max(map(len, self._rules), default=0)
        self._tracks = {self._without_filler(_split_words(form)): track for form, track in rules.tracks.items()}
        self._telling_words = {_split_words(form): kind for form, kind in rules.telling_words.items()}
        self._known: dict[str, Publication] = {}

    def read(self, text: str) -> Publication:
        """What the words of a venue mean.

        The longest name of a known venue in them counts. Around it may stand a year, a track and words that say
        nothing; where anything else is left over, the words are not understood and stay as they are, a venue of
        their own.

        Args:
            text: as "ACL 2025 Findings", "Findings of ACL'25" or "Proc. of the 38th Conference on X (X 2024)".

        Returns:
            The venue with year, track and how it is cited; never an error.
        """
        if text not in self._known:
            self._known[text] = self._understand_words(one_line(text))
        return self._known[text]

    def _understand_words(self, text: str) -> Publication:
        words = _split_words(text)
        rule = self._find_rule(words)
        if rule is None:
            return self._unknown_venue(text)
        if rule.venue.kind == "preprint":
            return Publication(rule.venue, kind="preprint")
        year, rest = _take_year(_without_names(words, map(_split_words, rule.names)))
        left = self._without_filler(rest)
        if self._telling_kind(left) == "workshop":
            return _make_publication(rule, year, _as_written(left, text), "workshop")
        track = self._find_track(left)
        return self._unknown_venue(text) if track is None else _make_publication(rule, year, track, rule.venue.kind)

    def _find_rule(self, words: _Words) -> VenueRule | None:
        """The rule with the longest name in `words`, the first of several as long."""
        for length in range(min(self._longest, len(words)), 0, -1):
            for start in range(len(words) - length + 1):
                if rule := self._rules.get(words[start : start + length]):
                    return rule
        return None

    def _find_track(self, left: _Words) -> str | None:
        """The track that words name, empty for the main one; None where they name something else."""
        if left in self._tracks:
            return self._tracks[left]
        tracks = [self._tracks.get((word,)) for word in left]
        return None if None in tracks else next(filter(None, tracks), "")

    def _unknown_venue(self, text: str) -> Publication:
        """A venue without a rule keeps its words, year and all.

        Some words still show its kind; without them, one that has a year is a conference, since journals hardly do.
        """
        words = _split_words(text)
        year = next((int(word) for word in words if _YEAR.fullmatch(word)), None)
        kind = self._telling_kind(words) or ("conference" if year else "unknown")
        container = "" if kind == "preprint" else text
        return Publication(Venue(make_slug(text), text, kind=kind), year, "", kind, container)

    def _telling_kind(self, words: _Words) -> VenueKind | None:
        found = (kind for telling, kind in self._telling_words.items() if _position_of(words, telling) is not None)
        return next(found, None)

    def _without_filler(self, words: _Words) -> _Words:
        return tuple(word for word in words if word not in self._filler)


def _split_words(text: str) -> _Words:
    return tuple(_WORD.findall(text.casefold()))


def _position_of(words: _Words, part: _Words) -> int | None:
    """Where `part` begins in `words`; None where it does not stand there in a row."""
    starts = range(len(words) - len(part) + 1)
    return next((start for start in starts if words[start : start + len(part)] == part), None)


def _without_names(words: _Words, names: Iterable[_Words]) -> _Words:
    """`words` without any of the names, the longer ones taken out first."""
    for name in sorted(filter(None, names), key=len, reverse=True):
        left: list[str] = []
        for word in words:
            left.append(word)
            if tuple(left[-len(name) :]) == name:
                del left[-len(name) :]
        words = tuple(left)
    return words


def _take_year(words: _Words) -> tuple[int | None, _Words]:
    """The year in `words` and the words without it; counts such as "38th" are taken out with it."""
    pairs = enumerate(pairwise(words))
    counts = {place for place, (word, ending) in pairs if word.isdecimal() and ending in _ORDINAL_ENDINGS}
    rest = tuple(word for place, word in enumerate(words) if not {place, place - 1} & counts)
    for form in (_YEAR, _SHORT_YEAR):
        for place, word in enumerate(rest):
            if form.fullmatch(word):
                return _whole_year(int(word)), (*rest[:place], *rest[place + 1 :])
    return None, rest


def _whole_year(number: int) -> int:
    if number >= 100:  # noqa: PLR2004 - two digits or four
        return number
    return number + (1900 if number >= _OLDEST_SHORT_YEAR else 2000)


def _as_written(words: _Words, text: str) -> str:
    """The part of `text` from the first of `words` to the last, as it was written."""
    wanted = set(words)
    found = [match for match in _WORD.finditer(text) if match.group().casefold() in wanted]
    return text[found[0].start() : found[-1].end()]


def _make_publication(rule: VenueRule, year: int | None, track: str, kind: VenueKind) -> Publication:
    venue = rule.venue
    usual = _CONTAINERS[venue.kind if venue.full_name or venue.kind == "journal" else "unknown"]
    form = rule.containers_by_track.get(track) or rule.container or usual
    if kind == "workshop" and venue.kind != "workshop":
        form = "{track} at {name} {year}"
    values = {"name": venue.name, "full_name": venue.full_name or venue.name, "year": str(year or ""), "track": track}
    written = re.sub(r"\{(\w+)\}", lambda placeholder: values[placeholder[1]], form)
    return Publication(venue, year, track, kind, one_line(written).replace(" )", ")"))
