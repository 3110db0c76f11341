"""Shows that no text takes more than linear time, however odd: 100,000 letters of one sign, word or address.

Usage: python benchmarks/linear_time.py [--only PART_OF_A_NAME] [--letters 100000]

Each function that reads text of others is given each text of odd_texts.json. For each function the slowest text is
printed, with its growth from half the letters to all of them: about 2 where time is linear, 4 where it grows with the
square.
Ends with 1 where one took over a second. Seconds are those of the processor, so that other work on it counts little.
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from types import FrameType

from generator.errors import ProblemCollector
from generator.model.markup import MarkupText, Span
from generator.model.papers import Acronym, Paper
from generator.model.source import Source
from generator.model.taxonomy import Taxonomy
from generator.model.venues import Venue, VenueRule, VenueRules
from generator.reading.curation.phrases import PhraseError, read_phrase
from generator.reading.curation.taxonomy import read_taxonomy
from generator.reading.digests.folder import read_digests
from generator.reading.digests.jsonl import read_jsonl
from generator.reading.digests.paste.reader import read_paste
from generator.text.addresses import find_addresses
from generator.text.clean import clean_text, normalised
from generator.text.dollars import formula_at
from generator.text.faces import as_html, as_latex, as_markdown
from generator.text.formula import bracketed, readable
from generator.text.formula_macros import unknown_in
from generator.text.latex import read_latex
from generator.text.lines import one_line
from generator.text.markdown import escape
from generator.text.markdown_limits import find_deep_brackets
from generator.text.mathml import as_mathml
from generator.text.normal_forms import normal_form
from generator.text.repair import repair
from generator.text.restoring import restore_macros, with_macros
from generator.text.scripts import lowered, raised
from generator.text.slugs import fold_title, make_slug
from generator.text.words import words_of
from generator.understanding.acronyms import find_acronyms
from generator.understanding.alignment import align_beginning, align_ending
from generator.understanding.contribution import find_contribution
from generator.understanding.features import build_vectors
from generator.understanding.glossary import build_glossary
from generator.understanding.links import find_links
from generator.understanding.names import fold_name, split_name
from generator.understanding.passages import read_passages
from generator.understanding.people import find_authors
from generator.understanding.related import find_related
from generator.understanding.results import find_results
from generator.understanding.sentences import split_sentences
from generator.understanding.tags import Tagger
from generator.understanding.venues import VenueReader

LIMIT = 1.0
"""Seconds that a text may take at most."""

_PATIENCE = 3.0
"""Seconds after which a function is stopped; what grows with the square would take minutes."""

Rule = Callable[[str], object]


def odd_texts() -> Iterator[tuple[str, Callable[[int], str]]]:
    """Every odd text: its name, and what makes it of so many letters."""
    told = json.loads((Path(__file__).parent / "odd_texts.json").read_text(encoding="utf-8"))
    for unit in told["units"]:
        yield repr(unit), partial(_repeat_unit, unit)
    for first, second in told["pairs"]:
        yield f"{first!r}, then {second!r}", partial(_repeat_both, first, second)


def _repeat_unit(unit: str, letters: int) -> str:
    return (unit * (letters // len(unit) + 1))[:letters]


def _repeat_both(first: str, second: str, letters: int) -> str:
    count = letters // (len(first) + len(second))
    return first * count + second * count


# --- What reads text ------------------------------------------------------------------------------


def _plain(text: str) -> MarkupText:
    return MarkupText((Span(text),))


def _paper(text: str) -> Paper:
    return Paper(
        slug="a",
        title=_plain(text),
        abstract=_plain(text),
        source=Source("a.txt", 1),
        digests=(),
        authors=(text,),
        acronyms=(Acronym(text, text),),
    )


def _text_rules() -> dict[str, Rule]:
    return {
        "find_addresses": find_addresses,
        "normalised": normalised,
        "normal_form": lambda text: normal_form("NFKD", text),
        "clean_text": clean_text,
        "formula_at": lambda text: formula_at(text, 0),
        "as_html": lambda text: as_html(_plain(text)),
        "as_markdown": lambda text: as_markdown(_plain(text)),
        "as_latex": lambda text: as_latex(_plain(text)),
        "as_latex of a formula": lambda text: as_latex(MarkupText((Span("a", latex=text),))),
        "bracketed": bracketed,
        "readable": readable,
        "unknown_in": unknown_in,
        "read_latex": read_latex,
        "one_line": one_line,
        "escape": escape,
        "find_deep_brackets": find_deep_brackets,
        "as_mathml": lambda text: as_mathml(text, text),
        "repair": lambda text: repair((Span(text),)),
        "restore_macros": restore_macros,
        "with_macros": with_macros,
        "raised": raised,
        "lowered": lowered,
        "make_slug": make_slug,
        "fold_title": fold_title,
        "words_of": words_of,
    }


def _understanding_rules(taxonomy: Taxonomy) -> dict[str, Rule]:
    tagger = Tagger(taxonomy)
    venue = VenueRule(Venue("acl", "ACL", kind="conference"), names=("ACL", "A B"))
    return {
        "split_sentences": split_sentences,
        "find_acronyms": lambda text: find_acronyms("A Title", text),
        "find_acronyms of a title": lambda text: find_acronyms(text, ""),
        "align_ending": lambda text: align_ending("ABCD", text),
        "align_beginning": lambda text: align_beginning("ABCD", text),
        "find_contribution": lambda text: find_contribution(text, text),
        "find_results": find_results,
        "find_links": find_links,
        "read_passages": lambda text: read_passages(text, text),
        "Tagger.find": lambda text: tagger.find("A Title", text),
        "build_vectors": lambda text: build_vectors([_paper(text)], taxonomy),
        "find_related": lambda text: find_related([_paper(text)], taxonomy),
        "build_glossary": lambda text: build_glossary([_paper(text)]),
        "split_name": split_name,
        "fold_name": fold_name,
        "find_authors": lambda text: find_authors([_paper(text)]),
        "VenueReader.read": lambda text: VenueReader(VenueRules(venues=(venue,))).read(text),
    }


def _reading_rules() -> dict[str, Rule]:
    day = date(2025, 3, 11)

    def paste(text: str) -> None:
        _read_file("2025-03-11.txt", text, lambda path: read_paste(path, day, ProblemCollector()))

    def records(text: str) -> None:
        record = {"title": text, "abstract": text, "authors": [text], "arxiv_id": text, "venue": text, "code_url": text}
        _read_file("2025-03-11.jsonl", json.dumps(record), lambda path: read_jsonl(path, ProblemCollector()))

    def phrase(text: str) -> None:
        try:
            read_phrase(text, {})
        except PhraseError:
            return

    return {
        "read_phrase": phrase,
        "read_paste": paste,
        "read_paste of an abstract": lambda text: paste(f"A Title of a Paper\n\n{text}\n"),
        "read_jsonl": records,
        **{f"read_digests of .{suffix}, {start!r}": _format_rule(suffix, start) for suffix, start in _FORMAT_STARTS},
    }


_FORMAT_STARTS = (
    ("json", ""),
    ("json", '[{"title": "'),
    ("bib", "@article{a, title = {"),
    ("ris", "TY  - JOUR\nTI  - "),
    ("nbib", "PMID- 1\nTI  - "),
    ("csv", "title,abstract\n"),
    ("csv", 'title,abstract\n"'),
    ("xml", "<rss><channel><item><description>"),
    ("xml", "<PubmedArticleSet><PubmedArticle><AbstractText>"),
)
"""Formats of digests, and how far a file of each is right before the text comes."""


def _format_rule(suffix: str, start: str) -> Rule:
    def read(text: str) -> None:
        name = f"2025-03-11.{suffix}"
        _read_file(name, start + text, lambda path: read_digests(path.parent, ProblemCollector()))

    return read


def _read_file(name: str, text: str, read: Callable[[Path], object]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_text(text, encoding="utf-8")
        read(path)


# --- Measuring ------------------------------------------------------------------------------------


class _StoppedError(Exception):
    """A function took so long that it was stopped."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise _StoppedError


