"""Digests and curators' facts as they were read from files, before they are cleaned or interpreted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.source import Source


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """One paper as a digest lists it, before any repair."""

    source: Source
    """The line of the title."""
    title: str
    """The title as pasted, on one line."""
    abstract: str
    """The abstract as pasted, on one line."""
    authors: tuple[str, ...] = ()
    """Names in the order of the digest; empty if it has none."""
    arxiv_id: str | None = None
    """The arXiv identifier without a version, `2405.15444` or `cs/0112017`."""
    doi: str | None = None
    """The DOI without an address, in lower case, as `10.1000/tide.1`."""
    published: str | None = None
    """The day of first submission, `YYYY-MM-DD`."""
    venue: str | None = None
    """Where it appeared, as `ICLR 2025`."""
    code_url: str | None = None
    """The authors' code."""
    categories: tuple[str, ...] = ()
    """arXiv subject classes, as `cs.LG`."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One pasted list of papers."""

    slug: str
    """Its name in the address of its page: the date, such as `2025-03-11`."""
    date: str
    """The day it was published, `YYYY-MM-DD`, from the name of its file."""
    source: Source
    """Its file."""
    entries: tuple[DigestEntry, ...] = ()
    """The papers in the order of the paste."""


@dataclass(frozen=True, slots=True)
class CuratedFacts:
    """What a curator wrote about one paper; an empty field changes nothing."""

    source: Source
    """The line of the paper's slug."""
    slug: str
    """The slug of the paper."""
    arxiv_id: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    venue: str | None = None
    code_url: str | None = None
    links: tuple[str, ...] = ()
    """Further addresses for the paper's page."""
    tags: tuple[str, ...] | None = None
    """All tags of the paper, replacing the ones found; None keeps those."""
    add_tags: tuple[str, ...] = ()
    drop_tags: tuple[str, ...] = ()
    title: str | None = None
    """The title, corrected."""
    abstract: str | None = None
    """The abstract, corrected."""
    former_slugs: tuple[str, ...] = ()
    """Slugs that the paper once had; each of them redirects to it."""
    note: str | None = None
    """A remark that is shown on the page."""
    tag_sources: Mapping[str, Source] = field(default_factory=dict)
    """The line of each tag and each former slug, for error messages."""
