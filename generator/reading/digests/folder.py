"""All digests of a content folder, pasted or made by machines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.errors import ProblemCollector
from generator.model.digests import Digest, DigestEntry
from generator.model.source import Source
from generator.reading.digests.foreign_files import describe_foreign, describe_suffix
from generator.reading.digests.formats import FORMATS, DigestFormat, describe_suffixes, find_format, list_suffixes
from generator.reading.files.folders import is_leftover, list_files
from generator.reading.files.validation import shorten
from generator.reading.files.values import is_day
from generator.text.clean import clean_text
from generator.text.slugs import fold_title

_DAY_LENGTH = len("2025-03-11")


def read_digests(
    folder: Path, problems: ProblemCollector, formats: Sequence[DigestFormat] = FORMATS
) -> tuple[Digest, ...]:
    """Read every digest.

    A date has one digest: where a paste and a `.jsonl` have the same date, nobody could tell which of them is meant to
    be the digest, or in which order their papers stand.

    Args:
        folder: `content/digests`.
        problems: collects every mistake in a file, a name that is no date, two files of one date, a paper that is in
            one digest twice, and a folder without any digest.
        formats: what digests may be written in.

    Returns:
        The digests, oldest first, each with the papers that could be read.
    """
    digests: dict[str, Digest] = {}
    suffixes = list_suffixes(formats)
    refused = _refuse_unread(folder, suffixes, problems)
    paths = list_files(folder, suffixes, f"digests end in {describe_suffixes(formats)}", problems, refused)
    if not paths and not refused:
        problems.error(Source(folder.as_posix()), "there is no digest", f"add one, named like 2025-03-11{suffixes[0]}")
    for path in paths:
        source = Source(path.as_posix())
        if not is_day(path.stem):
            hint = f"name the file after the day of its digest, as in 2025-03-11{path.suffix}"
            problems.error(source, f'"{path.stem}" is no day of the calendar', hint)
        elif first := digests.get(path.stem):
            hint = "move the papers into one of the two files"
            problems.error(source, f"a second digest of {path.stem}, beside {first.source}", hint)
        else:
            _, entries = read_digest(path, problems, formats)
            _check_twins(entries, problems)
            digests[path.stem] = Digest(path.stem, path.stem, source, entries)
    return tuple(digests.values())


def read_digest(
    path: Path, problems: ProblemCollector, formats: Sequence[DigestFormat] = FORMATS
) -> tuple[DigestFormat | None, tuple[DigestEntry, ...]]:
    """Read one digest, whatever its name.

    Args:
        path: the file.
        problems: collects every mistake in it; a file of a format that is not read is one.
        formats: what digests may be written in.

    Returns:
        Its format, None where that is not known, and the papers that could be read.
    """
    source = Source(path.as_posix())
    suffixes = list_suffixes(formats)
    if foreign := describe_foreign(path) or (describe_suffix(path.suffix) if path.suffix not in suffixes else None):
        problems.error(source, f"this file is {foreign[0]}, which is not read", foreign[1])
    elif found := find_format(path, formats):
        return found, found.read(path, problems)
    elif path.suffix in suffixes:
        names = " or ".join(f'"{one.name}"' for one in formats if path.suffix in one.suffixes)
        problems.error(source, "the format of this file is not known", f"{path.suffix} holds {names}")
    else:
        hint = f"digests end in {describe_suffixes(formats)}"
        problems.error(source, f'files that end in "{path.suffix}" are not read', hint)
    return None, ()


def _refuse_unread(folder: Path, suffixes: Sequence[str], problems: ProblemCollector) -> list[Path]:
    """Refuse the files that are named after a day but cannot be read: a site without them would lack their papers."""
    paths = sorted(folder.iterdir()) if folder.is_dir() else []
    refused = [
        path
        for path in paths
        if is_day(path.name[:_DAY_LENGTH]) and path.suffix not in suffixes and not is_leftover(path.name)
    ]
    for path in refused:
        kind, remedy = describe_foreign(path) or describe_suffix(path.suffix) or ("of a format that is not known", "")
        hint = remedy or f"digests end in {', '.join(suffixes)}"
        problems.error(Source(path.as_posix()), f"this file is {kind}, which is not read", hint)
    return refused


def _check_twins(entries: Iterable[DigestEntry], problems: ProblemCollector) -> None:
    """One paper twice in a digest: the same arXiv id, or the same title and not two different ids."""
    by_arxiv: dict[str, DigestEntry] = {}
    by_title: dict[str, DigestEntry] = {}
    without_id: dict[str, DigestEntry] = {}
    for entry in entries:
        title = fold_title(clean_text(entry.title).plain)
        # Only the first of each: in a digest of a thousand papers called "Erratum", all are not compared with all.
        namesakes = without_id if entry.arxiv_id else by_title
        twin = by_arxiv.get(entry.arxiv_id or "") or namesakes.get(title)
        if twin:
            _refuse_twin(entry, twin, problems)
        by_title.setdefault(title, entry)
        if entry.arxiv_id:
            by_arxiv.setdefault(entry.arxiv_id, entry)
        else:
            without_id.setdefault(title, entry)


def _refuse_twin(entry: DigestEntry, twin: DigestEntry, problems: ProblemCollector) -> None:
    same = "" if fold_title(twin.title) == fold_title(entry.title) else f', with the arXiv id "{entry.arxiv_id}"'
    message = f'"{shorten(entry.title)}" is in this digest twice, first in line {twin.source.line}{same}'
    problems.error(entry.source, message, "remove one of the two")
