"""What search knows of one paper: the text that is indexed, and the card that is shown for a hit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from generator.model.authors import AuthorRecord
from generator.model.papers import Paper
from generator.text.words import FUNCTION_WORDS, words_of

TITLE_WEIGHT = 7.0
"""How much more a word counts in a title than in an abstract."""
NAME_WEIGHT = 3.0
"""The same for a word in an author's name, a venue or a year."""

REPEATS = 2
"""How many times a word of an abstract is indexed at most."""

Card = dict[str, object]
"""A card as JSON."""


def indexed_html(paper: Paper) -> str:
    """A small page that holds each searchable field of a paper with its weight, for Pagefind to index."""
    facts = [*paper.authors, paper.venue or "", str(paper.year or ""), paper.arxiv_id or ""]
    title = words_of(paper.title.plain) or words_of(paper.slug)  # a page without words would not be indexed at all
    return (
        '<html lang="en"><body>'
        f'<p data-pagefind-weight="{TITLE_WEIGHT}">{" ".join(title)}</p>'
        f'<p data-pagefind-weight="{NAME_WEIGHT}">{" ".join(words_of(" ".join(facts)))}</p>'
        f"<p>{' '.join(_telling_words(paper.abstract.plain))}</p>"
        "</body></html>"
    )


def _telling_words(text: str) -> Iterator[str]:
    """The words of an abstract without function words, each at most `REPEATS` times.

    Every place of a word is loaded by each reader who looks for it, and a fourth one says no more than the third.
    """
    count: Counter[str] = Counter()
    for word in words_of(text):
        count[word] += 1
        if word not in FUNCTION_WORDS and count[word] <= REPEATS:
            yield word


def card(paper: Paper, author_of: Mapping[tuple[str, str], AuthorRecord]) -> Card:
    """What a hit shows: the fields that have a value, named as in `papers.json` where that has them.

    Args:
        paper: the hit.
        author_of: whom its names mean, from the library.
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
