r"""LaTeX text read into spans: `\textbf{fast}` is strong, `$x^2$` a formula, `Rozi\`ere` a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.markup import Repair, Span, Style
from generator.text.addresses import find_addresses
from generator.text.braces import Brace, meaning_of_brace
from generator.text.dollars import formula_at
from generator.text.formula import readable
from generator.text.formula_macros import unknown_in
from generator.text.latex_macros import MacroReader
from generator.text.scribe import Cursor, Scribe

_SPECIAL = re.compile(r"[\\${}~]")
_DEEPEST = 40
"""Groups inside groups; deeper ones are read as if they had no braces."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What LaTeX text says."""

    spans: tuple[Span, ...]
    """Every word of it."""
    repairs: tuple[Repair, ...]
    """Escapes, accents and braces that were read; markup that became a style, a link or a formula is none."""
    unknown_macros: tuple[str, ...]
    """With their backslash, each once, in the order of the text."""


def read_latex(text: str) -> Reading:
    r"""Read text that may hold LaTeX, whole or as a paste has left it.

    Formulas in `$…$`, `\(…\)` and `\[…\]` keep their source; addresses and `\href` become links; an unknown macro
    is shown as its name, followed by its arguments. Text without any LaTeX comes back as it is.

    Args:
        text: one paragraph on one line.

    Returns:
        Spans that hold every word of the text.
    """
    reader = _Reader(text)
    reader.read(())
    scribe = reader.scribe
    return Reading(tuple(scribe.spans), tuple(scribe.repairs), tuple(scribe.unknown))


class _Reader:
    """Goes through the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self.scribe = Scribe()
        self._cursor = Cursor(text, _SPECIAL)
        self._macros = MacroReader(self._cursor, self.scribe, self._read_group)
        self._addresses = find_addresses(text)[::-1]
        self._depth = 0

    def read(self, styles: tuple[Style, ...], inside: bool = False) -> None:
        """Read to the end, or `inside` a group to its closing brace, which is passed."""
        cursor = self._cursor
        while cursor.at < len(cursor.text):
            self._write_words(cursor.next_special, styles)
            if cursor.next == "}" and inside:
                cursor.at += 1
                return
            styles = self._read_special(styles)

    def _write_words(self, stop: int, styles: tuple[Style, ...]) -> None:
        """Write what stands before `stop`, or all to the end of an address that begins before it."""
        cursor = self._cursor
        while self._addresses and self._addresses[-1].start < cursor.at:
            self._addresses.pop()
        if not self._addresses or self._addresses[-1].start > stop:
            self.scribe.write(cursor.text[cursor.at : stop], styles)
            cursor.at = stop
            return
        address = self._addresses.pop()
        self.scribe.write(cursor.text[cursor.at : address.start], styles)
        written = re.sub(r"\\(?=[_%#&~])", "", cursor.text[address.start : address.end])
        self.scribe.write_address(written, styles, address.url)
        cursor.at = address.end

    def _read_special(self, styles: tuple[Style, ...]) -> tuple[Style, ...]:
        """Read what a special sign begins, if one stands here; returns the styles of what follows."""
        sign = self._cursor.next
        if sign == "{":
            self._read_brace(styles)
        elif sign == "}":
            self._cursor.at += 1
            self.scribe.repaired("}", "", "stray brace")
        elif sign == "~":
            self._read_tilde(styles)
        elif sign == "$" or self._cursor.text.startswith(("\\(", "\\["), self._cursor.at):
            self._read_formula(styles)
        elif sign == "\\":
            return self._macros.read(styles, in_group=self._depth > 0)
        return styles

    def _read_group(self, styles: tuple[Style, ...]) -> bool:
        """Read the group that begins here, if one does."""
        if not self._cursor.take_text("{"):
            return False
        if self._depth < _DEEPEST:
            self._depth += 1
            self.read(styles, inside=True)
            self._depth -= 1
        return True

    def _read_brace(self, styles: tuple[Style, ...]) -> None:
        brace = meaning_of_brace(self._cursor.text, self._cursor.at, self.scribe.tail, self.scribe.in_link)
        if brace.kind == "group":
            self._read_group(styles)
        elif brace.kind == "set":
            self.scribe.write("{", styles)
            self._read_group(styles)
            self.scribe.write("}", styles)
        else:
            self._cursor.at = brace.end
            self._write_lost_macro(brace, styles)

    def _write_lost_macro(self, brace: Brace, styles: tuple[Style, ...]) -> None:
        """Write what braces say whose macro a paste has lost, or that are meant as braces."""
        scribe = self.scribe
        if brace.kind != "literal":
            scribe.repaired(brace.before, brace.after, brace.rule)
        if brace.kind == "name of link":
            link = scribe.spans.pop()
            scribe.write(f"{brace.after} (", styles)
            scribe.write_address(link.text, styles, link.url)
            scribe.write(")", styles)
        elif brace.kind == "address":
            scribe.write(" (", styles)
            scribe.write_address(brace.after, styles, find_addresses(brace.after)[0].url)
            scribe.write(")", styles)
        elif brace.kind != "link again":
            if brace.taken:
                scribe.erase(brace.taken)
            scribe.write(brace.after, styles)

    def _read_tilde(self, styles: tuple[Style, ...]) -> None:
        """A tie between two words is a blank; before a number, at the start of a word, a tilde says "about"."""
        self._cursor.at += 1
        before, after = self.scribe.tail[-1:], self._cursor.next
        glued = bool(before and after) and not before.isspace() and not after.isspace()
        if glued and before not in "([=/" and after not in "=/,;)" and not (before.isdigit() and after.isdigit()):
            self.scribe.repaired(f"{before}~{after}", f"{before} {after}", "tie")
            self.scribe.write(" ", styles)
        else:
            self.scribe.write("~", styles)

    def _read_formula(self, styles: tuple[Style, ...]) -> None:
        cursor = self._cursor
        found = formula_at(cursor.text, cursor.at)
        if found is None:
            width = 1 if cursor.next == "$" else 2
            self.scribe.write(cursor.text[cursor.at : cursor.at + width].lstrip("\\"), styles)
            cursor.at += width
            return
        cursor.at = found.end
        if found.is_words and self._depth < _DEEPEST:
            self.scribe.absorb(read_latex(found.latex).spans, styles)
            return
        self.scribe.unknown.update(dict.fromkeys(unknown_in(found.latex)))
        said = readable(found.latex)
        if found.is_plain(said):
            self.scribe.write(said, styles)
        else:
            self.scribe.write_formula(said, styles, found.latex, found.display)
