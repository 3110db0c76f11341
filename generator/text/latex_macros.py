r"""The macros of LaTeX text, each read for what it says: `\emph{x}`, `\'e`, `\href{…}{…}`, `\ldots`."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.model.markup import Style
from generator.text import macros
from generator.text.addresses import find_addresses
from generator.text.formula import readable
from generator.text.scribe import Cursor, Scribe
from generator.text.scripts import RAISED
from generator.text.symbols import symbol

_MACRO = re.compile(r"\\(?:[A-Za-z]+?(?=https?://)|[A-Za-z]+\*?|.|$)", re.DOTALL)
_ACCENT = re.compile(
    r"\\(?:([`'^\"~=.])\s*(?:\{\s*(\\[ij]|[A-Za-z]{0,2})\s*\}|(\\[ij])(?![A-Za-z]) ?|([A-Za-z]))"
    r"|([cvHubdkrt])\s*\{\s*(\\[ij]|[A-Za-z]{0,2})\s*\}|([cvHuk])\s+([A-Za-z]))"
)
r"""An accent with its letter: `\'e`, `\"{u}`, `\^\i `, `\c{c}`, `\v s`."""

_QUOTED = re.compile(r"\\([\"'])(?=[A-Za-z])[^\\{}]{0,200}?\\\1(?![A-Za-z{])")
"""A quotation whose quotation marks some program has escaped; it looks like an accent on the first letter."""

_VERBATIM = re.compile(r"\\verb\*?([^A-Za-z\s])(.{0,200}?)\1")
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([A-Za-z]+\*?)\}")
_FORMULA_PART = re.compile(
    r"(?:\s?\{(?:[^{}]|\{[^{}]{0,80}\}){0,200}\}|[_^](?:\{[^{}]{0,80}\}|\\?[A-Za-z]+|[0-9*]))+|\s?[A-Za-z](?![A-Za-z])"
)
"""The arguments and scripts behind a macro of formulas that stands outside of dollar signs."""

_ESCAPED = re.compile(r"\\(?=[_%#&~])")
_BLANKS = {"\\": " ", ",": " ", ";": " ", ":": " ", ">": " ", "\n": " "}
_NOTHING = ("!", "/", "-", "@", "(", ")", "[", "]")

ReadGroup = Callable[[tuple[Style, ...]], bool]
"""Reads the group that begins at the cursor in the styles given; tells whether one began there."""


class MacroReader:
    """Reads one macro at a time with the arguments that belong to it."""

    def __init__(self, cursor: Cursor, scribe: Scribe, read_group: ReadGroup) -> None:
        self._cursor = cursor
        self._scribe = scribe
        self._read_group = read_group

    def read(self, styles: tuple[Style, ...], *, in_group: bool) -> tuple[Style, ...]:
        """Read the macro at the cursor; returns the styles of what follows it in its group."""
        if self._read_quotation(styles) or self._read_accent(styles) or self._read_verbatim(styles):
            return styles
        written = self._cursor.take(_MACRO)
        name = written.group()[1:].rstrip("*") if written else ""
        if not name.isalpha():
            self._write_escape(name, styles)
        elif name in macros.SWITCHES:
            self._cursor.take_text(" ")
            style = macros.SWITCHES[name]
            return (*styles, style) if style and in_group and style not in styles else styles
        elif not (self._with_argument(name, styles) or self._write_word(name, styles)):
            self._write_unknown(name, styles)
        return styles

    def _write_escape(self, sign: str, styles: tuple[Style, ...]) -> None:
        said = "" if sign in _NOTHING else _BLANKS.get(sign, sign)
        if sign == "\\":
            self._cursor.take_option()
        self._cursor.take_text("{}")
        self._scribe.repaired(f"\\{sign}", said, "escape")
        self._scribe.write(said, styles)

    def _read_quotation(self, styles: tuple[Style, ...]) -> bool:
        match = None if self._scribe.tail[-1:].isalnum() else self._cursor.take(_QUOTED)
        if match:
            said = match.group().replace("\\", "")
            self._scribe.repaired(match.group(), said, "escape")
            self._scribe.write(said, styles)
        return match is not None

    def _read_accent(self, styles: tuple[Style, ...]) -> bool:
        match = self._cursor.take(_ACCENT)
        if match:
            mark, *letters = (group for group in match.groups() if group)
            said = macros.accented(mark, letters[0]) if letters else mark
            self._scribe.repaired(match.group(), said, "accent")
            self._scribe.write(said, styles)
        return match is not None

    def _read_verbatim(self, styles: tuple[Style, ...]) -> bool:
        if match := self._cursor.take(_VERBATIM):
            self._scribe.write(match.group(2), (*styles, "code"))
        elif match := self._cursor.take(_ENVIRONMENT):
            self._scribe.write(" ", styles)
        return match is not None

    def _with_argument(self, name: str, styles: tuple[Style, ...]) -> bool:
        """Read a macro that takes arguments; tells whether it is one."""
        readers: tuple[tuple[frozenset[str], Callable[[str, tuple[Style, ...]], None]], ...] = (
            (macros.LINKS, self._write_link),
            (macros.MATHS, self._bare_formula),
            (macros.HIDDEN | macros.COLOURS, self._skip_argument),
            (macros.CITATIONS, self._write_citation),
            (macros.ASIDES, self._write_aside),
            (macros.TRANSPARENT | macros.STYLES.keys(), self._write_styled),
        )
        for names, read in readers:
            if name in names:
                self._cursor.take_option()
                read(name, styles)
                return True
        return False

    def _skip_argument(self, name: str, styles: tuple[Style, ...]) -> None:
        self._cursor.take_argument()
        if name in macros.COLOURS:
            self._read_group(styles)

    def _write_citation(self, name: str, styles: tuple[Style, ...]) -> None:
        key = self._cursor.take_argument()
        self._scribe.write(f"[{key}]" if key else name, styles)

    def _write_styled(self, name: str, styles: tuple[Style, ...]) -> None:
        style = macros.STYLES.get(name)
        if self._cursor.text.startswith(" {", self._cursor.at):
            self._cursor.at += 1
        start = self._cursor.at
        here = self._scribe.count
        if not self._read_group((*styles, style) if style else styles):
            return
        inside = self._cursor.text[start + 1 : self._cursor.at - 1]
        if style == "superscript" and inside and all(sign in RAISED and not sign.isalpha() for sign in inside):
            del self._scribe.spans[here:]
            self._scribe.write("".join(RAISED[sign] for sign in inside), styles)

    def _write_link(self, name: str, styles: tuple[Style, ...]) -> None:
        target = _ESCAPED.sub("", (self._cursor.take_argument() or "").strip())
        found = find_addresses(target)
        url = found[0].url if found and found[0].start == 0 else ""
        with self._scribe.linking(url):
            if name == "href" and self._cursor.text.startswith(" {", self._cursor.at):
                self._cursor.at += 1
            if name != "href" or not self._read_group(styles):
                self._scribe.write(target, styles)

    def _bare_formula(self, name: str, styles: tuple[Style, ...]) -> None:
        part = self._cursor.take(_FORMULA_PART)
        self._scribe.write(readable(f"\\{name}{part.group() if part else ''}"), styles)

    def _write_aside(self, name: str, styles: tuple[Style, ...]) -> None:
        if self._cursor.next == "{":
            self._scribe.write("(" if self._scribe.tail[-1:].isspace() else " (", styles)
            self._read_group(styles)
            self._scribe.write(")", styles)
        else:
            self._scribe.write(name, styles)

    def _write_word(self, name: str, styles: tuple[Style, ...]) -> bool:
        """Read a macro that stands for a word, a sign or nothing; tells whether it is one."""
        said = macros.STAND_FOR.get(name, macros.LETTERS.get(name, symbol(name)))
        if name in macros.UNSPOKEN:
            said = ""
        if said is None:
            return False
        if not self._cursor.take_text("{}") and (name in macros.LETTERS or not said):
            self._cursor.take_text(" ")
        self._scribe.write(said, styles)
        return True

    def _write_unknown(self, name: str, styles: tuple[Style, ...]) -> None:
        """Show the name and all arguments, with blanks between them."""
        self._scribe.unknown[f"\\{name}"] = None
        self._scribe.write(f" {name}" if self._scribe.tail[-1:].isalnum() else name, styles)
        while self._cursor.next == "{":
            if not self._cursor.take_text("{}"):
                self._scribe.write(" ", styles)
                self._read_group(styles)
        if self._cursor.next.isalnum():
            self._scribe.write(" ", styles)
