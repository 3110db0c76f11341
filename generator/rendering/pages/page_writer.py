"""Makes pages from Jinja templates: every page gets its front matter, escaping and relative links here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from generator.model.library import Library
from generator.model.markup import MarkupText
from generator.model.papers import Paper
from generator.model.site import OutputFile, SiteInfo
from generator.rendering.citing.formats import COLLECTION_FORMATS
from generator.rendering.tag_counts import CountedTag, count_tags
from generator.text.faces import as_html, as_markdown
from generator.text.markdown import escape

FRONT_MATTER_WIDTH = 1_000_000
"""So wide that YAML never folds a line, so that each key stays on one line."""

_YAML_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class PageWriter:
    """Turns templates into pages of one site.

    Everything that a template prints is escaped by `text.markdown.escape`, unless it is marked as safe; a `MarkupText`
    is printed as HTML. Every template also gets `site`, `library`, `tags` (with their papers, by slug), `formats` (of
    citation files) and `root`, the relative path from its page to the home page: links work under any base path.
    """

    def __init__(self, library: Library, site: SiteInfo) -> None:
        self.library = library
        self.site = site
        self.tags: dict[str, CountedTag] = count_tags(library)
        self._environment = _make_environment()
        self._environment.globals.update(site=site, library=library, tags=self.tags, formats=COLLECTION_FORMATS)

    def load_templates(self) -> None:
        """Compile all templates now, so that processes that are forked later need not compile them."""
        for name in self._environment.list_templates():
            self._environment.get_template(name)

    def page(self, template: str, path: str, front_matter: Mapping[str, object], **values: object) -> OutputFile:
        """A Markdown page with front matter on top.

        Args:
            template: the name of its file.
            path: where the page goes inside the output folder.
            front_matter: what MkDocs and the theme read of the page.
            **values: the names that the template uses.

        Raises:
            jinja2.UndefinedError: the template uses a name that has no value.
        """
        return OutputFile(path, write_front_matter(front_matter) + self.render(template, path, **values))

    def render(self, template: str, path: str, **values: object) -> str:
        """The text of a template, with links relative to `path`.

        Args:
            template: the name of its file.
            path: where the text goes inside the output folder.
            **values: the names that the template uses.
        """
        return self._environment.get_template(template).render(root=root_from(path), **values)


def write_front_matter(values: Mapping[str, object]) -> str:
    """Write the front matter of a page, which MkDocs and the theme read."""
    head = yaml.dump(dict(values), Dumper=_YAML_DUMPER, allow_unicode=True, sort_keys=False, width=FRONT_MATTER_WIDTH)
    return f"---\n{head}---\n"


def listing_head(
    title: str, description: str, papers: Iterable[Paper], json_ld: str = "", *, feeds: bool = False
) -> dict[str, object]:
    """The front matter of a page that lists papers; empty values are left out.

    Args:
        title: its heading.
        description: one sentence.
        papers: the papers on it; the newest of their digests is the date of its last change.
        json_ld: its JSON-LD.
        feeds: whether it has feeds of its own.
    """
    head = {
        "title": title,
        "description": description,
        "template": "listing.html",
        "lastmod": max((paper.digests[0] for paper in papers), default=""),
        "json_ld": json_ld,
        "feeds": feeds,
    }
    return {key: value for key, value in head.items() if value}


def root_from(path: str) -> str:
    """The relative address of the home page, seen from the page that is made from `path`, an `index` file.

    >>> root_from("papers/a-title/index.md")
    '../../'
    """
    return "../" * path.count("/")


def long_date(date: str) -> str:
    """Write `2025-03-11` as `11 March 2025`."""
    day = datetime.date.fromisoformat(date)
    return f"{day.day} {_MONTH_NAMES[day.month - 1]} {day.year}"


_MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
"""Month names of our own, since those of `strftime` depend on the language of the machine."""


def counted(number: int, noun: str) -> str:
    """A number with its noun: `1 paper`, `1,024 papers`.

    Args:
        number: how many.
        noun: in the singular; its plural ends in `s`.
    """
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def heading(title: MarkupText) -> Markup:
    """The Markdown face of a title."""
    return as_markdown(_without_links(title))


def _without_links(title: MarkupText) -> MarkupText:
    """A title without its own links, since most titles are inside a link, and links cannot be nested."""
    return MarkupText(tuple(replace(span, url="") for span in title.spans))


def _make_environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("generator.rendering.pages"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        finalize=_escape_value,
    )
    environment.filters.update(long_date=long_date, counted=counted, heading=heading)
    return environment


def _escape_value(value: object) -> object:
    """Escape a value that a template prints; Jinja calls this for every value."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, str):
        return _cached_escape(value)
    if isinstance(value, MarkupText):
        return _title_face(value)
    if isinstance(value, int):
        return value
    raise TypeError(
        f'a template prints "{value}", which is no text'
    )  # an undefined name raises its own error when it is shown


CACHED_TEXTS = 50_000
"""How many escaped texts are cached: names, titles and slugs are on many pages, and the limit bounds the memory."""

_cached_escape = lru_cache(CACHED_TEXTS)(escape)


@lru_cache(CACHED_TEXTS)
def _title_face(title: MarkupText) -> Markup:
    return as_html(_without_links(title))
