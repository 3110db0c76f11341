"""Neighbours among invented papers, and what they share."""

from __future__ import annotations

import random

import pytest

from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Facet, Tag, Taxonomy
from generator.understanding import features, related
from generator.understanding.related import MOST_NEIGHBOURS, MOST_SHARED, find_related

SOURCE = Source("invented.txt", 1)
TAXONOMY = Taxonomy(
    (Facet("topic", "Topic", ""),),
    tuple(Tag(slug, name, "topic", "", SOURCE) for slug, name in [("rivers", "Rivers"), ("seas", "Seas and oceans")]),
)
WORDS = [f"{a}{b}" for a in ("bram", "cald", "dorn", "esk", "fal", "gorm") for b in ("ale", "ine", "old", "usk", "yr")]


def paper(
    slug: str,
    title: str,
    abstract: str = "",
    tags: tuple[str, ...] = (),
    authors: tuple[str, ...] = (),
    acronyms: tuple[Acronym, ...] = (),
) -> Paper:
    """An invented paper."""
    texts = (MarkupText((Span(title),)), MarkupText((Span(abstract),)))
    matches = tuple(TagMatch(tag, "", "curated") for tag in tags)
    return Paper(slug, *texts, SOURCE, ("2030-01-01",), authors=authors, tags=matches, acronyms=acronyms)


def many(count: int) -> list[Paper]:
    """Papers of random words, the same on every run."""
    chance = random.Random(7)  # noqa: S311 - invented words need no secrets
    return [
        paper(
            f"p{n:04}", " ".join(chance.sample(WORDS, 3)), " ".join(chance.choices(WORDS, k=12)), ("rivers",) * (n % 2)
        )
        for n in range(count)
    ]


def neighbours(papers: list[Paper], slug: str) -> list[str]:
    return [found.slug for found in find_related(papers, TAXONOMY)[slug]]


def test_papers_that_share_rare_words_are_neighbours() -> None:
    papers = [paper("a", "Turbid weirs"), paper("b", "Turbid gauges"), paper("c", "Dry sands")]
    found = find_related(papers, TAXONOMY)
    assert [(one.slug, one.shared) for one in found["a"]] == [("b", ("Turbid",))]
    assert found["c"] == ()


def test_papers_that_share_only_common_words_are_no_neighbours() -> None:
    papers = [paper("a", "We propose a novel method"), paper("b", "We propose a novel approach")]
    assert find_related(papers, TAXONOMY) == {"a": (), "b": ()}


def test_addresses_join_nobody() -> None:
    papers = [paper("a", "Weirs", "At https://turbid.org/x"), paper("b", "Sands", "At https://turbid.org/y")]
    assert neighbours(papers, "a") == []


@pytest.mark.parametrize("count", [0, 1])
def test_a_paper_alone_has_no_neighbours(count: int) -> None:
    assert find_related([paper("a", "Turbid weirs")][:count], TAXONOMY) == dict.fromkeys(["a"][:count], ())


def test_a_shared_tag_counts_and_is_named() -> None:
    papers = [
        paper("a", "Turbid weirs", tags=("seas",)),
        paper("b", "Quiet sands", tags=("seas",)),
        paper("c", "Dry dunes", tags=("rivers",)),
    ]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert (found.slug, found.shared) == ("b", ("Seas and oceans",))


def test_a_rare_tag_counts_more_than_a_common_one() -> None:
    papers = [paper("a", "Alder", tags=("rivers", "seas")), paper("z", "Birch", tags=("seas",))]
    papers += [paper(f"b{n}", f"Cedar{n}", tags=("rivers",)) for n in range(4)]
    assert neighbours(papers, "a")[0] == "z"


def test_a_shared_author_counts_and_is_named() -> None:
    papers = [
        paper("a", "Weirs", authors=("Ada Tarn",)),
        paper("b", "Sands", authors=("Ada Tarn",)),
        paper("c", "Dunes"),
    ]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert (found.slug, found.shared) == ("b", ("Ada Tarn",))


def test_an_acronym_joins_only_papers_that_mean_the_same() -> None:
    papers = [
        paper("a", "Weirs", acronyms=(Acronym("TFM", "tidal flow model"),)),
        paper("b", "Sands", acronyms=(Acronym("TFMs", "Tidal-flow models"),)),
        paper("c", "Dunes", acronyms=(Acronym("TFM", "total fish mass"),)),
    ]
    found = find_related(papers, TAXONOMY)
    assert [(one.slug, one.shared) for one in found["a"]] == [("b", ("TFM",))]
    assert found["c"] == ()


def test_shared_terms_are_spelled_as_in_the_texts() -> None:
    papers = [paper("a", "GloRiver pre-reading"), paper("b", "The GloRiver, Pre-reading"), paper("c", "Dunes")]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert set(found.shared) == {"GloRiver", "pre-reading"}


