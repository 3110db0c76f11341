"""The nouns of a digest: what a paper, a tag and a library are, and nothing that acts on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

Style = Literal["emphasis", "strong", "code", "small-caps", "underline", "superscript", "subscript"]
"""How a stretch of text is set; styles combine."""

LinkKind = Literal["code", "model", "data", "page"]
"""What waits at the other end of an address that an abstract names."""

MatchPlace = Literal["title", "abstract", "curated"]
"""Where a tag was earned: in the text of the paper, or by a curator's word."""

VenueKind = Literal["conference", "workshop", "journal", "preprint", "unknown"]
"""How a venue publishes, which decides how its papers are cited."""


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """A place in a file under `content/`, printed as `path:line` so that an editor can jump to it."""

    path: str
    """The file, with forward slashes, as the user named it or relative to the working folder."""
    line: int = 0
    """The line, counted from 1; 0 stands for the file as a whole."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


# --- Text -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that is set one way."""

    text: str
    """What it says in plain Unicode; of a formula, its readable form ("τ′≪τ")."""
    styles: tuple[Style, ...] = ()
    """How it is set, outermost first."""
    url: str = ""
    """The address it leads to; empty where it is no link."""
    latex: str = ""
    """The source of a formula without its dollar signs; empty where it is no formula."""
    display: bool = False
    """Whether a formula stood on a line of its own."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One place where the text as pasted was changed."""

    before: str
    """The letters as they were pasted."""
    after: str
    """What they read now."""
    rule: str
    """The name of the rule that changed them."""


@dataclass(frozen=True, slots=True)
class MarkupText:
    """A title or an abstract, cleaned once; `text.faces` shows it as HTML, Markdown or LaTeX."""

    spans: tuple[Span, ...]
    """The text from first to last letter."""
    repairs: tuple[Repair, ...] = ()
    """What cleaning changed, in the order of the text."""
    unknown_macros: tuple[str, ...] = ()
    """LaTeX macros that nobody could read and that were left visible, each once, in order."""

    @property
    def plain(self) -> str:
        """The text alone, in Unicode."""
        return "".join(span.text for span in self.spans)

    def __str__(self) -> str:
        return self.plain


# --- Digests as pasted ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """One paper as a digest lists it, before anything was repaired."""

    source: Source
    """The line of the title."""
    title: str
    """The title as pasted, on one line."""
    abstract: str
    """The abstract as pasted, on one line."""
    authors: tuple[str, ...] = ()
    """Names in the order given; empty where the digest names none."""
    arxiv_id: str | None = None
    """The arXiv identifier without a version, `2405.15444` or `cs/0112017`."""
    published: str | None = None
    """The day of first submission, `YYYY-MM-DD`."""
    venue: str | None = None
    """Where it appeared, as `ICLR 2025`."""
    code_url: str | None = None
    """The authors' code."""
    categories: tuple[str, ...] = ()
    """arXiv subject classes, as `cs.LG`."""


@dataclass(frozen=True, slots=True)
class Digest:
    """One pasted list of papers."""

    slug: str
    """Its name in addresses: the date as `2025-03-11`."""
    date: str
    """The day it was published, `YYYY-MM-DD`, from the name of its file."""
    source: Source
    """Its file."""
    entries: tuple[DigestEntry, ...] = ()
    """The papers in the order of the paste."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a curator wrote about one paper; an empty field says nothing and changes nothing."""

    source: Source
    """The line of the paper's slug."""
    slug: str
    """The paper it speaks of."""
    arxiv_id: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    venue: str | None = None
    code_url: str | None = None
    links: tuple[str, ...] = ()
    """Further addresses for the paper's page."""
    tags: tuple[str, ...] | None = None
    """All tags of the paper, in place of those found."""
    add_tags: tuple[str, ...] = ()
    drop_tags: tuple[str, ...] = ()
    title: str | None = None
    """The title, corrected."""
    abstract: str | None = None
    """The abstract, corrected."""
    former_slugs: tuple[str, ...] = ()
    """Slugs under which the paper was once published; each redirects to it."""
    note: str | None = None
    """A remark of the curator's, shown on the page."""
    tag_sources: Mapping[str, Source] = field(default_factory=dict)
    """The line of each tag and former slug named, so that a wrong one can be pointed at."""


# --- Taxonomy -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Facet:
    """A question that tags answer, such as what a paper is about or what it works on."""

    slug: str
    name: str
    definition: str


