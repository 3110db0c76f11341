"""Judges pages that a person wrote before anything is built, by the rules of the proof of the finished site."""

from __future__ import annotations

from collections.abc import Iterable

import markdown

from generator.errors import ProblemCollector
from generator.model.site import Page, Settings
from generator.publishing.proof.built_pages import refuse_markup
from generator.publishing.proof.refusals import find_source


def check_written_pages(pages: Iterable[Page], settings: Settings, problems: ProblemCollector) -> None:
    """Refuse what the proof would refuse in hand-written pages, such as scripts and pictures on other hosts.

    Args:
        pages: the pages.
        settings: say how Markdown is read.
        problems: takes each thing that is refused.
    """
    options = {name: dict(values) for name, values in settings.markdown_options.items()}
    converter = markdown.Markdown(extensions=list(settings.markdown_extensions), extension_configs=options)
    for page in pages:
        for refusal in refuse_markup(converter.reset().convert(page.body)):
            problems.error(find_source(refusal, page), str(refusal), refusal.hint)
