"""Blocks are split into titles and abstracts where their lines leave no doubt."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.author_places import authors_follow_titles, without_name
from generator.reading.digests.paste.fact_lines import PastedFact
from generator.reading.digests.paste.line_blocks import Block, Piece
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.paragraphs import Paragraph, split_block

LONG = f"We look at kettles, {'and at lids, ' * 20}and at stoves."


def lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line(number, text, indented=False) for number, text in enumerate(texts, 1))


@pytest.mark.parametrize(
    ("texts", "title_expected", "paragraphs"),
    [
        (["Kettles"], True, ["Kettles"]),
        (["Kettles", "They boil."], True, ["Kettles", "They boil."]),
        (["Kettles", "They boil."], False, ["Kettles They boil."]),
        (["They boil.", "Forks", "They rest."], False, ["They boil.", "Forks", "They rest."]),
        (["Kettles of the", "North"], True, ["Kettles of the North"]),
        (["Kettles", "Spoons"], True, ["Kettles", "Spoons"]),
        (["Kettles", LONG, "They boil.", "Spoons", LONG], True, ["Kettles", f"{LONG} They boil.", "Spoons", LONG]),
        (["Kettles are slow.", "We study them. They are made", "of iron."], True, None),
    ],
)
def test_a_block_is_split_where_its_lines_end_on_purpose(
    texts: list[str], title_expected: bool, paragraphs: list[str] | None
) -> None:
    split = split_block(Block(lines(*texts)), title_expected=title_expected)
    assert [paragraph.text for paragraph in split] == (paragraphs or [" ".join(texts)])


def test_a_labelled_block_is_one_paragraph_of_the_form_that_the_label_tells() -> None:
    (paragraph,) = split_block(Block(lines("Kettles", "They boil."), "title"), title_expected=True)
    assert (paragraph.text, paragraph.form) == ("Kettles They boil.", "heading")
    assert Paragraph(lines("Kettles"), "abstract").form == "paragraph"


def test_authors_follow_titles_where_most_papers_have_them() -> None:
    title, abstract = Block(lines("Kettles at Rest")), Block(lines(LONG))
    authors = PastedFact("authors", lines("Ada Regen"), ("Ada Regen",))
    with_authors: list[Piece] = [title, authors, abstract]
    without: list[Piece] = [title, abstract]
    assert authors_follow_titles(with_authors * 2)
    assert authors_follow_titles(with_authors * 2 + without * 2)
    assert not authors_follow_titles(with_authors * 2 + without * 3)
    assert not authors_follow_titles(with_authors)


def test_a_name_right_above_an_abstract_is_a_paragraph_of_its_own() -> None:
    split = without_name([Paragraph(lines("Ada Regen", "They boil. They rest."))])
    assert [paragraph.text for paragraph in split] == ["Ada Regen", "They boil. They rest."]
    (whole,) = without_name([Paragraph(lines("They boil.", "They rest."))])
    assert whole.text == "They boil. They rest."


def test_many_short_lines_are_split_in_time_that_grows_with_their_number() -> None:
    # In quadratic time each of these would take minutes.
    same_width = lines(*["Abcd"] * 40_000, "A. B. C.")
    one_long = lines("x" * 300, *["abcd."] * 40_000)
    assert len(split_block(Block(same_width), title_expected=True)) == 1
    assert len(split_block(Block(one_long), title_expected=True)) == 1
