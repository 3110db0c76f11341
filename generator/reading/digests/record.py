"""The one gate that all records of papers pass: every key is matched with a field, every value cleaned and checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from generator.errors import ProblemCollector, nearest
from generator.model.digests import DigestEntry
from generator.model.source import Source
from generator.reading.digests import field_values
from generator.reading.digests.aliases import ALIASES, Field, find_aliases
from generator.reading.digests.cleaning import clean_abstract, clean_line, clean_title
from generator.reading.digests.entry_record import EntryRecord
from generator.reading.digests.people import NameForm, read_people
from generator.reading.files.validation import Key, shorten, validate_value

_MOST_SHOWN = 20
"""How many keys that are not used a warning names."""
_LONGEST_TITLE, _LONGEST_ABSTRACT = 500, 20_000
"""Letters; of 40,000 papers on arXiv, none has a title or an abstract half as long."""
_MUST_AGREE: Mapping[Field, frozenset[str]] = {
    "arxiv_id": frozenset("arxiv_id arxivid arxiv eprint id url pdf_url pdf doi".split()),
    "abstract": frozenset({"abstract", "summary"}),
}
"""Keys of a field that all say the same of one paper; other keys may speak of other papers, or say it more shortly."""


@dataclass(frozen=True, slots=True)
class RawRecord:
    """One paper as a format gives it."""

    source: Source
    """Where it stands."""
    values: Mapping[str, object]
    """Its keys with plain data, under the names of the format."""
    name_form: NameForm = "any"
    """How the format writes names."""


_READERS: Mapping[Field, Callable[[object], object]] = {
    "title": field_values.read_title_value,
    "abstract": field_values.read_abstract_value,
    "authors": lambda value: value,
    "arxiv_id": field_values.read_arxiv_value,
    "doi": field_values.read_doi_value,
    "published": field_values.read_day_value,
    "venue": field_values.read_text_value,
    "code_url": field_values.read_address_value,
    "categories": field_values.read_classes_value,
}
"""What reads the value of a field under a name of somebody else's; a value that it cannot read is not used."""
_DEEPEST = 6
"""How deep objects are looked into for known keys."""


