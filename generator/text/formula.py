r"""Formulas in LaTeX, read out as Unicode: `\frac{8}{255}` as `8/255`, `x_{i}^2` as `xᵢ²`."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from generator.text import formula_macros as macros
from generator.text.normal_forms import normal_form
from generator.text.scripts import lowered, raised
from generator.text.symbols import FUNCTIONS, symbol

_TOKEN = re.compile(r"\\(?:[A-Za-z]+\*?|.|$)|\s+|.", re.DOTALL)
_DEEPEST = 40
"""Groups and macros inside each other, after which the rest is shown as it stands; no person writes so deep."""

_LONGEST_OPTION = 30
"""Tokens within which an option in square brackets has to close."""

_SPACES = {r"\,", r"\;", r"\:", r"\ ", r"\quad", r"\qquad", r"\>", "~", r"\\", "&", r"\enspace", r"\thinspace"}
_OPERATORS = frozenset("=<>≤≥≪≫≈∼≃≅≡≠±∓×·÷/→←↔⇒⇐⇔↦∈∉⊂⊆⊃⊇∝+:∧∨∪∩∖⊕⊗≔≲≳-")
"""Signs around which an author's blanks are kept."""

_DOUBLE_STRUCK = {letter: f"DOUBLE-STRUCK CAPITAL {letter}" for letter in "CHNPQRZ"}
_LOOSE = re.compile(r"[+\-=<>≤≥±×·/, ]")
"""Signs that make a part of a fraction need brackets."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Something read: a sign, a function's name, words."""

    text: str
    apart: bool = False
    """Whether it is a word that needs a blank between itself and a neighbouring letter."""
    script: bool = False
    """Whether it hangs on what stands before it."""


def readable(latex: str) -> str:
    """Read a formula out in plain Unicode, on one line.

    Args:
        latex: the formula without its dollar signs; unknown macros are read as their names, and a formula that
            breaks off is read as far as it goes.

    Returns:
        The formula as a person would type it; nothing but dress and placement is left out.
    """
    return normal_form("NFC", _Reader(_TOKEN.findall(latex)).all())


def bracketed(part: str) -> str:
    """Put brackets around a numerator or denominator that would fall apart without them."""
    outside = re.sub(r"\([^()]*\)", "", part.strip())
    return f"({part})" if _LOOSE.search(outside) else part


