"""Times the search for related papers, and its memory, on a corpus of any size.

Usage: python benchmarks/related.py CORPUS.jsonl.gz [COUNT ...]

The corpus has one arXiv record a line (`title`, `abstract`, `authors`). For more papers than it has, its records are
repeated, each time with a tenth of the words of an abstract taken from another one, so that no two are the same.
"""

from __future__ import annotations

import gzip
import json
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

from generator.model.markup import MarkupText, Span
from generator.model.papers import Paper, TagMatch
from generator.model.source import Source
from generator.model.taxonomy import Facet, Tag, Taxonomy
from generator.understanding.acronyms import find_acronyms
from generator.understanding.related import find_related

COUNTS = (1_000, 10_000)
"""How many papers are compared where the command line does not say."""
TAG_COUNT = 32
"""How many tags the papers are given at random, three each."""


def read_records(path: Path) -> list[dict[str, str]]:
    """The titles and abstracts of a corpus, on one line each."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    return [{"title": " ".join(r["title"].split()), "abstract": " ".join(r["abstract"].split())} for r in records]


def make_papers(records: list[dict[str, str]], count: int) -> list[Paper]:
    """As many papers as asked for, the same on every run."""
    chance = random.Random(count)  # noqa: S311 - a benchmark needs no secrets
    source = Source("benchmark")
    papers = []
    for number in range(count):
        record = records[number % len(records)]
        words = record["abstract"].split()
        if number >= len(records):
            donor = records[chance.randrange(len(records))]["abstract"].split()
            for _ in range(len(words) // 10):
                words[chance.randrange(len(words))] = chance.choice(donor)
        abstract = " ".join(words)
        tags = tuple(TagMatch(f"tag-{tag}", "", "curated") for tag in chance.sample(range(TAG_COUNT), 3))
        title, text = MarkupText((Span(record["title"]),)), MarkupText((Span(abstract),))
        acronyms = find_acronyms(record["title"], abstract)
        papers.append(Paper(f"paper-{number}", title, text, source, (), tags=tags, acronyms=acronyms))
    return papers


def measure(path: Path, count: int) -> None:
    """Print one row of the table: papers, seconds, milliseconds a paper, peak memory with and without the papers."""
    papers = make_papers(read_records(path), count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tags = tuple(Tag(f"tag-{number}", f"Tag {number}", "topic", "", Source("")) for number in range(TAG_COUNT))
    taxonomy = Taxonomy((Facet("topic", "Topic", ""),), tags)
    start = time.perf_counter()
    find_related(papers, taxonomy)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"| {count:,} | {seconds:.1f} | {1000 * seconds / count:.2f} | {peak:,.0f} | {peak - before:,.0f} |", flush=True
    )


def main() -> None:
    """Measure each size in a process of its own, so that one does not count in the memory of the next."""
    path, counts = Path(sys.argv[1]), [int(text) for text in sys.argv[2:]]
    if len(counts) == 1:
        measure(path, counts[0])
        return
    print(
        "| papers | seconds | ms a paper | peak MB | of that for the search |\n| --: | --: | --: | --: | --: |",
        flush=True,
    )
    for count in counts or COUNTS:
        subprocess.run([sys.executable, __file__, str(path), str(count)], check=True)


if __name__ == "__main__":
    main()
