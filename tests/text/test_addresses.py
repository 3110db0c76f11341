"""Addresses end where a reader would end them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.addresses import find_addresses


def urls(text: str) -> list[str]:
    return [address.url for address in find_addresses(text)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Code: https://example.org/a/b.", "https://example.org/a/b"),
        ("(see https://example.org/a/b)", "https://example.org/a/b"),
        ("at https://example.org/a/, and models", "https://example.org/a/"),
        ("at https://example.org/step-by-step .", "https://example.org/step-by-step"),
        ("https://example.org/wiki/Tree_(graph) is", "https://example.org/wiki/Tree_(graph)"),
        ("(https://example.org/wiki/Tree_(graph)).", "https://example.org/wiki/Tree_(graph)"),
        ("'https://example.org/a',", "https://example.org/a"),
        ("“https://example.org/a”", "https://example.org/a"),
        ("https://example.org/a's authors", "https://example.org/a"),
        (r"\url{https://example.org/a_b}", "https://example.org/a_b"),
        (r"https://example.org/a\_b\%20c", "https://example.org/a_b%20c"),
        ("Project{https://example.org/a}", "https://example.org/a"),
        ("https://example.org/a{Project}", "https://example.org/a"),
        ("[page](https://example.org/a)", "https://example.org/a"),
        ("https://example.org/~lee/a?b=1&c=%7E#top", "https://example.org/~lee/a?b=1&c=%7E#top"),
        (
            "https://web.archive.org/web/2020/https://example.org/a",
            "https://web.archive.org/web/2020/https://example.org/a",
        ),
        ("https://example.org/a.We release", "https://example.org/a"),
        ("https://example.org/a。这", "https://example.org/a"),
        ("https://example.org/a上", "https://example.org/a"),
        ("github.com/lee/tool, too", "https://github.com/lee/tool"),
        ("huggingface.co/lee/model.", "https://huggingface.co/lee/model"),
        ("on www.example.org.", "https://www.example.org"),
        ("lee.github.io/tool!", "https://lee.github.io/tool"),
        ("https://example.org:8080/a", "https://example.org:8080/a"),
        ("HTTPS://Example.org/A", "HTTPS://Example.org/A"),
        ("https://example.org/a(", "https://example.org/a"),
    ],
)
def test_an_address_ends_where_a_reader_would_end_it(text: str, url: str) -> None:
    assert urls(text) == [url]


@pytest.mark.parametrize(
    "text",
    [
        "lee@github.io",
        "write to lee@example.org or www.lee@example.org",
        "github.com is a host",
        "ftp://example.org/a",
        "javascript:alert(1)",
        "https://",
        "https:// example.org",
        "https://user@example.org/a",
        "https://localhost",
        "and/or, e.g. this",
        "mygithub.common/x",
    ],
)
def test_what_is_no_web_address_is_left_alone(text: str) -> None:
    assert urls(text) == []


def test_two_addresses_may_touch() -> None:
    assert urls("https://example.org/a,https://example.org/b") == ["https://example.org/a", "https://example.org/b"]


@given(st.text(alphabet="htps:/w.gitubcom()'{}\\_x ,", max_size=60))
def test_addresses_lie_in_the_text_and_never_overlap(text: str) -> None:
    found = find_addresses(text)
    assert all(0 <= a.start < a.end <= len(text) and a.url.lower().startswith("http") for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("unit", ["https://", "http://", "https://a", "https://a.b:c,", "www.", "https://a:", ".com/"])
def test_a_hundred_thousand_letters_of_addresses_that_are_none_hold_none(unit: str) -> None:
    assert urls(unit * (100_000 // len(unit))) == []


@pytest.mark.parametrize("unit", ["https://a.b/,", "https://a.b ", "www.a.b ", "https://a.b/)"])
def test_each_of_ten_thousand_addresses_in_a_row_is_found(unit: str) -> None:
    assert len(urls(unit * 10_000)) == 10_000


def test_what_closes_a_sentence_is_cut_off_however_long_it_is() -> None:
    assert urls("https://a.b" + ".,)" * 50_000) == ["https://a.b"]
    assert urls("https://a.b/c" + "'s" * 50_000) == ["https://a.b/c"]


def test_a_host_longer_than_any_name_is_no_address() -> None:
    assert urls("https://" + "a." * 50_000 + "org/") == []
