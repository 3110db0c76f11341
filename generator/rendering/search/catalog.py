"""What the search page must know of all papers at once: numbers, facets, orders, and the names of tags."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.library import Library
from generator.model.papers import Paper
from generator.model.taxonomy import Taxonomy
from generator.model.venues import Venue
from generator.rendering.search.papers import has_code
from generator.rendering.tag_counts import COLORS
from generator.text.words import fold, words_of

_BETWEEN_PARTS = re.compile(r"(?:, (?:and |or )?| and | or | & )")

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The digits in which whole numbers are written, as JavaScript's `parseInt(text, 36)` reads them."""


def base36(number: int) -> str:
    """A number that is not negative in `DIGITS`."""
    letters = ""
    while True:
        number, digit = divmod(number, 36)
        letters = DIGITS[digit] + letters
        if not number:
            return letters


def differences(numbers: Iterable[int]) -> Iterator[int]:
    """Each of some numbers once, in rising order, as the step from the one before: small numbers, which pack well."""
    last = 0
    for number in sorted(set(numbers)):
        yield number - last
        last = number


def pack_numbers(numbers: Iterable[int]) -> str:
    """Numbers, one behind the other."""
    return " ".join(map(base36, numbers))


def numbered(papers: Iterable[Paper]) -> list[Paper]:
    """Papers in the order of their numbers: by day with the newest first, then by title.

    So readers who ask for nothing need no list of what is newest, and neighbours in number are alike in year and
    digest, which packs well.
    """
    by_title = sorted(papers, key=_title_key)
    return sorted(by_title, key=_sorting_day, reverse=True)


def catalog(library: Library, papers: Sequence[Paper], shards: Sequence[str], longest: int) -> dict[str, object]:
    """The file that search reads first.

    Args:
        library: its taxonomy names the facets.
        papers: all papers in the order of their numbers.
        shards: the beginnings of words that have a file of their own.
        longest: letters of the longest words that have a file for spelling.
    """
    return {
        "papers": len(papers),
        "facets": facets(library, papers),
        "names": tag_names(library.taxonomy),
        "shards": list(shards),
        "longest": longest,
    }


def facets(library: Library, papers: Sequence[Paper]) -> list[dict[str, object]]:
    """The questions by which results are narrowed, and each paper's answers to them; authors are apart."""
    kinds = []
    for number, facet in enumerate(library.taxonomy.facets):
        values = [(tag.slug, tag.name) for tag in library.taxonomy.tags if tag.facet == facet.slug]
        answers = [[match.tag for match in paper.tags] for paper in papers]
        kinds.append(_make_facet(facet.slug, facet.name, values, answers) | {"color": number % COLORS + 1})
    years = [[str(paper.year)] if paper.year else [] for paper in papers]
    venues = [paper.publication.venue for paper in papers if paper.publication]
    appeared = [[paper.publication.venue.slug] if paper.publication else [] for paper in papers]
    digests = [list(paper.digests) for paper in papers]
    code = [["yes"] if has_code(paper) else [] for paper in papers]
    kinds.append(_make_facet("year", "Year", _values_as_names(years, newest_first=True), years))
    kinds.append(_make_facet("venue", "Venue", _venue_names(venues), appeared))
    kinds.append(_make_facet("digest", "Digest", _values_as_names(digests, newest_first=True), digests))
    kinds.append(_make_facet("code", "Code", [("yes", "Has code")], code))
    return kinds


def authors(library: Library, papers: Sequence[Paper]) -> dict[str, object]:
    """The facet of authors, those with most papers first; it is large, and read only when it is asked for."""
    ordered = sorted(library.authors, key=lambda author: (-len(author.papers), author.name))
    values = [(author.slug, author.name) for author in ordered]
    answers = [[library.author_of[paper.slug, name].slug for name in paper.authors] for paper in papers]
    return _make_facet("author", "Author", values, answers)


def order_by_title(papers: Sequence[Paper]) -> str:
    """The numbers of all papers, sorted by title."""
    return pack_numbers(sorted(range(len(papers)), key=lambda number: _title_key(papers[number])))


def tag_names(taxonomy: Taxonomy) -> dict[str, list[str]]:
    """All that searchers call a tag, folded, with the slugs of the tags it may mean."""
    names: dict[str, list[str]] = {}
    for tag in taxonomy.tags:
        called = (tag.name, tag.slug, *_split_name(tag.name), *tag.aliases)
        for name in dict.fromkeys(" ".join(words_of(name)) for name in called):
            if name:
                names.setdefault(name, []).append(tag.slug)
    return names


def _split_name(name: str) -> list[str]:
    """What a name lists: `Speech and audio` is called by either word, `Image and audio generation` only as a whole."""
    parts = _BETWEEN_PARTS.split(name)
    return parts if len(parts) > 1 and " " not in parts[-1] else []


def _title_key(paper: Paper) -> tuple[str, str]:
    return fold(paper.title.plain), paper.slug


def _sorting_day(paper: Paper) -> str:
    """The day for sorting; a paper of which only the year is known counts from its first day."""
    return paper.published or (f"{paper.year}" if paper.year else paper.digests[0][:4])


def _values_as_names(answers: Iterable[Sequence[str]], *, newest_first: bool = False) -> list[tuple[str, str]]:
    """Values that are their own names: the most frequent first, or the newest."""
    count = Counter(value for values in answers for value in values)
    ordered = sorted(count, reverse=True) if newest_first else sorted(count, key=lambda value: (-count[value], value))
    return [(value, value) for value in ordered]


def _venue_names(venues: Iterable[Venue]) -> list[tuple[str, str]]:
    """Each venue once, that of most papers first."""
    ordered = sorted(Counter(venues).items(), key=lambda one: (-one[1], one[0].name))
    return [(venue.slug, venue.name) for venue, _ in ordered]


def _make_facet(
    key: str, name: str, values: Sequence[tuple[str, str]], answers: Iterable[Sequence[str]]
) -> dict[str, object]:
    place: Mapping[str, int] = {value: number for number, (value, _) in enumerate(values)}
    of = (".".join(base36(place[value]) for value in dict.fromkeys(answer) if value in place) for answer in answers)
    return {"key": key, "name": name, "values": [list(value) for value in values], "of": " ".join(of)}
