"""Reads text files: they must be UTF-8 without control characters, and get one kind of line end."""

from __future__ import annotations

import re
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.source import Source

_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")
"""The first bytes of UTF-16 files, which Notepad saves as "Unicode"."""

_CONTROL_CHARACTER = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Characters that no text needs, and that XML and HTML forbid."""

_SAVE_AS_UTF8 = "save the file again with the encoding UTF-8"


def read_text(path: Path, problems: ProblemCollector) -> str | None:
    r"""Read one text file.

    Args:
        path: the file.
        problems: collects a file that is missing, unreadable, a folder or not UTF-8, and each line with a control
            character.

    Returns:
        The text with `\n` for every kind of line end and without a byte order mark; None if there was a problem.
    """
    source = Source(path.as_posix())
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            problems.error(source, "this is a pipe or a device, not a file", "put a text file in its place")
            return None
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.error(source, "there is no such file")
    except IsADirectoryError:
        problems.error(source, "this is a folder, not a file", "move it elsewhere or rename it")
    except OSError as error:
        problems.error(source, f"the file cannot be read: {error.strerror}")
    else:
        text = _decode_utf8(raw, source, problems)
        return text if text is not None and _is_printable(text, source, problems) else None
    return None


def find_unprintable(text: str) -> str | None:
    """The first control character of a text, as `U+0008`; None if there is none."""
    found = _CONTROL_CHARACTER.search(text)
    return f"U+{ord(found.group()):04X}" if found else None


def _decode_utf8(raw: bytes, source: Source, problems: ProblemCollector) -> str | None:
    if raw.startswith(_UTF16_MARKS):
        problems.error(source, "the file is UTF-16, not UTF-8", _SAVE_AS_UTF8)
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # Both `error.start` and `error.object` begin behind a byte order mark.
        before = error.object[: error.start].replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        line_source = Source(source.path, before.count(b"\n") + 1)
        problems.error(line_source, f"byte 0x{error.object[error.start]:02X} is not UTF-8", _SAVE_AS_UTF8)
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _is_printable(text: str, source: Source, problems: ProblemCollector) -> bool:
    if not _CONTROL_CHARACTER.search(text):
        return True
    for number, line in enumerate(text.split("\n"), 1):
        if name := find_unprintable(line):
            what = "a NUL byte" if name == "U+0000" else f"the control character {name}"
            problems.error(Source(source.path, number), f"the line holds {what}", "delete it, or paste the line again")
    return False
