"""Makes the files that the search page reads about all papers: their numbers, facets, orders, and the names of tags."""

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
"""What separates the parts of a name such as `Sparsity, pruning & quantization`."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
"""The digits of base 36, as `parseInt(text, 36)` reads them in JavaScript; they make the files smaller."""


def base36(number: int) -> str:
    """Write a number that is not negative in base 36."""
    letters = ""
    while True:
        number, digit = divmod(number, 36)
        letters = DIGITS[digit] + letters
        if not number:
            return letters


def differences(numbers: Iterable[int]) -> Iterator[int]:
    """Sort numbers, drop repeated ones, and yield the difference to the one before: small numbers compress well."""
    last = 0
    for number in sorted(set(numbers)):
        yield number - last
        last = number


def pack_numbers(numbers: Iterable[int]) -> str:
    """Numbers in base 36, separated by spaces."""
    return " ".join(map(base36, numbers))


def numbered(papers: Iterable[Paper]) -> list[Paper]:
    """Sort papers in the order of their numbers: the newest day first, then by title.

    So a search without words needs no list of the newest papers, and papers with near numbers share year and digest,
    which compresses well.
    """
    by_title = sorted(papers, key=_title_key)
    return sorted(by_title, key=_sorting_day, reverse=True)


def catalog(library: Library, papers: Sequence[Paper], shards: Sequence[str], longest: int) -> dict[str, object]:
    """The content of the file that the search reads first.

    Args:
        library: its taxonomy has the facets.
        papers: all papers in the order of their numbers.
        shards: the first letters of the words in each file of words.
        longest: how many letters the longest words in the spelling files have.
    """
    return {
        "papers": len(papers),
        "facets": facets(library, papers),
        "names": tag_names(library.taxonomy),
        "shards": list(shards),
        "longest": longest,
    }


def facets(library: Library, papers: Sequence[Paper]) -> list[dict[str, object]]:
    """The facets that filter results, each with the values of every paper; authors have a file of their own.

    Args:
        library: its taxonomy has the first facets.
        papers: all papers in the order of their numbers.
    """
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
    """The facet of authors, those with most papers first; it is large, and only read when a reader opens it.

    Args:
        library: its authors.
        papers: all papers in the order of their numbers.
    """
    ordered = sorted(library.authors, key=lambda author: (-len(author.papers), author.name))
    values = [(author.slug, author.name) for author in ordered]
    answers = [[library.author_of[paper.slug, name].slug for name in paper.authors] for paper in papers]
    return _make_facet("author", "Author", values, answers)


def order_by_title(papers: Sequence[Paper]) -> str:
    """The numbers of all papers, sorted by title."""
    return pack_numbers(sorted(range(len(papers)), key=lambda number: _title_key(papers[number])))


def tag_names(taxonomy: Taxonomy) -> dict[str, list[str]]:
    """Every name of a tag that readers may type, folded, with the slugs of the tags that it can mean."""
    names: dict[str, list[str]] = {}
    for tag in taxonomy.tags:
        called = (tag.name, tag.slug, *_split_name(tag.name), *tag.aliases)
        for name in dict.fromkeys(" ".join(words_of(name)) for name in called):
            if name:
                names.setdefault(name, []).append(tag.slug)
    return names


def _split_name(name: str) -> list[str]:
    """Split a name that lists words: `Speech and audio` gives both words, `Image and audio generation` none."""
    parts = _BETWEEN_PARTS.split(name)
    return parts if len(parts) > 1 and " " not in parts[-1] else []


def _title_key(paper: Paper) -> tuple[str, str]:
    return fold(paper.title.plain), paper.slug


def _sorting_day(paper: Paper) -> str:
    """The day for sorting; a paper with only a year is sorted as the first day of that year."""
    return paper.published or (f"{paper.year}" if paper.year else paper.digests[0][:4])


def _values_as_names(answers: Iterable[Sequence[str]], *, newest_first: bool = False) -> list[tuple[str, str]]:
    """Values that are shown as they are: the most frequent first, or the newest."""
    count = Counter(value for values in answers for value in values)
    ordered = sorted(count, reverse=True) if newest_first else sorted(count, key=lambda value: (-count[value], value))
    return [(value, value) for value in ordered]


def _venue_names(venues: Iterable[Venue]) -> list[tuple[str, str]]:
    """Each venue once, those with most papers first."""
    ordered = sorted(Counter(venues).items(), key=lambda one: (-one[1], one[0].name))
    return [(venue.slug, venue.name) for venue, _ in ordered]


def _make_facet(
    key: str, name: str, values: Sequence[tuple[str, str]], answers: Iterable[Sequence[str]]
) -> dict[str, object]:
    index_of: Mapping[str, int] = {value: number for number, (value, _) in enumerate(values)}
    of = (
        ".".join(base36(index_of[value]) for value in dict.fromkeys(answer) if value in index_of) for answer in answers
    )
    return {"key": key, "name": name, "values": [list(value) for value in values], "of": " ".join(of)}