Words = tuple[str, ...]
"""Words in a row, each as the curator wrote it: `learning`, `prun*`, `LoRA`, `<number>`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that speak for a tag when a paper says them, or against it."""

    text: str
    """The phrase as the curator wrote it."""
    parts: tuple[tuple[Words, ...], ...]
    """What must follow each other, nearby in one sentence; of each part, any one of its wordings."""
    points: int
    """What one mention is worth; below zero where it speaks against the tag."""
    source: Source
    """Its line in the taxonomy."""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Tag:
    """A heading that papers are filed under."""

    slug: str
    name: str
    facet: str
    """The slug of its facet."""
    definition: str
    """What earns it, in the librarians' words."""
    source: Source
    """Its line in the taxonomy."""
    aliases: tuple[str, ...] = ()
    """Other words that searchers type for it; they earn nothing."""
    phrases: tuple[Phrase, ...] = ()
    """Phrases whose points earn it when found in a title or an abstract."""
    apart_from: tuple[Phrase, ...] = ()
    """Longer phrases of another meaning: a mention that lies inside one of them earns nothing."""
    yields_to: tuple[str, ...] = ()
    """Slugs of tags that stand in place of this one where they have earned more points."""


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """All facets and tags, in the order of the file, which is the order readers meet them in."""

    facets: tuple[Facet, ...]
    tags: tuple[Tag, ...]


# --- Venues ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Venue:
    """A conference, a journal or another place where papers appear, of whatever year."""

    slug: str
    """Its name in addresses."""
    name: str
    """What people call it: `ACL`; the words of the paper's own venue where no rule knows it."""
    full_name: str = ""
    """Its name written out; empty where it is not known."""
    kind: VenueKind = "unknown"


@dataclass(frozen=True, slots=True)
class Publication:
    """What the words "ACL 2025 Findings" mean."""

    venue: Venue
    year: int | None = None
    """The year that the words name."""
    track: str = ""
    """The part of the venue, as `Findings`; empty for the main one."""
    kind: VenueKind = "unknown"
    """The venue's kind, or that of the track: a workshop at a conference is a workshop."""
    container: str = ""
    """The proceedings or the journal, as a reference list names it."""


@dataclass(frozen=True, slots=True)
class VenueRule:
    """How one venue is recognised, and what its proceedings are called."""

    venue: Venue
    names: tuple[str, ...]
    """Every form of its name that people write."""
    container: str = ""
    """Its proceedings or itself as a reference list names it, with `{year}`; empty where that follows from its kind."""
    containers_by_track: Mapping[str, str] = field(default_factory=dict)
    """The same for tracks that publish volumes of their own."""


@dataclass(frozen=True, slots=True)
class VenueRules:
    """All that is known about the words by which papers name their venue."""

    venues: tuple[VenueRule, ...] = ()
    tracks: Mapping[str, str] = field(default_factory=dict)
    """The name of a track under each form that people write; empty for words that name the main track."""
    filler: tuple[str, ...] = ()
    """Words around a venue that say nothing, as "Proceedings of the"."""
    telling_words: Mapping[str, VenueKind] = field(default_factory=dict)
    """Words that show the kind of a venue that has no rule."""


# --- Papers as understood -------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TagMatch:
    """A tag that a paper has, with the reason."""

    tag: str
    """The slug of the tag."""
    phrase: str
    """The words that earned it, as they stand in the paper; empty where a curator gave it."""
    where: MatchPlace


@dataclass(frozen=True, slots=True)
class Acronym:
    """A short form that the text of one paper defines."""

    short: str
    long: str


@dataclass(frozen=True, slots=True)
class Link:
    """An address that belongs to a paper."""

    url: str
    kind: LinkKind


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper with all that is known of it by itself."""

    slug: str
    """Its name in addresses; never changes by itself."""
    title: MarkupText
    abstract: MarkupText
    source: Source
    """The line of its title in the newest digest that carried it."""
    digests: tuple[str, ...]
    """The dates of the digests that carried it, newest first."""
    places: tuple[Source, ...] = ()
    """The line of its title in each of these digests."""
    authors: tuple[str, ...] = ()
    arxiv_id: str | None = None
    published: str | None = None
    """The day of first submission, `YYYY-MM-DD`; None where only the year is known."""
    venue: str | None = None
    """Where it appeared, in the words of its digest or its curator."""
    publication: Publication | None = None
    """What `venue` means; None where there is none."""
    categories: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()
    """Addresses in order of use: the curator's, then those of the abstract; each once."""
    tags: tuple[TagMatch, ...] = ()
    """Tags in the order of the taxonomy."""
    acronyms: tuple[Acronym, ...] = ()
    contribution: str = ""
    """The one sentence that says what the paper does."""
    results: tuple[str, ...] = ()
    """Up to three headline figures, quoted from the abstract."""
    former_slugs: tuple[str, ...] = ()
    note: str = ""
    facts_source: Source | None = None
    """The line of its facts; None where no curator has written any."""

    @property
    def year(self) -> int | None:
        """The year of first submission: from the date, else from the arXiv identifier (`YYMM.NNNNN`), else None."""
        if self.published:
            return int(self.published[:4])
        if self.arxiv_id and "/" not in self.arxiv_id:
            return 2000 + int(self.arxiv_id[:2])
        return None


@dataclass(frozen=True, slots=True)
class AuthorRule:
    """A curator's word on who is who: these names, in these papers, are one person."""

    name: str
    """The name that the person is shown under."""
    source: Source
    also: tuple[str, ...] = ()
    """Other names of the person, as papers print them."""
    papers: tuple[str, ...] = ()
    """The slugs of the papers in which the names mean this person and no namesake; empty for all papers."""
    paper_sources: Mapping[str, Source] = field(default_factory=dict)
    """The line of each of these slugs."""


