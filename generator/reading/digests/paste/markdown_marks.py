"""Lines of a paste without what mail and Markdown put around them: quotation, headings, emphasis, links, numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from generator.reading.digests.paste.dialects.dialect import Unmarked
from generator.reading.digests.paste.dialects.table import DialectTable
from generator.reading.digests.paste.label_words import FIELD_WORDS
from generator.reading.digests.paste.line_roles import Line
from generator.reading.digests.paste.markdown_tables import find_rows
from generator.reading.digests.paste.text_form import argues, form_of, is_finished

_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Letters of no width that web pages put between words; joiners, which some scripts need, stay."""
_QUOTED = re.compile(r"\s*(?:>\s?)+")
_HEADING = re.compile(r"\s{0,3}(?P<marks>#{1,6})\s+(?P<text>\S.*)")
"""`## Kettles ##`; the signs behind it are taken off apart."""
_BULLET = re.compile(r"^\s*[-*+•]\s+(?:\[[ xX]\]\s+)?(?=\*\*|__|\[|<?https?://\S+$)")
"""An item of a list that is emphasised, a link or an address."""
_ITEM = re.compile(r"^\s*[-*+•]\s+(?=[^\W\d_][^:：]{0,40}[:：])")
"""An item of a list that begins with words and a colon."""
_SIGN = re.compile(r"^\s*[\u2190-\u21ff\u2300-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff\u200d\ufe0f]+\s*(?=\S)")
"""Emoji and arrows in front of a line."""
_BOLD_LABEL = re.compile(r"(?P<mark>\*\*|__)(?=[^\s*_])(?P<label>[^*_:：]{1,40})\s*[:：]\s*(?P=mark)\s*(?=\S)")
"""`**Why it matters:** ` in front of more."""
_EMPHASISED = re.compile(r"(?P<mark>\*\*\*|\*\*|\*|__)(?=[^\s*_])(?P<text>(?:(?!(?P=mark)).)*?\S)(?P=mark)(?P<rest>.*)")
"""`**Kettles**`, or `**Authors:** Ada Regen`."""
_LINK_LABEL = re.compile(r"(?:tl;?dr|code|project(?: page)?|paper)\s*:?", re.IGNORECASE)
"""Words in bold that are no labels of text and facts, but stand in front of more as those do."""
_FOLD = re.compile(r"</?details\b[^<>]{0,100}>|<summary>[^<>]{0,100}</summary>", re.IGNORECASE)
"""`<details>`, `<summary>Abstract</summary>`."""
_TARGET = r"\(<?(https?://[^\s()<>]+(?:\([^\s()<>]*\)[^\s()<>]*)*)>?\)"
_LINK = re.compile(rf"\[([^\[\]]+)\]{_TARGET}")
_LABELLED = re.compile(rf"(title\s*:)\s*{_LINK.pattern}", re.IGNORECASE)
"""A title that says that it is one and leads to its page."""
_ROW = re.compile(rf"[*_]{{0,2}}{_LINK.pattern}[*_]{{0,2}}[\s|·•,/]*(?=[\[*_]|$)")
"""One link of a row of links, with what parts it from the next."""
_NUMBER = re.compile(r"\s*(?:(?P<dot>\d{1,4})\.|\[(?P<bracket>\d{1,4})\]|#(?P<hash>\d{1,4})[.:]?)\s+(?=\S)")
_LONGEST_LABEL = 40
"""Letters of a label."""
_FEWEST_NUMBERED = 2
"""A number alone in front of a title may be a part of it."""


def split_lines(text: str, dialects: DialectTable) -> list[Line]:
    r"""Split a text into lines without marks; what they say stays as it is.

    A mark counts only where the lines around it agree that it is one: a single line of a quotation or of a numbered
    list may be one of a sentence.

    Args:
        text: a text whose line ends are `\n`.
        dialects: the marks of sources of pastes.
    """
    raws = [_unfold(_INVISIBLE.sub("", raw)) for raw in text.split("\n")]
    unquoted = [_QUOTED.sub("", raw, count=1) if _is_quoted(raws, place) else raw for place, raw in enumerate(raws)]
    lines = [_remove_heading(raw, begins=_may_begin_heading(unquoted, place)) for place, raw in enumerate(unquoted)]
    for place in _find_numbered(lines):
        lines[place] = replace(lines[place], text=_NUMBER.sub("", lines[place].text, count=1))
    bare = [_remove_links(line, dialects, begins=_begins_block(unquoted, place)) for place, line in enumerate(lines)]
    made: list[Line] = []
    rows = find_rows(unquoted)
    for place, line in enumerate(bare):
        cells = [_remove_links(Unmarked(text), dialects, begins=True) for text in rows.get(place, ())]
        made += (_make_line(place + 1, one) for one in cells or [line])
    return [replace(line, text=part) for line in made for part in dialects.split_line(line.text)]


def _make_line(number: int, line: Unmarked) -> Line:
    is_indented = line.text.startswith(("  ", "\t", "\u00a0"))
    return Line(number, " ".join(line.text.split()), is_indented, line.level, line.links, line.bold_label)


def _is_quoted(raws: Sequence[str], place: int) -> bool:
    """Whether a line begins as a quotation, and stands alone or with others that do."""
    if not _QUOTED.match(raws[place]):
        return False
    around = [one for one in (*raws[max(0, place - 1) : place], *raws[place + 1 : place + 2]) if one.strip()]
    return not around or any(_QUOTED.match(one) for one in around)


