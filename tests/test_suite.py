"""The suite itself: what holds for every test."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import HealthCheck, settings

TESTS = Path(__file__).parent


def test_no_test_of_any_text_fails_because_the_machine_is_busy() -> None:
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check


def test_whoever_suppresses_other_health_checks_suppresses_this_one_too() -> None:
    # A list of a test's own replaces that of the profile.
    lists = [
        names
        for path in sorted(TESTS.rglob("*.py"))
        for names in re.findall(r"suppress_health_check=\[(.*?)\]", path.read_text(encoding="utf-8"), re.DOTALL)
    ]
    assert lists
    assert [names for names in lists if "too_slow" not in names and "(.*?)" not in names] == []
