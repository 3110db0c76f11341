"""Short forms that a paper defines, with what they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from generator.model.papers import Acronym
from generator.understanding.alignment import LONGEST_TEXT, align_beginning, align_ending, is_helper, letter_count

BRACKETED = 0.48
"""The highest cost of a reading where brackets or words say that this is a short form."""
NAMED = 0.3
"""The highest cost where the words before may also say something else ("called X", "X (…)")."""
BARE = 0.18
"""The highest cost where only a comma or a colon joins both forms."""
TITLED = 0.4
"""The highest cost where a title begins with a name in capitals and a colon ("SHERL: …")."""
LETTER_BY_LETTER = 0.1
"""The highest cost for a short form in small letters ("kv"): a word for each letter."""
REACH = 150
"""How many letters before or behind a short form its long form may begin or end."""

_SHORT = r"[^\W_](?:[\w+*&/.\-‐‑]*[\w+*])"
_TOKEN = r"(?<![\w-])([^\W_][\w+*&/.\-‐‑]*+)"
"""All that may be one short form.

Patterns that begin with it match it whatever follows, and say by their last group whether anything did: otherwise each
part of `www.a.b.c` would be tried anew, to the end of the address.
"""
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,200})[)\]]")
_LEAD = re.compile(
    r"(?:i\.e\.|a\.k\.a\.?|aka|also known as|or|hereafter|henceforth|abbreviated(?: as| to)?|referred to as|termed"
    r"|dubbed|called|denoted(?: as| by)?|short for|shorthand for|that is|stands for|for short)[:,]?\s{1,3}",
    re.IGNORECASE,
)
"""Words in front of a short or a long form in brackets: `i.e., `, `hereafter `, `short for `."""

_BEHIND_SHORT = re.compile(rf"(?<![\w-])({_SHORT})[\"”’']?\s{{0,3}}$")
_STANDS_FOR = re.compile(
    rf"{_TOKEN}((?<=[\w+*])[\"”’']?,?\s{{1,3}}(?:\(|is |are |being )?(?:which |that )?"
    r"(?:short for|stands? for|standing for|an? (?:acronym|abbreviation|shorthand) (?:for|of)|abbreviating)"
    r"\s{1,3}[\"“‘']?)?"
)
"""`RAG, short for ` or `RAG (which stands for `."""

_EXPLAINS = ("short for", "stand", "acronym", "abbreviat", "shorthand")
"""What every match of `_STANDS_FOR` holds; few texts do."""
_NAMED_SHORT = re.compile(
    r",?\s{1,3}(?:which (?:is|we) )?(?:or|hereafter|henceforth|abbreviated(?: as| to)?|shortened to|dubbed|coined|"
    r"called|call|termed|named|namely|denoted(?: as| by)?|(?:also |otherwise )?(?:known|referred to) as)\s{1,3}"
    rf"[\"“‘']?({_SHORT})(?![\w-])"
)
"""A short form behind words that name it: ` or RAG`, `, abbreviated to "RAG`, `, which we call RAG`."""

_APPOSITION = re.compile(
    rf"{_TOKEN}((?<=[\w+*])(?P<joint>:|,|\s[–—-]+)\s{{1,3}}(?!(?:and|or|that|where|which|who|whose)\b)"
    r"(?=[^\W\d_]))?"
)
"""`RAG, `, `RAG: ` or `RAG – ` in front of words that may spell it."""

_TITLED = re.compile(r"([A-Z][A-Z\d]{3,}):\s{1,3}")
_ALTERNATIVES = re.compile(r"\s{1,3}or\s{1,3}|\s*/\s*")
_CLAUSE_END = re.compile(r"[.;:!?](?:\s|$)|[()\[\]]|\s[–—]\s|\n\n")
_BREAK = re.compile(r"[,;:](?:\s|$)")
_ROMAN = re.compile(r"[ivx]+")
_ORDINARY_CAPITALS = 2
_FEWEST_LETTERS = 2
_LONGEST = 16
_REFUSED = -1.0
_ENOUGH_LETTERS = 3


@dataclass(frozen=True, slots=True)
class _Definition:
    """A place where a text says what a short form means."""

    start: int
    acronym: Acronym


def find_acronyms(title: str, abstract: str) -> tuple[Acronym, ...]:
    """The short forms that a title and its abstract define, each once, in the order of the text.

    The method is that of A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in
    biomedical text" (2003), widened: letters are matched to the beginnings of words at least cost instead of from
    the right, a letter may go unexplained, digits may count or sound ("S3T", "E2E"), and definitions without
    brackets are read too ("X, short for Y", "Y, or X for short", a title "X: Y").

    Args:
        title: in plain Unicode.
        abstract: in plain Unicode.

    Returns:
        Short and long form as they stand in the text. Where title and abstract define the same short form, or one
        its plural, the abstract is quoted.
    """
    in_abstract = _each_once(_find_definitions(abstract))
    in_title = _each_once(chain(_find_definitions(title), _named_by_title(title)))
    names = {fold_short(acronym.short) for acronym in in_abstract}
    return (*(acronym for acronym in in_title if fold_short(acronym.short) not in names), *in_abstract)


def fold_short(short: str) -> str:
    """What a short form is known by, so that a plural and its singular are one (`LLMs` and `LLM`)."""
    plural = len(short) > _ORDINARY_CAPITALS and short.endswith("s") and short[-2].isupper()
    return (short[:-1] if plural else short).casefold()


def _each_once(definitions: Iterator[_Definition]) -> list[Acronym]:
    seen: dict[str, Acronym] = {}
    for definition in sorted(definitions, key=lambda definition: definition.start):
        seen.setdefault(fold_short(definition.acronym.short), definition.acronym)
    return list(seen.values())


def _find_definitions(text: str) -> Iterator[_Definition]:
    for brackets in _BRACKETS.finditer(text):
        yield from _in_brackets(text, brackets)
        yield from _explained_in_brackets(text, brackets)
    for match in _STANDS_FOR.finditer(text) if any(hint in text for hint in _EXPLAINS) else ():
        if match[2]:
            yield from _read_behind(match[1], match.start(), _clause_behind(text, match.end()), BRACKETED)
    for match in _NAMED_SHORT.finditer(text):
        limit = BRACKETED if text.startswith(" for short", match.end()) else BARE
        yield from _read_before(match[1], match.start(1), _clause_before(text, match.start()), limit)
    for match in _APPOSITION.finditer(text):
        if match[2]:
            behind = _clause_behind(text, match.end())
            behind = behind.split(",")[0] if match["joint"] == "," else behind
            yield from _read_behind(match[1], match.start(), behind, BARE, passed_over=3)


def _named_by_title(title: str) -> Iterator[_Definition]:
    """The name that a title begins with, if its first words spell it."""
    named = _TITLED.match(title)
    if named is not None:
        yield from _read_behind(named[1], 0, title[named.end() : named.end() + LONGEST_TEXT], TITLED)


def _in_brackets(text: str, brackets: re.Match[str]) -> Iterator[_Definition]:
    """The short forms of "long form (SHORT)", of which there may be two: "(RSRS or RS2)"."""
    inside = _without_lead(_BREAK.split(brackets[1])[0])
    for short in _ALTERNATIVES.split(inside):
        if re.fullmatch(_SHORT, short):
            yield from _read_before(short, brackets.start(), _clause_before(text, brackets.start()), BRACKETED)


def _explained_in_brackets(text: str, brackets: re.Match[str]) -> Iterator[_Definition]:
    """The short form of "SHORT (long form)"."""
    before = _BEHIND_SHORT.search(text, max(0, brackets.start() - REACH), brackets.start())
    if before is not None:
        inside = _BREAK.split(_without_lead(brackets[1]))[0]
        yield from _read_behind(before[1], before.start(), inside, NAMED, whole=True)


def _without_lead(inside: str) -> str:
    """What stands in brackets without words like "i.e." before it and quotation marks around it."""
    lead = _LEAD.match(inside)
    return inside[lead.end() if lead else 0 :].strip(" \"“”‘’'")


def _read_before(short: str, start: int, text: str, limit: float) -> Iterator[_Definition]:
    """The definition whose long form ends where `text` ends."""
    text = text.rstrip(" \"“”‘’',")
    limit = _highest_cost(short, limit)
    alignment = align_ending(short, text) if limit > _REFUSED else None
    if alignment is not None and alignment.cost <= limit:
        yield _Definition(start, Acronym(short, text[alignment.start : alignment.end]))


def _read_behind(
    short: str, start: int, text: str, limit: float, passed_over: int = 0, whole: bool = False
) -> Iterator[_Definition]:
    """The definition whose long form begins where `text` begins; a `whole` one also ends there."""
    limit = _highest_cost(short, limit)
    alignment = align_beginning(short, text, passed_over) if limit > _REFUSED else None
    if alignment is None or alignment.cost > limit or (whole and alignment.end < len(text)):
        return
    long = text[alignment.start : alignment.end]
    words = len(long.split() if " " in long else long.split("-"))
    enough = words > 1 if " " in long else words >= max(_ENOUGH_LETTERS, letter_count(short))
    if enough and not is_helper(long.split()[-1]) and fold_short(long) != fold_short(short):
        yield _Definition(start, Acronym(short, long))


def _highest_cost(short: str, limit: float) -> float:
    """How costly a reading of this short form may be: the less it looks like one, the less; below 0 for none."""
    letters = letter_count(short)
    if letters < _FEWEST_LETTERS or letters > _LONGEST or _ROMAN.fullmatch(short):
        return _REFUSED
    capitals = sum(letter.isupper() for letter in short)
    if not short[0].isalpha():
        return min(limit, NAMED) if capitals >= _ORDINARY_CAPITALS and letters >= _ENOUGH_LETTERS else _REFUSED
    if limit == BRACKETED:
        plain = LETTER_BY_LETTER if letters <= _ENOUGH_LETTERS else _REFUSED
        return plain if capitals == 0 else NAMED if capitals < _ORDINARY_CAPITALS else limit
    looks_short = capitals >= _ENOUGH_LETTERS or capitals * 2 >= letters >= _ENOUGH_LETTERS
    return limit if looks_short else _REFUSED


def _clause_before(text: str, end: int) -> str:
    start = max(0, end - REACH)
    for match in _CLAUSE_END.finditer(text, start, end):
        start = match.end()
    return text[start:end]


def _clause_behind(text: str, start: int) -> str:
    stop = _CLAUSE_END.search(text, start, start + REACH)
    return text[start : stop.start() if stop else start + REACH]
