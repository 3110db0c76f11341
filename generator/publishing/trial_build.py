"""Builds a site that nobody will see, where only a real build can tell whether it succeeds."""

from __future__ import annotations

from pathlib import Path

from generator.errors import BuildError, ProblemCollector
from generator.model.source import Source
from generator.publishing.build import build_site
from generator.publishing.staging import passing_folder


def try_build(content: Path, config: Path, site_url: str | None, problems: ProblemCollector) -> None:
    """Find out what stops a build; samples of pages cannot tell what an operator's hooks and plugins do to all.

    Args:
        content: the folder with digests, facts, taxonomy and pages.
        config: the settings.
        site_url: the address of the home page, in place of the one in the settings.
        problems: takes whatever a build says.

    Raises:
        MachineError: the system refused something.
    """
    with passing_folder() as folder, problems.collecting():
        try:
            build_site(content, folder / "site", docs=folder / "docs", config=config, site_url=site_url)
        except BuildError as error:
            for finding in error.findings:
                problems.error(Source(config.as_posix()), finding, "look at plugins and hooks")
