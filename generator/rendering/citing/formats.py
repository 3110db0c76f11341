"""The formats of citations, one row each: every page, every file and every list of formats is made from this table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.model.citations import CitationRecord
from generator.rendering.citing.apa import markdown_citation, text_citation
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.csl import csl_entry, join_csl
from generator.rendering.citing.ris import LINE_END, ris_entry
from generator.text.markdown import escape

_SHOWN_LINE_END = Markup("&#10;")
"""A line end that Markdown does not see and `pre` shows."""


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """One way to write citations down."""

    name: str
    """What readers call it."""
    key: str
    """Its name in `data-format`."""
    ending: str
    """How the names of its files end."""
    media_type: str
    """What a saved file says that it is."""
    write_entry: Callable[[str, CitationRecord], str]
    """Writes one paper, given the key that it is cited by."""
    join_entries: Callable[[Sequence[str]], str] = "\n".join
    """Makes one file of some entries."""
    line_end: str = "\n"
    """The format's own line end, which a saved file has."""
    has_collections: bool = True
    """Whether each collection of papers has a file in it."""

    @property
    def collection_file(self) -> str:
        """The name of its file beside the page of a collection."""
        return f"papers{self.ending}"


CITATION_FORMATS = (
    CitationFormat(
        "Text", "text", ".txt", "text/plain", lambda _, record: text_citation(record), has_collections=False
    ),
    CitationFormat(
        "Markdown",
        "markdown",
        ".md",
        "text/markdown",
        lambda _, record: markdown_citation(record),
        has_collections=False,
    ),
    CitationFormat("BibTeX", "bibtex", ".bib", "application/x-bibtex", bibtex_entry),
    CitationFormat(
        "RIS", "ris", ".ris", "application/x-research-info-systems", ris_entry, LINE_END.join, line_end=LINE_END
    ),
    CitationFormat("CSL-JSON", "csl", ".csl.json", "application/vnd.citationstyles.csl+json", csl_entry, join_csl),
)
"""All formats, those that people read first."""

COLLECTION_FORMATS = tuple(form for form in CITATION_FORMATS if form.has_collections)
"""Those in which every collection has a file."""


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """The citation of a paper as its page holds it, ready to be copied or saved without another request."""

    format: CitationFormat
    file: str
    """What it is saved as."""
    text: Markup
    """The citation, safe in Markdown and with its lines kept."""


def show_citations(key: str, record: CitationRecord) -> tuple[ShownCitation, ...]:
    """A paper's citation in every format.

    Args:
        key: what the paper is cited by, and what files are named after.
        record: the paper.
    """
    return tuple(_show_citation(form, key, record) for form in CITATION_FORMATS)


def _show_citation(form: CitationFormat, key: str, record: CitationRecord) -> ShownCitation:
    lines = form.join_entries([form.write_entry(key, record)]).splitlines()
    return ShownCitation(form, f"{key}{form.ending}", _SHOWN_LINE_END.join(escape(line) for line in lines))
