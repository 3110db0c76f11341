"""What a person sees in a terminal."""

from __future__ import annotations

import threading

import pytest

from generator.screen import TerminalProgress


def test_a_step_is_shown_in_a_terminal_without_a_thread_that_would_keep_work_in_one_process(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    with TerminalProgress().step("Counting bees"):
        assert "Counting bees" in capsys.readouterr().err
        assert threading.active_count() == 1


def test_elsewhere_a_step_is_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with TerminalProgress().step("Counting bees"):
        pass
    assert capsys.readouterr().err == ""
