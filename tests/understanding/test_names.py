from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.citations import PersonName
from generator.understanding.names import fold_name, split_name


@pytest.mark.parametrize(
    ("name", "family", "given_name", "suffix"),
    [
        ("Ada Regen", "Regen", "Ada", ""),
        ("Ada M. Regen", "Regen", "Ada M.", ""),
        ("Ludwig van Beethoven", "van Beethoven", "Ludwig", ""),
        ("Jan van der Meer", "van der Meer", "Jan", ""),
        ("Maria de la Cruz", "de la Cruz", "Maria", ""),
        ("Luc Van Gool", "Van Gool", "Luc", ""),
        ("Abu al-Wafa", "al-Wafa", "Abu", ""),
        ("Van Morrison", "Morrison", "Van", ""),
        ("Martin Luther King, Jr.", "King", "Martin Luther", "Jr."),
        ("Martin Luther King Jr.", "King", "Martin Luther", "Jr."),
        ("Regen, Ada", "Regen", "Ada", ""),
        ("de la Cruz, Maria", "de la Cruz", "Maria", ""),
        ("King, Jr., Martin", "King", "Martin", "Jr."),
        ("King, Martin, III", "King", "Martin", "III"),
        ("Hung-yi Lee", "Lee", "Hung-yi", ""),
        ("王 伟", "王", "伟", ""),
        ("김 민수", "김", "민수", ""),
    ],
)
def test_a_name_is_taken_apart(name: str, family: str, given_name: str, suffix: str) -> None:
    assert split_name(name) == PersonName(name, family, given_name, suffix)


@pytest.mark.parametrize("name", ["Madonna", "王伟", "McDonald", "Ng"])
def test_a_name_of_one_word_stays_whole(name: str) -> None:
    assert split_name(name) == PersonName(name, name)


@pytest.mark.parametrize(
    "name",
    ["DeepSeek-AI", "OpenAI", "NVIDIA", "Team OLMo", "Kimi Team", "The ATLAS Collaboration", "Llama Team, AI @ Meta"],
)
def test_a_group_has_no_family_name(name: str) -> None:
    assert split_name(name) == PersonName(name, name, is_group=True)


@pytest.mark.parametrize("name", ["Group, Thomas", "Ian McTeam", "AJ Workman", "ZZ Top"])
def test_a_person_is_not_taken_for_a_group(name: str) -> None:
    assert not split_name(name).is_group


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_no_word_of_a_name_is_lost(name: str) -> None:
    parts = split_name(name)
    shown = f"{parts.family} {parts.given} {parts.suffix}"
    assert sorted(shown.replace(",", " ").split()) == sorted(name.replace(",", " ").split()) or shown.strip() in name


@pytest.mark.parametrize(
    "form",
    ["José M. Pérez", "Jose M. Perez", "José M Pérez", "JOSÉ M. PÉREZ", "Pérez, José M.", "Jose\u0301 M. Pe\u0301rez"],
)
def test_accents_case_and_dots_do_not_tell_names_apart(form: str) -> None:
    assert fold_name(form) == "jose m perez"


@pytest.mark.parametrize(
    ("one", "other"), [("J.R. Smith", "J. R. Smith"), ("Paweł Øst", "Pawel Ost"), ("Ann O'Hara", "Ann O’Hara")]
)
def test_two_forms_of_a_name_are_one(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("J. Smith", "John Smith"), ("Wei Li", "Li Wei"), ("がく", "かく"), ("राम", "रीम"), ("Müller", "Mueller")],
)
def test_other_names_stay_other_names(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize("name", ["", " ", ",", "…", "!?"])
def test_a_name_without_letters_is_no_crash(name: str) -> None:
    assert split_name(name).full == name.strip()
    assert fold_name(name) == name.strip()
