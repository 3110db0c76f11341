"""Keeps one MkDocs to its share of the pages, so that several make a site together."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from generator.publishing import output
from generator.publishing.site.fast_conversion import convert_page, make_converter
from generator.publishing.site.template_errors import check_page_templates


@dataclass(frozen=True)
class Share:
    """The part of the pages that one process makes: every `of`th, beginning with the one of that number."""

    number: int
    of: int

    @property
    def is_first(self) -> bool:
        """Whether this process also makes what there is only once, such as the sitemap and copied files."""
        return self.number == 0


WHOLE = Share(0, 1)
"""All pages."""


class _SharedFiles(Files):
    """All files of the site, of which MkDocs is shown only a share when it asks which pages to make."""

    def __init__(self, files: Files, share: Share, config: MkDocsConfig) -> None:
        super().__init__(files)
        self._share = share
        self._docs, self._site = Path(config.docs_dir), Path(config.site_dir)
        self.dealt_out = False

    def documentation_pages(self, *, inclusion: Callable[[InclusionLevel], bool] | None = None) -> Sequence[File]:
        # Templates such as the sitemap ask without a condition, and are told of all.
        pages = super().documentation_pages(inclusion=inclusion or InclusionLevel.is_included)
        return pages[self._share.number :: self._share.of] if inclusion and self.dealt_out else pages

    def copy_static_files(
        self, dirty: bool = False, *, inclusion: Callable[[InclusionLevel], bool] = InclusionLevel.is_included
    ) -> None:
        if not self._share.is_first:
            return
        ours = {}
        for file in self:
            if file.is_documentation_page() or not inclusion(file.inclusion):
                continue
            if file.src_dir == str(self._docs):
                # What we wrote ourselves needs no copying.
                ours[file.dest_uri] = self._docs / file.src_uri
            else:
                file.copy_file(dirty)
        output.add_links(self._site, ours)


class MakesItsShare(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # it has no settings, so no type of settings
    """Keeps MkDocs to one share of the pages, and has generated pages made in the quick way."""

    def __init__(self, share: Share, handwritten: Collection[str]) -> None:
        self._share = share
        self._handwritten = frozenset(handwritten)
        self.page_path = ""
        """The page that is rendered now, or was last."""

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Deal out the pages."""
        if not self._share.is_first:
            config.theme.static_templates = set()
        return _SharedFiles(files, self._share, config)

    def on_nav(self, nav: Navigation, /, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Have pages of ours rendered in the quick way."""
        assert isinstance(files, _SharedFiles)  # noqa: S101 - on_files made it
        converter = make_converter(config)
        for file in files.documentation_pages():
            page = file.page
            assert page is not None  # noqa: S101 - MkDocs has made one of each file for the navigation
            if file.src_uri not in self._handwritten:
                page.render = lambda *_, page=page: convert_page(page, converter)  # type: ignore[method-assign]
            if self._share.is_first and self._share.of > 1:
                # The sitemap names every page with its date, also those that others make.
                page.read_source(config)
        files.dealt_out = True
        return nav

    def on_env(self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Make sure that the theme has the templates of all pages, before the first is rendered."""
        pages = [file.page for file in files.documentation_pages(inclusion=InclusionLevel.is_included) if file.page]
        check_page_templates(pages, self._handwritten, env, Path(config.config_file_path))
        return env

    def on_page_context(self, context: TemplateContext, /, *, page: Page, **_: object) -> TemplateContext:
        """Note which page is rendered."""
        self.page_path = page.file.src_uri
        return context
