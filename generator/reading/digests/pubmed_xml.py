"""XML of PubMed, as its search page and its API give it."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from generator.errors import ProblemCollector
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests.record import RawRecord, read_records
from generator.reading.digests.xml_text import parse_xml

_ROOT = re.compile(r"<(?:PubmedArticleSet|PubmedArticle|PubmedBookArticle)[\s>]")


def is_pubmed_xml(head: str) -> bool:
    """Whether a file is XML of PubMed."""
    return head.lstrip().startswith("<") and _ROOT.search(head) is not None


def read_pubmed_xml(path: Path, problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Read XML of PubMed.

    Args:
        path: the file.
        problems: collects XML that is not well formed, and each value that cannot be right.

    Returns:
        The papers without a problem, in order.
    """
    root = parse_xml(path, problems)
    if root is None:
        return ()
    source = Source(path.as_posix())
    articles = list(root.iter("PubmedArticle", "PubmedBookArticle"))
    if not articles:
        problems.error(source, "this XML of PubMed holds no article", "save it again, or remove it")
    records = [RawRecord(Source(source.path, one.sourceline or 0), _convert_article(one)) for one in articles]
    return read_records(records, problems)


def _convert_article(article: etree._Element) -> dict[str, object]:
    """What PubMed says of an article, under names of the table of aliases."""
    title = _find_text(article, ".//ArticleTitle") or _find_text(article, ".//BookTitle")
    abstract = article.find(".//Abstract")
    ids = [*article.findall("./*/Article/ELocationID"), *article.findall("./PubmedData/ArticleIdList/ArticleId")]
    doi = next((one.text for one in ids if "doi" in (one.get("EIdType"), one.get("IdType"))), None)
    values: dict[str, object] = {
        "title": title,
        "abstract": [] if abstract is None else [_read_part(part) for part in abstract.findall("AbstractText")],
        "authors": [name for one in article.findall(".//AuthorList[1]/Author") if (name := _read_author(one))],
        "doi": doi,
        "issued": _read_day(article),
        "venue": _find_text(article, ".//Journal/Title"),
    }
    return {key: value for key, value in values.items() if value}


def _find_text(element: etree._Element, path: str) -> str:
    found = element.find(path)
    return "" if found is None else " ".join("".join(found.itertext()).split())


def _read_part(part: etree._Element) -> str:
    """A part of an abstract with its label: `METHODS: We boil`."""
    text, label = " ".join("".join(part.itertext()).split()), part.get("Label")
    return f"{label}: {text}" if label and text else text


def _read_author(author: etree._Element) -> dict[str, object] | None:
    family, given = _find_text(author, "LastName"), _find_text(author, "ForeName") or _find_text(author, "Initials")
    suffix, group = _find_text(author, "Suffix"), _find_text(author, "CollectiveName")
    name = " ".join(part for part in (given, family or group, suffix) if part)
    return {"name": name} if name else None


def _read_day(article: etree._Element) -> str | None:
    """The day of the publication, where all of it is known."""
    for path in (".//ArticleDate", ".//Journal/JournalIssue/PubDate"):
        parts = [_find_text(article, f"{path}/{part}") for part in ("Year", "Month", "Day")]
        if all(parts):
            return " ".join(parts) if parts[1].isalpha() else "-".join(parts)
    return None
