"""The suite itself: what holds for every test."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, settings

from tests.places import ROOT

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


def test_the_suite_can_run_in_the_background_where_ctrl_c_is_ignored() -> None:
    code = "import signal, tests.conftest; print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)"
    in_background = ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-c", code]
    run = subprocess.run(in_background, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout == "True\n"