def test_a_shared_term_is_no_part_of_another() -> None:
    papers = [paper("a", "Tidal weirs"), paper("b", "Tidal weirs again"), paper("c", "Dunes")]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert found.shared == ("Tidal weirs",)


def test_what_differs_only_by_a_hyphen_is_said_once() -> None:
    papers = [paper("a", "Pre-reading, prereading"), paper("b", "prereading pre-reading"), paper("c", "Dunes")]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert len(found.shared) == 1


def test_the_s_of_a_possessive_is_no_part_of_a_word() -> None:
    papers = [paper("a", "A gauge's tide"), paper("b", "Some gauge"), paper("c", "Dunes")]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert found.shared == ("gauge",)


def test_words_parted_by_a_filler_are_no_pair() -> None:
    papers = [paper("a", "Tidal and weirs"), paper("b", "Tidal, weirs"), paper("c", "Dunes")]
    (found,) = find_related(papers, TAXONOMY)["a"]
    assert set(found.shared) == {"Tidal", "weirs"}


def test_ties_are_broken_by_slug() -> None:
    papers = [paper(slug, f"Turbid {slug * 3}") for slug in ("d", "b", "c", "a")]
    assert neighbours(papers, "c") == ["a", "b", "d"]


def test_the_order_of_the_papers_changes_nothing() -> None:
    papers = many(60)
    assert find_related(papers, TAXONOMY) == find_related(papers[::-1], TAXONOMY)


@pytest.mark.parametrize("count", [40, 700])
def test_scores_and_counts_keep_their_bounds(count: int) -> None:
    for slug, found in find_related(many(count), TAXONOMY).items():
        assert slug not in [one.slug for one in found]
        assert len(found) <= MOST_NEIGHBOURS
        assert all(0 < one.score <= 1 and 0 < len(one.shared) <= MOST_SHARED for one in found)
        assert sorted(found, key=lambda one: (-one.score, one.slug)) == list(found)


def test_the_same_paper_twice_is_as_alike_as_can_be() -> None:
    twins = [paper(slug, "Turbid weirs", "Gauges ebb.", ("seas",)) for slug in ("a", "b")]
    ((found,), _) = find_related([*twins], TAXONOMY).values()
    assert found.score == pytest.approx(features._TEXT.weight + features._TAGS.weight)


def test_few_candidates_still_hold_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [one for one in many(90) if not one.tags]
    whole = find_related(papers, TAXONOMY)
    monkeypatch.setattr(related, "CANDIDATES", MOST_NEIGHBOURS + 2)
    assert find_related(papers, TAXONOMY) == whole


def test_a_paper_with_few_neighbours_in_a_large_library_has_just_those() -> None:
    papers = [paper(f"p{n:03}", f"Turbid{n // 3} gauge{n}") for n in range(related.CANDIDATES + 10)]
    assert neighbours(papers, "p004") == ["p003", "p005"]


def test_a_term_of_too_many_papers_joins_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(features, "MOST_PAPERS_OF_A_TERM", 3)
    papers = [paper(f"p{n}", f"Turbid {WORDS[n]}") for n in range(features.FEW_PAPERS)]
    assert not any(find_related(papers, TAXONOMY).values())


def test_a_term_of_most_papers_joins_nobody() -> None:
    papers = [paper(f"p{n}", f"Turbid {WORDS[n]}") for n in range(features.FEW_PAPERS)]
    assert not any(find_related(papers, TAXONOMY).values())


def test_a_term_that_hardly_counts_is_not_shown() -> None:
    papers = [paper(slug, "Turbid weirs, turbid weirs", "A gauge.") for slug in ("a", "b")]
    papers += [paper(f"c{n}", f"Cedar{n}", "A gauge.") for n in range(12)]
    assert find_related(papers, TAXONOMY)["a"][0].shared == ("turbid weirs",)


def test_an_unknown_tag_is_an_error() -> None:
    with pytest.raises(KeyError, match="lakes"):
        find_related([paper("a", "Weirs", tags=("lakes",)), paper("b", "Sands")], TAXONOMY)


def test_in_a_large_library_only_papers_of_the_rarest_terms_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [paper(f"p{n:02}", f"Turbid weirs {WORDS[n]}", "Silt and gauges.") for n in range(30)]
    papers += [paper(slug, f"Turbid weirs {slug}", "Silt and walrus gauges.") for slug in ("x", "y")]
    monkeypatch.setattr(features, "FEW_PAPERS", 100)
    whole = find_related(papers, TAXONOMY)["x"]
    assert len(whole) == MOST_NEIGHBOURS
    monkeypatch.setattr(related, "CANDIDATES", 10)
    monkeypatch.setattr(related, "MOST_LOOKED_AT", 2)
    # What was not looked at counts all the same, and is told.
    assert find_related(papers, TAXONOMY)["x"] == whole[:1]
    assert whole[0].slug == "y"