def _unfold(raw: str) -> str:
    """A line without the tags of a part that a reader may unfold, where it says something beside them."""
    if "<" not in raw:
        return raw
    said = _FOLD.sub(" ", raw)
    return said if said.strip() else raw


def _may_begin_heading(raws: Sequence[str], place: int) -> bool:
    """Whether no sentence can go on in a line: a single `#` in the middle of wrapped text is a number's."""
    above = raws[place - 1].strip() if place else ""
    return raws[place].lstrip().startswith("##") or not any(map(str.isalnum, above)) or is_finished(above)


def _begins_block(raws: Sequence[str], place: int) -> bool:
    """Whether nothing stands right above a line."""
    return place == 0 or not raws[place - 1].strip()


def _remove_heading(raw: str, *, begins: bool) -> Unmarked:
    heading = _HEADING.fullmatch(raw) if begins else None
    if heading is None:
        return Unmarked(raw)
    text = heading["text"].rstrip()
    bare = text.rstrip("#")
    # Signs right behind a word belong to it, as in "C#".
    closed = bare.rstrip() if bare[-1:].isspace() else text
    return Unmarked(closed, len(heading["marks"]))


def _remove_links(line: Unmarked, dialects: DialectTable, *, begins: bool) -> Unmarked:
    """A line without emphasis and bullets, whose links are told apart from their texts where it is nothing else."""
    bare = _remove_item_marks(line.text, dialects)
    has_bold_label = _BOLD_LABEL.match(bare.strip()) is not None
    line = replace(line, text=_remove_emphasis(bare, dialects), bold_label=has_bold_label)
    if begins:
        line = dialects.unmark(line)
    bare = line.text.strip()
    if line.links:
        return line
    if labelled := _LABELLED.fullmatch(bare):
        label, title, url = labelled.groups()
        return replace(line, text=f"{label} {title}", links=((title, url),))
    row = _ROW.findall(bare)
    if not row or _ROW.sub("", bare) or not all(text.strip() for text, _ in row):
        return line
    links = tuple((_remove_emphasis(text, dialects), url) for text, url in row)
    return replace(line, text=" | ".join(text for text, _ in links), links=links)


def _remove_item_marks(text: str, dialects: DialectTable) -> str:
    """A line without the bullet and the emoji in front of a label, of emphasis, or of links."""
    text = _BULLET.sub("", text, count=1)
    item = _ITEM.sub("", text, count=1)
    if item != text and _begins_with_label(item, dialects):
        return item
    plain = _SIGN.sub("", text, count=1)
    if plain != text and (plain.startswith(("**", "__", "[", "<http", "http")) or _begins_with_label(plain, dialects)):
        return plain
    return text


def _begins_with_label(text: str, dialects: DialectTable) -> bool:
    word = re.split("[:：]", text[:_LONGEST_LABEL], maxsplit=1)[0].strip().lower()
    return word in FIELD_WORDS or dialects.match_label_alone(word) is not None


def _remove_emphasis(text: str, dialects: DialectTable) -> str:
    """A text that is emphasised as a whole, or whose label is, without the marks."""
    emphasised = _EMPHASISED.fullmatch(text.strip())
    if not emphasised:
        return text
    inside, rest = emphasised["text"], emphasised["rest"]
    if not rest:
        return _remove_emphasis(inside, dialects)
    if _is_label(inside, rest, dialects):
        return f"{inside.rstrip(': ：')}: {rest.lstrip(': ：')}"
    return text


def _is_label(inside: str, rest: str, dialects: DialectTable) -> bool:
    """Whether words in bold are the label of what stands behind them."""
    bare = inside.strip(": ：").lower()
    if dialects.match_label_alone(inside) or _LINK_LABEL.fullmatch(inside):
        return True
    if rest.lstrip()[:1] in tuple(":：") or inside.endswith((":", "：")):
        return bare in FIELD_WORDS or (inside.endswith((":", "：")) and len(bare) <= _LONGEST_LABEL)
    return False


def _find_numbered(lines: Sequence[Unmarked]) -> list[int]:
    """Which lines are titles with numbers in front, as the numbers tell that follow each other through the paste."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    for place, line in enumerate(lines):
        number = _NUMBER.match(line.text)
        if number and (line.level or not place or not lines[place - 1].text.strip()):
            numbered = (place, int(number[number.lastgroup or 0]), line.text[number.end() :])
            found.setdefault(line.level, []).append(numbered)
    return [place for level, numbered in found.items() if _counts_on(numbered, level) for place, _, _ in numbered]


def _counts_on(numbered: Sequence[tuple[int, int, str]], level: int) -> bool:
    """Whether numbers of lines of one level count titles: each by one more, and headings perhaps from 1 again."""
    numbers = [number for _, number, _ in numbered]
    if level == 0:
        is_list = len(numbers) >= _FEWEST_NUMBERED and all(after == before + 1 for before, after in pairwise(numbers))
    else:
        is_list = (len(numbers) >= _FEWEST_NUMBERED or numbers == [1]) and all(
            after in (before + 1, 1) for before, after in pairwise(numbers)
        )
    return is_list and all(_may_be_title(text) for _, _, text in numbered)


def _may_be_title(text: str) -> bool:
    form = form_of(_LINK.sub(r"\1", text).strip("*_ "))
    return form == "heading" or (form == "sentence" and not argues(text))
