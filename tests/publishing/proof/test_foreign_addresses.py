"""The one rule about addresses."""

from __future__ import annotations

import pytest

from generator.publishing.proof.foreign_addresses import find_foreign, is_foreign, scheme_of

FOREIGN = [
    "https://bees.example",
    "http://bees.example/a?b#c",
    "//bees.example",
    "///bees.example",
    "\\\\bees.example",
    "\\/bees.example",
    "/\t/bees.example",
    "\x01\x1f https:bees.example",
    "WSS://bees.example",
    "ht\ntps://bees.example",
    "ftp://bees.example",
    "javascript:buzz()",
    "java\r\nscript:buzz()",
    "data:text/html,<p>",
    "blob:a",
    "file:///etc/hosts",
]
OWN = [
    "",
    "a/b.png",
    "/a",
    "./a",
    "../a//b",
    "#a",
    "?u=https://bees.example",
    "a:b",
    "mailto:ada@bees.example",
    "a/https:b",
]


@pytest.mark.parametrize("address", FOREIGN)
def test_an_address_of_another_host_or_a_script_is_found(address: str) -> None:
    assert is_foreign(address)
    assert find_foreign(address)


@pytest.mark.parametrize("address", [*OWN])
def test_an_address_of_the_site_is_none(address: str) -> None:
    assert not is_foreign(address)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a.png 1x, //bees.example/b.png 2x", "//bees.example/b.png"),
        ("a.png 1x,https://bees.example/b.png 2x", "https://bees.example/b.png"),
        ("0;url='https://bees.example/'", "https://bees.example/"),
        ("url(//bees.example/a.svg#b)", "//bees.example/a.svg#b"),
        ("#a;//bees.example/a;#b", "//bees.example/a;#b"),
        ("javascript:buzz(1)", "javascript:buzz(1)"),
        ("a.png 1x,\n\t//bees.example/b.png 2x", "//bees.example/b.png"),
        ("a//b c://d (prefers-color-scheme: dark) md:hover", ""),
        ("myhttps://bees.example x-data:y", ""),
    ],
)
def test_the_first_foreign_address_of_several_is_found(text: str, found: str) -> None:
    assert find_foreign(text) == found


@pytest.mark.parametrize(
    ("address", "scheme"),
    [("HTTPS://a", "https"), (" java\tscript:b", "javascript"), ("a/b:c", ""), ("//a", ""), ("tel:1", "tel"), ("", "")],
)
def test_an_address_has_the_scheme_that_a_browser_reads(address: str, scheme: str) -> None:
    assert scheme_of(address) == scheme
