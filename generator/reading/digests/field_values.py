"""What a value of a known key says, in the form that records are checked in; None where it says nothing of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import unquote

from generator.reading.digests.cleaning import clean_line
from generator.reading.files.values import is_day, is_web_address, normalise_arxiv_id

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s\"<>]{1,200}")
"""A DOI: `10.1000/tide.1`."""
_ARXIV_DOI = re.compile(r"10\.48550/arxiv\.", re.IGNORECASE)
_DOI_PREFIX = re.compile(r"(?:https?://(?:dx\.|www\.)?doi\.org/|doi:?\s*)?", re.IGNORECASE)
_DOI_IN_ADDRESS = re.compile(r"https?://[^\s/]{1,100}/(?:[\w-]{1,30}/){0,3}(?=10\.\d{4,9}/)")
"""What stands before a DOI in the addresses of publishers."""
_CLASS = re.compile(
    r"(?:cs|math|physics|stat|eess|econ|astro-ph|cond-mat|q-bio|q-fin|nlin)\.[A-Za-z-]{2,20}"
    r"|astro-ph|cond-mat|gr-qc|hep-(?:ex|lat|ph|th)|math-ph|nucl-(?:ex|th)|quant-ph"
)
"""A subject class of arXiv: `cs.LG`, `hep-th`."""
_MONTHS = {name: n for n, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_NUMBERED_DAY = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[T /].{0,40})?")
"""`2025/3/17`, `2025-03-17T00:00:00Z`."""
_NAMED_DAY = re.compile(
    r"(?:[A-Za-z]{3,9},?\s+)?(?:(?P<d>\d{1,2})\.?\s+(?P<m>[A-Za-z]{3,9})\.?,?\s+(?P<y>\d{4})"
    r"|(?P<y2>\d{4})\s+(?P<m2>[A-Za-z]{3,9})\s+(?P<d2>\d{1,2})"
    r"|(?P<m3>[A-Za-z]{3,9})\.?\s+(?P<d3>\d{1,2}),?\s+(?P<y3>\d{4}))(?:\s+\d\d:\d\d.{0,20})?"
)
"""`Mon, 17 Mar 2025 00:00:00 GMT`, `2025 Mar 17`, `March 17, 2025`."""
_LEAST_MILLISECONDS, _MOST_MILLISECONDS = 10**11, 10**13
"""Numbers between these count milliseconds, as OpenReview does: they are days from 1973 to 2286."""


def list_texts(value: object) -> Iterator[str]:
    """The texts in a value, as far as it is a text, a list, or a list of objects with an address or a name."""
    if isinstance(value, str):
        if text := clean_line(value):
            yield text
    elif isinstance(value, list):
        for one in value:
            yield from list_texts(one)
    elif isinstance(value, dict):
        for key in ("href", "url", "URL", "term", "name", "id"):
            if isinstance(value.get(key), str):
                yield from list_texts(value[key])
                return


def read_text_value(value: object) -> str | None:
    """A text, or the first of a list of texts, as Crossref writes titles and journals."""
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return next((one for one in value if one.strip()), None)
    return value if isinstance(value, str) and value.strip() else None


def read_title_value(value: object) -> str | None:
    """A text that is no address: a column "Paper" may hold either."""
    text = read_text_value(value)
    return None if text is None or is_web_address(text.strip()) else text


def read_abstract_value(value: object) -> str | None:
    """A text, its paragraphs as a list, or the words of OpenAlex with their places."""
    if isinstance(value, dict):
        return _read_inverted_index(value)
    if isinstance(value, list) and value and all(isinstance(one, str) for one in value):
        return " ".join(value) or None
    return read_text_value(value)


def _read_inverted_index(value: dict[str, object]) -> str | None:
    """A text from its words: `{"kettles": [1], "We": [0]}`."""
    places: list[tuple[int, str]] = []
    for word, found in value.items():
        if not isinstance(found, list) or not all(isinstance(place, int) for place in found):
            return None
        places += [(place, word) for place in found]
    return " ".join(word for _, word in sorted(places)) or None


def read_arxiv_value(value: object) -> str | None:
    """The arXiv id among ids and addresses."""
    for text in list_texts(value):
        bare = re.sub(r"^(?:oai:arXiv\.org:|oai:)", "", text)
        doi = read_doi_value(text)
        if found := normalise_arxiv_id(bare) or (normalise_arxiv_id(doi) if doi else None):
            return found
    return None


def read_doi_value(value: object) -> str | None:
    """The DOI among ids and addresses."""
    for text in list_texts(value):
        text = unquote(text) if "%2f" in text.lower() else text  # noqa: PLW2901
        start = _DOI_PREFIX.match(text) or _DOI_IN_ADDRESS.match(text)
        rest = text[start.end() :] if start and start.end() else text
        if start and not start.end() and (address := _DOI_IN_ADDRESS.match(text)):
            rest = text[address.end() :]
        # MEDLINE says behind each id what it is.
        rest = rest.removesuffix("[doi]").strip().rstrip(".,;")
        if _DOI.fullmatch(rest):
            return rest.lower()
    return None


def is_arxiv_doi(doi: str) -> bool:
    """Whether a DOI is the one that arXiv gives to each of its papers."""
    return _ARXIV_DOI.match(doi) is not None


def read_day_value(value: object) -> str | None:
    """A day, in one of the forms that machines and databases write; None where only a year or a month is known."""
    match value:
        case int() if _LEAST_MILLISECONDS < value < _MOST_MILLISECONDS:
            return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
        case dict():
            return read_day_value(value.get("date-parts") or value.get("date-time"))
        case [[int() as year, int() as month, int() as day, *_]] | [int() as year, int() as month, int() as day]:
            return _make_day(year, month, day)
        case [str() as text, *_] | (str() as text):
            return _read_day_text(text.strip())
    return None


def _read_day_text(text: str) -> str | None:
    if found := _NUMBERED_DAY.fullmatch(text):
        return _make_day(int(found["y"]), int(found["m"]), int(found["d"]))
    found = _NAMED_DAY.fullmatch(text)
    if found is None:
        return None
    year, month, day = (found[key] or found[f"{key}2"] or found[f"{key}3"] for key in "ymd")
    return _make_day(int(year), _MONTHS.get(month[:3].lower(), 0), int(day))


def _make_day(year: int, month: int, day: int) -> str | None:
    text = f"{year:04d}-{month:02d}-{day:02d}"
    return text if is_day(text) else None


def read_address_value(value: object) -> str | None:
    """The first address in a value."""
    return next((text for text in list_texts(value) if is_web_address(text)), None)


def read_classes_value(value: object) -> list[str] | None:
    """The subject classes of arXiv in a list, or in one text with blanks, commas or semicolons."""
    texts = [word for text in list_texts(value) for word in re.split(r"[\s,;]+", text)]
    return [word for word in dict.fromkeys(texts) if _CLASS.fullmatch(word)] or None
