"""The addresses that an abstract names, sorted by what waits at the other end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.model.papers import Link, LinkKind
from generator.text.addresses import Address, find_addresses

_KIND_OF_PLACE: tuple[tuple[str, LinkKind], ...] = (
    (r"(?:huggingface\.co|hf\.co)/datasets/", "data"),
    (r"(?:huggingface\.co|hf\.co)/(?:spaces|papers|blog)/", "page"),
    (r"(?:huggingface\.co|hf\.co)/collections/", "model"),
    (r"(?:huggingface\.co|hf\.co)/[^/]+", "model"),
    (r"modelscope\.cn/datasets/", "data"),
    (r"modelscope\.cn/models/", "model"),
    (
        r"(?:zenodo\.org|kaggle\.com/(?:datasets|c|competitions)|figshare\.com|dataverse\.|physionet\.org|openml\.org)",
        "data",
    ),
    (r"(?:doi\.org/10\.5281/zenodo|data\.mendeley\.com|ieee-dataport\.org|osf\.io|dataport\.)", "data"),
    (
        r"(?:gist\.)?(?:github\.com|gitlab\.[^/]+|bitbucket\.org|codeberg\.org|sourceforge\.net|gitee\.com)/[^/]+",
        "code",
    ),
    (r"(?:anonymous\.4open\.science|colab\.research\.google\.com|pypi\.org|codeocean\.com)/", "code"),
    (r"[^/]+\.(?:github|gitlab)\.io", "page"),
    (r"(?:sites\.google\.com|youtu\.be|(?:www\.)?youtube\.com)", "page"),
)
"""What an address itself says, the narrower place first."""

_NOTHING_BUT_CODE = re.compile(
    r"\b(?:code|codes|codebase|implementations?|source|scripts?|library|toolkit|packages?)\b", re.IGNORECASE
)
"""Words that speak of code: `implementation`, `source`."""

_WORDS: tuple[tuple[LinkKind, re.Pattern[str]], ...] = (
    ("code", _NOTHING_BUT_CODE),
    (
        "data",
        re.compile(
            r"\b(?:datasets?|data|corpus|corpora|benchmarks?|annotations?|collection|leaderboard)\b", re.IGNORECASE
        ),
    ),
    ("model", re.compile(r"\b(?:models?|checkpoints?|weights|LLMs?|adapters?)\b", re.IGNORECASE)),
    ("page", re.compile(r"\b(?:project|web ?site|web ?page|page|demos?|homepage|videos?|playground)\b", re.IGNORECASE)),
)
"""What the words around an address say, the likeliest kind first."""

_POINTS_AT = re.compile(
    r"\b(?:available|released?|found|accessed|hosted|open[- ]?sourced?|publicly|visit|see|download\w*|at|here)\b",
    re.IGNORECASE,
)
"""Words that point at an address: `available`, `released`, `see`."""

_BOUNDARY = re.compile(r"[.!?;]\s+(?=[A-Z])|\n")
_ASIDE = re.compile(r"\bproject (?:page|website|site)\b|\bdemos?\b", re.IGNORECASE)


def find_links(abstract: str) -> tuple[Link, ...]:
    """The addresses of an abstract, each once, in the order of the text.

    The host and path say what an address leads to. Words between the previous address, or the beginning of the
    sentence, and the address overrule a place where anything may lie: a repository may hold nothing but a dataset.

    Args:
        abstract: in plain Unicode, or as pasted.
    """
    links: dict[str, Link] = {}
    for address, words in _with_words(abstract):
        links.setdefault(address.url.rstrip("/").casefold(), Link(address.url, _kind_of_link(address.url, words)))
    return tuple(links.values())


def _with_words(text: str) -> Iterator[tuple[Address, str]]:
    """Each address with the words of its sentence before it."""
    end = 0
    for address in find_addresses(text):
        before = text[end : address.start]
        starts = [match.end() for match in _BOUNDARY.finditer(before)]
        yield address, before[starts[-1] if starts else 0 :]
        end = address.end


def _kind_of_link(url: str, words: str) -> LinkKind:
    place = _kind_of_place(url)
    said = [kind for kind, pattern in _WORDS if pattern.search(words)] if _POINTS_AT.search(words) else []
    if place == "code":
        return "data" if said[:1] == ["data"] else "code"
    if place == "model":
        return "data" if said[:1] == ["data"] and "model" not in said else "model"
    if place is not None:
        return place
    return "page" if _ASIDE.search(words) or not said else said[0]


def _kind_of_place(url: str) -> LinkKind | None:
    parts = urlsplit(url)
    place = f"{parts.netloc.removeprefix('www.')}{parts.path}".casefold()
    return next((kind for pattern, kind in _KIND_OF_PLACE if re.match(pattern, place)), None)
