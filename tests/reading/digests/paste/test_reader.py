"""Pastes from many places are read right, and every line of any text is accounted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import ProblemCollector
from generator.reading.digests.paste.line_roles import split_lines
from generator.reading.digests.paste.reader import Paste, account, read_paste

DAY = date(2025, 3, 11)
CASES = yaml.safe_load((Path(__file__).parent / "pastes.yaml").read_text(encoding="utf-8"))
BROKEN = "if the next line goes on with it, join the two; an abstract follows its title after one empty line"
ABSTRACT = "We study kettle networks. A lid helps. On two stoves, our lids save a third of the time."


def read(text: str, folder: Path, problems: ProblemCollector | None = None) -> Paste:
    path = folder / "2025-03-11.txt"
    path.write_bytes(text.encode())
    return read_paste(path, DAY, problems or ProblemCollector())


def messages(text: str, folder: Path) -> list[str]:
    problems = ProblemCollector()
    read(text, folder, problems)
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in problems.problems]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_paste_is_read_as_its_table_says(case: dict[str, Any], tmp_path: Path) -> None:
    problems = ProblemCollector()
    paste = read(case["paste"], tmp_path, problems)
    papers = [
        {
            "title": entry.title,
            "abstract": entry.abstract,
            "authors": list(entry.authors),
            "arxiv_id": entry.arxiv_id,
            "venue": entry.venue,
            "code_url": entry.code_url,
            "categories": list(entry.categories),
        }
        for entry in paste.entries
    ]
    assert not problems.problems
    assert [{key: value for key, value in paper.items() if value} for paper in papers] == case["papers"]
    skipped = [line.rule for line in paste.lines if line.role == "furniture"]
    assert skipped == case.get("skipped", skipped)


def test_a_title_with_a_year_is_no_line_of_authors(tmp_path: Path) -> None:
    problems = ProblemCollector()
    paste = read(f"A Survey - Kettles and Lids, 2025\n\n{ABSTRACT}\n", tmp_path, problems)
    assert [entry.title for entry in paste.entries] == ["A Survey - Kettles and Lids, 2025"]
    assert not problems.problems


def test_what_looks_like_a_name_is_a_title_where_others_have_no_authors(tmp_path: Path) -> None:
    paste = f"Spoons\n\nDeep Kettles\n\n{ABSTRACT}\n\nForks\n\n{ABSTRACT}\n\nKnives\n\n{ABSTRACT}\n"
    assert messages(paste, tmp_path) == [
        '2025-03-11.txt:1: no abstract under "Spoons" (an abstract follows its title after one empty line)'
    ]


@pytest.mark.parametrize("line", ["[" + "a " * 200_000, "[a" * 100_000, "**" + "a*" * 100_000, "# " + "x #" * 100_000])
def test_marks_without_an_end_are_read_in_time_that_grows_with_their_length(line: str, tmp_path: Path) -> None:
    # In quadratic time this would take minutes.
    assert [one.number for one in read(f"{line}\n\n{ABSTRACT}\n", tmp_path).lines] == [1, 2, 3, 4]


def test_a_link_without_a_text_is_not_lost(tmp_path: Path) -> None:
    (entry,) = read(f"Kettles\n\n{ABSTRACT}\n[ ](https://kettles.example)\n", tmp_path).entries
    assert entry.abstract.endswith("[ ](https://kettles.example)")


def test_html_is_no_paste(tmp_path: Path) -> None:
    assert messages(f"\n<h2>Kettles</h2>\n<p>{ABSTRACT}</p>\n", tmp_path) == [
        '2025-03-11.txt:2: "<h2>Kettles</h2>" is HTML (paste the text as a browser shows it)'
    ]


def test_a_paper_stands_at_the_line_of_its_title(tmp_path: Path) -> None:
    (entry,) = read(f"new\n\nSpoons\n\n{ABSTRACT}\n", tmp_path).entries
    assert entry.source.line == 3


def test_explaining_a_paste_names_the_role_of_each_line(tmp_path: Path) -> None:
    path = tmp_path / "2025-03-11.txt"
    path.write_text(f"Mar 11\n42\nSpoons\n\n{ABSTRACT}\n\nForks\n", encoding="utf-8")
    assert [(line.number, line.role, line.rule) for line in account(path, DAY)] == [
        (1, "date", ""),
        (2, "furniture", "count"),
        (3, "title", ""),
        (4, "blank", ""),
        (5, "abstract", ""),
        (6, "blank", ""),
        (7, "problem", ""),
        (8, "blank", ""),
    ]


def test_a_file_that_is_no_text_has_no_papers(tmp_path: Path) -> None:
    path = tmp_path / "2025-03-11.txt"
    path.write_bytes(b"\xff")
    assert read_paste(path, DAY, ProblemCollector()) == Paste((), ())


def test_two_arxiv_ids_for_one_paper_are_a_problem(tmp_path: Path) -> None:
    assert messages(f"Spoons\n2503.01234\n2503.05678\n{ABSTRACT}\n", tmp_path) == [
        '2025-03-11.txt:3: a second arXiv id, "2503.05678", for "Spoons" (the first is "2503.01234"; keep one)'
    ]


def test_an_arxiv_id_without_a_paper_is_a_problem(tmp_path: Path) -> None:
    assert messages(f"2503.01234\nSpoons\n{ABSTRACT}\n\n2503.05678\n", tmp_path) == [
        '2025-03-11.txt:5: no paper for the arXiv id "2503.05678" (add its title and abstract)'
    ]


def test_facts_above_the_first_paper_are_furniture(tmp_path: Path) -> None:
    lines = read(f"Authors: Alice Smith\nCode: https://github.com/a/b\n\nSpoons\n\n{ABSTRACT}\n", tmp_path).lines
    assert [line.rule for line in lines[:2]] == ["authors above the first paper", "code above the first paper"]


def test_further_code_addresses_are_kept_in_the_abstract(tmp_path: Path) -> None:
    text = f"Spoons\n\n{ABSTRACT}\n\nCode: https://github.com/a/b\n\nCode: https://github.com/a/c\n"
    (entry,) = read(text, tmp_path).entries
    assert entry.code_url == "https://github.com/a/b"
    assert entry.abstract == f"{ABSTRACT} Code: https://github.com/a/c"


def test_authors_below_an_abstract_belong_to_the_paper_above(tmp_path: Path) -> None:
    text = f"Spoons\n\n{ABSTRACT}\n\nAlice Smith, Bob Jones\n\nForks\n\n{ABSTRACT}\n\nDora Fork, Emil Knife\n"
    assert [entry.authors for entry in read(text, tmp_path).entries] == [
        ("Alice Smith", "Bob Jones"),
        ("Dora Fork", "Emil Knife"),
    ]


def test_a_list_of_words_above_an_abstract_is_a_title(tmp_path: Path) -> None:
    (entry,) = read(f"Boiling Kettles, Resting Spoons\n\n{ABSTRACT}\n", tmp_path).entries
    assert entry.title == "Boiling Kettles, Resting Spoons"


def test_a_title_cut_short_in_mid_sentence_goes_on_in_the_next_line(tmp_path: Path) -> None:
    (entry,) = read(f"A Survey of the Kettles and\nSpoons of the North\n\n{ABSTRACT}\n", tmp_path).entries
    assert entry.title == "A Survey of the Kettles and Spoons of the North"


def test_two_titles_in_adjacent_lines_are_not_made_one(tmp_path: Path) -> None:
    assert messages(f"Kettles\nSpoons\n\n{ABSTRACT}\n", tmp_path) == [
        f'2025-03-11.txt:1: no abstract under "Kettles" ({BROKEN})'
    ]


def test_a_second_paragraph_that_could_be_another_abstract_is_named(tmp_path: Path) -> None:
    (message,) = messages(f"Kettles\n\n{ABSTRACT}\n\n{ABSTRACT}\n", tmp_path)
    assert message.startswith('2025-03-11.txt:5: no title above "We study kettle networks.')


def test_a_sentence_above_an_abstract_takes_the_abstract_from_the_title_above_it(tmp_path: Path) -> None:
    (message,) = messages(f"Kettles\n\nSpoons rest.\n\n{ABSTRACT}\n", tmp_path)
    assert message.startswith('2025-03-11.txt:1: no abstract under "Kettles"')


def test_an_abstract_broken_off_in_mid_sentence_goes_on_behind_an_empty_line(tmp_path: Path) -> None:
    (entry,) = read("Kettles\n\nWe study kettles. They boil. They are made of iron and\n\nof brass\n", tmp_path).entries
    assert entry.abstract.endswith("of iron and of brass")


def test_sentences_on_lines_of_their_own_stay_one_abstract(tmp_path: Path) -> None:
    long = f"We look at kettles, {'and at lids, ' * 20}and at stoves."
    (entry,) = read(f"Kettles\n{long}\nThey boil.\n{long}\n", tmp_path).entries
    assert entry.abstract == f"{long} They boil. {long}"


def test_a_wrapped_abstract_without_a_title_is_named(tmp_path: Path) -> None:
    text = "Neural kettles often suffer from a lack of lids when they are boiled in\nrows. Kettles that boil. Stoves.\n"
    (message,) = messages(text, tmp_path)
    assert message.startswith('2025-03-11.txt:1: no title above "Neural kettles')


def test_a_date_that_does_not_exist_disagrees(tmp_path: Path) -> None:
    (message,) = messages(f"Feb 31\n\nSpoons\n\n{ABSTRACT}\n", tmp_path)
    assert message.startswith('2025-03-11.txt:1: "Feb 31" is not the day in the name of the file, 2025-03-11')


def test_a_sentence_that_argues_is_no_title(tmp_path: Path) -> None:
    (first, _) = messages(f"Kettles\n\n{ABSTRACT}\n\nWe also show that lids help.\n\n{ABSTRACT}\n", tmp_path)
    assert first.startswith('2025-03-11.txt:5: no title above "We also show that lids help."')


def test_a_block_that_begins_with_a_sentence_is_not_cut(tmp_path: Path) -> None:
    (message,) = messages("Kettles are slow.\nWe study them. They are made\nof iron.\n", tmp_path)
    assert message.startswith('2025-03-11.txt:1: no title above "Kettles are slow. We study them.')


def test_a_line_with_an_address_is_no_title_of_the_lines_below(tmp_path: Path) -> None:
    (message,) = messages("See https://a.org/b\nSpoons Rest in All the Drawers of the North\n", tmp_path)
    assert message.startswith('2025-03-11.txt:1: no title above "See https://a.org/b Spoons')


def test_wrapped_lines_that_end_in_stops_by_chance_are_no_titles(tmp_path: Path) -> None:
    wrapped = (
        "Kettles boil and rest, as all of us\nKnow. So do pots.\nSpoons rest in drawers, or upon the\nTable. Forks too."
    )
    assert messages(f"{wrapped}\n", tmp_path)


def test_an_address_in_the_last_line_of_an_abstract_stays_in_it(tmp_path: Path) -> None:
    text = "Kettles\n\nWe study kettles. They are hot.\nOur code is available:\nhttps://github.com/a/b\n"
    (entry,) = read(text, tmp_path).entries
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


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
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
    lines = split_lines(path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    assert [(line.number, line.text) for line in lines] == [(line.number, line.text) for line in paste.lines]
    assert all((line.role == "blank") == (not line.text) for line in paste.lines)
    assert all(line.rule for line in paste.lines if line.role == "furniture")
    assert bool(problems.errors) == (not paste.entries or any(line.role == "problem" for line in paste.lines))
    told = {word for entry in paste.entries for word in f"{entry.title} {entry.abstract}".split()}
    assert all(line.text.split()[-1] in told for line in paste.lines if line.role in ("title", "abstract"))
