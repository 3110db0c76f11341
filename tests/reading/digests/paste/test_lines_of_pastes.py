"""Single lines: dates, names, furniture, and the forms by which titles and abstracts are told apart."""

from __future__ import annotations

from datetime import date

import pytest

from generator.reading.digests.paste.author_lines import is_name, read_names
from generator.reading.digests.paste.date_lines import read_day
from generator.reading.digests.paste.furniture import find_furniture
from generator.reading.digests.paste.text_form import begins_in_mid_sentence, continues, form_of, is_finished, runs_on


@pytest.mark.parametrize(
    "line",
    ["Mar 11", "March 11", "Mar. 11, 2025", "11 March 2025", "11th of March", "Tue, Mar 11", "Tuesday, 11 Mar 2025",
     "2025-03-11", "2025/3/11", "3/11/2025", "11.03.2025", "Daily Papers – Mar 11", "Papers for March 11th, 2025",
     "Date: 2025-03-11", "MAR 11"],
)  # fmt: skip
def test_a_day_is_read_in_every_form(line: str) -> None:
    assert any(read.agrees(date(2025, 3, 11)) for read in read_day(line))


@pytest.mark.parametrize("line", ["Mar 12", "Mar 11, 2024", "11 April", "2025-03-12", "Mar 31"])
def test_another_day_does_not_agree(line: str) -> None:
    assert read_day(line)
    assert not any(read.agrees(date(2025, 3, 11)) for read in read_day(line))


@pytest.mark.parametrize("line", ["Mar 11: A Day of Kettles", "May 2025", "March", "11", "On Mar 11 we met", "Mar 111"])
def test_a_line_that_says_more_than_a_day_is_no_day(line: str) -> None:
    assert read_day(line) == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Alice Smith, Bob Jones, and Carla de la Cruz", ("Alice Smith", "Bob Jones", "Carla de la Cruz")),
        ("by Alice Smith", ("Alice Smith",)),
        ("Authors: Plato", ("Plato",)),
        ("Alice Smith and Bob Jones", ("Alice Smith", "Bob Jones")),
        ("A. B. Smith; J.-P. Jones", ("A. B. Smith", "J.-P. Jones")),
        ("Alice Smith · Bob Jones", ("Alice Smith", "Bob Jones")),
        ("Alice Smith1,2, Bob Jones2*", ("Alice Smith", "Bob Jones")),
        ("Alice Smith, Bob Jones, Wei li", ("Alice Smith", "Bob Jones", "Wei li")),
        ("Sammy Davis Jr., Dean Martin", ("Sammy Davis Jr.", "Dean Martin")),
        ("Alice Smith, Bob Jones, et al.", ()),
        ("Alice Smith, Bob Jones, … +5 authors", ()),
        ("Alice Smith et al.", ()),
        ("Alice Smith and 5 others", ()),
    ],
)
def test_lists_of_authors_are_read(line: str, names: tuple[str, ...]) -> None:
    assert read_names(line) == names


@pytest.mark.parametrize(
    "line",
    ["Spoons at Rest", "Alice Smith", "Image Denoising Using Global and Local Representation", "Kettles, Spoons",
     "A Portable, Massively Parallel Transform", "Boiling and Resting", "We boil, rest, and stir.", "42", "",
     "Learning for Kettles, Stirring for Spoons", "by stirring, we rest"],
)  # fmt: skip
def test_other_lines_list_no_authors(line: str) -> None:
    assert read_names(line) is None


