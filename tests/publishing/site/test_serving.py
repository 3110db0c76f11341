"""Whom the server answers."""

from __future__ import annotations

import logging

import pytest

from generator.publishing.site.serving import is_own_host, silence_requests
from generator.publishing.site.settings import gathered_messages


@pytest.mark.parametrize(
    "host",
    ["localhost:8000", "LOCALHOST", "bees.localhost:1", "127.0.0.1:8000", "192.168.1.7:8000", "[::1]:8000", "hive:80"],
)
def test_names_of_this_machine_are_answered(host: str) -> None:
    assert is_own_host(host, "hive")


@pytest.mark.parametrize(
    "host",
    [
        "",
        ":8000",
        "rebound.example",
        "rebound.example:8000",
        "127.0.0.1.rebound.example",
        "localhost.example",
        "[::1",
        "hive.x",
    ],
)
def test_other_names_are_not(host: str) -> None:
    assert not is_own_host(host, "hive")


def test_requests_while_a_site_is_built_are_no_warnings_of_the_build(capsys: pytest.CaptureFixture[str]) -> None:
    silence_requests()
    with gathered_messages() as messages:
        logging.getLogger("mkdocs.livereload").warning('"GET /nowhere/ HTTP/1.1" code 404')
    assert messages == []
    assert capsys.readouterr().err == ""
