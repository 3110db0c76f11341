"""YAML is read with its lines, and what content does not need is refused in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.errors import ProblemCollector
from generator.reading.files.yaml_file import Record, YamlFile, read_yaml, validate


class Kettle(Record):
    """An invented model."""

    name: str
    litres: int = 1
    lids: tuple[str, ...] = ()


class Kitchen(Record):
    """A model that holds others in every way that content does."""

    kettles: dict[str, Kettle]
    spare: Kettle | None = None
    shelf: tuple[Kettle, ...] = ()
    hot: bool = False


def read(text: str, folder: Path, problems: ProblemCollector | None = None) -> YamlFile | None:
    path = folder / "kitchen.yml"
    path.write_text(text, encoding="utf-8")
    return read_yaml(path, problems or ProblemCollector())


def value(text: str, folder: Path) -> object:
    file = read(text, folder)
    assert file is not None
    return file.value


def complaints(text: str, folder: Path, at: tuple[str | int, ...] = ()) -> list[str]:
    problems = ProblemCollector()
    file = read(text, folder, problems)
    if file:
        validate(file, Kettle if at else Kitchen, problems, at)
    return [str(problem).rpartition("/")[2] for problem in problems.problems]


def test_dates_and_numbers_with_a_point_stay_text(tmp_path: Path) -> None:
    assert value("[2024-05-24, 2405.15440, 1e3, 0x1F]", tmp_path) == ["2024-05-24", "2405.15440", "1e3", "0x1F"]


def test_words_that_yaml_takes_for_truth_stay_words(tmp_path: Path) -> None:
    assert value("[no, yes, on, Null, NO]", tmp_path) == ["no", "yes", "on", "Null", "NO"]


def test_whole_numbers_truth_and_nothing_have_their_kinds(tmp_path: Path) -> None:
    assert value("[12, -3, true, false, null, ~, ]", tmp_path) == [12, -3, True, False, None, None]


def test_what_stands_in_quotation_marks_is_text(tmp_path: Path) -> None:
    assert value("""["12", 'true', ""]""", tmp_path) == ["12", "true", ""]


def test_keys_are_always_text(tmp_path: Path) -> None:
    assert value("2024: a\ntrue: b", tmp_path) == {"2024": "a", "true": "b"}


def test_an_empty_file_says_nothing(tmp_path: Path) -> None:
    assert value("# only a remark\n", tmp_path) is None


def test_the_line_of_a_key_or_element_is_known(tmp_path: Path) -> None:
    file = read("a:\n  b:\n    - x\n    - y\nc: 1\n", tmp_path)
    assert file is not None
    assert [file.source(*keys).line for keys in (("a",), ("a", "b"), ("a", "b", 1), ("c",))] == [1, 2, 4, 5]


def test_what_is_not_there_has_the_line_of_the_nearest_thing_around_it(tmp_path: Path) -> None:
    file = read("a:\n  b: 1\n", tmp_path)
    assert file is not None
    assert file.source("a", "x", 3).line == 1
    assert YamlFile("empty.yml", None, {}).source("a").line == 0


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: b: c", '1: this is not YAML: a ": " stands where none may be (put a text with ": " in quotation marks)'),
        ("a: 1\n\t- b", "2: this is not YAML: the line is indented with a tab (indent with spaces)"),
        ("a:\n\tb: c", "2: this is not YAML: the line is indented with a tab (indent with spaces)"),
        ("a:\n  b:\n\t- c", "3: this is not YAML: the line is indented with a tab (indent with spaces)"),
        ("# é\n\ta: b", "2: this is not YAML: the line is indented with a tab (indent with spaces)"),
        ("a: |\n\tb", "2: this is not YAML: the line is indented with a tab (indent with spaces)"),
        ("a: @b", "1: this is not YAML: a value begins with a sign of YAML's own (put it in quotation marks)"),
        ("x: 1\na: 'b\nc: 1", "2: this is not YAML: a quotation mark is opened and never closed (close it)"),
        ('a: "\\q"', "1: this is not YAML: a backslash stands in double quotation marks (use single quotation marks)"),
        (
            "a: [1,\nb: 2",
            "1: this is not YAML: a bracket is opened and never closed, or a comma is missing (mend the list)",
        ),
        (
            'a: "b" c',
            "1: this is not YAML: the line fits neither the one above nor a key (check indentation and quotes)",
        ),
        ("- a\nb: c", "2: this is not YAML: the line fits no list above it (check the indentation)"),
        ("%YAML 9.0\n---\na", "1: this is not YAML: found incompatible YAML document (check indentation and quotes)"),
        ("a: *b", '1: the alias "*b" is not allowed here (write the value out)'),
        ("a: &b c", '1: the anchor "&b" is not allowed here (put a text that begins with & in quotation marks)'),
        ("a: !b c", '1: the tag "!b" is not allowed here (put a text that begins with ! in quotation marks)'),
        ("&b a: c", '1: the anchor "&b" is not allowed here (put a text that begins with & in quotation marks)'),
        ("[a]: b", "1: a key is a list or a mapping (a key must be a text)"),
        ("a: 1\nb: 2\na: 3", '3: the key "a" comes twice, first in line 1 (keep one)'),
        ("a\n---\nb", '2: a second document begins here (remove the line "---")'),
        ('a: "\\x08"', "1: the value holds the control character U+0008 (delete it)"),
        ("[" * 5000, "1: lists and keys nest more than 20 deep (make it flatter)"),
    ],
)
def test_what_cannot_be_read_is_said_in_plain_words(text: str, message: str, tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read(text, tmp_path, problems) is None
    assert [str(problem).rpartition("/")[2] for problem in problems.problems] == [f"kitchen.yml:{message}"]


def test_a_file_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    problems = ProblemCollector()
    assert read_yaml(tmp_path / "none.yml", problems) is None
    assert [problem.message for problem in problems.problems] == ["there is no such file"]


def test_a_model_is_made_of_the_file_or_of_a_part(tmp_path: Path) -> None:
    file = read("kettles:\n  big: {name: Big, litres: 3, lids: [red]}\n", tmp_path)
    assert file is not None
    kettle = Kettle(name="Big", litres=3, lids=("red",))
    assert validate(file, Kitchen, ProblemCollector()) == Kitchen(kettles={"big": kettle})
    assert validate(file, Kettle, ProblemCollector(), ("kettles", "big")) == kettle


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("kettles:\n  big:\n    nane: x\n    name: y", '3: unknown key "nane" (did you mean "name"?)'),
        ("kettles: {}\nspare:\n  name: x\n  lid: y", '4: unknown key "lid" (did you mean "lids"?)'),
        ("kettles: {}\nshelf:\n  - name: x\n    zzz: y", '4: unknown key "zzz" (known are: name, litres, lids)'),
        ("kettles: {}\nspare: {}", '2: the key "name" is missing (add it)'),
        ("kettles: {}\nhot: 1", '2: "hot" must be true or false, not the number 1'),
        ("kettles: {}\nhot: warm", '2: "hot" must be true or false, not the text "warm"'),
        ("kettles: [a]", '1: "kettles" must be keys with values, not a list'),
        ("kettles:", '1: "kettles" must be keys with values, not empty'),
        ("- a", "1: the file must be keys with values, not a list"),
        (
            "kettles: {}\nspare: {name: true}",
            '2: "name" must be a text, not the word "true" (put it in quotation marks)',
        ),
        ("kettles: {}\nspare: {name: {}}", '2: "name" must be a text, not keys with values'),
        (
            "kettles: {}\nspare: {name: 12}",
            '2: "name" must be a text, not the number 12 (put it in quotation marks)',
        ),
        (
            "kettles: {}\nspare: {name: a, lids: 'red, blue'}",
            '2: "lids" must be a list, not the text "red, blue" (write it as ["one", "two"])',
        ),
        (
            "kettles: {}\nspare:\n  name: a\n  lids:\n    - red\n    - 7",
            '6: each value of "lids" must be a text, not the number 7 (put it in quotation marks)',
        ),
        ("kettles: {}\nspare: {name: a, litres: 1.5}", '2: "litres" must be a whole number, not the text "1.5"'),
    ],
)
def test_a_wrong_value_is_shown_with_its_line_and_the_kind_wanted(text: str, message: str, tmp_path: Path) -> None:
    assert complaints(text, tmp_path) == [f"kitchen.yml:{message}"]


def test_mistakes_in_a_part_have_their_own_lines(tmp_path: Path) -> None:
    assert complaints("a:\n  name: x\n  litres: []\n", tmp_path, ("a",)) == [
        'kitchen.yml:3: "litres" must be a whole number, not a list'
    ]


def test_a_long_value_is_cut(tmp_path: Path) -> None:
    (message,) = complaints(f"kettles: {'very ' * 40}", tmp_path)
    assert message.endswith('very very very…"')
