"""Which entries are the same paper."""

from __future__ import annotations

from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.understanding.identity import Appearances, identify


def entry(title: str, arxiv_id: str | None = None, line: int = 1) -> DigestEntry:
    return DigestEntry(Source("content/digests/x.txt", line), title, "An abstract.", arxiv_id=arxiv_id)


def slugs_and_dates(*dated: tuple[str, DigestEntry]) -> dict[str, list[str]]:
    return {slug: one.dates for slug, one in identify(dated).items()}


def test_one_title_in_two_digests_is_one_paper() -> None:
    assert slugs_and_dates(("2025-01-01", entry("On Bees")), ("2025-01-02", entry("On bees."))) == {
        "on-bees": ["2025-01-01", "2025-01-02"]
    }


def test_one_arxiv_id_is_one_paper_that_keeps_its_first_address_and_has_its_newest_title() -> None:
    papers = identify([("2025-01-01", entry("On Bees", "2501.00001")), ("2025-01-02", entry("On Wasps", "2501.00001"))])
    assert list(papers) == ["on-bees"]
    assert papers["on-bees"].title.plain == "On Wasps"


def test_one_title_with_two_arxiv_ids_is_two_papers() -> None:
    assert slugs_and_dates(
        ("2025-01-01", entry("On Bees", "2501.00001")), ("2025-01-02", entry("On Bees", "2501.00002"))
    ) == {"on-bees": ["2025-01-01"], "on-bees-2": ["2025-01-02"]}


def test_a_third_entry_finds_its_own_namesake() -> None:
    assert slugs_and_dates(
        ("2025-01-01", entry("On Bees", "2501.00001")),
        ("2025-01-02", entry("On Bees", "2501.00002")),
        ("2025-01-03", entry("On Bees", "2501.00002")),
    ) == {"on-bees": ["2025-01-01"], "on-bees-2": ["2025-01-02", "2025-01-03"]}


def test_an_id_learnt_later_belongs_to_the_paper_known_before() -> None:
    dated = [("2025-01-01", entry("On Bees")), ("2025-01-02", entry("On Bees", "2501.00001"))]
    assert list(identify([*dated, ("2025-01-03", entry("Of Bees", "2501.00001"))])) == ["on-bees"]


def test_two_titles_with_one_slug_get_two_slugs_in_order_of_appearance() -> None:
    long = "a title that goes on and on until it is cut off at the eightieth letter of it all "
    papers = slugs_and_dates(("2025-01-01", entry(long + "one")), ("2025-01-01", entry(long + "two")))
    first, second = papers
    assert second == first[:78].rstrip("-") + "-2"


def test_no_digest_has_no_papers() -> None:
    assert identify([]) == dict[str, Appearances]()
