"""The names that the world has for what a digest says of a paper: one row a field, the best name first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Field = Literal["title", "abstract", "authors", "arxiv_id", "doi", "published", "venue", "code_url", "categories"]

ALIASES: Mapping[Field, str] = {
    "title": "title ti t1 papertitle articletitle documenttitle titleoriginal primarytitle displaytitle headline"
    " titel titre titulo título"
    " 标题 題目 论文标题 题名 タイトル 제목 논문제목 paper",
    "abstract": "abstract summary paperabstract ab n2 abstracttext abstractnote papersummary abstractinvertedindex"
    " zusammenfassung kurzfassung resumen résumé resume resumo riassunto 摘要 概要 要旨 抄録 초록 요약"
    " description content",
    "authors": "authors fau author au a1 authorships authorfullnames authornames authorlist creators creator names"
    " autoren autor autores auteurs auteur autori 作者 著者 저자",
    "arxiv_id": "arxivid arxiv externalids.arxiv externalids.arxivid arxivurl identifiers.arxiv eprint absurl absid"
    " id paperid paperurl articleurl url urls link links pdfurl pdf pdflink openaccesspdf.url ur entryid guid doi do"
    " lid aid",
    "doi": "doi do externalids.doi doiurl identifiers.doi lid aid di doilink url urls link links ur id",
    "published": "published publishedat publicationdate publisheddate publishedonline issued submitted submitteddate"
    " datepublished datesubmitted date da dp pubdate pdate cdate prismpublicationdate versions.0.created datum fecha"
    " 日期 发布日期 公開日",
    "venue": "venue t2 journaltitle journal booktitle journalref publicationtitle containertitle sourcetitle jf jo jt"
    " journalname journal.name journal.title publicationvenue.name primarylocation.displayname"
    " hostvenue.displayname conference conferencename proceedings proceeding ja ta zeitschrift revista revue 期刊 会议",
    "code_url": "codeurl code github githuburl githubrepo githublink repository repositoryurl repo repourl codelink"
    " coderepository implementation",
    "categories": "categories category primarycategory arxivprimarycategory primaryclass arxivcategories subjects tags",
}
"""For each field the keys that may hold it, in the form of `plain_key`; dots part the keys of objects in objects."""

_WRAPPERS = frozenset(
    "paper content value attributes source bibjson metadata articlemeta medlinecitation article".split()
)
"""Keys that say nothing of their own: `paper.title` of Hugging Face, `content.title.value` of OpenReview."""


@dataclass(frozen=True, slots=True)
class Alias:
    """What a key may hold."""

    field: Field
    """The field of a paper."""
    rank: int
    """Its place among the names of the field; the lowest that is filled in counts."""


def _index_aliases(aliases: Mapping[Field, str]) -> dict[str, tuple[Alias, ...]]:
    found: dict[str, list[Alias]] = {}
    for field, names in aliases.items():
        for rank, name in enumerate(dict.fromkeys(names.split())):
            found.setdefault(name, []).append(Alias(field, rank))
    return {name: tuple(rows) for name, rows in found.items()}


_INDEX = _index_aliases(ALIASES)


def plain_key(key: str) -> str:
    """A key without what spellings differ in: `Journal-Ref`, `journal_ref` and `journalRef` are `journalref`."""
    return "".join(letter for letter in key.casefold() if letter.isalnum())


def is_wrapper(key: str) -> bool:
    """Whether a key says nothing of its own, so that what is in it counts as beside it."""
    return plain_key(key) in _WRAPPERS


def find_aliases(path: Iterable[str]) -> tuple[Alias, ...]:
    """What the value at a path of keys may hold.

    Args:
        path: the keys from the record down to the value, as they are written.

    Returns:
        A row for each field that it may hold; none where the path is not known.
    """
    plain = [plain_key(key) for key in path]
    inner = [key for key in plain if key not in _WRAPPERS]
    # A wrapper that is all there is holds a value of its own, as the column "Paper" of a table.
    return _INDEX.get(".".join(inner or plain[-1:]), ())


def has_field(keys: Iterable[str], *fields: Field) -> bool:
    """Whether one of some keys is a name of one of some fields."""
    return any(alias.field in fields for key in keys for alias in find_aliases((key,)))
