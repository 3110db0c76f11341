"""Identifiers of a paste and the papers that they name: each belongs to what stands with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.line_roles import FactKind, Line
from generator.reading.digests.paste.paper_draft import PaperDraft
from generator.reading.files.validation import shorten

IDENTIFIERS: tuple[FactKind, ...] = ("arXiv id",)
"""Facts that name one paper; a paper has one of each kind at most."""
Side = Literal["above", "below"]
"""Where the paper of an identifier stands."""
_FARTHEST = 50
"""Lines around an identifier that are looked at; more empty lines and rules are no different."""


@dataclass(frozen=True)
class PlacedIdentifier:
    """An identifier and where it stood."""

    fact: PastedFact
    drafts: int
    """How many papers had begun."""
    inside: bool
    """Whether it stood between a title and its abstract."""

    def find_owner(self, drafts: Sequence[PaperDraft], side: Side | None) -> PaperDraft | None:
        """The paper that the identifier names; None where there is none.

        Args:
            drafts: all papers.
            side: where the paper stands, as the lines around tell; None where they do not.
        """
        above = drafts[self.drafts - 1] if self.drafts else None
        below = drafts[self.drafts] if self.drafts < len(drafts) else None
        # A title that got no abstract is no paper, so what stands below it was not inside of one.
        if above and self.inside and above.abstract:
            return above
        if above and above.identifiers.get(self.fact.kind) == self.fact.values[0]:
            return above
        return below if side == "below" else above


class IdentifierSides:
    """Tells on which side of each identifier its paper stands."""

    def __init__(self, lines: Sequence[Line], placed: Sequence[PlacedIdentifier], papers: int) -> None:
        self._lines = lines
        self._papers = papers
        named = {line.number for one in placed for line in one.fact.lines}
        self._nearer = {id(one): self._find_nearer(one, named) for one in placed}
        self._habit = self._find_habit(placed)

    def find_side(self, one: PlacedIdentifier) -> Side | None:
        """Where the paper of an identifier stands: what it is nearer to, else where those of the others stand."""
        return self._nearer[id(one)] or self._habit

    def _find_nearer(self, one: PlacedIdentifier, named: set[int]) -> Side | None:
        """The side without a rule, or else without an empty line, in between; None where both are alike."""
        if one.drafts == 0:
            return "below"
        first, last = one.fact.lines[0].number, one.fact.lines[-1].number
        if one.drafts == self._papers:
            return None
        above = _measure_gap(self._lines[max(0, first - 1 - _FARTHEST) : first - 1][::-1], named)
        below = _measure_gap(self._lines[last : last + _FARTHEST], named)
        if above == below:
            return None
        return "above" if above < below else "below"

    def _find_habit(self, placed: Sequence[PlacedIdentifier]) -> Side | None:
        """Where the papers of most identifiers stand; above them where nothing tells but the end of the paste."""
        outside = [one for one in placed if not one.inside]
        counts = Counter(side for one in outside if (side := self._nearer[id(one)]))
        if counts["above"] == counts["below"]:
            return "above" if outside and outside[-1].drafts == self._papers else None
        return "above" if counts["above"] > counts["below"] else "below"


def settle_identifiers(
    placed: Sequence[PlacedIdentifier], drafts: Sequence[PaperDraft], lines: Sequence[Line]
) -> Iterator[tuple[tuple[Line, ...], str, str]]:
    """Give each identifier to its paper.

    Args:
        placed: the identifiers in their order.
        drafts: all papers, which get them.
        lines: all lines of the paste.

    Yields:
        The lines of an identifier that names no paper for certain, what is wrong, and what to do.
    """
    sides = IdentifierSides(lines, placed, len(drafts))
    for one in placed:
        kind, value = one.fact.kind, one.fact.values[0]
        side = sides.find_side(one)
        owner = one.find_owner(drafts, side)
        known = owner.identifiers.get(kind) if owner else None
        if owner is None:
            yield one.fact.lines, f'no paper for the {kind} "{value}"', "add its title and abstract"
        elif known and known != value:
            message = f'a second {kind}, "{value}", for "{shorten(owner.title.text)}"'
            yield one.fact.lines, message, f'the first is "{known}"; keep one'
        elif side is None and not known and not one.inside:
            message = f'the {kind} "{value}" may name the paper above it or the one below'
            yield one.fact.lines, message, "move it to the line right below its title"
        else:
            owner.identifiers[kind] = value


def _measure_gap(lines: Iterable[Line], named: set[int]) -> tuple[bool, bool]:
    """Whether a rule, and whether an empty line, stands between an identifier and the next text."""
    has_rule = has_blank = False
    for line in lines:
        is_rule = bool(line.text) and not any(letter.isalnum() for letter in line.text)
        if line.text and not is_rule and line.number not in named:
            break
        has_rule, has_blank = has_rule or is_rule, has_blank or not line.text
    return has_rule, has_blank
