"""What the proof does not let pass, and how it is said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.model.site import Page
from generator.model.source import Source
from generator.publishing.proof.foreign_addresses import RUNNING_SCHEMES, clean_address, scheme_of

_SHOWN_LETTERS = 200
"""So much of an address or a script is shown, which is more than most have."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing in a file of the site that must not be there."""

    problem: str
    """What it does: the predicate of a sentence about the file."""
    where: str = ""
    """In which element and attribute."""
    hint: str = ""
    """What a person can do who wrote it by hand."""
    written: str = ""
    """A piece of it as it may stand in the source of the page, to find the line."""

    def __str__(self) -> str:
        return f"{self.problem} ({self.where})" if self.where else self.problem


def refuse_address(address: str, where: str = "") -> Refusal:
    """The refusal of an address that `find_foreign` found."""
    scheme = scheme_of(address)
    shown = shorten(clean_address(address))
    if scheme in RUNNING_SCHEMES:
        return Refusal(f"runs a script: {shown}", where, "write a link that leads to a page", address)
    if scheme in ("data", "blob", "file", "filesystem"):
        return Refusal(f"has an address that no page may have: {shown}", where, "put the file into overrides/", address)
    hint = "link to it as in [words](address), or put the file into overrides/"
    return Refusal(f"asks another host for {shown}", where, hint, address)


def refuse_link(address: str, where: str) -> Refusal:
    """The refusal of a link that leads to what is no page."""
    if scheme_of(address) in RUNNING_SCHEMES:
        return refuse_address(address, where)
    hint = "links begin with https:, http: or mailto:, or lead to a page of the site"
    return Refusal(f"links to what is no page: {shorten(clean_address(address))}", where, hint, address)


def shorten(text: str) -> str:
    """A text on one line, cut where it is very long."""
    words = " ".join(text[: 2 * _SHOWN_LETTERS].split())
    return words if len(words) <= _SHOWN_LETTERS else f"{words[:_SHOWN_LETTERS]} …"


def report_refusals(refused: Mapping[str, Sequence[Refusal]], handwritten: Mapping[str, Page]) -> Iterator[str]:
    """Say what was refused.

    What the theme does stands on every page, and is said once; what a person wrote is said with its place.

    Args:
        refused: the refusals of each file of the site, by its path.
        handwritten: the pages that a person wrote, by the path of what was made of them.

    Yields:
        One sentence each.
    """
    paths_of: dict[Refusal, list[str]] = {}
    for path, refusals in refused.items():
        for refusal in refusals:
            paths_of.setdefault(refusal, []).append(path)
    for refusal, paths in paths_of.items():
        if handwritten.keys() >= set(paths):
            yield from (_report_handwritten(refusal, path, handwritten[path]) for path in paths)
        else:
            others = len(paths) - 1
            more = f", and so {'does' if others == 1 else 'do'} {others} more" if others else ""
            yield f"{paths[0]}: {refusal}{more}"


def _report_handwritten(refusal: Refusal, path: str, page: Page) -> str:
    return f"{find_source(refusal, page)}: {refusal.problem} ({refusal.where} in {path}; {refusal.hint})"


def find_source(refusal: Refusal, page: Page) -> Source:
    """The file and the line in which a person wrote something; the file alone where it stands in other letters."""
    lines = page.text.split("\n")
    found = [number for number, line in enumerate(lines, 1) if refusal.written and refusal.written in line]
    # The same address may stand in a link further up, where nothing is wrong with it: onclick= or <script is nearer.
    element, _, attribute = refusal.where.partition("@")
    sign = f"{attribute}=" if attribute else element.rstrip(">")
    sure = [number for number in found if sign and sign in lines[number - 1]]
    return Source(page.source.path, next(iter((*sure, *found)), 0))