class _Reader:
    """Reads the tokens of one formula from left to right."""

    def __init__(self, tokens: list[str], depth: int = 0) -> None:
        self._tokens = tokens
        self._next = 0
        self._depth = depth

    def all(self) -> str:
        """Everything; a closing brace too many is passed over."""
        parts = []
        while self._next < len(self._tokens):
            parts.append(self._until_brace())
            self._next += 1
        return "".join(parts).strip()

    def _until_brace(self, keep_blanks: bool = False) -> str:
        pieces: list[_Piece] = []
        while self._next < len(self._tokens) and self._tokens[self._next] != "}":
            token = self._take_token()
            if token in ("^", "_"):
                script = self._read_argument()
                pieces.append(_Piece(raised(script) if token == "^" else lowered(script), script=True))
            elif token == "'":
                pieces.append(_Piece("′", script=True))
            elif token.isspace() or token in _SPACES:
                pieces.append(_Piece(" ", apart=keep_blanks or not token.isspace()))
            else:
                pieces.append(self._read_piece(token))
        return _join_pieces(pieces)

    def _take_token(self) -> str:
        self._next += 1
        return self._tokens[self._next - 1]

    def _peek_token(self) -> str:
        return self._tokens[self._next] if self._next < len(self._tokens) else ""

    def _read_argument(self, keep_blanks: bool = False) -> str:
        """What a macro or a script sign takes: a group, a macro with its own arguments, or one letter."""
        while self._peek_token().isspace():
            self._next += 1
        if self._peek_token() in ("", "}"):
            return ""
        token = self._take_token()
        return self._read_piece(token, keep_blanks).text if token not in ("^", "_") else ""

    def _read_group(self, keep_blanks: bool = False) -> str:
        inner = self._until_brace(keep_blanks)
        self._next += 1
        return inner if keep_blanks else inner.strip()

    def _read_option(self) -> str:
        """What stands in square brackets right behind a macro."""
        near = self._tokens[self._next : self._next + _LONGEST_OPTION]
        if near[:1] != ["["] or "]" not in near:
            return ""
        end = near.index("]")
        self._next += end + 1
        return _Reader(near[1:end], self._depth).all()

    def _read_piece(self, token: str, keep_blanks: bool = False) -> _Piece:
        if self._depth >= _DEEPEST:
            return _Piece(token.strip("{\\"), apart=True)
        self._depth += 1
        piece = _Piece(self._read_group(keep_blanks)) if token == "{" else self._read_sign(token)
        self._depth -= 1
        return piece

    def _read_sign(self, token: str) -> _Piece:
        if not token.startswith("\\"):
            return _Piece(token)
        name = token[1:].rstrip("*")
        if not name.isalpha():
            return _Piece({"|": "‖", "!": "", "(": "", ")": "", "[": "", "]": "", "\n": " "}.get(name, name))
        return self._read_macro(name)

    def _read_macro(self, name: str) -> _Piece:
        if name in macros.TWO_PARTS:
            return _Piece(f"{bracketed(self._read_argument())}/{bracketed(self._read_argument())}")
        if name in macros.BINOMIALS:
            return _Piece(f"C({self._read_argument()}, {self._read_argument()})")
        if name == "sqrt":
            return _Piece(raised(self._read_option()) + "√" + bracketed(self._read_argument()))
        if name in ("overset", "stackrel", "underset"):
            script, base = self._read_argument(), self._read_argument()
            return _Piece(base + (lowered(script) if name == "underset" else raised(script)))
        return self._read_dress(name) or self._plain_macro(name)

    def _read_dress(self, name: str) -> _Piece | None:
        """A macro that changes its argument, if it is one."""
        if name in macros.DOUBLE_STRUCK:
            return _Piece("".join(map(_double_struck, self._read_argument())))
        if name in ("textcolor", "colorbox", "href"):
            self._read_argument()
            return _Piece(self._read_argument())
        if name in ("pmod", "pod"):
            return _Piece(f" (mod {self._read_argument()})")
        return _Piece(self._read_argument() + "\u0338") if name == "not" else None

    def _plain_macro(self, name: str) -> _Piece:
        if name in macros.HIDDEN:
            self._read_argument()
            return _Piece(" ") if name in ("begin", "end") else _Piece("")
        if name in macros.UNSPOKEN:
            if self._peek_token() == "." and name in ("left", "right"):
                self._next += 1
            return _Piece("")
        if name in macros.ACCENTS:
            base = self._read_argument()
            return _Piece(base + macros.ACCENTS[name] if len(base) == 1 else base)
        if name in macros.UPRIGHT:
            braced = self._peek_token() == "{"
            return _Piece(
                self._read_argument(keep_blanks=name in macros.WORDS), apart=braced and name == "operatorname"
            )
        if name in ("xrightarrow", "xleftarrow"):
            over = self._read_argument()
            return _Piece(f"{symbol(name)}{f'[{over}]' if over else ''}")
        sign = symbol(name)
        return _Piece(name if sign is None else sign, apart=sign is None or name in FUNCTIONS)


def _double_struck(letter: str) -> str:
    if letter in _DOUBLE_STRUCK:
        return unicodedata.lookup(_DOUBLE_STRUCK[letter])
    if letter == "1":
        return "𝟙"
    return chr(0x1D538 + ord(letter) - ord("A")) if "A" <= letter <= "Z" else letter


def _join_pieces(pieces: list[_Piece]) -> str:
    """Put pieces side by side: blanks stay around operators and words, and part words from letters."""
    pieces = [piece for piece in pieces if piece.text]
    text = ""
    apart = False
    for index, piece in enumerate(pieces):
        if piece.text == " ":
            text += " " if not text.endswith(" ") and (piece.apart or _blank_counts(pieces, index)) else ""
            continue
        if apart or (piece.apart and not piece.script):
            text += " " if text[-1:].isalnum() and piece.text[0].isalnum() and not piece.script else ""
        text += piece.text
        apart = piece.apart or (piece.script and apart)
    return text


def _blank_counts(pieces: list[_Piece], index: int) -> bool:
    """Whether a blank parts an operator that has one on either side, or follows a comma; TeX sets no other blank."""

    def text_at(place: int) -> str:
        return pieces[place].text if 0 <= place < len(pieces) else "\0"

    before, after = text_at(index - 1), text_at(index + 1)
    if before in (",", ";", ":"):
        return True
    if after[:1] in _OPERATORS:
        return text_at(index + 2) == " " and before != "\0"
    return before[:1] in _OPERATORS and text_at(index - 2) == " "
