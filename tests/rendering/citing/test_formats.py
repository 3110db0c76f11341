"""BibTeX, RIS and CSL-JSON, each read back by a reader that is not ours."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema
import pybtex.database
import pytest
import rispy

from generator.model.citations import CitationRecord, PersonName
from generator.model.markup import MarkupText, Span
from generator.rendering.citing.bibtex import bibtex_entry
from generator.rendering.citing.csl import csl_entry, csl_item
from generator.rendering.citing.ris import ris_entry
from generator.understanding.names import split_name

RECORD = CitationRecord(
    kind="preprint",
    title=MarkupText((Span("HyperFog: Fog about clouds"),)),
    authors=(split_name("Ada Regen"), split_name("Jan van der Meer"), split_name("Team Wetter")),
    year=2031,
    date="2031-05-01",
    container="",
    arxiv_id="3105.00001",
    arxiv_class="cs.LG",
    url="https://arxiv.org/abs/3105.00001",
    page_url="https://example.org/papers/fog/",
    abstract="x",
)

PROCEEDINGS = replace(RECORD, kind="proceedings", container="Conference on Clouds (SKY 2031)")


def _title(words: str) -> CitationRecord:
    return replace(RECORD, title=MarkupText((Span(words),)))


def _authors(*names: str) -> CitationRecord:
    return replace(RECORD, authors=tuple(split_name(name) for name in names))


# --- BibTeX ---------------------------------------------------------------------------------------


def _bibtex(record: CitationRecord) -> pybtex.database.Entry:
    return pybtex.database.parse_string(bibtex_entry("key", record), "bibtex").entries["key"]


def _bibtex_title(words: str) -> str:
    title: str = _bibtex(_title(words)).fields["title"]
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
    entry = _bibtex(replace(_title("fog --help"), kind="journal", container="Notes on ---"))
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
    entry = bibtex_entry("key", _title(title))
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
    (person,) = _bibtex(_authors(name)).persons["author"]
    parts = (person.prelast_names, person.last_names, person.first_names + person.middle_names, person.lineage_names)
    assert parts == (particle, family, given, suffix)


def test_forty_two_authors_are_fine() -> None:
    assert len(_bibtex(_authors(*(f"Ada Regen{number}" for number in range(42)))).persons["author"]) == 42


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


# --- RIS ------------------------------------------------------------------------------------------


def test_ris_is_read_by_rispy() -> None:
    (record,) = rispy.loads(ris_entry("regen2031hyperfog", PROCEEDINGS))
    assert record == {
        "type_of_reference": "CPAPER",
        "id": "regen2031hyperfog",
        "title": "HyperFog: Fog about clouds",
        "authors": ["Regen, Ada", "van der Meer, Jan", "Team Wetter"],
        "year": "2031",
        "date": "2031/05/01",
        "secondary_title": "Conference on Clouds (SKY 2031)",
        "accession_number": "arXiv:3105.00001",
        "urls": ["https://arxiv.org/abs/3105.00001"],
    }


def test_ris_ends_its_lines_as_the_format_says() -> None:
    text = ris_entry("fog", _title("Fog\r\nER  - \nTY  - JOUR"))
    assert text.count("\n") == text.count("\r\n")
    assert text.endswith("ER  - \r\n")
    assert len(rispy.loads(text)) == 1


def test_ris_leaves_out_what_is_not_known() -> None:
    bare = replace(RECORD, kind="other", authors=(), year=None, date=None, arxiv_id=None, url="")
    assert ris_entry("fog", bare) == "TY  - GEN\r\nID  - fog\r\nTI  - HyperFog: Fog about clouds\r\nER  - \r\n"


def test_ris_writes_a_suffix_behind_the_given_name() -> None:
    assert "AU  - King, Martin, Jr.\r\n" in ris_entry("fog", _authors("Martin King, Jr."))


# --- CSL-JSON -------------------------------------------------------------------------------------


def _valid(item: dict[str, object]) -> None:
    schema = Path(__file__).parents[2] / "data" / "csl-schema" / "csl-data.json"
    jsonschema.validate([item], json.loads(schema.read_text(encoding="utf-8")))


def test_a_paper_in_csl_json() -> None:
    item = json.loads(csl_entry("regen2031hyperfog", PROCEEDINGS))
    _valid(item)
    assert item == {
        "id": "regen2031hyperfog",
        "type": "paper-conference",
        "title": "HyperFog: Fog about clouds",
        "author": [
            {"family": "Regen", "given": "Ada"},
            {"family": "van der Meer", "given": "Jan"},
            {"literal": "Team Wetter"},
        ],
        "issued": {"date-parts": [[2031, 5, 1]]},
        "container-title": "Conference on Clouds (SKY 2031)",
        "archive": "arXiv",
        "archive_location": "3105.00001",
        "URL": "https://arxiv.org/abs/3105.00001",
    }  # fmt: skip


def test_csl_leaves_out_what_is_not_known() -> None:
    bare = replace(RECORD, kind="other", authors=(), year=None, date=None, arxiv_id=None, url="")
    item = csl_item("fog", bare)
    _valid(item)
    assert item == {"id": "fog", "type": "document", "title": "HyperFog: Fog about clouds"}


def test_csl_knows_a_year_without_a_day() -> None:
    assert csl_item("fog", replace(RECORD, date=None))["issued"] == {"date-parts": [[2031]]}
