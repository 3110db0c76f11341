"""How what is refused is said."""

from __future__ import annotations

import pytest

from generator.model.site import Page
from generator.model.source import Source
from generator.publishing.proof.refusals import Refusal, refuse_address, refuse_link, report_refusals, shorten

REFUSAL = Refusal("asks another host for //a", "img/@src", "link to it", "//a")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://bees.example/\ta", "asks another host for https://bees.example/a (p/@x)"),
        ("JavaScript:buzz()", "runs a script: JavaScript:buzz() (p/@x)"),
        ("data:text/html,hum", "has an address that no page may have: data:text/html,hum (p/@x)"),
        ("file:///etc/hosts", "has an address that no page may have: file:///etc/hosts (p/@x)"),
    ],
)
def test_an_address_is_refused_for_what_it_does(address: str, said: str) -> None:
    assert str(refuse_address(address, "p/@x")) == said


def test_a_link_is_refused_for_where_it_leads() -> None:
    assert str(refuse_link("tel:5551234", "a/@href")) == "links to what is no page: tel:5551234 (a/@href)"
    assert str(refuse_link("javascript:buzz()", "a/@href")) == "runs a script: javascript:buzz() (a/@href)"


def test_a_file_without_elements_names_none() -> None:
    assert str(refuse_address("//a")) == "asks another host for //a"


def test_what_stands_on_many_pages_is_said_once() -> None:
    assert list(report_refusals({"a": [REFUSAL]}, {})) == ["a: asks another host for //a (img/@src)"]
    two = {"a": [REFUSAL], "b": [REFUSAL]}
    assert list(report_refusals(two, {})) == ["a: asks another host for //a (img/@src), and so does 1 more"]
    three = {**two, "c": [], "d": [REFUSAL, Refusal("sets a cookie")]}
    assert list(report_refusals(three, {})) == [
        "a: asks another host for //a (img/@src), and so do 2 more",
        "d: sets a cookie",
    ]


def test_what_only_persons_wrote_is_said_of_each_of_their_files() -> None:
    pages = {
        name: Page(name, f"\n{text}", Source(f"pages/{name}.md"), "") for name, text in (("a", "x //a"), ("b", "&#47;"))
    }
    both = list(report_refusals({"a": [REFUSAL], "b": [REFUSAL]}, pages))
    assert both == [
        "pages/a.md:2: asks another host for //a (img/@src in a; link to it)",
        "pages/b.md: asks another host for //a (img/@src in b; link to it)",
    ]


def test_what_the_theme_puts_on_a_page_is_not_laid_to_the_person_who_wrote_it() -> None:
    pages = {"a": Page("a", "//a", Source("pages/a.md"), "")}
    found = list(report_refusals({"a": [REFUSAL], "b": [REFUSAL]}, pages))
    assert found == ["a: asks another host for //a (img/@src), and so does 1 more"]


def test_the_line_is_that_of_the_attribute_where_an_address_stands_in_several() -> None:
    text = "[a](//a)\n\n<img src=//a>\n"
    [said] = report_refusals({"a": [REFUSAL]}, {"a": Page("a", text, Source("pages/a.md"), "")})
    assert said.startswith("pages/a.md:3: ")


@pytest.mark.parametrize(
    ("text", "shown"), [("a\n b", "a b"), ("", ""), ("a" * 200, "a" * 200), ("a" * 201, "a" * 200 + " …")]
)
def test_a_long_text_is_cut_and_stands_on_one_line(text: str, shown: str) -> None:
    assert shorten(text) == shown
