"""Finds in scripts the addresses of other hosts.

What this can show: no string of a script holds an address on another host. What it cannot show: that a script puts
none together out of pieces (`"https:" + "//" + host`), or gets one from a file that it reads. Nobody can tell that from
a script without running it, so scripts come from the theme alone, and never from pages.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from generator.publishing.proof.foreign_addresses import NAMESPACES, find_foreign

_JAVASCRIPT = Language(tree_sitter_javascript.language())
_HARMLESS_NODES = frozenset({"comment", "html_comment", "regex"})
"""The parts of a script that nothing is asked for by."""

_ADDRESS = re.compile(
    r"""
    # https://bees.example/x.js, wss://${host}, wherever it stands in a string
    (?:https?|wss?|ftps?) : [/\\]{2} [^\x00-\x20"'`<>]*
    # "//bees.example/x.js" and ` //${host}`, but no lone "//"; "https:bees.example" and "http:/bees.example", but no
    # lone "https:"; "javascript:buzz()" and "data:text/javascript,buzz()", but no picture: from the quote on
    | (?<=["'`]) [\x00-\x20]* (?:
        [/\\]{2} [\w\[$] | (?:https?|wss?|ftps?) : [/\\]? [\w\[$] | (?:javascript|vbscript) : (?=[^\x00-\x20"'`])
        | data: (?:text|application) /
    ) [^\x00-\x20"'`<>]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
_MAYBE_FOREIGN = re.compile(
    r"(?:https?|wss?|ftps?|javascript|vbscript|data):|[\"'`][\x00-\x20]*[/\\]|\\[xu0-7tnr]", re.IGNORECASE
)
"""What every script has, escapes included, that `_ADDRESS` finds something in; the others are not read any further."""
_ESCAPE = re.compile(
    r"""
    # \x2f, \u002f, \u{2f}, \57, \t, and a letter behind a backslash, as in https:\/\/
    \\ (?: x([0-9a-f]{2}) | u([0-9a-f]{4}) | u\{([0-9a-f]{1,6})\} | ([0-7]{1,3}) | (.) )
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_LAST_LETTER = 0x10FFFF


def foreign_in_script(code: str) -> list[str]:
    """The addresses on other hosts that the strings of a script hold.

    Args:
        code: JavaScript. Its comments and its regular expressions may hold any address: nothing asks for these.

    Returns:
        Each address with its escapes undone, each once; names of XML are none.
    """
    if not _MAYBE_FOREIGN.search(code):
        return []
    found = _ADDRESS.findall(_ESCAPE.sub(_unescape, _without_harmless_nodes(code.encode("utf-8", "replace"))))
    return list(dict.fromkeys(address.lstrip() for address in found if address not in NAMESPACES))


def _without_harmless_nodes(code: bytes) -> str:
    kept, end = [], 0
    for node in _find_harmless_nodes(code):
        kept.append(code[end : node.start_byte])
        end = node.end_byte
    # A space stands where something was, so that what stood around it does not become one word.
    return b" ".join([*kept, code[end:]]).decode("utf-8", "replace")


def _find_harmless_nodes(code: bytes) -> Iterator[Node]:
    """Walk the whole script in its order; what cannot be understood is no comment, and is kept."""
    cursor = Parser(_JAVASCRIPT).parse(code).walk()
    while True:
        node = cursor.node
        if node is not None and node.type in _HARMLESS_NODES:
            yield node
        elif cursor.goto_first_child():
            continue
        while not cursor.goto_next_sibling():
            if not cursor.goto_parent():
                return


def _unescape(match: re.Match[str]) -> str:
    hexadecimal = match[1] or match[2] or match[3]
    if hexadecimal:
        number = int(hexadecimal, 16)
        return chr(number) if number <= _LAST_LETTER else ""
    if match[4]:
        return chr(int(match[4], 8))
    # Browsers drop \n and \t from addresses, and a line that goes on behind a backslash is one line.
    return "" if match[5] in "\ntnr" else match[5]


def foreign_in_data(text: str) -> Iterator[str]:
    """The addresses on other hosts that JSON holds.

    Args:
        text: a file of JSON, or a script that is data.

    Yields:
        One address of each string; names of values are none. Of what is no JSON after all, the first address.
    """
    try:
        waiting = [json.loads(text)]
    except (ValueError, RecursionError):
        waiting = [text]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value
        elif isinstance(value, str) and (found := find_foreign(value)):
            yield found
