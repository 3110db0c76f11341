"""JSON as digests hold it: objects that know their lines, and mistakes as a curator understands them."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from generator.reading.files.text_file import find_unprintable
from generator.reading.files.validation import shorten

_DEEPEST = 16
"""How deep lists and objects may nest; OpenAlex's institutions of an author are nine deep."""
_TOO_DEEP = f"lists and objects nest more than {_DEEPEST} deep | make it flatter"
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|[{}\n]', re.DOTALL)
"""What tells lines and objects apart: a text in quotation marks, a brace, the end of a line. A text that is not closed
takes all of the rest: from each of its quotation marks, the search would run on to the end."""


class JsonObject(dict[str, object]):
    """An object that knows in which line it begins."""

    line: int = 1


class JsonContentError(ValueError):
    """What no digest holds in JSON: "what is wrong | what to do".

    Attributes:
        line: where it stands; 0 where that is not known.
    """

    def __init__(self, text: str, line: int = 0) -> None:
        super().__init__(text)
        self.line = line


def parse_json(text: str, first_line: int = 1) -> object:
    """JSON as plain data.

    Args:
        text: the whole of it.
        first_line: the line of the file that it begins in.

    Returns:
        The data; every object in it is a `JsonObject`.

    Raises:
        json.JSONDecodeError: the text is no JSON.
        JsonContentError: it is JSON that no digest holds.
    """
    lines = iter(_list_object_lines(text, first_line))

    def make_object(pairs: list[tuple[str, object]]) -> JsonObject:
        found = JsonObject()
        found.line = next(lines)
        for key, value in pairs:
            if key in found:
                raise JsonContentError(f'the key "{shorten(key)}" comes twice | keep one', found.line)
            found[key] = value
        return found

    try:
        value = json.loads(text, object_pairs_hook=make_object, parse_constant=_refuse_constant)
        _check_value(value, first_line)
    except RecursionError:
        raise JsonContentError(_TOO_DEEP) from None
    except ValueError as error:
        if "integer string conversion" in str(error):
            raise JsonContentError("a number has too many digits | put it in quotation marks") from None
        raise
    return value


def _list_object_lines(text: str, first_line: int) -> list[int]:
    """The lines in which objects begin, in the order in which they end: so the JSON library makes them."""
    line, open_lines, ended = first_line, [], []
    for token in _TOKEN.finditer(text):
        match token[0][0]:
            case "\n":
                line += 1
            case "{":
                open_lines.append(line)
            case "}" if open_lines:
                ended.append(open_lines.pop())
            case '"':
                line += token[0].count("\n")
    return ended


def _refuse_constant(name: str) -> NoReturn:
    raise JsonContentError(f"{name} is no JSON | write null where a value is not known")


def _check_value(value: object, line: int, depth: int = 0) -> None:
    """Refuse what nests too deep, and characters that a text may hold as an escape but not a file."""
    if depth > _DEEPEST:
        raise JsonContentError(_TOO_DEEP, line)
    if isinstance(value, str) and (name := find_unprintable(value)):
        raise JsonContentError(f"a text holds the control character {name} | delete it", line)
    line = value.line if isinstance(value, JsonObject) else line
    inner = (*value, *value.values()) if isinstance(value, dict) else value if isinstance(value, list) else ()
    for part in inner:
        _check_value(part, line, depth + 1)
