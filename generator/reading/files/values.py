"""Checks and normalises values that facts and digests share: arXiv ids, days, web addresses, slugs."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, JsonValue, WithJsonSchema

from generator.reading.files.validation import shorten

_OLD_ARCHIVES = "|".join(
    "acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga"
    " funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph"
    " q-alg q-bio quant-ph solv-int supr-con".split()
)
"""The archives that had papers before April 2007, when ids lost their names."""
_ARXIV_ID = re.compile(
    r"(?P<id>(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.(?!0000)\d{4}"
    r"|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.(?!00000)\d{5}"
    rf"|(?:{_OLD_ARCHIVES})(?:\.[A-Za-z-]{{2,}})?/\d{{2}}(?:0[1-9]|1[0-2])(?!000)\d{{3}})(?:v[1-9]\d*)?",
    re.ASCII,
)
"""Both schemes of https://info.arxiv.org/help/arxiv_identifier.html, each with a month, and a version.

Numbers have four digits until 2014 and five since, and count from one.
Examples: `2405.15444v2`, `cs/0112017` and `math.GT/0309136`.
"""

_ARXIV_PREFIX = re.compile(
    r"(?:https?://)?(?:[\w.-]*\barxiv\.org/(?:abs|pdf|html|format)/"
    r"|(?:www\.)?(?:huggingface\.co|hf\.co)/papers/"
    r"|(?:www\.)?alphaxiv\.org/(?:abs|pdf)/"
    r"|(?:dx\.)?doi\.org/10\.48550/arxiv\."
    r"|10\.48550/arxiv\.)"
    r"|(?:doi:\s*10\.48550/)?arxiv[:.]\s*",
    re.IGNORECASE | re.ASCII,
)
"""The text before the id in addresses and citations.

Examples: `https://arxiv.org/abs/`, `huggingface.co/papers/`, `10.48550/arXiv.` and `arXiv:`.
"""

_DAY_FORM = re.compile(r"(?:19|20)\d\d-\d\d-\d\d", re.ASCII)
_TIME_OF_DAY = re.compile(
    r"[T ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?", re.ASCII
)
"""A time behind a day, as in `2024-05-24T10:30:00Z`, which many programs write."""
_WEB_ADDRESS = re.compile(r"""https?://[^\s<>"'`{}|\\^]+""", re.IGNORECASE)
"""An address without the characters that addresses must escape."""
_SLUG_FORM = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*", re.ASCII)


def normalise_arxiv_id(text: str) -> str | None:
    """The arXiv id in a text that has nothing else, without prefix, address, subject class and version.

    `arXiv:2405.15444v2`, `https://arxiv.org/pdf/2405.15444v2.pdf` and `10.48550/arXiv.2405.15444` are all `2405.15444`;
    `math.GT/0309136` is `math/0309136`.

    Args:
        text: an id as people write it.

    Returns:
        The id; None if the text is not an arXiv id.
    """
    rest = text.strip()
    if prefix := _ARXIV_PREFIX.match(rest):
        rest = re.sub(r"(?:\.pdf)?[/?#]?$", "", rest[prefix.end() :])
    found = _ARXIV_ID.fullmatch(rest)
    return re.sub(r"\.[A-Za-z-]+/", "/", found["id"]) if found else None


def is_day(text: str) -> bool:
    """Whether a text is an existing day, written `YYYY-MM-DD`."""
    if not _DAY_FORM.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_slug(text: str) -> bool:
    """Whether a text is a slug: lower-case letters, digits and single hyphens."""
    return _SLUG_FORM.fullmatch(text) is not None


def is_web_address(text: str) -> bool:
    """Whether a text is one address that a browser can open, with http or https."""
    try:
        parts = urlsplit(text) if _WEB_ADDRESS.fullmatch(text) else None
        # A port that is no number is told only when it is asked for.
        host = parts.hostname if parts and (parts.port is None or parts.port) else None
    except ValueError:
        return False
    return host is not None and all(host.removesuffix(".").split("."))


def _check_text(text: str) -> str:
    line = " ".join(text.split())
    if not line:
        raise ValueError("is empty | fill it in, or remove the key")
    return line


def _check_arxiv_id(text: str) -> str:
    found = normalise_arxiv_id(text)
    if found is None:
        raise ValueError(f'is "{shorten(text)}", which is no arXiv id | write it like 2405.15444 or cs/0112017')
    return found


def _check_day(text: str) -> str:
    day, rest = text.strip()[:10], text.strip()[10:]
    if not is_day(day) or (rest and not _TIME_OF_DAY.fullmatch(rest)):
        raise ValueError(f'is "{shorten(text)}", which is no day of the calendar | write it like 2024-05-24')
    return day


def _check_address(text: str) -> str:
    address = text.strip()
    if not is_web_address(address):
        raise ValueError(f'is "{shorten(text)}", which is no web address | it begins with https:// or http://')
    return address


def _check_slug(text: str) -> str:
    if not is_slug(text):
        wanted = "lower-case letters, digits and single hyphens, as in deep-model-assembling"
        raise ValueError(f'is "{shorten(text)}", which is no slug | a slug is {wanted}')
    return text


def _in_editors(**keywords: JsonValue) -> WithJsonSchema:
    """The keywords of a value in JSON Schemas, which editors use for hints and marks."""
    return WithJsonSchema({"type": "string", **keywords})


Text = Annotated[str, AfterValidator(_check_text), _in_editors(minLength=1)]
"""A text that is not empty, put on one line."""
ArxivId = Annotated[str, AfterValidator(_check_arxiv_id), _in_editors(examples=["2405.15444", "cs/0112017"])]
"""An arXiv id, without prefix and version."""
Day = Annotated[str, AfterValidator(_check_day), _in_editors(format="date")]
"""A day `YYYY-MM-DD`; a time behind it is removed."""
WebAddress = Annotated[str, AfterValidator(_check_address), _in_editors(format="uri", pattern="^https?://")]
"""An address that begins with http:// or https://."""
Slug = Annotated[str, AfterValidator(_check_slug), _in_editors(pattern=f"^{_SLUG_FORM.pattern}$")]
"""A name in the address of a page."""
