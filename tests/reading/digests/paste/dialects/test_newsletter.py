"""Newsletters that come by e-mail."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.newsletter import NEWSLETTER
from generator.reading.digests.paste.furniture import find_furniture
from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("View this email in your browser", "e-mail"), ("Unsubscribe", "e-mail"), ("© 2025 Example Ltd.", "e-mail"),
        ("You are receiving this because you asked for it.", "e-mail"), ("Subject: Today's papers", "e-mail"),
        ("If you wish to unsubscribe, click here.", "e-mail"), ("From: Digest <digest@example.org>", "e-mail"),
        ("Click here if you want fewer e-mails", "e-mail"),
    ],
)  # fmt: skip
def test_its_furniture_is_skipped_by_a_rule_of_its_own(line: str, rule: str) -> None:
    found = find_furniture(line, NEWSLETTER.furniture)
    assert found is not None
    assert found.name == rule
    assert found.why
