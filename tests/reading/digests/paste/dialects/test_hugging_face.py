"""The daily papers of Hugging Face, and its page of one paper."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.hugging_face import HUGGING_FACE
from generator.reading.digests.paste.furniture import find_furniture
from tests.reading.digests.paste.harness import ABSTRACT, Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Upvote 42", "count"), ("3 models", "count"), ("5 stars / hour", "count"), ("arXiv 12", "count"),
        ("View arXiv page", "button"), ("View on Hugging Face", "button"), ("Add to collection", "button"),
        ("Get trending papers in your email inbox once a day!", "subscription"),
        ("byAK and the research community", "curator"), ("Submitted by Alice Smith", "submitter"),
        ("Submitted by", "submitter"), ("Submitted by @ada on Mar 11", "submitter"),
        ("#1 Paper of the day", "label"), ("AI-generated summary", "label"),
    ],
)  # fmt: skip
def test_its_furniture_is_skipped_by_a_rule_of_its_own(line: str, rule: str) -> None:
    found = find_furniture(line, HUGGING_FACE.furniture)
    assert found is not None
    assert found.name == rule
    assert found.why


def test_a_submitter_in_the_next_line_belongs_to_the_line_above(folder: PasteFolder) -> None:
    lines = folder.read(f"Kettles\nSubmitted by\nada42\n\n{ABSTRACT}\n").lines
    assert [line.rule for line in lines[1:3]] == ["submitter", "submitter"]
    assert [line.role for line in folder.read(f"Submitted by\nTwo Words\n\n{ABSTRACT}\n").lines[:2]] == [
        "furniture",
        "title",
    ]