def seconds_for(rule: Rule, text: str) -> float:
    """The seconds of the processor that a function takes for a text; it is stopped after `_PATIENCE`."""
    start = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, _PATIENCE)
        rule(text)
    except _StoppedError:
        pass
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - start


def measure(name: str, rule: Rule, letters: int) -> bool:
    """Print the slowest text of one function; tells whether it took no longer than `LIMIT`."""
    slowest, text, make = max(
        ((seconds_for(rule, make(letters)), text, make) for text, make in odd_texts()), key=lambda found: found[0]
    )
    half = seconds_for(rule, make(letters // 2))
    print(f"{name:26} {slowest:6.2f} s, {slowest / max(half, 1e-4):4.1f} times that of half: {text}", flush=True)
    return slowest <= LIMIT


def main(only: str, letters: int) -> int:
    """Measure every function whose name holds `only`; returns the exit code."""
    signal.signal(signal.SIGVTALRM, _stop)
    taxonomy = read_taxonomy(Path(__file__).parents[1] / "content" / "taxonomy.yml", ProblemCollector())
    rules = {**_text_rules(), **_understanding_rules(taxonomy), **_reading_rules()}
    passed = [measure(name, rule, letters) for name, rule in rules.items() if only in name]
    print(f"{len(passed)} functions, {sum(1 for _ in odd_texts())} texts of {letters:,} letters")
    return 0 if all(passed) else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", default="")
    parser.add_argument("--letters", type=int, default=100_000)
    options = parser.parse_args()
    sys.exit(main(options.only, options.letters))
