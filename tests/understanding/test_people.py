from __future__ import annotations

from generator.errors import ProblemCollector
from generator.model.authors import AuthorRecord, AuthorRule
from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper
from generator.model.source import Source
from generator.understanding.people import check_author_rules, find_authors

NEW, OLD = "2031-05-04", "2031-05-03"
RULES = Source("content/authors.yml", 3)


def _paper(slug: str, *authors: str, digest: str = NEW, line: int = 1) -> Paper:
    text = MarkupText((Span(slug),))
    source = Source(f"content/digests/{digest}.txt", line)
    return Paper(slug, text, text, source, (digest,), (source,), authors)


def _shown(records: tuple[AuthorRecord, ...]) -> dict[str, tuple[str, list[str]]]:
    return {record.slug: (record.name, [paper.slug for paper in record.papers]) for record in records}


def test_forms_of_one_name_are_one_author() -> None:
    papers = [_paper("fog", "José Pérez"), _paper("rain", "Jose Perez"), _paper("wind", "José Pérez", "Ada Regen")]
    assert _shown(find_authors(papers)) == {
        "ada-regen": ("Ada Regen", ["wind"]),
        "jose-perez": ("José Pérez", ["fog", "rain", "wind"]),
    }


def test_of_forms_as_frequent_the_one_with_accents_is_shown() -> None:
    records = find_authors([_paper("fog", "Jose Perez"), _paper("rain", "José Pérez")])
    assert [(record.name, record.forms) for record in records] == [("José Pérez", ("Jose Perez", "José Pérez"))]


def test_an_author_named_twice_has_the_paper_once() -> None:
    assert _shown(find_authors([_paper("fog", "Ada Regen", "ADA REGEN")])) == {"ada-regen": ("Ada Regen", ["fog"])}


def test_a_later_namesake_takes_no_address_over() -> None:
    papers = [_paper("new", "Wei Li"), _paper("old", "韦立", digest=OLD)]
    assert _shown(find_authors(papers)) == {"wei-li": ("韦立", ["old"]), "wei-li-2": ("Wei Li", ["new"])}


def test_a_curator_makes_two_names_one_person() -> None:
    papers = [_paper("fog", "A. Regen"), _paper("rain", "Ada Regen")]
    rules = [AuthorRule("Ada Regen", RULES, also=("A. Regen",))]
    assert _shown(find_authors(papers, rules)) == {"ada-regen": ("Ada Regen", ["fog", "rain"])}


def test_a_curator_makes_one_name_two_people() -> None:
    papers = [_paper("fog", "Wei Li"), _paper("rain", "Wei Li", line=2), _paper("wind", "Wei Li", line=3)]
    rules = [AuthorRule("Wei Li (speech)", RULES, also=("Wei Li",), papers=("rain",))]
    assert _shown(find_authors(papers, rules)) == {
        "wei-li": ("Wei Li", ["fog", "wind"]),
        "wei-li-speech": ("Wei Li (speech)", ["rain"]),
    }


def test_no_authors_make_no_records() -> None:
    assert find_authors([_paper("fog")]) == ()


def test_what_rules_get_wrong_is_told_with_its_line() -> None:
    problems = ProblemCollector()
    rules = [
        AuthorRule("Ada Regen", RULES, also=("A. Regen",)),
        AuthorRule("Anna Regen", Source("content/authors.yml", 5), also=("A Regen",)),
        AuthorRule("Bo Wolke", Source("content/authors.yml", 7), papers=("fig",)),
    ]
    check_author_rules(rules, [_paper("fog", "Ada Regen", "Anna Regen")], problems)
    assert [str(problem) for problem in problems.problems] == [
        'content/authors.yml:5: "Anna Regen" and "Ada Regen" claim one name (see content/authors.yml:3)',
        'content/authors.yml:7: no paper has the slug "fig" (did you mean "fog"?)',
        'content/authors.yml:7: warning: no paper names "Bo Wolke" (its names must stand as papers print them)',
    ]


def test_right_rules_are_no_problem() -> None:
    problems = ProblemCollector()
    rules = [
        AuthorRule("Wei Li (speech)", RULES, also=("Wei Li",), papers=("fog",)),
        AuthorRule("Wei Li (maps)", RULES, also=("Wei Li",)),
    ]
    check_author_rules(rules, [_paper("fog", "Wei Li"), _paper("rain", "Wei Li")], problems)
    assert problems.problems == ()
