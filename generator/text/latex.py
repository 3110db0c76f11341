r"""LaTeX text read into spans: `\textbf{fast}` is strong, `$x^2$` a formula, `Rozi\`ere` a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model import Repair, Span, Style
from generator.text import macros
from generator.text.addresses import Address, find_addresses
from generator.text.braces import Brace, meaning_of_brace
from generator.text.dollars import formula_at
from generator.text.formula import readable, unknown_in
from generator.text.scripts import RAISED
from generator.text.symbols import symbol

_SPECIAL = re.compile(r"[\\${}~]")
_MACRO = re.compile(r"\\(?:[A-Za-z]+?(?=https?://)|([cvHubdkrt])(?=\s*\{\s*\\?[A-Za-z]?\s*\})|[A-Za-z]+\*?|.|$)", re.DOTALL)
_ACCENT = re.compile(r"\\([`'^\"~=.cvHubdkrt])\s*(?:\{\s*(\\[ij]|[A-Za-z]{0,2})\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))")
_SPACED_ACCENT = re.compile(r"\\([cvHuk])\s+([A-Za-z])")
_QUOTED = re.compile(r"\\([\"'])(?=[A-Za-z])[^\\{}]{0,200}?\\\1(?![A-Za-z{])")
"""A quotation whose quotation marks some program has escaped; it looks like an accent on the first letter."""

_OPTION = re.compile(r"\s*\[[^\[\]]{0,100}\]")
_VERBATIM = re.compile(r"\\verb\*?([^A-Za-z\s])(.*?)\1")
_ENVIRONMENT = re.compile(r"\\(begin|end)\s*\{([A-Za-z]+\*?)\}")
_FORMULA_PART = re.compile(r"(?:\s*\{(?:[^{}]|\{[^{}]*\})*\}|[_^](?:\{[^{}]*\}|\\?[A-Za-z]+|[0-9*]))+|\s*[A-Z](?![a-z])")
"""The arguments and scripts behind a macro of formulas that stands outside of dollar signs."""

_DEEPEST = 40
"""Groups inside groups; deeper ones are read as if they had no braces."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What LaTeX text says."""

    spans: tuple[Span, ...]
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
    return Reading(tuple(reader.spans), tuple(reader.repairs), tuple(reader.unknown))


