"""Papers named by their arXiv identifiers, alone on a line, in an address or beside a title."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.dialect import Statement, Unmarked
from generator.reading.digests.paste.dialects.known import DIALECTS
from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    "text",
    ["2503.01234", "arXiv:2503.01234v2", "https://arxiv.org/abs/2503.01234", "https://huggingface.co/papers/2503.01234",
     "[1] arXiv:2503.01234 [pdf, html, other]", "arXiv:2503.01234 (*cross-listing*)", "doi:10.48550/arXiv.2503.01234",
     "\\\\ ( https://arxiv.org/abs/2503.01234 ,  123kb)"],
)  # fmt: skip
def test_a_line_with_an_identifier_alone_is_read(text: str) -> None:
    assert DIALECTS.read_statement(text) == Statement("arXiv id", ("2503.01234",))


@pytest.mark.parametrize("text", ["2503.01234 kettles", "arXiv: a Study", "https://kettles.example/2503.01234", "12"])
def test_a_line_that_says_more_is_not(text: str) -> None:
    assert DIALECTS.read_statement(text) is None


@pytest.mark.parametrize(
    "text",
    ["Kettles (2503.01234)", "Kettles [2503.01234v3]", "Kettles (arXiv:2503.01234v1 [cs.LG])", "[2503.01234] Kettles",
     "(arXiv: 2503.01234) Kettles"],
)  # fmt: skip
def test_a_title_leads_to_the_identifier_beside_it(text: str) -> None:
    links = (("Kettles", "https://arxiv.org/abs/2503.01234"),)
    assert DIALECTS.unmark(Unmarked(text)) == Unmarked("Kettles", links=links)


@pytest.mark.parametrize(
    "text",
    ["They boil. They rest. Not in May (2503.01234)", "[Kettles](http://a.b) (2503.01234)", "(2503.01234)"],
)
def test_a_text_that_is_no_title_keeps_its_identifier(text: str) -> None:
    assert DIALECTS.unmark(Unmarked(text)) == Unmarked(text)