def read_records(records: Iterable[RawRecord], problems: ProblemCollector) -> tuple[DigestEntry, ...]:
    """Make the records of a file papers of a digest.

    Args:
        records: what the file gives, in its order.
        problems: collects each value that cannot be right, each paper without title or abstract, and one warning for
            all keys of the file that are not used.

    Returns:
        The papers without a problem, in order.
    """
    unused: dict[str, Source] = {}
    entries = [_RecordReader(record, problems).read(unused) for record in records]
    if unused:
        shown = ", ".join(f'"{shorten(key)}"' for key in list(unused)[:_MOST_SHOWN])
        more = f" and {len(unused) - _MOST_SHOWN} more" if len(unused) > _MOST_SHOWN else ""
        hint = nearest(next(iter(unused)), ALIASES) if len(unused) == 1 else ""
        problems.warning(next(iter(unused.values())), f"keys that are not used: {shown}{more}", hint)
    return tuple(entry for entry in entries if entry)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A value that may be that of a field."""

    order: tuple[int, int]
    """The best first: by the rank of the key, then the deepest, which says most of the paper itself."""
    path: tuple[str, ...]
    raw: object
    read: object
    """What it says of the field; None where it says nothing."""


@dataclass(slots=True)
class _RecordReader:
    """Reads one record."""

    record: RawRecord
    problems: ProblemCollector
    _candidates: dict[Field, list[_Candidate]] = field(default_factory=dict)
    _filled: list[tuple[str, ...]] = field(default_factory=list)
    """The paths of all values that are not empty."""
    _used: set[tuple[str, ...]] = field(default_factory=set)

    def read(self, unused: dict[str, Source]) -> DigestEntry | None:
        """The paper, None where there is a problem; adds the keys that are not used to `unused`."""
        self._collect(self.record.values, ())
        values: dict[str, object] = {}
        try:
            for name in ALIASES:
                if (value := self._choose(name)) is not None:
                    values[name] = value
            if "title" in self.record.values:
                values.setdefault("title", "")
            self._clean(values)
        except ValueError as error:
            message, _, hint = str(error).partition(" | ")
            self.problems.error(self.record.source, message, hint)
            return None
        for path in self._filled:
            if path not in self._used:
                unused.setdefault(".".join(path), self.record.source)
        return self._check(values)

    # --- Keys -------------------------------------------------------------------------------------

    def _collect(self, values: Mapping[str, object], above: tuple[str, ...]) -> None:
        """Find the values that may be those of fields, in objects in objects too."""
        for key, value in values.items():
            path = (*above, key)
            if isinstance(value, dict) and list(value) == ["value"]:
                value = value["value"]  # noqa: PLW2901  # OpenReview says so of each value
            if value in (None, "", [], {}) or (isinstance(value, str) and not clean_line(value[:100])):
                continue
            if self._add_candidates(path, value):
                self._filled.append(path)
            elif isinstance(value, dict) and len(path) < _DEEPEST:
                self._collect(value, path)
            else:
                self._filled.append(path)

    def _add_candidates(self, path: tuple[str, ...], value: object) -> bool:
        """Whether a value says anything of a field, or must, since its key is the name of one."""
        found = False
        for alias in find_aliases(path):
            read = _READERS[alias.field](value)
            is_own = path == (alias.field,) and not isinstance(value, dict)
            if read is not None or is_own:
                candidate = _Candidate((alias.rank, -len(path)), path, value, read)
                self._candidates.setdefault(alias.field, []).append(candidate)
                found = True
        return found

    # --- Values -----------------------------------------------------------------------------------

    def _choose(self, name: Field) -> object:
        """The value of a field: that of its best key; values under other keys may say the same."""
        candidates = sorted(self._candidates.get(name, ()), key=lambda one: one.order)
        if not candidates:
            return None
        best = candidates[0]
        self._used.update(
            one.path for one in candidates if one is best or _fold_value(one.read) == _fold_value(best.read)
        )
        if name in _MUST_AGREE:
            self._check_agreement(name, best, candidates)
        # Under the name of the field itself stands its value, or a mistake that the model names.
        is_own = best.path == (name,) and name not in ("authors", "abstract")
        is_strict = name == "published" and isinstance(best.raw, str)
        return best.raw if is_own and (best.read is None or is_strict) else best.read

    def _check_agreement(self, name: Field, best: _Candidate, candidates: list[_Candidate]) -> None:
        """Two ids, or an abstract and a summary, that differ: nobody can tell which one is meant."""
        for other in candidates:
            keys = _MUST_AGREE[name]
            last = other.path[-1].casefold()
            if keys and last not in keys:
                continue
            if _fold_value(other.read) != _fold_value(best.read) and other.read is not None and best.read is not None:
                title = shorten(str(self.record.values.get("title", "this paper")))
                message = f'"{".".join(best.path)}" and "{".".join(other.path)}" of "{title}" differ'
                raise ValueError(f"{message} | keep one of them")

    def _clean(self, values: dict[str, object]) -> None:
        """Clean the texts, and take the facts that stand in them."""
        found_in_texts = []
        if isinstance(title := values.get("title"), str):
            found_in_texts.append(cleaned := clean_title(title))
            values["title"] = cleaned.text
        if isinstance(abstract := values.get("abstract"), str):
            found_in_texts.append(cleaned := clean_abstract(abstract))
            values["abstract"] = cleaned.text or None
        for one in found_in_texts:
            if one.arxiv_id:
                values.setdefault("arxiv_id", one.arxiv_id)
            if one.category:
                values.setdefault("categories", [one.category])
        if isinstance(venue := values.get("venue"), str):
            values["venue"] = clean_title(venue).text or None
        if isinstance(doi := values.get("doi"), str) and field_values.is_arxiv_doi(doi):
            del values["doi"]
        if "authors" in values:
            values["authors"] = self._read_authors(values["authors"])

    def _read_authors(self, value: object) -> list[str]:
        try:
            people = read_people(value, self.record.name_form)
        except ValueError as error:
            raise ValueError(f'"authors" {error}') from None
        if people.is_cut:
            title = shorten(str(self.record.values.get("title", "this paper")))
            self.problems.warning(self.record.source, f'"et al." in "authors" of "{title}" is left out')
        return list(people.names)

    # --- Checks -----------------------------------------------------------------------------------

    def _check(self, values: dict[str, object]) -> DigestEntry | None:
        """The paper, where all of its values can be right."""
        source, problems = self.record.source, self.problems
        checked = validate_value(values, EntryRecord, partial(_one_place, source), problems)
        if checked is None:
            return None
        if checked.abstract is None:
            problems.error(source, f'no abstract of "{shorten(checked.title)}"', 'add the key "abstract"')
            return None
        for name, text, most in (
            ("title", checked.title, _LONGEST_TITLE),
            ("abstract", checked.abstract, _LONGEST_ABSTRACT),
        ):
            if len(text) > most:
                message = f'"{name}" has {len(text):,} letters: "{shorten(text)}"'
                problems.error(source, message, f"a {name} has {most:,} at most; does it hold other papers, too?")
                return None
        return DigestEntry(source=source, abstract=checked.abstract, **checked.model_dump(exclude={"abstract"}))


def _fold_value(value: object) -> object:
    """A value without the differences in blanks that say nothing."""
    return " ".join(value.split()) if isinstance(value, str) else value


def _one_place(source: Source, _: tuple[Key, ...]) -> Source:
    """Everything in a record stands where the record begins."""
    return source
