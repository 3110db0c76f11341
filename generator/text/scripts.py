"""Raised and lowered letters in Unicode, and what to write where Unicode has none."""

from __future__ import annotations

RAISED = {
    **dict(zip("0123456789+-=()−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻", strict=True)),
    **dict(zip("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)),
    **dict(zip("ABDEGHIJKLMNOPRTUVW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ", strict=True)),
    **dict(zip("βγδθφχ", "ᵝᵞᵟᶿᵠᵡ", strict=True)),
    **{"*": "*", "∗": "*", "⋆": "*", "′": "′", "∘": "°", "°": "°", "†": "†", "‡": "‡", "⊤": "ᵀ", "™": "™"},
}
"""Letters with a raised form, or that stand high by themselves."""

LOWERED = {
    **dict(zip("0123456789+-=()−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋", strict=True)),
    **dict(zip("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True)),
    **dict(zip("βγρφχ", "ᵦᵧᵨᵩᵪ", strict=True)),
}
"""Letters with a lowered form."""

_LONGEST_LETTERED = 2
"""Scripts of more letters are words ("max"): lowered they could neither be read nor be searched for."""


def raised(script: str) -> str:
    """Write `script` as an exponent: `ⁿ⁺¹` where Unicode can, else `^A1` or `^(a/b)`."""
    return _shift_script(script, RAISED, "^")


def lowered(script: str) -> str:
    """Write `script` as an index: `ᵢⱼ` where Unicode can, else `_max` or `_(i,j)`."""
    return _shift_script(script, LOWERED, "_")


def _shift_script(script: str, table: dict[str, str], sign: str) -> str:
    if not script:
        return ""
    letters = sum(letter.isalpha() for letter in script)
    if letters <= _LONGEST_LETTERED and all(letter in table for letter in script):
        return "".join(table[letter] for letter in script)
    return f"{sign}{script}" if script.isalnum() or len(script) == 1 else f"{sign}({script})"
