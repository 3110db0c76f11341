"""Tags: what earns one, what keeps it away, and the curator's last word."""

from __future__ import annotations

import pytest

from generator.model.digests import CuratedFacts
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Phrase, Tag, Taxonomy
from generator.reading.curation.phrases import read_phrase
from generator.reading.curation.taxonomy import AGAINST, HINT, LIKELY, SURE
from generator.understanding.tags import MOST_TAGS, Tagger, apply_curation, unused_phrases

PLACE = Source("taxonomy.yml", 7)


def phrases(texts: tuple[str, ...], points: int) -> tuple[Phrase, ...]:
    return tuple(Phrase(text, read_phrase(text, {}), points, PLACE) for text in texts)


def tag(  # noqa: PLR0913 - a tag has as many kinds of phrases
    slug: str,
    *,
    sure: tuple[str, ...] = (),
    likely: tuple[str, ...] = (),
    hints: tuple[str, ...] = (),
    against: tuple[str, ...] = (),
    apart_from: tuple[str, ...] = (),
    yields_to: tuple[str, ...] = (),
) -> Tag:
    rules = (*phrases(sure, SURE), *phrases(likely, LIKELY), *phrases(hints, HINT), *phrases(against, AGAINST))
    return Tag(slug, slug.title(), "topic", "", PLACE, (), rules, phrases(apart_from, 0), yields_to)


def tags_of(abstract: str, *tags: Tag, title: str = "On flight") -> list[str]:
    return [match.tag for match in Tagger(Taxonomy((), tags)).find(title, abstract)]


KITES = tag("kites", sure=("box kite",), likely=("kite", "tail"), hints=("wind", "string", "sky"))


@pytest.mark.parametrize(
    ("abstract", "earned"),
    [
        ("We fly a box kite.", True),
        ("We fly. Here is a box kite.", True),
        ("Box kites are old. We fly.", False),
        ("Box kites are old. Box kites fall. Box kites rise. We fly.", True),
        ("We fly a kite.", False),
        ("We fly a kite with a tail.", True),
        ("We fly a kite. Our kite rises.", False),
        ("We fly a kite. Our kite rises. Our kite falls.", True),
        ("We fly in wind on a string in the sky. Our wind, our string and our sky.", False),
        ("We fly a kite in wind on a string.", True),
        ("We fly a kiteboard with a tailor.", False),
        ("", False),
    ],
)
def test_a_tag_is_earned_by_enough_said_in_the_right_place(abstract: str, *, earned: bool) -> None:
    assert (tags_of(abstract, KITES) == ["kites"]) is earned


def test_the_title_counts_double_if_the_abstract_stands_behind_it() -> None:
    assert tags_of("Kites are old. We fly.", KITES, title="A kite") == ["kites"]
    assert tags_of("We fly.", KITES, title="A box kite") == []


def test_a_paper_without_an_abstract_is_read_by_its_title() -> None:
    assert tags_of("", KITES, title="A box kite") == ["kites"]


def test_one_stretch_of_text_counts_once() -> None:
    one = tag("kites", likely=("red kite", "kite"))
    assert tags_of("We fly a red kite.", one) == []


def test_a_mention_inside_a_phrase_of_another_meaning_earns_nothing() -> None:
    one = tag("kites", sure=("kite",), apart_from=("kite mark",))
    assert tags_of("We give it the kite mark.", one) == []
    assert tags_of("We give the kite mark to a kite.", one) == ["kites"]


def test_a_phrase_of_another_meaning_is_no_support_for_a_title() -> None:
    one = tag("kites", sure=("kite",), apart_from=("kite mark",))
    assert tags_of("We give it the kite mark.", one, title="A kite") == []


def test_a_phrase_against_a_tag_takes_points_away() -> None:
    one = tag("kites", sure=("kite",), against=("bird",))
    assert tags_of("We watch a kite.", one) == ["kites"]
    assert tags_of("We watch a kite, a bird.", one) == []


