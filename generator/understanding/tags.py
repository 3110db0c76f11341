"""The tags a paper has earned, each with the phrase that earned it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.digests import CuratedFacts
from generator.model.papers import MatchPlace, Paper, TagMatch
from generator.model.taxonomy import Phrase, Taxonomy
from generator.reading.curation.taxonomy import HINT, SURE
from generator.understanding.mentions import Mention, MentionFinder
from generator.understanding.passages import Passage, read_passages

ENOUGH = float(SURE)
"""The points that earn a tag: one sure phrase where the paper speaks plainly."""
MOST_TAGS = 6
"""The tags a paper keeps at most: those with the most points."""
REPEATS = 2
"""How many repeats of a phrase count, each by half: what is said often is central, up to a point."""
HINTS_COUNT = 2.0
"""The points that all hints together bring at most, so that they never earn a tag by themselves."""
FAR_BETTER = 1.5
"""How many times the points of a tag that yields another must have to stand in its place."""


@dataclass(frozen=True, slots=True)
class _Evidence:
    """One mention of a phrase with what it is worth."""

    phrase: Phrase
    words: str
    """The phrase as it stands in the paper."""
    where: MatchPlace
    worth: float
    """The points of the phrase, weighed by its place."""


class Tagger:
    """A taxonomy made ready to read many papers; making it ready takes as long as reading a hundred of them."""

    def __init__(self, taxonomy: Taxonomy) -> None:
        self.taxonomy = taxonomy
        self._phrases: list[Phrase] = []
        self._owners: list[str] = []
        for tag in taxonomy.tags:
            for phrase in (*tag.phrases, *tag.apart_from):
                self._phrases.append(phrase)
                self._owners.append(tag.slug)
        self._finder = MentionFinder(self._phrases)

    def find(self, title: str, abstract: str) -> tuple[TagMatch, ...]:
        """The tags that a paper has earned by what it says.

        Every mention of a phrase brings its points, weighed by where it stands (`passages`). A tag is earned by
        `ENOUGH` points, if the abstract stands behind what the title says, and unless a tag that it yields to fits
        far better.

        Args:
            title: the title as plain text.
            abstract: the abstract as plain text.

        Returns:
            At most `MOST_TAGS` tags in the order of the taxonomy, each with the words of the paper that spoke most
            for it.
        """
        evidence = self._weigh_mentions(title, abstract)
        points = {slug: _count_points(pieces) for slug, pieces in evidence.items()}
        earned = [
            tag.slug
            for tag in self.taxonomy.tags
            if points.get(tag.slug, 0.0) >= ENOUGH
            and (not abstract or _is_backed(evidence[tag.slug]))
            and not any(points.get(other, 0.0) >= FAR_BETTER * points[tag.slug] for other in tag.yields_to)
        ]
        central = set(sorted(earned, key=lambda slug: -points[slug])[:MOST_TAGS])
        return tuple(_give_reason(slug, evidence[slug]) for slug in earned if slug in central)

    def _weigh_mentions(self, title: str, abstract: str) -> dict[str, list[_Evidence]]:
        """What speaks for each tag, or against it, by its slug in the order of the text."""
        evidence: dict[str, list[_Evidence]] = {}
        for passage in read_passages(title, abstract):
            mentions: dict[str, list[Mention]] = {}
            for mention in self._finder.find(passage.text):
                mentions.setdefault(self._owners[mention.phrase], []).append(mention)
            for slug, found in mentions.items():
                evidence.setdefault(slug, []).extend(
                    self._read_mention(mention, passage) for mention in self._choose_mentions(found)
                )
        return evidence

    def find_used(self, title: str, abstract: str) -> set[int]:
        """The numbers of the phrases that one paper says, in the order of the taxonomy."""
        return {
            mention.phrase for passage in read_passages(title, abstract) for mention in self._finder.find(passage.text)
        }

    def unused(self, used: Iterable[int]) -> dict[str, tuple[Phrase, ...]]:
        """The phrases with all other numbers, under the slugs of their tags; tags without any are left out."""
        numbers = set(used)
        left: dict[str, list[Phrase]] = {}
        for number, (slug, phrase) in enumerate(zip(self._owners, self._phrases, strict=True)):
            if number not in numbers:
                left.setdefault(slug, []).append(phrase)
        return {slug: tuple(phrases) for slug, phrases in left.items()}

    def _choose_mentions(self, mentions: Sequence[Mention]) -> list[Mention]:
        """Those that count, from left to right: of two that share words the weightier, then the longer.

        A phrase of no points, from `apart_from`, outweighs all others, and so keeps them from counting.
        """

        def rank(mention: Mention) -> tuple[int, int, int]:
            points = abs(self._phrases[mention.phrase].points)
            return (-points if points else -SURE - 1, mention.start - mention.end, mention.start)

        chosen: list[Mention] = []
        taken = bytearray(max(mention.end for mention in mentions))
        for mention in sorted(mentions, key=rank):
            if not any(taken[mention.start : mention.end]):
                taken[mention.start : mention.end] = bytes([1]) * (mention.end - mention.start)
                chosen.append(mention)
        return sorted(chosen, key=lambda mention: mention.start)

    def _read_mention(self, mention: Mention, passage: Passage) -> _Evidence:
        phrase = self._phrases[mention.phrase]
        words = passage.text[mention.start : mention.end]
        return _Evidence(phrase, words, passage.where, phrase.points * passage.weight)


def apply_curation(found: Sequence[TagMatch], facts: CuratedFacts | None, taxonomy: Taxonomy) -> tuple[TagMatch, ...]:
    """The tags of a paper after the curator's word: `tags` in place of those found, then `add_tags` and `drop_tags`.

    Args:
        found: the tags that the paper earned.
        facts: what the curator wrote about the paper, if anything.
        taxonomy: gives the order; tags that it does not know are passed over.
    """
    if facts is None:
        return tuple(found)
    matches = {match.tag: match for match in found}
    if facts.tags is not None:
        matches = {slug: TagMatch(slug, "", "curated") for slug in facts.tags}
    for slug in facts.add_tags:
        matches.setdefault(slug, TagMatch(slug, "", "curated"))
    for slug in facts.drop_tags:
        matches.pop(slug, None)
    return tuple(matches[tag.slug] for tag in taxonomy.tags if tag.slug in matches)


def unused_phrases(papers: Iterable[Paper], taxonomy: Taxonomy) -> Mapping[str, tuple[Phrase, ...]]:
    """The phrases that no paper says, under the slugs of their tags, both in the order of the taxonomy.

    Args:
        papers: the whole library.
        taxonomy: the tags with their phrases; each phrase knows its line.
    """
    tagger = Tagger(taxonomy)
    used: set[int] = set()
    for paper in papers:
        used |= tagger.find_used(paper.title.plain, paper.abstract.plain)
    return tagger.unused(used)


def _count_points(evidence: Iterable[_Evidence]) -> float:
    worths: dict[str, list[float]] = {}
    hints = 0.0
    for piece in evidence:
        if piece.phrase.points == HINT:
            hints += piece.worth
        else:
            worths.setdefault(piece.phrase.text, []).append(piece.worth)
    ranked = (sorted(values, key=abs, reverse=True) for values in worths.values())
    return sum(best + sum(others[:REPEATS]) / 2 for best, *others in ranked) + min(hints, HINTS_COUNT)


def _is_backed(evidence: Iterable[_Evidence]) -> bool:
    """Whether the abstract says anything for the tag; a word that stands only in the title is not enough."""
    return any(piece.where == "abstract" and piece.worth > 0 for piece in evidence)


def _give_reason(slug: str, evidence: Iterable[_Evidence]) -> TagMatch:
    best = max(evidence, key=lambda piece: piece.worth)
    return TagMatch(slug, best.words, best.where)
