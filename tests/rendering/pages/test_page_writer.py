from __future__ import annotations

import pytest
from jinja2 import DictLoader, UndefinedError
from mkdocs.utils.meta import get_data

from generator.model.library import Library
from generator.model.markup import MarkupText, Span
from generator.model.site import SiteInfo
from generator.rendering.pages.page_writer import PageWriter, counted, long_date, root_from

HOSTILE = "<script>{{ x }}</script> [a](javascript:b) # *x*: 'y' \"z\"\r\n---\r\n"


@pytest.fixture
def writer(library: Library, site: SiteInfo) -> PageWriter:
    return PageWriter(library, site)


def _render(writer: PageWriter, template: str, path: str = "a/index.md", **values: object) -> str:
    writer._environment.loader = DictLoader({"page.md.j2": template})
    return writer.render("page.md.j2", path, **values)


def test_no_letter_of_a_text_reaches_a_page_as_markup(writer: PageWriter) -> None:
    shown = _render(writer, "{{ text }}", text=HOSTILE)
    assert not set(shown) & set("<>[]{}*\"'\r\n")


def test_a_template_is_never_made_from_a_text(writer: PageWriter) -> None:
    assert "site.name" in _render(writer, "{{ text }}", text="{{ site.name }}")


def test_a_title_shows_its_html_face_without_links_of_its_own(writer: PageWriter) -> None:
    title = MarkupText((Span("See "), Span("the <page>", url="https://example.org/")))
    assert _render(writer, "{{ title }}", title=title) == "See the &lt;page&gt;"


def test_a_number_is_shown_as_it_is(writer: PageWriter) -> None:
    assert _render(writer, "{{ 3 }} {{ 1024 | counted('paper') }}") == "3 1,024 papers"


@pytest.mark.parametrize("value", [None, 0.5, ("a", "b")])
def test_what_is_no_text_is_refused_rather_than_shown(writer: PageWriter, value: object) -> None:
    with pytest.raises(TypeError, match="which is no text"):
        _render(writer, "{{ value }}", value=value)


def test_a_template_that_names_something_unknown_fails(writer: PageWriter) -> None:
    with pytest.raises(UndefinedError):
        _render(writer, "{{ nothing }}")


def test_front_matter_is_read_by_mkdocs_as_it_was_given(writer: PageWriter) -> None:
    given = {"title": HOSTILE, "citation": [["citation_author", "Émile: -- 'x'"]], "json_ld": '{"a": 1}'}
    page = writer.page("tags.md.j2", "tags/index.md", given, facets=())
    text, head = get_data(page.text)
    assert head == given
    assert text.lstrip().startswith("# Tags")


@pytest.mark.parametrize(
    ("path", "root"), [("index.md", ""), ("papers/index.md", "../"), ("papers/a/index.md", "../../")]
)
def test_the_way_home_is_as_long_as_the_path_is_deep(path: str, root: str) -> None:
    assert root_from(path) == root


def test_dates_are_said_in_words() -> None:
    assert [long_date("2025-03-11"), long_date("1999-12-01")] == ["11 March 2025", "1 December 1999"]


def test_a_noun_goes_with_its_number() -> None:
    assert [counted(1, "paper"), counted(0, "paper"), counted(1024, "paper")] == ["1 paper", "0 papers", "1,024 papers"]
