"""Values have one form, whatever form they were given in."""

from __future__ import annotations

import pytest

from generator.reading.files.values import is_day, is_slug, is_web_address, normalise_arxiv_id


@pytest.mark.parametrize(
    "text",
    [
        "2405.15444",
        " 2405.15444v2 ",
        "arXiv:2405.15444",
        "arxiv: 2405.15444v11",
        "https://arxiv.org/abs/2405.15444",
        "http://www.arxiv.org/pdf/2405.15444v2.pdf",
        "arxiv.org/abs/2405.15444/",
        "https://export.arxiv.org/html/2405.15444v1#",
        "https://huggingface.co/papers/2405.15444",
        "https://www.alphaxiv.org/abs/2405.15444",
        "https://doi.org/10.48550/arXiv.2405.15444",
        "doi:10.48550/arXiv.2405.15444",
        "10.48550/arXiv.2405.15444",
    ],
)
def test_all_forms_of_an_arxiv_id_are_one(text: str) -> None:
    assert normalise_arxiv_id(text) == "2405.15444"


@pytest.mark.parametrize(
    ("text", "arxiv_id"),
    [
        ("cs/0112017", "cs/0112017"),
        ("math.GT/0309136v1", "math/0309136"),
        ("https://arxiv.org/abs/cond-mat/9901001v2", "cond-mat/9901001"),
        ("0704.0001", "0704.0001"),
    ],
)
def test_old_identifiers_keep_their_archive_and_lose_their_class(text: str, arxiv_id: str) -> None:
    assert normalise_arxiv_id(text) == arxiv_id


@pytest.mark.parametrize(
    "text",
    ["", "2405", "2405.154", "2413.15444", "2405.154444", "2405.15444v0", "cs.LG", "CS/0112017", "x 2405.15444",
     "https://example.org/abs/2405.15444", "2405.15444\n2405.15445", "٢٤٠٥.١٥٤٤٤", "cs/0113017",
     "2405.1544", "1412.01234", "2405.00000", "1405.0000", "evil/9901001", "cs/0112000"],
)  # fmt: skip
def test_what_is_no_arxiv_id_is_none(text: str) -> None:
    assert normalise_arxiv_id(text) is None


@pytest.mark.parametrize(
    ("text", "exists"),
    [("2024-02-29", True), ("2025-02-29", False), ("2025-13-40", False), ("20250311", False), ("2025-3-1", False),
     ("0205-03-11", False), ("2025-W11-2", False), ("٢٠٢٥-٠٣-١١", False)],
)  # fmt: skip
def test_a_day_is_one_of_the_calendar(text: str, exists: bool) -> None:
    assert is_day(text) is exists


@pytest.mark.parametrize(
    ("text", "opens"),
    [("https://example.org/a?b=c#d", True), ("http://example.org", True), ("HTTPS://EXAMPLE.ORG", True),
     ("javascript:alert(1)", False), ("//example.org", False), ("https://", False), ("https://a b", False),
     ('https://a/"onclick', False), ("https://[broken", False), ("ftp://example.org", False),
     ("https://example.org:443/", True), ("https://example.org:abc/", False), ("https://example.org:99999/", False)],
)  # fmt: skip
def test_an_address_opens_in_a_browser_with_http(text: str, opens: bool) -> None:
    assert is_web_address(text) is opens


@pytest.mark.parametrize(
    ("text", "fits"),
    [("a-b-2", True), ("a", True), ("A", False), ("a--b", False), ("-a", False), ("a/b", False), ("", False),
     ("a\n", False), ("é", False)],
)  # fmt: skip
def test_a_slug_can_stand_in_an_address(text: str, fits: bool) -> None:
    assert is_slug(text) is fits
