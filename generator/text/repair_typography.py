"""Repairs of punctuation: TeX's quotation marks and dashes, lost escapes, blanks in front of a comma."""

from __future__ import annotations

import re

from generator.text.rules import Rule

_SENTENCE_OPENERS = (
    "The This These Those That We Our In It Its However To For On By At As An If When While With Without From Since"
    " Although Though Because Given Using Based Current Currently Existing Recent Recently Previous Prior Most Many"
    " Some Moreover Furthermore Additionally Also Finally First Second Third Then Thus Hence Therefore Here There"
    " Despite Unlike Specifically Notably Experiments Extensive Results Code"
)
"""Words that abstracts begin sentences with; names of files and modules do not."""

_PUNCTUATION_CODES = {
    f"{code:04x}": chr(code) for code in (*range(0x2010, 0x2016), 0x2018, 0x2019, 0x201C, 0x201D, 0x2026)
}
"""Dashes, quotation marks and the ellipsis by their numbers in Unicode."""

_DASHES = {"2012", "2013", "2014", "2015"}


def _read_code(match: re.Match[str]) -> str | None:
    sign = _PUNCTUATION_CODES.get(match["code"].lower())
    if sign is None:
        return None
    return f" {sign} " if match["code"].lower() in _DASHES else sign


def _write_dash(match: re.Match[str]) -> str:
    return "—" if match["dash"] == "---" else "–"


RULES = (
    Rule(
        "lost escape of a sign",
        re.compile(r"(?<=[a-z,.;)])x(?P<code>20[12][0-9a-fA-F])(?=[A-Za-z\s,.;)]|$)"),
        _read_code,
        "a sign written as `\\x2013` has lost its backslash; only numbers of punctuation count, so `xceed` does not",
        ("x20",),
    ),
    Rule(
        "double quotation marks",
        re.compile(r"(?<![`\w])``(?=\S)([^`“”]{1,300}?)(?:''|\"|(?<=[^\s])``(?!\w))"),
        r"“\1”",
        "TeX opens a quotation with two grave accents and closes it with two apostrophes",
        ("``",),
    ),
    Rule(
        "double quotation marks",
        re.compile(r"(?<!\w)\"(?=\S)([^\"“”`]{1,300}?)''"),
        r"“\1”",
        "opened with a keyboard's quotation mark, closed as in TeX",
        ("''",),
    ),
    Rule("double quotation marks", re.compile(r"(?<![`\w])``(?=\w)"), "“", "opened as in TeX, never closed", ("``",)),
    Rule(
        "double quotation marks",
        re.compile(r"(?<=[\w.,!?)])''(?=[\s.,;:!?)]|$)(?<!\d'')"),
        "”",
        "closed as in TeX, opened in some other way; behind a number these are inches or seconds",
        ("''",),
    ),
    Rule(
        "single quotation marks",
        re.compile(r"(?<![`\w])`(?=[^\s`])([^`'‘’]{1,200}?)'(?![\w'])"),
        r"‘\1’",
        "TeX opens a quotation with a grave accent; code between two of them stays",
        ("`",),
    ),
    Rule(
        "dash",
        re.compile(r"(?<=\S )(?P<dash>---?)(?= \S)"),
        _write_dash,
        "two or three hyphens between blanks are TeX's dash",
        (" --",),
    ),
    Rule(
        "dash",
        re.compile(r"(?<=[\w)\]”’\"'%.,₀-₉⁰-⁹])(?P<dash>---?)(?=[A-Za-z0-9(\[“‘\"'$])(?![A-Za-z-]{0,60}=)"),
        _write_dash,
        "between words or numbers; `--flag` stands behind a blank",
        ("--",),
    ),
    Rule(
        "dash",
        re.compile(r"(?<=[a-z,.])(?P<dash>---?)(?= [a-z])"),
        _write_dash,
        "a dash glued to the word before it",
        ("--",),
    ),
    Rule(
        "blank before punctuation",
        re.compile(r"(?<=[\w)\]”’\"'%/]) +([.,;])(?=\s|$)"),
        r"\1",
        "a slip of typing; dots in a row and `.5` stay",
        (" .", " ,", " ;"),
    ),
    Rule(
        "blank after a full stop",
        re.compile(rf"(?<= )([a-z]{{4,}}\.)(?=(?:{'|'.join(_SENTENCE_OPENERS.split())}) [a-z])"),
        r"\1 ",
        "a slip of typing, certain where the next word is one that begins sentences",
    ),
)
"""In the order in which they are applied."""
