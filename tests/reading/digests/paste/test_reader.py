"""Pastes from many places are read right, and every line of any text has a role."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import ProblemCollector
from generator.reading.digests.paste.dialects.known import DIALECTS
from generator.reading.digests.paste.markdown_marks import split_lines
from generator.reading.digests.paste.reader import Paste, read_paste
from tests.reading.digests.paste.harness import ABSTRACT, DAY, Case, PasteFolder

BROKEN = "if the next line goes on with it, join the two; an abstract follows its title after one empty line"


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    "placeholder",
    ["N/A", "*No abstract available.*", "Abstract: none", "Keine Zusammenfassung verfügbar", "Résumé non disponible",
     "暂无摘要", "(abstract not yet available)"],
)  # fmt: skip
def test_a_text_that_says_that_there_is_no_abstract_is_none(placeholder: str, folder: PasteFolder) -> None:
    text = f"## Kettles\n\n{placeholder}\n\n## Spoons\n\n{ABSTRACT}\n"
    assert [entry.title for entry in folder.read(text).entries] == ["Spoons"]
    assert folder.list_problems(text) == [
        '2025-03-11.txt:1: no abstract under "Kettles" (an abstract follows its title after one empty line)'
    ]


def test_a_title_or_an_abstract_beyond_all_measure_is_a_problem(folder: PasteFolder) -> None:
    text = f"# {'Kettles and ' * 42}Spoons\n\n{ABSTRACT}\n\n# Forks\n\n{ABSTRACT * 250}\n\n# Lids\n\n{ABSTRACT}\n"
    assert [entry.title for entry in folder.read(text).entries] == ["Lids"]
    title, abstract = folder.list_problems(text)
    assert "has 510 letters (500 are the most; look for what is no part of the title)" in title
    assert abstract.startswith('2025-03-11.txt:5: the abstract of "Forks" has 22,')


def test_a_table_of_titles_alone_is_one_problem(folder: PasteFolder) -> None:
    text = "# Kitchens\n\n| Title | PDF |\n|---|---|\n| Kettles | [a](https://e.org/a) |\n| Spoons | - |\n"
    (problem,) = folder.list_problems(text)
    assert problem.startswith("2025-03-11.txt:3: the table has a column of titles, and none of abstracts (add a column")


def test_a_title_with_a_year_is_no_line_of_authors(folder: PasteFolder) -> None:
    problems = ProblemCollector()
    paste = folder.read(f"A Survey - Kettles and Lids, 2025\n\n{ABSTRACT}\n", problems=problems)
    assert [entry.title for entry in paste.entries] == ["A Survey - Kettles and Lids, 2025"]
    assert not problems.problems


def test_what_looks_like_a_name_is_a_title_where_others_have_no_authors(folder: PasteFolder) -> None:
    paste = f"Spoons\n\nDeep Kettles\n\n{ABSTRACT}\n\nForks\n\n{ABSTRACT}\n\nKnives\n\n{ABSTRACT}\n"
    assert folder.list_problems(paste) == [
        '2025-03-11.txt:1: no abstract under "Spoons" (an abstract follows its title after one empty line)'
    ]


def test_html_is_no_paste(folder: PasteFolder) -> None:
    assert folder.list_problems(f"\n<h2>Kettles</h2>\n<p>{ABSTRACT}</p>\n") == [
        '2025-03-11.txt:2: "<h2>Kettles</h2>" is HTML (paste the text as a browser shows it)'
    ]


def test_a_paper_stands_at_the_line_of_its_title(folder: PasteFolder) -> None:
    (entry,) = folder.read(f"new\n\nSpoons\n\n{ABSTRACT}\n").entries
    assert entry.source.line == 3


def test_explaining_a_paste_names_the_role_of_each_line(folder: PasteFolder) -> None:
    lines = folder.read(f"Mar 11\n42\nSpoons\n\n{ABSTRACT}\n\nForks\n").lines
    assert [(line.number, line.role, line.rule) for line in lines] == [
        (1, "date", ""),
        (2, "furniture", "count"),
        (3, "title", ""),
        (4, "blank", ""),
        (5, "abstract", ""),
        (6, "blank", ""),
        (7, "problem", ""),
        (8, "blank", ""),
    ]


def test_a_file_that_is_no_text_has_no_papers(folder: PasteFolder) -> None:
    folder.path.write_bytes(b"\xff")
    assert read_paste(folder.path, DAY, ProblemCollector()) == Paste((), ())


def test_two_arxiv_ids_for_one_paper_are_a_problem(folder: PasteFolder) -> None:
    assert folder.list_problems(f"Spoons\n2503.01234\n2503.05678\n{ABSTRACT}\n") == [
        '2025-03-11.txt:3: a second arXiv id, "2503.05678", for "Spoons" (the first is "2503.01234"; keep one)'
    ]


def test_an_arxiv_id_without_a_paper_is_a_problem(folder: PasteFolder) -> None:
    assert folder.list_problems(f"2503.01234\nSpoons\n{ABSTRACT}\n\n2503.05678\n") == [
        '2025-03-11.txt:5: no paper for the arXiv id "2503.05678" (add its title and abstract)'
    ]


def test_facts_above_the_first_paper_are_furniture(folder: PasteFolder) -> None:
    lines = folder.read(f"Authors: Alice Smith\nCode: https://github.com/a/b\n\nSpoons\n\n{ABSTRACT}\n").lines
    assert [line.rule for line in lines[:2]] == ["authors above the first paper", "code above the first paper"]


def test_further_code_addresses_are_kept_in_the_abstract(folder: PasteFolder) -> None:
    text = f"Spoons\n\n{ABSTRACT}\n\nCode: https://github.com/a/b\n\nCode: https://github.com/a/c\n"
    (entry,) = folder.read(text).entries
    assert entry.code_url == "https://github.com/a/b"
    assert entry.abstract == f"{ABSTRACT} Code: https://github.com/a/c"


def test_authors_below_an_abstract_belong_to_the_paper_above(folder: PasteFolder) -> None:
    text = f"Spoons\n\n{ABSTRACT}\n\nAlice Smith, Bob Jones\n\nForks\n\n{ABSTRACT}\n\nDora Fork, Emil Knife\n"
    assert [entry.authors for entry in folder.read(text).entries] == [
        ("Alice Smith", "Bob Jones"),
        ("Dora Fork", "Emil Knife"),
    ]


def test_a_list_of_words_above_an_abstract_is_a_title(folder: PasteFolder) -> None:
    (entry,) = folder.read(f"Boiling Kettles, Resting Spoons\n\n{ABSTRACT}\n").entries
    assert entry.title == "Boiling Kettles, Resting Spoons"


def test_a_title_cut_short_in_mid_sentence_goes_on_in_the_next_line(folder: PasteFolder) -> None:
    (entry,) = folder.read(f"A Survey of the Kettles and\nSpoons of the North\n\n{ABSTRACT}\n").entries
    assert entry.title == "A Survey of the Kettles and Spoons of the North"


def test_two_titles_in_adjacent_lines_are_not_made_one(folder: PasteFolder) -> None:
    assert folder.list_problems(f"Kettles\nSpoons\n\n{ABSTRACT}\n") == [
        f'2025-03-11.txt:1: no abstract under "Kettles" ({BROKEN})'
    ]


def test_a_second_paragraph_that_could_be_another_abstract_is_named(folder: PasteFolder) -> None:
    (message,) = folder.list_problems(f"Kettles\n\n{ABSTRACT}\n\n{ABSTRACT}\n")
    assert message.startswith('2025-03-11.txt:5: no title above "We study kettle networks.')


def test_a_sentence_above_an_abstract_takes_the_abstract_from_the_title_above_it(folder: PasteFolder) -> None:
    (message,) = folder.list_problems(f"Kettles\n\nSpoons rest.\n\n{ABSTRACT}\n")
    assert message.startswith('2025-03-11.txt:1: no abstract under "Kettles"')


def test_an_abstract_broken_off_in_mid_sentence_goes_on_behind_an_empty_line(folder: PasteFolder) -> None:
    (entry,) = folder.read("Kettles\n\nWe study kettles. They boil. They are made of iron and\n\nof brass\n").entries
    assert entry.abstract.endswith("of iron and of brass")


def test_sentences_on_lines_of_their_own_stay_one_abstract(folder: PasteFolder) -> None:
    long = f"We look at kettles, {'and at lids, ' * 20}and at stoves."
    (entry,) = folder.read(f"Kettles\n{long}\nThey boil.\n{long}\n").entries
    assert entry.abstract == f"{long} They boil. {long}"


def test_a_wrapped_abstract_without_a_title_is_named(folder: PasteFolder) -> None:
    text = "Neural kettles often suffer from a lack of lids when they are boiled in\nrows. Kettles that boil. Stoves.\n"
    (message,) = folder.list_problems(text)
    assert message.startswith('2025-03-11.txt:1: no title above "Neural kettles')


def test_a_date_that_does_not_exist_disagrees(folder: PasteFolder) -> None:
    (message,) = folder.list_problems(f"Feb 31\n\nSpoons\n\n{ABSTRACT}\n")
    assert message.startswith('2025-03-11.txt:1: "Feb 31" is not the day in the name of the file, 2025-03-11')


def test_a_sentence_that_argues_is_no_title(folder: PasteFolder) -> None:
    (first, _) = folder.list_problems(f"Kettles\n\n{ABSTRACT}\n\nWe also show that lids help.\n\n{ABSTRACT}\n")
    assert first.startswith('2025-03-11.txt:5: no title above "We also show that lids help."')


def test_a_block_that_begins_with_a_sentence_is_not_cut(folder: PasteFolder) -> None:
    (message,) = folder.list_problems("Kettles are slow.\nWe study them. They are made\nof iron.\n")
    assert message.startswith('2025-03-11.txt:1: no title above "Kettles are slow. We study them.')


def test_a_line_with_an_address_is_no_title_of_the_lines_below(folder: PasteFolder) -> None:
    (message,) = folder.list_problems("See https://a.org/b\nSpoons Rest in All the Drawers of the North\n")
    assert message.startswith('2025-03-11.txt:1: no title above "See https://a.org/b Spoons')


def test_wrapped_lines_that_end_in_stops_by_chance_are_no_titles(folder: PasteFolder) -> None:
    wrapped = (
        "Kettles boil and rest, as all of us\nKnow. So do pots.\nSpoons rest in drawers, or upon the\nTable. Forks too."
    )
    assert folder.list_problems(f"{wrapped}\n")


def test_an_address_in_the_last_line_of_an_abstract_stays_in_it(folder: PasteFolder) -> None:
    text = "Kettles\n\nWe study kettles. They are hot.\nOur code is available:\nhttps://github.com/a/b\n"
    (entry,) = folder.read(text).entries
    assert entry.abstract.endswith("Our code is available: https://github.com/a/b")


PIECES = st.sampled_from(
    [
        "",
        "",
        "Spoons",
        "Spoons rest.",
        ABSTRACT,
        "42",
        "Mar 11",
        "Mar 12",
        "Alice Smith, Bob Jones",
        "Authors:",
        "Alice Smith",
        "Authors: A. B.",
        "Submitted by",
        "someone",
        "arXiv:2503.01234",
        "2503.05678v2",
        "https://github.com/a/b",
        "  goes on in lower case",
        "Title: Forks",
        "Abstract: Forks never rest.",
        "Comments: 12 pages,",
        "Code: https://example.org/a",
        "·",
        "\\\\",
        "Methods: we looked.",
        "a line that is long enough to have been wrapped at its end, as it seems",
        "and,",
    ]
)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(text=st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=14).map("\n".join)))
def test_every_line_of_any_text_has_a_role_and_no_word_of_a_paper_is_lost(text: str, tmp_path: Path) -> None:
    """Each line that is not blank is in an entry, skipped by a named rule, a date, a fact, or a problem."""
    path = tmp_path / "2025-03-11.txt"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    problems = ProblemCollector()
    paste = read_paste(path, DAY, problems)
    if not paste.lines:
        assert problems.errors
        return
    lines = split_lines(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"), DIALECTS)
    assert [(line.number, line.text) for line in lines] == [(line.number, line.text) for line in paste.lines]
    assert all((line.role == "blank") == (not line.text) for line in paste.lines)
    assert all(line.rule for line in paste.lines if line.role == "furniture")
    assert bool(problems.errors) == (not paste.entries or any(line.role == "problem" for line in paste.lines))
    told = {word for entry in paste.entries for word in f"{entry.title} {entry.abstract}".split()}
    assert all(line.text.split()[-1] in told for line in paste.lines if line.role in ("title", "abstract"))


@pytest.mark.parametrize("line", ["A B, C D\n", "a\n", "1. A\n", "\\\\\n", "\n", "A b.\n", " ", "1,"])
def test_every_line_of_a_paste_that_repeats_itself_is_accounted_for(tmp_path: Path, line: str) -> None:
    path = tmp_path / "2025-03-11.txt"
    path.write_text(line * (20_000 // len(line)), encoding="utf-8")
    lines = read_paste(path, DAY, ProblemCollector()).lines
    assert [one.number for one in lines] == list(range(1, path.read_text("utf-8").count("\n") + 2))