class _Reader:
    """Goes through the text once, from left to right."""

    def __init__(self, text: str) -> None:
        self.spans: list[Span] = []
        self.repairs: list[Repair] = []
        self.unknown: dict[str, None] = {}
        self._text = text
        self._at = 0
        self._depth = 0
        self._url = ""
        self._addresses = {address.start: address for address in find_addresses(text)}
        self._stops = sorted(self._addresses)

    # --- Moving on

    def read(self, styles: tuple[Style, ...], inside: bool = False) -> None:
        """Read to the end, or `inside` a group to its closing brace, which is passed."""
        while self._at < len(self._text):
            special = _SPECIAL.search(self._text, self._at)
            stop = special.start() if special else len(self._text)
            while self._stops and self._stops[0] < self._at:
                self._stops.pop(0)
            if self._stops and self._stops[0] <= stop:
                stop = self._stops[0]
                self._emit(self._text[self._at : stop], styles)
                self._address(self._addresses[stop], styles)
                continue
            self._emit(self._text[self._at : stop], styles)
            self._at = stop
            if stop == len(self._text):
                return
            if self._text[stop] == "}":
                self._at += 1
                if inside:
                    return
                self.repairs.append(Repair("}", "", "stray brace"))
            else:
                styles = self._special(self._text[stop], styles)

    def _special(self, sign: str, styles: tuple[Style, ...]) -> tuple[Style, ...]:
        """Read what a special sign begins; returns the styles of what follows it."""
        if sign == "{":
            self._brace(styles)
        elif sign == "~":
            self._tilde(styles)
        elif sign == "$" or self._text.startswith(("\\(", "\\["), self._at):
            self._formula(styles)
        else:
            return self._backslash(styles)
        return styles

    def _emit(self, text: str, styles: tuple[Style, ...], *, url: str = "", latex: str = "", display: bool = False) -> None:
        span = Span(text, styles, self._url or url, latex, display)
        last = self.spans[-1] if self.spans else None
        if not text:
            return
        if last and not latex and not last.latex and (last.styles, last.url) == (styles, span.url) and not url:
            self.spans[-1] = Span(last.text + text, styles, span.url)
        else:
            self.spans.append(span)

    def _tail(self) -> str:
        return self.spans[-1].text[-40:] if self.spans else ""

    # --- Braces and their like

    def _balanced(self) -> str | None:
        """The inside of the group that begins here, which is passed; None, and nothing passed, where none does."""
        start = self._at
        while self._text[start : start + 1].isspace():
            start += 1
        if self._text[start : start + 1] != "{":
            return None
        depth = 0
        for match in re.compile(r"\\.|[{}]", re.DOTALL).finditer(self._text, start):
            depth += {"{": 1, "}": -1}.get(match.group(), 0)
            if depth == 0:
                self._at = match.end()
                return self._text[start + 1 : match.start()]
        return None

    def _group(self, styles: tuple[Style, ...]) -> bool:
        """Read the group that begins here, if one does."""
        if self._text[self._at : self._at + 1] != "{":
            return False
        self._at += 1
        if self._depth < _DEEPEST:
            self._depth += 1
            self.read(styles, inside=True)
            self._depth -= 1
        return True

    def _brace(self, styles: tuple[Style, ...]) -> None:
        brace = meaning_of_brace(self._text, self._at, self._tail(), bool(self.spans and self.spans[-1].url))
        if brace.kind == "group":
            self._group(styles)
        elif brace.kind == "set":
            self._at += 1
            self._emit("{", styles)
            self._depth += 1
            self.read(styles, inside=True)
            self._depth -= 1
            self._emit("}", styles)
        else:
            self._at = brace.end
            self._lost(brace, styles)

    def _lost(self, brace: Brace, styles: tuple[Style, ...]) -> None:
        """Braces whose macro a paste has lost."""
        self.repairs.append(Repair(brace.before, brace.after, brace.rule))
        last = self.spans[-1] if self.spans else Span("")
        if brace.kind == "name of link" and last.url:
            self.spans.pop()
            self._emit(f"{brace.after} (", styles)
            self.spans.append(last)
            self._emit(")", styles)
        elif brace.kind == "address":
            self._emit(" (", styles)
            self._emit(brace.after, styles, url=find_addresses(brace.after)[0].url)
            self._emit(")", styles)
        elif brace.kind != "link again":
            kept = last.text[: len(last.text) - brace.taken]
            self.spans[-1:] = [Span(kept, last.styles, last.url, last.latex, last.display)] if kept else []
            self._emit(brace.after, styles)

    def _tilde(self, styles: tuple[Style, ...]) -> None:
        """A tie between two words is a blank; before a number, at the start of a word, a tilde says "about"."""
        self._at += 1
        before, after = self._tail()[-1:], self._text[self._at : self._at + 1]
        is_tie = not before.isspace() and before not in "([" and not after.isspace() and after not in ",;)"
        is_range = before.isdigit() and after.isdigit()
        if is_tie and before and after and not is_range:
            self.repairs.append(Repair(f"{before}~{after}", f"{before} {after}", "tie"))
            self._emit(" ", styles)
        else:
            self._emit("~", styles)

    def _address(self, address: Address, styles: tuple[Style, ...]) -> None:
        written = re.sub(r"\\(?=[_%#&~])", "", self._text[address.start : address.end])
        self._emit(written, styles, url=address.url)
        self._at = address.end

    def _formula(self, styles: tuple[Style, ...]) -> None:
        found = formula_at(self._text, self._at)
        if found is None:
            width = 1 if self._text[self._at] == "$" else 2
            self._emit(self._text[self._at : self._at + width].lstrip("\\"), styles)
            self._at += width
            return
        self._at = found.end
        self.unknown.update(dict.fromkeys(unknown_in(found.latex)))
        said = readable(found.latex)
        self._emit(said, styles, latex="" if found.is_plain(said) else found.latex, display=found.display)

    # --- Macros

    def _backslash(self, styles: tuple[Style, ...]) -> tuple[Style, ...]:
        if self._quotation(styles) or self._accent(styles) or self._verbatim(styles):
            return styles
        match = _MACRO.match(self._text, self._at)
        assert match is not None  # a backslash always matches, at the end of the text by itself
        written = match.group()
        self._at = match.end()
        name = written[1:].rstrip("*")
        if not name.isalpha():
            self._escape(written, styles)
        elif name in macros.SWITCHES:
            self._skip_blank()
            style = macros.SWITCHES[name]
            return (*styles, style) if style and self._depth else styles
        elif not (self._known(name, styles) or self._speaking(name, styles)):
            self._unknown(name, styles)
        return styles

    def _escape(self, written: str, styles: tuple[Style, ...]) -> None:
        sign = written[1:]
        blank = {"\\": " ", ",": " ", ";": " ", ":": " ", " ": " ", "\n": " ", ">": " "}
        nothing = ("!", "/", "-", "@", "(", ")", "[", "]")
        said = "" if sign in nothing else blank.get(sign, sign)
        if sign == "\\" and (option := _OPTION.match(self._text, self._at)):
            self._at = option.end()
        if self._text.startswith("{}", self._at):
            self._at += 2
        self.repairs.append(Repair(written, said, "escape"))
        self._emit(said, styles)

    def _quotation(self, styles: tuple[Style, ...]) -> bool:
        match = _QUOTED.match(self._text, self._at)
        if not match or self._tail()[-1:].isalnum():
            return False
        said = match.group().replace("\\", "")
        self.repairs.append(Repair(match.group(), said, "escape"))
        self._emit(said, styles)
        self._at = match.end()
        return True

    def _accent(self, styles: tuple[Style, ...]) -> bool:
        match = _ACCENT.match(self._text, self._at) or _SPACED_ACCENT.match(self._text, self._at)
        if not match or (match.group(1).isalpha() and "{" not in match.group() and " " not in match.group()):
            return False
        letter = next((group for group in match.groups()[1:] if group), "")
        said = macros.accented(match.group(1), letter) if letter else match.group(1)
        self.repairs.append(Repair(match.group(), said, "accent"))
        self._emit(said, styles)
        self._at = match.end()
        return True

    def _verbatim(self, styles: tuple[Style, ...]) -> bool:
        if match := _VERBATIM.match(self._text, self._at):
            self._emit(match.group(2), (*styles, "code"))
            self._at = match.end()
        elif match := _ENVIRONMENT.match(self._text, self._at):
            self._emit(" ", styles)
            self._at = match.end()
        return match is not None

    def _known(self, name: str, styles: tuple[Style, ...]) -> bool:
        """Macros that take an argument."""
        if name in macros.STYLES or name in macros.TRANSPARENT:
            self._styled(name, styles)
        elif name in ("href", "url", "nolinkurl", "path"):
            self._link(name, styles)
        elif name in macros.MATHS:
            self._bare_formula(name, styles)
        elif name in macros.HIDDEN or name in macros.COLOURS:
            self._skip_option()
            self._balanced()
            self._group(styles)
        elif name in macros.CITATIONS:
            self._skip_option()
            key = self._balanced()
            self._emit(f"[{key}]" if key else "", styles)
        elif name in macros.ASIDES:
            self._aside(styles)
        else:
            return False
        return True

    def _styled(self, name: str, styles: tuple[Style, ...]) -> None:
        style = macros.STYLES.get(name)
        self._skip_option()
        if self._text[self._at : self._at + 1] != "{":
            self._skip_blank_before_brace()
        start = self._at + 1
        here = len(self.spans)
        if not self._group((*styles, style) if style else styles):
            return
        inside = self._text[start : self._at - 1]
        if style == "superscript" and inside and all(letter in RAISED and not letter.isalpha() for letter in inside):
            del self.spans[here:]
            self._emit("".join(RAISED[letter] for letter in inside), styles)

    def _link(self, name: str, styles: tuple[Style, ...]) -> None:
        target = self._balanced() or ""
        found = find_addresses(target.strip())
        url = found[0].url if found and found[0].start == 0 else ""
        outer, self._url = self._url, self._url or url
        if name != "href":
            self._emit(re.sub(r"\\(?=[_%#&~])", "", target.strip()), styles)
        else:
            self._skip_blank_before_brace()
            if not self._group(styles):
                self._emit(target, styles)
        self._url = outer

    def _bare_formula(self, name: str, styles: tuple[Style, ...]) -> None:
        part = _FORMULA_PART.match(self._text, self._at)
        end = part.end() if part else self._at
        self._emit(readable(f"\\{name}{self._text[self._at : end]}"), styles)
        self._at = end

    def _aside(self, styles: tuple[Style, ...]) -> None:
        self._skip_option()
        if self._text[self._at : self._at + 1] == "{":
            self._emit("(" if self._tail()[-1:].isspace() else " (", styles)
            self._group(styles)
            self._emit(")", styles)

    def _speaking(self, name: str, styles: tuple[Style, ...]) -> bool:
        """Macros that stand for a word or a sign, or for nothing."""
        if name in macros.UNSPOKEN:
            self._skip_blank()
            return True
        said = macros.STAND_FOR.get(name, macros.LETTERS.get(name)) or symbol(name)
        if said is None and name not in macros.STAND_FOR:
            return False
        if self._text.startswith("{}", self._at):
            self._at += 2
        elif name in macros.LETTERS:
            self._skip_blank()
        self._emit(said or "", styles)
        return True

    def _unknown(self, name: str, styles: tuple[Style, ...]) -> None:
        self.unknown[f"\\{name}"] = None
        self._emit(f" {name}" if self._tail()[-1:].isalnum() else name, styles)
        while self._text.startswith("{", self._at):
            if self._text.startswith("{}", self._at):
                self._at += 2
                continue
            self._emit(" ", styles)
            self._group(styles)
        if self._text[self._at : self._at + 1].isalnum():
            self._emit(" ", styles)

    def _skip_blank(self) -> None:
        """A blank behind a macro without arguments only ends its name."""
        if self._text[self._at : self._at + 1] == " ":
            self._at += 1

    def _skip_blank_before_brace(self) -> None:
        if self._text.startswith(" {", self._at):
            self._at += 1

    def _skip_option(self) -> None:
        if option := _OPTION.match(self._text, self._at):
            self._at = option.end()