@dataclass(frozen=True, slots=True)
class AuthorRecord:
    """A person, or a group, with all of their papers here."""

    slug: str
    """Their name in addresses."""
    name: str
    """The form of the name that papers use most, or that a curator chose."""
    forms: tuple[str, ...]
    """All forms of it that papers print."""
    papers: tuple[Paper, ...]
    """In library order."""


@dataclass(frozen=True, slots=True)
class RelatedPaper:
    """A neighbour of a paper, with the reason."""

    slug: str
    score: float
    """Likeness between 0 and 1."""
    shared: tuple[str, ...]
    """What both have: terms, tags, acronyms or authors, the weightiest first."""


@dataclass(frozen=True, slots=True)
class GlossaryMeaning:
    """One thing that a short form stands for."""

    long: str
    """The long form in its most frequent spelling."""
    papers: tuple[str, ...]
    """The slugs of the papers that use it so, in library order."""


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """A short form with all that it stands for."""

    short: str
    """In its most frequent spelling."""
    meanings: tuple[GlossaryMeaning, ...]
    """The meaning of most papers first."""


@dataclass(frozen=True)
class Library:
    """All papers together, and what holds between them."""

    papers: tuple[Paper, ...]
    """Newest digest first, within it the order of the paste."""
    digests: tuple[Digest, ...]
    """Newest first."""
    taxonomy: Taxonomy
    related: Mapping[str, tuple[RelatedPaper, ...]] = field(default_factory=dict)
    """The neighbours of each paper by slug, best first."""
    authors: tuple[AuthorRecord, ...] = ()
    """Everyone who wrote one of the papers, in the order of their slugs."""

    @cached_property
    def by_slug(self) -> dict[str, Paper]:
        """Each paper under its slug."""
        return {paper.slug: paper for paper in self.papers}

    @cached_property
    def papers_by_tag(self) -> dict[str, tuple[Paper, ...]]:
        """The papers of each tag, in library order; a tag without papers has an empty tuple."""
        shelves: dict[str, list[Paper]] = {tag.slug: [] for tag in self.taxonomy.tags}
        for paper in self.papers:
            for match in paper.tags:
                shelves[match.tag].append(paper)
        return {slug: tuple(papers) for slug, papers in shelves.items()}

    @cached_property
    def papers_by_digest(self) -> dict[str, tuple[Paper, ...]]:
        """The papers of each digest under its date, in the order of the paste."""
        shelves: dict[str, list[Paper]] = {digest.slug: [] for digest in self.digests}
        for paper in self.papers:
            for date in paper.digests:
                shelves[date].append(paper)
        return {date: tuple(sorted(papers, key=_line_in(date))) for date, papers in shelves.items()}


def _line_in(date: str) -> Callable[[Paper], int]:
    def line(paper: Paper) -> int:
        return dict(zip(paper.digests, paper.places, strict=False)).get(date, paper.source).line

    return line


# --- Citations ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PersonName:
    """The name of an author, taken apart as reference lists need it."""

    full: str
    """The name as a paper prints it."""
    family: str
    """What it is sorted by, particles included: `van der Berg`; the whole of a name that has no parts."""
    given: str = ""
    suffix: str = ""
    """`Jr.`, `III`."""
    is_group: bool = False
    """Whether it names a team, a company or a collaboration, which has no family name."""


CitationKind = Literal["preprint", "proceedings", "journal", "other"]
"""What a paper is to someone who cites it."""


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """All that a citation says about one paper; every export shows this record and nothing else."""

    kind: CitationKind
    title: MarkupText
    authors: tuple[PersonName, ...]
    year: int | None
    """None where it is not known."""
    date: str | None
    """The day in that year, `YYYY-MM-DD`; None where only the year is known."""
    container: str
    """The proceedings or the journal it appeared in; empty where there is none."""
    arxiv_id: str | None
    arxiv_class: str | None
    """Its first arXiv subject class, as `cs.LG`."""
    url: str
    """Where the paper itself is read, else its page here; empty where neither has an address."""
    page_url: str
    """Its page on this site; empty where the site has no address yet."""
    abstract: str
    """In plain text."""


# --- The site -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Page:
    """A page written by hand in `content/pages/`."""

    slug: str
    text: str
    """Its Markdown, front matter included, as the curator wrote it."""
    source: Source


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """What the operator set in `mkdocs.yml`."""

    name: str
    url: str
    """The address of the home page, with a slash at its end; empty where none is set."""
    description: str = ""
    repo_url: str = ""
    """The repository's page without a slash at its end, empty where none is set."""
    branch: str = "main"
    """The branch that "Correct this page" opens."""
    author_page_papers: int = 2
    """An author has a page from this many papers on."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file for the site, not yet written."""

    path: str
    """Where it goes inside the output folder, with forward slashes."""
    text: str
