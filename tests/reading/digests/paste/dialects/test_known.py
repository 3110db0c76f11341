"""Each row of the table holds all that is known of its source, and needs no other."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest
import yaml

from generator.reading.digests import paste
from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.dialects.known import DIALECTS, ROWS
from generator.reading.digests.paste.dialects.table import DialectTable
from tests.reading.digests.paste.harness import PasteFolder

ROOMS = Path(paste.__file__).parent
TABLES = sorted(Path(__file__).parent.glob("*.yaml"))


def find_row(name: str) -> Dialect:
    """The row whose constant is named like a file of pastes."""
    row = getattr(import_module(f"generator.reading.digests.paste.dialects.{name}"), name.upper())
    assert isinstance(row, Dialect)
    return row


def test_each_row_has_pastes_of_its_own() -> None:
    assert {find_row(path.stem).name for path in TABLES} == {row.name for row in ROWS}
    assert all(row.why for row in ROWS)


@pytest.mark.parametrize("path", TABLES, ids=[path.stem for path in TABLES])
def test_without_its_row_no_paste_of_a_source_is_read_right(path: Path, folder: PasteFolder) -> None:
    without = DialectTable([row for row in ROWS if row is not find_row(path.stem)])
    cases = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert all(folder.read_case(case, without) != case for case in cases)


def test_rooms_that_read_any_paste_know_no_source() -> None:
    rooms = [path.read_text(encoding="utf-8") for path in ROOMS.glob("*.py")]
    imported = {name for room in rooms for name in re.findall(r"paste\.dialects\.(\w+) import", room)}
    assert imported == {"dialect", "known", "table"}


@pytest.mark.parametrize(
    "line",
    ["Subscribe to Your Model: Recurrent Learning", "Copyright in the Age of Kettles", "Navigation in Unknown Kitchens",
     "Replacements for Softmax", "2 OLMo 2 Furious", "GitHub 2024 in Review", "View Synthesis from One Image",
     "Code · A Study of Reviewers", "New Kettles", "Papers with Kettles", "To Unsubscribe or Not to Unsubscribe",
     "Showing Up to Work: A Survey", "∞", "Read the Room", "Published Kettles", "By Any Means", "42 Kettles on a Stove",
     "Skip to the Good Part", "Abstract Kettles", "Comment on Kettles", "Title and Abstract", "Categories", "Subjects"],
)  # fmt: skip
def test_titles_are_no_furniture_of_any_source(line: str) -> None:
    assert DIALECTS.find_furniture(line) is None
