"""Measures how `generator.text` cleans real arXiv records: speed, crashes, marks left over, words lost.

Usage: python benchmarks/text.py RECORDS.jsonl[.gz]     (one record a line, with `title` and `abstract`)
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from generator.model.markup import MarkupText
from generator.text.clean import clean_text, normalised
from generator.text.faces import as_html, as_latex

_FORMULA = re.compile(r"\$\$.+?\$\$|\$(?:\\.|[^\\$])+\$|\\\(.+?\\\)|\\\[.+?\\\]", re.DOTALL)
_ACCENT = re.compile(r"\\[`'^\"~=.]")
_MACRO = re.compile(
    r"\\(?:begin|end)\{\w+\*?\}|\\(?:href|textcolor|color|label|[hv]space)\s*\{[^{}]*\}|\\[A-Za-z]+?(?=https?:)|\\[A-Za-z]+|\\."
)
_WORD = re.compile(r"[A-Za-z]{3,}")


def texts_of(path: Path) -> Iterator[tuple[str, str]]:
    """The name and text of each title and abstract."""
    lines = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in lines.decode().splitlines():
        record = json.loads(line)
        for field in ("title", "abstract"):
            yield f"{record.get('arxiv_id', '?')} {field}", record[field]


def lost_words(raw: str, text: MarkupText) -> list[str]:
    """Words outside of formulas and macro names that neither the clean text nor a repair holds."""
    outside = _MACRO.sub(" ", _ACCENT.sub("", _FORMULA.sub(" ", normalised(raw))))
    told = text.plain + "".join(repair.before for repair in text.repairs)
    unaccented = "".join(letter for letter in unicodedata.normalize("NFD", told) if not unicodedata.combining(letter))
    kept = re.sub(r"\W+", "", unaccented).lower()
    return [word for word in _WORD.findall(outside) if word.lower() not in kept]


def marks_left(texts: list[tuple[str, str, MarkupText]]) -> dict[str, list[str]]:
    """The names of the texts in which something of the source is left, or lost."""
    found: dict[str, list[str]] = {"visible backslash": [], "brace": [], "lost words": [], "not stable": []}
    for name, raw, text in texts:
        if "\\" in text.plain:
            found["visible backslash"].append(name)
        if "{" in text.plain or "}" in text.plain:
            found["brace"].append(name)
        if words := lost_words(raw, text):
            found["lost words"].append(f"{name}: {' '.join(words)}")
        if clean_text(text.plain).plain != text.plain:
            found["not stable"].append(name)
    return found


def cleaned(texts: list[tuple[str, str]]) -> list[tuple[str, str, MarkupText]]:
    """Every text cleaned, without those that crash, which are printed."""
    done = []
    for name, raw in texts:
        try:
            done.append((name, raw, clean_text(raw)))
        except Exception as error:  # noqa: BLE001 - counting what goes wrong is what this is for
            print(f"crash: {name}: {error!r}")
    return done


def main(path: Path) -> None:
    """Clean every record and print what was found."""
    texts = list(texts_of(path))
    start = time.process_time()
    done = cleaned(texts)
    seconds = time.process_time() - start
    papers = len(texts) / 2
    print(f"{len(texts)} titles and abstracts, {len(texts) - len(done)} crashes")
    print(f"cleaning: {seconds / papers * 1000:.2f} ms a paper, {papers / seconds:.0f} papers a second")
    start = time.process_time()
    converted = 0
    for _, _, text in done:
        as_latex(text)
        converted += as_html(text).count("<math")
    seconds = time.process_time() - start
    formulas = sum(bool(span.latex) for _, _, text in done for span in text.spans)
    print(
        f"HTML and LaTeX: {seconds / papers * 1000:.2f} ms a paper; {formulas} formulas, {formulas - converted} failed"
    )
    for what, names in marks_left(done).items():
        print(f"{what}: {len(names)} ({len(names) / len(texts):.2%})", *names[:10], sep="\n  ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
