"""Reads `content/taxonomy.yml`: facets, tags, and the phrases in papers that earn a tag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import Field

from generator.errors import ProblemCollector, nearest
from generator.model.source import Source
from generator.model.taxonomy import Facet, Phrase, Tag, Taxonomy
from generator.reading.curation.phrases import PhraseError, read_phrase
from generator.reading.files.folders import is_inside
from generator.reading.files.yaml_file import Record, YamlFile, read_yaml, validate
from generator.text.slugs import make_slug

SURE = 4
"""The points of a phrase that earns its tag with one mention."""
LIKELY = 2
"""The points of a phrase that needs a second mention, or one in the title."""
HINT = 1
"""The points of a phrase that only helps others."""
AGAINST = -2
"""The points of a phrase that counts against its tag."""

_POINTS_BY_KEY = {"sure": SURE, "likely": LIKELY, "hints": HINT, "against": AGAINST}


class RawFacet(Record):
    """A facet as the file has it."""

    slug: str = Field(description="Its name in addresses: small letters, digits and hyphens.")
    name: str = Field(description="What readers see.")
    definition: str = Field(description="The question that its tags answer.")


class RawTag(Record):
    """A tag as the file has it."""

    slug: str = Field(description="Its name in addresses: small letters, digits and hyphens.")
    name: str = Field(description="What readers see.")
    facet: str = Field(description="The slug of its facet.")
    definition: str = Field(description="What earns it.")
    aliases: tuple[str, ...] = Field((), description="Other words that searchers type for it; they earn nothing.")
    sure: tuple[str, ...] = Field((), description="Phrases of which one mention earns the tag, but for background.")
    likely: tuple[str, ...] = Field((), description="Phrases that earn it with a second mention, or from the title.")
    hints: tuple[str, ...] = Field((), description="Phrases that help others to earn it.")
    against: tuple[str, ...] = Field((), description="Phrases that speak against it.")
    apart_from: tuple[str, ...] = Field((), description="Longer phrases in which a phrase of the tag means nothing.")
    yields_to: tuple[str, ...] = Field((), description="Tags that stand in place of it where they fit far better.")


class RawTaxonomy(Record):
    """The file as a whole."""

    version: int = Field(1, description="The edition of the file's form.")
    rule: str = Field("", description="How librarians tag by hand; for people.")
    facets: tuple[RawFacet, ...] = Field(description="The questions that tags answer, in the order readers see.")
    lists: dict[str, tuple[str, ...]] = Field({}, description="Word lists: <name> in a phrase is any entry of it.")
    tags: tuple[RawTag, ...] = Field(description="The tags, in the order readers see.")


def read_taxonomy(path: Path, problems: ProblemCollector) -> Taxonomy:
    """Read the taxonomy; wrong parts are reported and left out.

    Args:
        path: the YAML file.
        problems: collects a missing file, wrong types and keys, wrong or repeated slugs, unknown facets, tags and word
            lists, and phrases that cannot be read.

    Returns:
        The facets and tags that could be read; an empty taxonomy if the file could not.
    """
    file = read_yaml(path, problems) if is_inside(path, path.parent, problems) else None
    raw = validate(file, RawTaxonomy, problems) if file else None
    if file is None or raw is None:
        return Taxonomy((), ())
    facets = tuple(
        Facet(facet.slug, facet.name, facet.definition, file.source("facets", index, "slug"))
        for index in _find_valid(file, "facets", [facet.slug for facet in raw.facets], problems)
        for facet in (raw.facets[index],)
    )
    tags = [
        _TagReader(file, index, raw, problems).read()
        for index in _find_valid(file, "tags", [tag.slug for tag in raw.tags], problems)
    ]
    return Taxonomy(facets, tuple(tags))


def _find_valid(file: YamlFile, kind: str, slugs: Iterable[str], problems: ProblemCollector) -> Iterator[int]:
    """Yield the index of each valid slug that has not occurred before, and report the others."""
    first: dict[str, Source] = {}
    for index, slug in enumerate(slugs):
        source = file.source(kind, index, "slug")
        if slug in first:
            problems.error(source, f'"{slug}" is defined twice, first in line {first[slug].line}', "keep one")
        elif not slug or make_slug(slug) != slug:
            problems.error(source, f'"{slug}" is no slug', f'small letters, digits and hyphens: "{make_slug(slug)}"')
        else:
            first[slug] = source
            yield index


class _TagReader:
    """Turns one raw tag into a tag."""

    def __init__(self, file: YamlFile, index: int, raw: RawTaxonomy, problems: ProblemCollector) -> None:
        self._file = file
        self._index = index
        self._raw = raw.tags[index]
        self._facets = [facet.slug for facet in raw.facets]
        self._tags = [tag.slug for tag in raw.tags]
        self._lists = raw.lists
        self._problems = problems

    def read(self) -> Tag:
        """The tag without its wrong parts, which are reported."""
        raw = self._raw
        self._check_known("facet", raw.facet, self._facets, self._find_source("facet"))
        for number, slug in enumerate(raw.yields_to):
            self._check_known("tag", slug, self._tags, self._find_source("yields_to", number))
        return Tag(
            slug=raw.slug,
            name=raw.name,
            facet=raw.facet,
            definition=raw.definition,
            source=self._find_source("slug"),
            aliases=raw.aliases,
            phrases=tuple(self._drop_repeated()),
            apart_from=tuple(self._read_phrases("apart_from", 0)),
            yields_to=raw.yields_to,
        )

    def _drop_repeated(self) -> Iterator[Phrase]:
        first: dict[str, Source] = {}
        for key, points in _POINTS_BY_KEY.items():
            for phrase in self._read_phrases(key, points):
                if phrase.text in first:
                    line = first[phrase.text].line
                    message = f'the phrase "{phrase.text}" comes twice, first in line {line}'
                    self._problems.error(phrase.source, message, "keep one")
                else:
                    first[phrase.text] = phrase.source
                    yield phrase

    def _read_phrases(self, key: str, points: int) -> Iterator[Phrase]:
        texts: tuple[str, ...] = getattr(self._raw, key)
        for number, text in enumerate(texts):
            source = self._find_source(key, number)
            try:
                yield Phrase(text, read_phrase(text, self._lists), points, source)
            except PhraseError as error:
                self._problems.error(source, f'the phrase "{text}" cannot be read: {error}', error.hint)

    def _check_known(self, kind: str, slug: str, known: Iterable[str], source: Source) -> None:
        if slug not in known:
            self._problems.error(source, f'no {kind} is named "{slug}"', nearest(slug, known))

    def _find_source(self, *keys: str | int) -> Source:
        return self._file.source("tags", self._index, *keys)
