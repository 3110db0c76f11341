"""Makes the glossary: every short form that papers define, with its meanings and the papers that use each of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator.model.library import GlossaryEntry, Library
from generator.model.site import OutputFile
from generator.rendering.pages.page_writer import PageWriter, listing_head
from generator.text.slugs import make_slug, unique_slug
from generator.understanding.acronyms import fold_short
from generator.understanding.glossary import build_glossary


@dataclass(frozen=True, slots=True)
class _LetterGroup:
    """The short forms under one heading."""

    heading: str
    anchor: str
    entries: tuple[GlossaryEntry, ...]


def render(writer: PageWriter) -> Iterator[OutputFile]:
    """Yield the one page.

    Args:
        writer: of the library and the site.
    """
    library = writer.library
    entries = build_glossary(library.papers)
    about = f"What {len(entries):,} short forms mean, and which papers use them."
    yield writer.page(
        "glossary.md.j2",
        "glossary/index.md",
        listing_head("Glossary", about, library.papers),
        letters=[
            _LetterGroup(heading, f"letter-{make_slug(heading)}", tuple(of_letter))
            for heading, of_letter in groupby(entries, key=_initial_letter)
        ],
        anchors=_make_anchors(entries),
    )


class GlossaryLinks:
    """The anchors of short forms on the glossary page, for links from other pages."""

    def __init__(self, library: Library) -> None:
        anchors = _make_anchors(build_glossary(library.papers))
        self._anchors = {fold_short(short): anchor for short, anchor in anchors.items()}

    def anchor(self, short: str) -> str:
        """The anchor of a short form that one of the papers defines."""
        return self._anchors[fold_short(short)]


def _initial_letter(entry: GlossaryEntry) -> str:
    """The heading of an entry: its first letter, or `0–9` for digits and signs, which are sorted first."""
    letter = entry.short[0].upper()
    return letter if letter.isalpha() else "0–9"


def _make_anchors(entries: tuple[GlossaryEntry, ...]) -> dict[str, str]:
    """A unique anchor for each short form."""
    anchors: dict[str, str] = {}
    taken: set[str] = set()
    for entry in entries:
        anchors[entry.short] = unique_slug(make_slug(entry.short), taken)
        taken.add(anchors[entry.short])
    return anchors
