"""Names of authors are read in all the ways in which lists of papers write them."""

from __future__ import annotations

import pytest

from generator.reading.digests.people import NameForm, read_people


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (None, []),
        (["Ada Brook", {"name": "Bo Carver", "hidden": False}], ["Ada Brook", "Bo Carver"]),
        ([{"given": "Ada", "family": "Brook"}, {"family": "TideLab"}], ["Ada Brook", "TideLab"]),
        ([{"author": {"display_name": "Ada Brook"}}], ["Ada Brook"]),
        ("Ada Brook, Bo Carver and Cy Dunn", ["Ada Brook", "Bo Carver", "Cy Dunn"]),
        (["Ada Brook, Bo Carver and Cy Dunn"], ["Ada Brook", "Bo Carver", "Cy Dunn"]),
        ("Ada Brook; Bo Carver", ["Ada Brook", "Bo Carver"]),
        ("Brook, Ada; Carver, Bo", ["Ada Brook", "Bo Carver"]),
        ("Brook, Ada and Carver, Bo", ["Ada Brook", "Bo Carver"]),
        ("Brook A., Carver B.C.", ["A. Brook", "B.C. Carver"]),
        ("Brook, A., Carver, B.C.", ["A. Brook", "B.C. Carver"]),
        (["Brook, Ada"], ["Ada Brook"]),
        (["García Márquez, Gabriel José", "Brook, Ada"], ["Gabriel José García Márquez", "Ada Brook"]),
        (["Brook, Ada, Jr."], ["Ada Brook Jr."]),
        ("Ada Brook, Jr., Bo Carver", ["Ada Brook Jr.", "Bo Carver"]),
        (["Archish S", "Ada Brook"], ["Archish S", "Ada Brook"]),
        ("José Ortega y Gasset, Bo Carver", ["José Ortega y Gasset", "Bo Carver"]),
        ("阿达、博", ["阿达", "博"]),
        (["Ada \u202eBrook", "G. H{\\'a}le"], ["Ada Brook", "G. Hále"]),
        ("Ada Brook (University of Tides), Bo Carver", ["Ada Brook", "Bo Carver"]),
        ("Brook, Ada (57190); Carver, Bo (57191)", ["Ada Brook", "Bo Carver"]),
    ],
)
def test_names_are_read_given_names_first(value: object, names: list[str]) -> None:
    assert read_people(value).names == tuple(names)


@pytest.mark.parametrize(
    ("value", "names"),
    [
        (["García Márquez, Gabriel José"], ["Gabriel José García Márquez"]),
        (["van Raaij, M J"], ["M J van Raaij"]),
        (["Walker JE"], ["JE Walker"]),
        (["Tide Collaboration"], ["Tide Collaboration"]),
    ],
)
def test_a_format_may_say_that_surnames_come_first(value: object, names: list[str]) -> None:
    form: NameForm = "surname first"
    assert read_people(value, form).names == tuple(names)


@pytest.mark.parametrize(
    "value", [["Ada Brook", "et al."], "Ada Brook et al.", "Ada Brook and 12 others", ["Ada Brook", "others"]]
)
def test_et_al_is_no_person(value: object) -> None:
    people = read_people(value)
    assert (people.names, people.is_cut) == (("Ada Brook",), True)


@pytest.mark.parametrize("value", [5, [5], [{"orcid": "0000"}], ["A" * 300], ["García Márquez, Gabriel José"]])
def test_what_can_be_no_list_of_people_or_two_is_named(value: object) -> None:
    with pytest.raises(ValueError, match=r" \| "):
        read_people(value)
