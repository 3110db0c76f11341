"""What must hold of the values of one paper, whichever format gave them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

from generator.reading.digests.field_values import read_doi_value
from generator.reading.files.validation import Record, shorten
from generator.reading.files.values import ArxivId, Day, Text, WebAddress


def _check_doi(text: str) -> str:
    doi = read_doi_value(text)
    if doi is None:
        raise ValueError(f'is "{shorten(text)}", which is no DOI | write it like 10.1000/182')
    return doi


class EntryRecord(Record):
    """What is known of one paper, each value in its one form."""

    title: Text
    """The title."""
    abstract: Text | None = None
    """The abstract."""
    authors: tuple[Text, ...] = ()
    """Names, given names first."""
    arxiv_id: ArxivId | None = None
    """The arXiv identifier."""
    doi: Annotated[str, AfterValidator(_check_doi)] | None = None
    """The DOI."""
    published: Day | None = None
    """The day of first submission."""
    venue: Text | None = None
    """Where it appeared."""
    code_url: WebAddress | None = None
    """The authors' code."""
    categories: tuple[Text, ...] = ()
    """arXiv subject classes."""
