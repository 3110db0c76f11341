"""Times `paper-digest build` on growing libraries against bare `mkdocs build` of the same pages, in one run.

Prints a Markdown table: seconds of both, seconds of the processors for both, the ratios, milliseconds a paper, and peak
memory.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
"""The project."""
SIZES = (94, 1000, 2000)
"""How many papers the libraries have, unless told otherwise."""
DIGEST_SIZE = 94
"""How many papers a digest has: as many as the first real one."""
FIRST_DAY = date(2020, 1, 1)
"""The day of the oldest digest; each further one is a day younger."""
FIELDS = ("arxiv_id", "title", "authors", "abstract", "categories")
"""What a digest takes from a record of the corpus."""
KILOBYTE = 1024
"""Bytes in a kilobyte, and kilobytes in a megabyte: Linux tells peak memory in kilobytes."""


@dataclass(frozen=True)
class Run:
    """What one command cost."""

    seconds: float
    """From start to end."""
    processor_seconds: float
    """What all its processes together took of the processors."""
    megabytes: float
    """The peak of its memory."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="arXiv records, one JSON object a line, gzipped (.jsonl.gz)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of papers (%(default)s)")
    parser.add_argument("--runs", type=int, default=1, help="runs of each; the fastest counts (%(default)s)")
    options = parser.parse_args(arguments)
    print(
        "| papers | paper-digest build | bare mkdocs build | ratio | CPU | CPU, bare | ratio | per paper | peak, bare |"
    )
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for size in options.sizes:
            records = list(islice(read_corpus(options.corpus), size))
            if len(records) < size:
                parser.error(f"{options.corpus} has {len(records):,} records, {size:,} are asked for")
            print(row(size, *measure(Path(folder) / str(size), records, options.runs)), flush=True)


def read_corpus(path: Path) -> Iterator[dict[str, object]]:
    """The records of a corpus as a digest takes them; nothing in them is changed."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            yield {field: record[field] for field in FIELDS if record.get(field)}


def make_project(folder: Path, records: Sequence[dict[str, object]]) -> None:
    """Make a project as an operator has it: our settings, theme and taxonomy, with `records` as its digests."""
    digests = folder / "content" / "digests"
    digests.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "overrides", folder / "overrides")
    shutil.copy(ROOT / "content" / "taxonomy.yml", folder / "content")
    shutil.copytree(ROOT / "content" / "pages", folder / "content" / "pages")
    for number, start in enumerate(range(0, len(records), DIGEST_SIZE)):
        lines = [json.dumps(record, ensure_ascii=False) + "\n" for record in records[start : start + DIGEST_SIZE]]
        day = FIRST_DAY + timedelta(days=number)
        (digests / f"{day}.jsonl").write_text("".join(lines), encoding="utf-8")


def measure(folder: Path, records: Sequence[dict[str, object]], runs: int) -> tuple[Run, Run]:
    """What our build of some papers costs, and bare MkDocs on the pages that ours made; the fastest of some runs.

    Each run has a project of its own, as on a machine that publishes, and nothing is removed in between: a disk of
    Linux takes up to twenty times as long to make a file beside others that were removed a moment ago.
    """
    ours, bare = [], []
    for number in range(runs):
        project = folder / str(number)
        make_project(project, records)
        ours.append(run(project, "generator", "build"))
        bare.append(run(project, "mkdocs", "build", "--quiet", "--site-dir", str(project / "bare")))
    return min(ours, key=lambda one: one.seconds), min(bare, key=lambda one: one.seconds)


def run(folder: Path, module: str, *arguments: str) -> Run:
    """Run a Python module in a folder, to its end.

    Raises:
        SystemExit: it failed; what it said was shown.
    """
    said = folder / "said.txt"
    start = time.perf_counter()
    process = os.fork()
    if process == 0:
        os.chdir(folder)
        out = os.open(said, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.execv(sys.executable, [sys.executable, "-m", module, *arguments])  # noqa: S606  # our own interpreter
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"{said.read_text(encoding='utf-8')}\n{module} failed")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / KILOBYTE)


def row(size: int, ours: Run, bare: Run) -> str:
    """One line of the table."""
    return (
        f"| {size:,} | {ours.seconds:.1f} s | {bare.seconds:.1f} s | {ours.seconds / bare.seconds:.2f} "
        f"| {ours.processor_seconds:.1f} s | {bare.processor_seconds:.1f} s "
        f"| {ours.processor_seconds / bare.processor_seconds:.2f} "
        f"| {1000 * ours.seconds / size:.1f} ms | {ours.megabytes:,.0f} MB, {bare.megabytes:,.0f} MB |"
    )


if __name__ == "__main__":
    main()
