"""Measures what drawing the pictures of papers costs: milliseconds of one processor, and bytes.

Usage: python benchmarks/pictures.py RECORDS.jsonl.gz [NUMBER]     (one record a line, with `title` and `authors`)
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from itertools import islice
from pathlib import Path

from generator.rendering.pictures.content import PaperPicture

TAGS = (("Continual learning", 1), ("Data selection and mixing", 2), ("Language models", 3))
"""What stands on every picture, as on most real ones."""


def pictures_of(path: Path, number: int) -> list[PaperPicture]:
    """The pictures of the first papers of a corpus."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in islice(lines, number)]
    return [
        PaperPicture("Paper Digest", record["title"], tuple(record["authors"]), "ICLR 2025", TAGS) for record in records
    ]


def main(path: Path, number: int) -> None:
    """Draw, and print the figures."""
    pictures = pictures_of(path, number)
    start = time.process_time()
    from generator.rendering.pictures.drawing.cards import draw  # noqa: PLC0415 - loading is one of the figures

    loaded = time.process_time()
    draw(pictures[0])
    first = time.process_time()
    sizes = [len(draw(picture)) for picture in pictures]
    end = time.process_time()
    print(f"loading what draws: {1000 * (loaded - start):.0f} ms; the first picture: {1000 * (first - loaded):.0f} ms")
    each, size = 1000 * (end - first) / len(sizes), sum(sizes) / len(sizes)
    print(f"{len(sizes):,} pictures: {each:.1f} ms and {size:,.0f} bytes each")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1000)  # noqa: PLR2004
