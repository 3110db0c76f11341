"""Each line of a paste gets a role."""

from __future__ import annotations

import pytest

from generator.reading.digests.paste.line_roles import Line, LineRoles, LineWithRole

LINES = [Line(1, "Kettles", indented=False), Line(2, "", indented=False), Line(3, "42", indented=False)]


def test_roles_come_in_the_order_of_the_lines() -> None:
    roles = LineRoles(LINES)
    roles.enter("furniture", LINES[2], rule="count")
    roles.enter("title", LINES[0])
    assert roles.list_all() == (
        LineWithRole(1, "title", "", "Kettles"),
        LineWithRole(2, "blank", "", ""),
        LineWithRole(3, "furniture", "count", "42"),
    )


def test_the_last_word_about_a_line_holds() -> None:
    roles = LineRoles(LINES)
    roles.enter("furniture", LINES[0], LINES[2], rule="count")
    roles.enter("problem", LINES[0])
    assert [(line.role, line.rule) for line in roles.list_all()] == [
        ("problem", ""),
        ("blank", ""),
        ("furniture", "count"),
    ]


def test_a_line_without_a_role_is_a_bug() -> None:
    with pytest.raises(KeyError):
        LineRoles(LINES).list_all()
