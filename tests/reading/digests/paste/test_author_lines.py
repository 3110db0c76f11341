"""Lines that list authors, and names."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.author_lines import is_name, read_labelled_names, read_names


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
        ("Alice Smith, Bob Jones, et al.", ("Alice Smith", "Bob Jones")),
        ("Alice Smith, Bob Jones, … +5 authors", ("Alice Smith", "Bob Jones")),
        ("Alice Smith et al.", ("Alice Smith",)),
        ("Alice Smith and 5 others", ("Alice Smith",)),
        ("王伟，李娜、张三", ("王伟", "李娜", "张三")),
        ("김민수, 이영희", ("김민수", "이영희")),
        ("D. -F. Regen, Bo Wolke", ("D. -F. Regen", "Bo Wolke")),
        ("A N M Ada Regen Wolke, Cy Wind", ("A N M Ada Regen Wolke", "Cy Wind")),
        ("Ada O. Regen, Telmo de Wolke e Silva Filho", ("Ada O. Regen", "Telmo de Wolke e Silva Filho")),
        ("Regen, Ada; Wolke, Bo", ("Ada Regen", "Bo Wolke")),
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
    ("listed", "names"),
    [
        ("Plato", ("Plato",)),
        ("Kettles, Spoons", ("Kettles", "Spoons")),
        ("Alice Smith, et al.", ("Alice Smith",)),
        ("Regen, A., Wolke, B.-C.", ("A. Regen", "B.-C. Wolke")),
        ("de la Regen, A. B.; Wolke, C.", ("A. B. de la Regen", "C. Wolke")),
        ("Regen A, Wolke BC", ("A Regen", "BC Wolke")),
        ("Archi S, Bo Wolke", ("Archi S", "Bo Wolke")),
        ("Ada Regen, Ph.D., Bo Wolke, MD, MPH", ("Ada Regen", "Bo Wolke")),
        ("Dr. Ada Regen, Prof. Bo Wolke PhD", ("Ada Regen", "Bo Wolke")),
        ("Ada Regen, Jr., Bo Wolke, III", ("Ada Regen Jr.", "Bo Wolke III")),
        ("Regen, Ada B., Jr.", ("Ada B. Regen Jr.",)),
        ("Kettle Collaboration, :, Ada Regen", ("Kettle Collaboration", "Ada Regen")),
        ("Jose Manuel de la Regen y Wolke, Cy Wind", ("Jose Manuel de la Regen y Wolke", "Cy Wind")),
        ("Ada Regen (University of Nowhere), Bo Wolke (2)", ("Ada Regen", "Bo Wolke")),
        ("Ada Regen und Bo Wolke", ("Ada Regen", "Bo Wolke")),
        ("约翰·史密斯和王伟", ("约翰·史密斯", "王伟")),
        ("a name in small letters", ("a name in small letters",)),
        ("a name that goes on and on for more than forty-five letters", None),
        ("one of six words it is", None),
    ],
)
def test_behind_a_label_whatever_is_short_enough_is_a_name(listed: str, names: tuple[str, ...] | None) -> None:
    assert read_labelled_names(listed) == names


@pytest.mark.parametrize("unit", ["…", "42", "et al. ", "and 5 others ", "+1", "(", "Bo Wolke and "])
def test_a_list_without_an_end_is_read_in_time_that_grows_with_its_length(unit: str) -> None:
    # In quadratic time each of these would take minutes.
    assert not read_names(f"Ada Regen, {unit * (200_000 // len(unit))}x")
