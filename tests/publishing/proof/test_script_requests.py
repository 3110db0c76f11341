"""The addresses of other hosts that scripts hold."""

from __future__ import annotations

import pytest

from generator.publishing.proof.script_requests import foreign_in_data, foreign_in_script


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('fetch("https://bees.example/a.json")', ["https://bees.example/a.json"]),
        ("import a from 'https://bees.example/a.js'", ["https://bees.example/a.js"]),
        ("await import(`//${host}/a.js`)", ["//${host}/a.js"]),
        ("new WebSocket('wss://bees.example')", ["wss://bees.example"]),
        ('navigator.sendBeacon("//bees.example/b", 1)', ["//bees.example/b"]),
        ("new Worker(new URL('https:\\/\\/bees.example\\/w.js'))", ["https://bees.example/w.js"]),
        ('new EventSource("\\x68ttps\\u003a\\u{2f}\\57bees.example")', ["https://bees.example"]),
        ('x.open("GET", "\\\\\\\\bees.example")', ["\\\\bees.example"]),
        ('importScripts("HTTP://bees.example/a.js")', ["HTTP://bees.example/a.js"]),
        ('let a = "https://" + host', ["https://"]),
        ("let a = 1 / 2; b('https://bees.example') / 3", ["https://bees.example"]),
        ("f('//bees.example'); g('//bees.example')", ["//bees.example"]),
        ('let a = "/*"; f("//bees.example"); /* */', ["//bees.example"]),
        ("let a = `${f('//bees.example')}`", ["//bees.example"]),
        ("let a = /[\"'/*]/; f('//bees.example') /* */", ["//bees.example"]),
        ("no script at all; f('//bees.example' /*", ["//bees.example"]),
        ('fetch("https:bees.example")', ["https:bees.example"]),
        ('fetch("http:/bees.example")', ["http:/bees.example"]),
        ('new WebSocket("ws:${host}")', ["ws:${host}"]),
        ('fetch(" //bees.example")', ["//bees.example"]),
        ('fetch("/\\t/bees.example")', ["//bees.example"]),
        ('fetch("ht\\ntps://bees.example")', ["https://bees.example"]),
        ('fetch("\\x09//bees.example")', ["//bees.example"]),
        ('location = "javascript:buzz()"', ["javascript:buzz()"]),
        ('new Worker("data:text/javascript,buzz()")', ["data:text/javascript,buzz()"]),
        ("(" * 5000 + "'//bees.example'", ["//bees.example"]),
    ],
)
def test_an_address_in_a_string_is_found(code: str, found: list[str]) -> None:
    assert foreign_in_script(code) == found


@pytest.mark.parametrize(
    "code",
    [
        "",
        'fetch("../papers.json")',
        "// see https://bees.example\nf()",
        "/*! hive.js | https://bees.example/license */ f()",
        'document.createElementNS("http://www.w3.org/2000/svg", "svg")',
        "/^https:\\/\\//.test(a)",
        'location.protocol === "https:" && a.split("//")',
        "let ports = {http:80, https:443}",
        'a.protocol === "javascript:" || a.startsWith("data:") || (b.src = "data:image/png;base64,AA")',
        "let a = b / c // https://bees.example",
    ],
)
def test_a_script_without_an_address_in_a_string_holds_nothing(code: str) -> None:
    assert foreign_in_script(code) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{"a": ["b", {"c": "\\u002f/bees.example"}], "//d.example": 1}', ["//bees.example"]),
        ('"https:\\/\\/bees.example"', ["https://bees.example"]),
        ('{"a": "//bees.example", }', ["//bees.example"]),
        ("[" * 100_000 + '"//bees.example"', ["//bees.example"]),
        ('{"a": "b//c", "d": null, "e": 1.5}', []),
    ],
)
def test_an_address_in_a_value_of_json_is_found(text: str, found: list[str]) -> None:
    assert list(foreign_in_data(text)) == found
