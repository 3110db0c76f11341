"""The table of citation formats. To add one, write a module that writes it and a row here; pages and files follow."""

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
"""A line end that Markdown does not see but `pre` shows."""


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """One format of citations."""

    name: str
    """Its name on pages."""
    key: str
    """Its name in the `data-format` attribute, which scripts read."""
    ending: str
    """How the names of its files end."""
    media_type: str
    """The media type of a saved file."""
    write_entry: Callable[[str, CitationRecord], str]
    """Writes the entry of one paper, given its citation key."""
    join_entries: Callable[[Sequence[str]], str] = "\n".join
    """Joins entries into the text of one file."""
    line_end: str = "\n"
    """The line end of saved files."""
    has_collections: bool = True
    """Whether each collection of papers has a file in this format."""

    @property
    def collection_file(self) -> str:
        """The name of its file, which is in the folder of the collection's page."""
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
"""All formats, the ones for people first."""

COLLECTION_FORMATS = tuple(form for form in CITATION_FORMATS if form.has_collections)
"""The formats in which every collection has a file."""


@dataclass(frozen=True, slots=True)
class ShownCitation:
    """The citation on the page of a paper, which a reader can copy or save without another request."""

    format: CitationFormat
    file: str
    """The name under which it is saved."""
    text: Markup
    """The citation, escaped for Markdown, with its line ends kept."""


def show_citations(key: str, record: CitationRecord) -> tuple[ShownCitation, ...]:
    """A paper's citation in every format.

    Args:
        key: the citation key, which also names the files.
        record: the paper.
    """
    return tuple(_show_citation(form, key, record) for form in CITATION_FORMATS)


def _show_citation(form: CitationFormat, key: str, record: CitationRecord) -> ShownCitation:
    lines = form.join_entries([form.write_entry(key, record)]).splitlines()
    return ShownCitation(form, f"{key}{form.ending}", _SHOWN_LINE_END.join(escape(line) for line in lines))
