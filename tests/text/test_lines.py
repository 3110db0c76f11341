from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from generator.text.lines import one_line, printable


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("  a \r\n b\t c ", "a b c"),
        ("a\x00b\x1b", "ab"),
        ("\ud83d", "\ufffd"),
        ("right \u200fto left", "right \u200fto left"),
        ("a\x85b\u2028c", "a b c"),
        ("", ""),
    ],
)
def test_a_text_becomes_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


def test_printable_text_keeps_its_white_space() -> None:
    assert printable("a\n\tb\x0cc") == "a\n\tbc"


@given(st.text(st.characters()))
def test_xml_can_hold_every_line(text: str) -> None:
    element = etree.Element("text")
    element.text = one_line(text)
    assert etree.fromstring(etree.tostring(element)).text in (one_line(text), None)


@pytest.mark.parametrize("letter", ["\ufffe", "\uffff"])
def test_letters_that_xml_forbids_are_left_out(letter: str) -> None:
    assert printable(f"a{letter}b") == "ab"