@pytest.mark.parametrize(("text", "fits"), [("Alice Smith", True), ("Abstract", False), ("A" * 50 + " Smith", False)])
def test_a_name_has_the_form_of_one(text: str, fits: bool) -> None:
    assert is_name(text) is fits


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("42", "count"), ("▲ 42", "count"), ("Upvote 42", "count"), ("1.2k", "count"), ("· 5 authors", "count"),
        ("12 comments · 3 authors", "count"), ("GitHub 12", "count"), ("GitHub (1.2k)", "count"), ("+37", "count"),
        ("·", "marks"), ("-----", "marks"), ("____", "marks"), ("* * *", "marks"), ("\\\\", "marks"), ("⬆️", "marks"),
        ("View PDF", "button"), ("pdf | html | code", "button"), ("[pdf, html, other]", "button"), ("new", "button"),
        ("Read more", "button"), ("View arXiv page", "button"), ("Subscribe", "subscription"),
        ("Get trending papers in your email inbox once a day!", "subscription"),
        ("byAK and the research community", "curator"), ("Submitted by Alice Smith", "submitter"),
        ("Submitted by", "submitter"), ("Published on Mar 10", "date of the paper"),
        ("Published on Mar 10, 2025 · Submitted by someone", "submitter"), ("3 days ago", "date of the paper"),
        ("View in browser", "button"), ("View this email in your browser", "e-mail"), ("Unsubscribe", "e-mail"),
        ("You are receiving this because you asked for it.", "e-mail"), ("© 2025 Example Ltd.", "e-mail"),
        ("If you wish to unsubscribe, click here.", "e-mail"), ("Abstract", "label"), ("Abstract:", "label"),
        ("#1 Paper of the day", "label"), ("Comments: 12 pages", "record"), ("Total of 12 entries", "listing"),
        ("Replacements for Tue, 11 Mar 25", "listing"), ("Showing new listings for Tuesday, 11 March 2025", "listing"),
    ],
)  # fmt: skip
def test_furniture_is_skipped_by_a_named_rule(line: str, rule: str) -> None:
    found = find_furniture(line)
    assert found is not None
    assert found.name == rule
    assert found.why


@pytest.mark.parametrize(
    "line",
    ["Subscribe to Your Model: Recurrent Learning", "Copyright in the Age of Kettles", "Navigation in Unknown Kitchens",
     "Replacements for Softmax", "2 OLMo 2 Furious", "GitHub 2024 in Review", "View Synthesis from One Image",
     "Code · A Study of Reviewers", "New Kettles", "Papers with Kettles", "To Unsubscribe or Not to Unsubscribe",
     "Showing Up to Work: A Survey", "∞", "Read the Room", "Published Kettles", "By Any Means", "42 Kettles on a Stove",
     "Skip to the Good Part", "Abstract Kettles", "Comment on Kettles", "Title and Abstract", "1," * 300],
)  # fmt: skip
def test_titles_are_no_furniture(line: str) -> None:
    assert find_furniture(line) is None


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Spoons", "heading"), ("When Do Spoons Rest?", "heading"), ("Stir It! A Study of Spoons", "heading"),
        ("Soups vs. Stews: A Comparison", "heading"), ("Kettles…", "heading"), ("Part I. Kettles", "heading"),
        ("Spoons rest.", "sentence"), ("Spoons:", "sentence"), ("See https://example.org/a", "sentence"),
        ("One. Two. Three.", "paragraph"), ("word " * 60, "paragraph"), ("word " * 40 + "end.", "paragraph"),
        ("水壶网络", "heading"), ("我们研究。盖子有帮助。", "sentence"), ("壶" * 90, "paragraph"),
    ],
)  # fmt: skip
def test_the_form_of_a_text_tells_titles_from_abstracts(text: str, form: str) -> None:
    assert form_of(text.strip()) == form


@pytest.mark.parametrize(
    ("above", "text", "expected"),
    [
        ("They boil.", "Methods: We looked.", True),
        ("They boil.", "(2) Lids help.", True),
        ("They boil.", "and then they rest. They do.", True),
        ("Three reasons:", "Kettles Boil", True),
        ("They boil.", "Code is at https://example.org/a.", True),
        ("They are made of", "iron and brass", True),
        ("They boil.", "word2vec for Kettles", False),
        ("They boil.", "mOSCAR: A Corpus", False),
        ("They boil.", "We study spoons. They rest. They rest at noon.", False),
    ],
)
def test_a_further_paragraph_is_known_by_how_it_begins(above: str, text: str, expected: bool) -> None:
    assert continues(above, text) is expected


def test_a_text_is_finished_by_a_stop_a_bracket_or_an_address() -> None:
    assert all(is_finished(text) for text in ("a.", "a?", "a (b)", "see https://example.org/a", "“a.”"))
    assert not any(is_finished(text) for text in ("a", "a,", "a of"))


def test_a_line_runs_on_behind_a_small_word_or_before_a_small_letter() -> None:
    assert runs_on("A Survey of", "Kettles")
    assert runs_on("Kettles", "and Spoons")
    assert runs_on("Kettles", "(and Spoons)")
    assert not runs_on("Kettles", "Spoons")
    assert not begins_in_mid_sentence("mOSCAR: A Corpus")