def test_a_tag_yields_to_one_that_fits_far_better() -> None:
    flight = tag("flight", sure=("fly",), yields_to=("kites",))
    assert tags_of("We fly a box kite.", KITES, flight) == ["kites", "flight"]
    assert tags_of("We fly a box kite. Our kite has a tail.", KITES, flight) == ["kites"]


def test_a_paper_keeps_its_most_central_tags_in_the_order_of_the_taxonomy() -> None:
    tags = [tag(f"t{number}", sure=(f"word{number}",)) for number in range(MOST_TAGS + 2)]
    abstract = "We say " + ", ".join(f"word{number}" for number in range(MOST_TAGS + 2)) + ". Our word7 and our word6."
    assert tags_of(abstract, *tags) == ["t0", "t1", "t2", "t3", "t6", "t7"]


def test_the_reason_is_the_weightiest_phrase_as_it_stands_in_the_paper() -> None:
    (match,) = Tagger(Taxonomy((), (KITES,))).find("On flight", "Kites fall. We fly a Box-Kite with a tail.")
    assert match == TagMatch("kites", "Box-Kite", "abstract")
    (match,) = Tagger(Taxonomy((), (KITES,))).find("Box  kites!", "We fly a kite.")
    assert match == TagMatch("kites", "Box  kites", "title")


def test_of_two_phrases_worth_the_same_the_longer_is_the_reason() -> None:
    one = tag("kites", sure=("kite", "kite club"))
    (match,) = Tagger(Taxonomy((), (one,))).find("On flight", "We fly at the kite club.")
    assert match.phrase == "kite club"


def test_another_taxonomy_gives_other_tags_to_the_same_paper() -> None:
    assert tags_of("We fly a box kite.", KITES) == ["kites"]
    assert tags_of("We fly a box kite.", tag("boxes", sure=("box",))) == ["boxes"]


# --- The curator's word ---------------------------------------------------------------------------

FOUND = (TagMatch("b", "bee", "abstract"), TagMatch("c", "sea", "title"))
ORDER = Taxonomy((), (tag("a"), tag("b"), tag("c"), tag("d")))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (None, FOUND),
        (CuratedFacts(PLACE, "p"), FOUND),
        (CuratedFacts(PLACE, "p", tags=("d", "a")), (TagMatch("a", "", "curated"), TagMatch("d", "", "curated"))),
        (CuratedFacts(PLACE, "p", tags=()), ()),
        (CuratedFacts(PLACE, "p", add_tags=("a",)), (TagMatch("a", "", "curated"), *FOUND)),
        (CuratedFacts(PLACE, "p", add_tags=("b",)), FOUND),
        (CuratedFacts(PLACE, "p", drop_tags=("b", "d")), FOUND[1:]),
        (CuratedFacts(PLACE, "p", tags=("a",), add_tags=("b",), drop_tags=("a",)), (TagMatch("b", "", "curated"),)),
        (CuratedFacts(PLACE, "p", add_tags=("unknown",)), FOUND),
    ],
)
def test_the_curator_replaces_adds_and_drops(facts: CuratedFacts | None, expected: tuple[TagMatch, ...]) -> None:
    assert apply_curation(FOUND, facts, ORDER) == expected


# --- Phrases that match nothing -------------------------------------------------------------------


def paper(title: str, abstract: str) -> Paper:
    return Paper("p", MarkupText((Span(title),)), MarkupText((Span(abstract),)), PLACE, ())


def test_phrases_that_no_paper_says_are_named_by_tag() -> None:
    birds = tag("birds", likely=("bird", "nest"), apart_from=("bird cage",))
    used = tag("planes", likely=("plane",))
    unused = unused_phrases([paper("Two kites", "We fly."), paper("A nest", "By plane.")], Taxonomy((), (birds, used)))
    assert {slug: [str(phrase) for phrase in left] for slug, left in unused.items()} == {"birds": ["bird", "bird cage"]}


def test_a_phrase_hidden_by_a_weightier_one_is_not_unused() -> None:
    one = tag("kites", sure=("box kite",), likely=("kite",))
    assert unused_phrases([paper("A box kite", "")], Taxonomy((), (one,))) == {}
