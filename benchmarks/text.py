"""Measures how `generator.text` cleans real arXiv records: speed, crashes, marks left over, words lost.

Usage: python benchmarks/text.py RECORDS.jsonl[.gz]     (one record a line, with `title` and `abstract`)
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator.model import MarkupText
from generator.text.clean import clean_text, normalised
from generator.text.faces import as_html, as_latex

_FORMULA = re.compile(r"\$\$.+?\$\$|\$(?:\\.|[^\\$])+\$|\\\(.+?\\\)|\\\[.+?\\\]", re.DOTALL)
_MACRO = re.compile(r"\\(?:begin|end)\{\w+\*?\}|\\(?:href|textcolor|color|label|[hv]space)\s*\{[^{}]*\}|\\[A-Za-z]+|\\.")
_WORD = re.compile(r"[A-Za-z]{3,}")


def records(path: Path) -> Iterator[tuple[str, str]]:
    """The name and text of each title and abstract."""
    opened = gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8")
    with opened as lines:
        for line in lines:
            record = json.loads(line)
            for field in ("title", "abstract"):
                yield f"{record.get('arxiv_id', '?')} {field}", record[field]


def lost_words(raw: str, text: MarkupText) -> list[str]:
    """Words outside of formulas and macro names that the clean text does not hold."""
    outside = _MACRO.sub(" ", _FORMULA.sub(" ", normalised(raw)))
    kept = re.sub(r"\W+", "", text.plain).lower()
    return [word for word in _WORD.findall(outside) if word.lower() not in kept]


def main(path: Path) -> None:
    """Clean every record and print what was found."""
    texts = list(records(path))
    start = time.perf_counter()
    cleaned: list[tuple[str, str, MarkupText]] = []
    crashes = 0
    for name, raw in texts:
        try:
            cleaned.append((name, raw, clean_text(raw)))
        except Exception as error:  # noqa: BLE001 - counting what goes wrong is what this is for
            crashes += 1
            print(f"crash: {name}: {error!r}")
    seconds = time.perf_counter() - start
    found: dict[str, list[str]] = {"visible backslash": [], "stray brace": [], "lost words": [], "changed by a second cleaning": []}
    formulas = failures = 0
    for name, raw, text in cleaned:
        if "\\" in text.plain:
            found["visible backslash"].append(name)
        if re.search(r"[{}]", text.plain) and text.plain.count("{") != text.plain.count("}"):
            found["stray brace"].append(name)
        if words := lost_words(raw, text):
            found["lost words"].append(f"{name}: {' '.join(words)}")
        if clean_text(text.plain).plain != text.plain:
            found["changed by a second cleaning"].append(name)
    start = time.perf_counter()
    for _, _, text in cleaned:
        as_latex(text)
        formulas += sum(bool(span.latex) for span in text.spans)
        failures += sum(bool(span.latex) for span in text.spans) - as_html(text).count("<math")
    faces = time.perf_counter() - start
    print(f"{len(texts)} titles and abstracts, {crashes} crashes, {2 * seconds / len(texts) * 1000:.2f} ms a paper to clean")
    print(f"{formulas} formulas, {failures} without MathML, {2 * faces / len(texts) * 1000:.2f} ms a paper for HTML and LaTeX")
    for what, names in found.items():
        print(f"{what}: {len(names)} ({len(names) / len(texts):.2%})", *names[:10], sep="\n  ")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
