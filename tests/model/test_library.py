"""How the papers of a library are found: by slug, tag, digest and author."""

from __future__ import annotations

from generator.model.authors import AuthorRecord
from generator.model.digests import Digest
from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Tag, Taxonomy

NEW, OLD = "2031-05-04", "2031-05-03"
NOTHING = MarkupText(())


def a_paper(slug: str, lines: dict[str, int], *tags: str) -> Paper:
    return Paper(
        slug,
        NOTHING,
        NOTHING,
        Source("x", next(iter(lines.values()))),
        tuple(lines),
        tuple(Source(day, line) for day, line in lines.items()),
        tags=tuple(TagMatch(tag, tag, "title") for tag in tags),
    )


def a_tag(slug: str) -> Tag:
    return Tag(slug, slug, "topic", "", Source("taxonomy.yml", 1))


FOG = a_paper("fog", {NEW: 9, OLD: 2}, "air")
RAIN = a_paper("rain", {NEW: 4}, "air", "water")
HAIL = a_paper("hail", {OLD: 1})
LIBRARY = Library(
    (FOG, RAIN, HAIL),
    (Digest(NEW, NEW, Source(NEW)), Digest(OLD, OLD, Source(OLD))),
    Taxonomy((), (a_tag("air"), a_tag("water"), a_tag("fire"))),
    authors=(AuthorRecord("ada-regen", "Ada Regen", ("Ada Regen", "A. Regen"), (FOG, RAIN)),),
)


def test_each_paper_is_found_by_its_slug() -> None:
    assert LIBRARY.by_slug == {"fog": FOG, "rain": RAIN, "hail": HAIL}


def test_papers_of_a_tag_keep_the_order_of_the_library_and_a_tag_may_have_none() -> None:
    assert LIBRARY.papers_by_tag == {"air": (FOG, RAIN), "water": (RAIN,), "fire": ()}


def test_papers_of_a_digest_stand_in_its_own_order_and_a_paper_may_be_in_two() -> None:
    assert LIBRARY.papers_by_digest == {NEW: (RAIN, FOG), OLD: (HAIL, FOG)}


def test_every_form_of_a_name_leads_to_its_person_in_the_papers_of_that_person() -> None:
    (ada,) = LIBRARY.authors
    assert LIBRARY.author_of == {(slug, form): ada for slug in ("fog", "rain") for form in ("Ada Regen", "A. Regen")}
