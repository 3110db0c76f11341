"""BibTeX, read back by pybtex."""

from __future__ import annotations

from dataclasses import replace

import pybtex.database
import pytest

from generator.model.citations import CitationRecord, PersonName
from generator.model.markup import MarkupText, Span
from generator.rendering.citing.bibtex import bibtex_entry
from tests.rendering.citing.examples import RECORD, titled, written_by


def _bibtex(record: CitationRecord) -> pybtex.database.Entry:
    return pybtex.database.parse_string(bibtex_entry("key", record), "bibtex").entries["key"]


def _bibtex_title(words: str) -> str:
    title: str = _bibtex(titled(words)).fields["title"]
    return title


def test_a_preprint_in_bibtex() -> None:
    assert bibtex_entry("regen2031hyperfog", RECORD) == (
        "@misc{regen2031hyperfog,\n"
        "  title = {{HyperFog}: Fog about clouds},\n"
        "  author = {Regen, Ada and van der Meer, Jan and {Team Wetter}},\n"
        "  year = {2031},\n"
        "  eprint = {3105.00001},\n"
        "  archiveprefix = {arXiv},\n"
        "  primaryclass = {cs.LG},\n"
        "  url = {https://arxiv.org/abs/3105.00001},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("kind", "entry_type", "field"),
    [
        ("proceedings", "inproceedings", "booktitle"),
        ("journal", "article", "journal"),
        ("other", "misc", "howpublished"),
    ],
)
def test_the_entry_type_follows_the_kind(kind: str, entry_type: str, field: str) -> None:
    entry = _bibtex(replace(RECORD, kind=kind, container="Clouds & Co"))  # type: ignore[arg-type]  # any text
    assert (entry.type, entry.fields[field]) == (entry_type, r"Clouds {\&} Co")


def test_two_hyphens_do_not_become_a_dash() -> None:
    entry = _bibtex(replace(titled("fog --help"), kind="journal", container="Notes on ---"))
    assert (entry.fields["title"], entry.fields["journal"]) == ("fog -{}-help", "Notes on -{}-{}-")


def test_bibtex_leaves_out_what_is_not_known() -> None:
    bare = replace(RECORD, authors=(), year=None, arxiv_id=None, arxiv_class=None, url="")
    assert bibtex_entry("fog", bare) == "@misc{fog,\n  title = {{HyperFog}: Fog about clouds},\n}\n"


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("Deep Fog Models", "Deep Fog Models"),
        ("LLMs and mOSCAR in 3D with T5", "{LLMs} and {mOSCAR} in {3D} with {T5}"),
        ("Deep Q-Learning and K-NN", "Deep {Q}-Learning and {K}-{NN}"),
        ("Self-Supervised Fog: A Study", "Self-Supervised Fog: A Study"),
        ("A map of London under heavy fog: Notes", "A map of {London} under heavy fog: Notes"),
        ("Ünïcode Fög", "Ünïcode Fög"),
        ("ε-Fog", r"{\ensuremath{\varepsilon}}-Fog"),
        ("50% of C# & a_b", r"50{\%} of {C}{\#} {\&} a{\_}b"),
    ],
)
def test_only_capitals_that_carry_meaning_are_protected(title: str, written: str) -> None:
    assert _bibtex_title(title) == written


@pytest.mark.parametrize("title", ["}{", "{", "}}}", '"', '}{\\"', "@misc{x,", "\\", "%", "$", "#1 ~^"])
def test_no_sign_in_a_title_breaks_the_entry(title: str) -> None:
    entry = bibtex_entry("key", titled(title))
    assert entry.count("{") == entry.count("}")
    assert set(pybtex.database.parse_string(entry, "bibtex").entries["key"].fields) >= {"title", "year", "url"}


@pytest.mark.parametrize(
    ("latex", "shown", "written"),
    [
        ("O(n)", "O(n)", "{$O(n)$}"),
        (r"\{a\}", "{a}", r"{$\lbrace a\rbrace $}"),
        ("}x{", "x", "{x}"),
        ("a$b", "a b", "{a b}"),
        ("50%", "50", "{50}"),
        ("a\\", "a", "{a}"),
    ],
)
def test_a_formula_is_kept_where_it_cannot_break_the_entry(latex: str, shown: str, written: str) -> None:
    title = MarkupText((Span("Fog in "), Span(shown, latex=latex)))
    assert _bibtex(replace(RECORD, title=title)).fields["title"] == f"Fog in {written}"


def test_emphasis_in_a_title_is_a_macro() -> None:
    title = MarkupText((Span("Fog "), Span("here", ("emphasis",))))
    assert _bibtex(replace(RECORD, title=title)).fields["title"] == r"Fog \emph{here}"


@pytest.mark.parametrize(
    ("name", "particle", "family", "given", "suffix"),
    [
        ("Paweł Święty", [], ["Święty"], ["Paweł"], []),
        ("Jan van der Meer", ["van", "der"], ["Meer"], ["Jan"], []),
        ("Luc Van Gool", [], ["Van", "Gool"], ["Luc"], []),
        ("Martin King, Jr.", [], ["King"], ["Martin"], ["Jr."]),
        ("Fog and Rain Group", [], ["{Fog and Rain Group}"], [], []),
        ("Madonna", [], ["{Madonna}"], [], []),
        ("Lab, Rain Team", [], ["Lab"], ["Rain", "Team"], []),
    ],
)
def test_bibtex_takes_names_apart_as_we_do(
    name: str, particle: list[str], family: list[str], given: list[str], suffix: list[str]
) -> None:
    (person,) = _bibtex(written_by(name)).persons["author"]
    parts = (person.prelast_names, person.last_names, person.first_names + person.middle_names, person.lineage_names)
    assert parts == (particle, family, given, suffix)


def test_forty_two_authors_are_fine() -> None:
    assert len(_bibtex(written_by(*(f"Ada Regen{number}" for number in range(42)))).persons["author"]) == 42


def test_a_name_that_bibtex_would_part_is_guarded() -> None:
    odd = PersonName("Ada Rain and Fog", "Rain and Fog", "Ada")
    (person,) = _bibtex(replace(RECORD, authors=(odd,))).persons["author"]
    assert person.last_names == ["{Rain and Fog}"]


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://a.example/b\\c", "https://a.example/b%5Cc"),
        ("https://a.example/\\", "https://a.example/%5C"),
        ("https://a.example/{b}", "https://a.example/%7Bb%7D"),
        ('https://a.example/"b" c', "https://a.example/%22b%22%20c"),
        ("https://a.example/b_c%20~d#e", "https://a.example/b_c%20~d#e"),
    ],
)
def test_an_address_cannot_break_a_bibtex_entry(address: str, written: str) -> None:
    """A backslash before the closing brace, or a lone brace, would take the rest of the file into the field."""
    assert _bibtex(replace(RECORD, url=address)).fields["url"] == written
