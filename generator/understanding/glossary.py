"""All short forms of a library with their meanings, and those common among a tag's papers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.model.library import GlossaryEntry, GlossaryMeaning
from generator.model.papers import Acronym, Paper
from generator.understanding.acronyms import fold_short

COMMON_FROM = 2
"""In how many papers of a tag an acronym is defined to count as common there."""

_SEPARATORS = re.compile(r"[\s\-‐‑–/]+")
_QUOTES = re.compile(r"[\"'“”‘’]")
_PLURAL = re.compile(r"(?<=[^\W\d_]{3})(?<![sui])s\b")


def fold_meaning(long: str) -> str:
    """What a long form is known by: case, hyphens, spaces and plurals make no difference."""
    words = _SEPARATORS.split(_QUOTES.sub("", long).casefold().strip())
    return "".join(_PLURAL.sub("", word) for word in words)


def build_glossary(papers: Iterable[Paper]) -> tuple[GlossaryEntry, ...]:
    """Every acronym that the papers define, with each of its meanings and the papers that use it so.

    Short forms that differ by case or plural are one entry, long forms that differ by case, plural or hyphen one
    meaning; each is shown in its most frequent spelling. Entries are sorted by short form, meanings by the number of
    their papers, papers stay in the order given.
    """
    shorts: dict[str, Counter[str]] = {}
    meanings: dict[str, dict[str, _Uses]] = {}
    for paper in papers:
        for acronym in paper.acronyms:
            key = fold_short(acronym.short)
            shorts.setdefault(key, Counter())[acronym.short] += 1
            meanings.setdefault(key, {}).setdefault(fold_meaning(acronym.long), _Uses()).add(acronym.long, paper.slug)
    entries = (
        GlossaryEntry(_most_frequent(shorts[key]), tuple(sorted((u.meaning() for u in uses.values()), key=_by_use)))
        for key, uses in meanings.items()
    )
    return tuple(sorted(entries, key=lambda entry: (entry.short.casefold(), entry.short)))


def common_acronyms(papers: Iterable[Paper]) -> tuple[Acronym, ...]:
    """The acronyms that at least two of the papers define with one meaning, most frequent first, then by short form."""
    pairs = [
        (len(meaning.papers), Acronym(entry.short, meaning.long))
        for entry in build_glossary(papers)
        for meaning in entry.meanings
    ]
    common = [pair for pair in pairs if pair[0] >= COMMON_FROM]
    return tuple(acronym for _, acronym in sorted(common, key=lambda pair: (-pair[0], pair[1].short.casefold())))


class _Uses:
    """The papers that use a short form in one meaning, with the spellings of it."""

    def __init__(self) -> None:
        self._spellings: Counter[str] = Counter()
        self._slugs: dict[str, None] = {}

    def add(self, long: str, slug: str) -> None:
        """Collect one use."""
        self._spellings[long] += 1
        self._slugs.setdefault(slug)

    def meaning(self) -> GlossaryMeaning:
        """All uses as one meaning."""
        return GlossaryMeaning(_most_frequent(self._spellings), tuple(self._slugs))


def _by_use(meaning: GlossaryMeaning) -> tuple[int, str]:
    return -len(meaning.papers), meaning.long.casefold()


def _most_frequent(spellings: Counter[str]) -> str:
    """The commonest spelling; of equals the one with more small letters, then the first of the alphabet."""
    return min(spellings, key=lambda text: (-spellings[text], sum(map(str.isupper, text)), text))
