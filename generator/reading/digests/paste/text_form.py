"""The form of a pasted text: how long, how many sentences, how it ends; by it titles and abstracts are told apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Form = Literal["heading", "sentence", "paragraph"]
"""`heading`: only a title looks like this; `paragraph`: only an abstract; `sentence`: its position must tell."""

LONGEST_TITLE = 250
"""Letters; of 2,000 titles on arXiv the longest has 207, of their abstracts the shortest has 320."""
_LONGEST_TITLE_WITH_STOP = 180
"""Letters of a title that ends in a full stop; of 4,688 titles on arXiv none does, and four are longer at all."""

_STOP = re.compile(r"(?:(?<!\.)\.|[。．])[\"'”’)\]}]*$")
_END = re.compile(r"[.!?…。．！？)\]}*][\"'”’]*$|https?://\S+$")
"""How a text ends that was not broken off: with a sentence, a bracket, an address."""
_BOUNDARY = re.compile(
    r"(?<!\b[A-Z])(?<!\bvs)(?<!\bal)(?<!\bcf)(?<!\be\.g)(?<!\bi\.e)(?<!\bNo)(?<!\bSt)(?<!\bDr)(?<!\bFig)"
    r"[.!?][\"'”’)\]]*\s+[\"'“‘(\[$\\]*[^\W\d_a-z]"
    r"|[。！？](?=.)"
)
"""Where one sentence ends and the next begins, as `. W` in "They boil. We rest."; not behind an initial or an
abbreviation, as in "J. Regen", "soups vs. Stews"."""
_DENSE_SCRIPT = re.compile(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff]")
"""Letters that say as much as three Latin ones."""
_PLACEHOLDER = re.compile(
    r"[\W_]*(?:n ?/ ?a|none|null|tba|tbd"
    r"|no (?:abstract|summary|description)(?: (?:is |was )?(?:available|provided|found|given))?(?: yet)?"
    r"|(?:the )?(?:abstract|summary) (?:is )?(?:not (?:yet )?available|unavailable|missing|not provided)"
    r"|keine? (?:abstract|zusammenfassung|kurzfassung)(?: (?:verfügbar|vorhanden))?"
    r"|(?:pas de résumé|résumé (?:non |in)disponible|aucun résumé)(?: disponible)?"
    r"|(?:sin resumen|resumen no disponible|sem resumo|resumo (?:não disponível|indisponível))"
    r"|(?:暂无|暫無|无|無)(?:摘要|简介)|(?:要旨|概要)(?:なし|はありません)|초록 ?없음)[\W_]*",
    re.IGNORECASE,
)
"""`N/A`, `*No abstract available.*`, `Keine Zusammenfassung verfügbar`, `暂无摘要`."""
_LONGEST_PLACEHOLDER = 80
"""Letters of such a text."""
_ADDRESS = re.compile(r"https?://\S|\bwww\.\w")
_TAIL = 400
"""How many letters at the end of a text tell how it ends; the longest address has fewer."""
_TITLES_DO_NOT_END_IN = (":", ";", ",")
_LEADS_ON = re.compile(
    r"(?:[:,\-–—&/]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|over|the|through|to|towards?|under|using|via|with"
    r"|without|is|are))$",
    re.IGNORECASE,
)
"""How a line ends whose sentence must go on in the next, as "A Survey of" or "boil, rest,"."""
_LONGER_WORD = re.compile(r"[^\W\d_]{4,}")
_ARGUING = re.compile(
    r"\b(?:we|our)\b|^(?:this|these|it|they|here|thus|hence|therefore|furthermore|moreover|additionally"
    r"|in addition|finally|however|overall|experiments?|experimental|extensive|results|code)\b",
    re.IGNORECASE,
)
"""What abstracts say and titles do not: "as we show", "Furthermore, lids help"."""
_LOWER_CASE_WORD = re.compile(r"[^\W\d_A-Z]*+(?<=[a-zà-öø-ÿ])(?:['’-][a-zà-öø-ÿ'’-]*+)?(?=[\s,.;]|$)")
"""`goes`, `état`, `word-by-word`; the stars give nothing back, so that no word is read twice."""
_PART_WORDS = (
    r"(?:background|context|introduction|motivation|objectives?|aims?|purpose|materials?|methods?|methodology|approach"
    r"|design|setting|results?|findings?|conclusions?|discussion|interpretation|significance|impact|limitations"
    r"|availability|code|data|keywords?|index terms)"
)
_ITEM = r"[-•*]\s|\(?(?:\d|[ivx]{1,4})\)\s"
_PART = re.compile(rf"(?:{_ITEM}|{_PART_WORDS}\b[^.:]{{0,30}}:)", re.IGNORECASE)
"""How a part of a structured abstract begins, or an item of a list: `Methods:`, `(ii) `, `- `."""
_PART_ALONE = re.compile(
    rf"(?:{_ITEM}|{_PART_WORDS}(?: (?:and|&) [\w ]{{1,20}}| availability| statement| \([^()]{{0,25}}\))?\s*:)",
    re.IGNORECASE,
)
"""The same in a text that might be a title: `Data and code:`, and not `Data-Driven Kettles:`."""
_ENTITY_END = re.compile(r"&#?\w{1,12};$")
"""`&gt;` at the end of a text."""


# Asked several times about one line, from the room that cuts a paste to the one that puts papers together.
@lru_cache(maxsize=1024)
def form_of(text: str) -> Form:
    """What a text on one line looks like, wherever it stands."""
    length = len(text)
    if length <= LONGEST_TITLE:
        length += 2 * len(_DENSE_SCRIPT.findall(text))
    if length > LONGEST_TITLE:
        return "paragraph"
    stops = ends_with_full_stop(text)
    if (stops and length > _LONGEST_TITLE_WITH_STOP) or count_boundaries(text) > 1:
        return "paragraph"
    if stops or _leaves_open(text) or _ADDRESS.search(text):
        return "sentence"
    return "heading"


def count_boundaries(text: str) -> int:
    """How often one sentence ends and another begins inside a text."""
    return len(_BOUNDARY.findall(text))


def says_no_abstract(text: str) -> bool:
    """Whether a text stands where an abstract should be, to say that there is none."""
    return len(text) <= _LONGEST_PLACEHOLDER and _PLACEHOLDER.fullmatch(text) is not None


def ends_with_full_stop(text: str) -> bool:
    """Whether a text ends in a full stop; an ellipsis is none."""
    return _STOP.search(text, max(0, len(text) - _TAIL)) is not None


def is_finished(text: str) -> bool:
    """Whether a text ends where a sentence may end."""
    return _END.search(text, max(0, len(text) - _TAIL)) is not None


def begins_in_mid_sentence(text: str) -> bool:
    """Whether a text begins with a word in lower case throughout; `mOSCAR` is none."""
    return _LOWER_CASE_WORD.match(text) is not None


def leads_on(line: str) -> bool:
    """Whether a line ends in a small word or a sign behind which something must follow."""
    return _LEADS_ON.search(line, max(0, len(line) - _TAIL)) is not None


def is_set_as_title(text: str) -> bool:
    """Whether most longer words of a text are capitalised, as in many titles and in no sentence."""
    words = _LONGER_WORD.findall(text)
    capitalised = sum(not word[0].islower() for word in words)
    return len(words) > 1 and 3 * capitalised >= 2 * len(words)


def argues(text: str) -> bool:
    """Whether a text speaks as abstracts do and titles do not: of "we" and "our", or with "furthermore" in front."""
    return _ARGUING.search(text) is not None


def runs_on(line: str, following: str) -> bool:
    """Whether a line certainly goes on in the one that follows it."""
    return leads_on(line) or begins_in_mid_sentence(following) or following.startswith("(")


def _leaves_open(text: str) -> bool:
    """Whether a text ends in a sign behind which more must come, which titles do not."""
    return text.endswith(_TITLES_DO_NOT_END_IN) and not _ENTITY_END.search(text, max(0, len(text) - _TAIL))


def begins_part(text: str) -> bool:
    """Whether a text begins as a part of a structured abstract does, as "Methods:", or as an item of a list."""
    return (_PART_ALONE if form_of(text) == "heading" else _PART).match(text) is not None


def continues(abstract: str, text: str) -> bool:
    """Whether a text behind an empty line is certainly a further paragraph of the abstract above.

    It is when it begins in mid-sentence or as a part of a structured abstract, when the abstract above ends in a
    comma or a colon, or when it does no more than name an address.
    """
    if _leaves_open(abstract) or begins_part(text):
        return True
    if form_of(text) == "heading":
        return begins_in_mid_sentence(text) and not is_finished(abstract)
    names_address = _ADDRESS.search(text) is not None and form_of(text) == "sentence"
    return names_address or begins_in_mid_sentence(text)
