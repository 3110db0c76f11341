"""The citations that a paper's page holds, ready to be copied or saved without another request."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from generator.model.citations import CitationRecord
from generator.rendering.citing.apa import markdown_citation, text_citation
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.csl import csl_entry
from generator.rendering.citing.ris import ris_entry
from generator.text.markdown import escape

_LINE_END = Markup("&#10;")
"""A line end that Markdown does not see and `pre` shows."""


@dataclass(frozen=True, slots=True)
class WrittenCitation:
    """One citation of a paper in one format."""

    name: str
    """What readers call the format."""
    format: str
    """Its name in `data-format`."""
    file: str
    """What it is saved as."""
    text: Markup
    """The citation, safe in Markdown and with its lines kept."""


def written_citations(key: str, record: CitationRecord) -> tuple[WrittenCitation, ...]:
    """A paper's citation in every format, those that people read first.

    Args:
        key: what the paper is cited by, and what files are named after.
        record: the paper.
    """
    return (
        _written("Text", "text", f"{key}.txt", text_citation(record)),
        _written("Markdown", "markdown", f"{key}.md", markdown_citation(record)),
        _written("BibTeX", "bibtex", f"{key}.bib", bibtex_entry(key, record)),
        _written("RIS", "ris", f"{key}.ris", ris_entry(key, record)),
        _written("CSL-JSON", "csl", f"{key}.csl.json", f"[{csl_entry(key, record)}]\n"),
    )


def _written(name: str, kind: str, file: str, text: str) -> WrittenCitation:
    return WrittenCitation(name, kind, file, _LINE_END.join(escape(line) for line in text.splitlines()))
