"""Makes what the search needs of one paper: the text that is indexed, and the card that is shown for a hit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model.authors import AuthorRecord
from generator.model.library import Library
from generator.model.papers import Paper
from generator.rendering.search.fields import BROWSER_FIELDS, TITLE, SearchField
from generator.text.words import FUNCTION_WORDS, words_of

REPEATS = 2
"""How often a word of an abstract is indexed at most, since readers load every place of the words they look for."""

Card = dict[str, object]
"""A card as JSON."""


def indexed_html(paper: Paper, library: Library) -> str:
    """A small HTML page with each searched field of a paper and its weight, which Pagefind indexes.

    Args:
        paper: the paper.
        library: the names of its tags are a field.
    """
    fields = _read_words(paper, library)
    parts = [f'<p data-pagefind-weight="{field.weight}">{words}</p>' for field, words in fields]
    return f'<html lang="en"><body>{"".join(parts)}</body></html>'


def _read_words(paper: Paper, library: Library) -> Iterator[tuple[SearchField, str]]:
    for field in BROWSER_FIELDS:
        text = field.read(paper, library)
        words = list(_telling_words(text)) if field.is_prose else words_of(text)
        if field.name == TITLE and not words:
            words = words_of(paper.slug)  # Pagefind indexes no page without words
        yield field, " ".join(words)


def _telling_words(text: str) -> Iterator[str]:
    """The words of an abstract without function words, each at most `REPEATS` times."""
    count: Counter[str] = Counter()
    for word in words_of(text):
        count[word] += 1
        if word not in FUNCTION_WORDS and count[word] <= REPEATS:
            yield word


def card(paper: Paper, author_of: Mapping[tuple[str, str], AuthorRecord]) -> Card:
    """What a hit shows: the fields that have a value, with the same names as in `papers.json`.

    Args:
        paper: the hit.
        author_of: the authors behind its names, from the library.
    """
    fields: Card = {
        "slug": paper.slug,
        "title": paper.title.plain,
        "authors": list(paper.authors),
        "author_slugs": [author_of[paper.slug, name].slug for name in paper.authors],
        "year": paper.year,
        "venue": paper.venue,
        "tags": [match.tag for match in paper.tags],
        "contribution": paper.contribution,
        "abstract": paper.abstract.plain,
    }
    return {name: value for name, value in fields.items() if value}


def has_code(paper: Paper) -> bool:
    """Whether a reader can get the paper's code."""
    return any(link.kind == "code" for link in paper.links)
