"""The daily mails of arXiv."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.dialects.arxiv_mail import ARXIV_MAIL
from generator.reading.digests.paste.furniture import find_furniture
from tests.reading.digests.paste.harness import Case, PasteFolder


def test_a_paste_is_read_as_its_table_says(case: Case, folder: PasteFolder) -> None:
    assert folder.read_case(case) == case


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("received from  Fri 28 Feb 25 19:00:00 GMT  to  Mon  3 Mar 25 19:00:00 GMT", "listing"),
        ("Send any comments regarding submissions directly to submitter.", "listing"),
        ("Archives at http://arxiv.org/", "listing"), ("Comments: 12 pages", "record"), ("Date: Mon, 10 Mar", "record"),
        ("To unsubscribe, e-mail To: cs@arXiv.org, Subject: cancel", "listing"), ("MSC-class: 00A00", "record"),
    ],
)  # fmt: skip
def test_its_furniture_is_skipped_by_a_rule_of_its_own(line: str, rule: str) -> None:
    found = find_furniture(line, ARXIV_MAIL.furniture)
    assert found is not None
    assert found.name == rule
    assert found.why


def test_the_line_that_ends_a_paper_is_never_part_of_its_abstract(folder: PasteFolder) -> None:
    abstract = "Spoons rest. They do. They rest in all of the drawers that"
    mail = f"Title: Spoons\n\\\\\n{abstract}\n\\\\ ( https://arxiv.org/abs/2503.00002 , 7kb)\n"
    (entry,) = folder.read(mail).entries
    assert (entry.abstract, entry.arxiv_id) == (abstract, "2503.00002")


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Submissions to:\nKitchens\nreceived from Fri 28 Feb 25 GMT to Mon", ["listing"] * 3),
        ("Submissions to:\nKitchens\n", ["", "", ""]),
        ("arXiv:2402.00003\nreplaced with revised version Sat GMT (9kb)\nTitle: Forks\n", ["", "listing", "", ""]),
    ],
)
def test_lines_are_framed_only_where_the_frame_has_an_end(text: str, roles: list[str], folder: PasteFolder) -> None:
    assert [line.rule for line in folder.read(text).lines] == roles
