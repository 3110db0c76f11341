"""The verbs of the command line, with their options, output and exit codes."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import signal
import sys
import threading
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator.errors import ContentError, DigestError, MachineError, ProblemCollector, nearest
from generator.publishing import build as building
from generator.terminal import screen
from generator.terminal.project import find_project

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.decorators import FC

    from generator.model.library import Library


# Each verb imports what it needs itself, so that no other verb waits for it; `build` loads MkDocs in the background.

_folder_type = click.Path(path_type=Path)


def _path_option(name: str, shown: str, text: str, part: str = "") -> Callable[[FC], FC]:
    """An option for a path of the project, whose default is found from any folder of the project; see `Project`."""
    return click.option(
        f"--{name}",
        type=_folder_type,
        default=lambda: getattr(find_project(Path.cwd()), part or name),
        show_default=shown,
        help=text,
    )


_content_option = _path_option("content", "content", "The folder with digests, facts, taxonomy and pages.")
_OUT_HELP = "Where the site goes."
_DOCS_HELP = "Where the Markdown goes; pictures are kept beside it."
_out_option = _path_option("out", "build/site", _OUT_HELP)
_docs_option = _path_option("docs", "build/docs", _DOCS_HELP)
# Served pages contain the address of this machine, so they must not be in the folder that is uploaded.
_preview_out_option = _path_option("out", "build/preview/site", _OUT_HELP, "preview_out")
_preview_docs_option = _path_option("docs", "build/preview/docs", _DOCS_HELP, "preview_docs")
_config_option = _path_option("config", "mkdocs.yml", "The settings.")
_site_url_option = click.option(
    "--site-url", help="The address of the home page, in place of site_url in the settings."
)


_OUTPUT_IS_FULL = frozenset({errno.ENOSPC, errno.EFBIG, errno.EIO})


class _VerbGroup(click.Group):
    """The group of all verbs; it shows an error of the machine as one sentence."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - whatever a verb returns
        try:
            return super().invoke(ctx)
        except MachineError as error:
            click.echo(str(error), err=True)
            sys.exit(1)
        except OSError as error:
            # An error of a file names the file; what is printed goes to none that we know of.
            if error.filename is not None or error.errno not in _OUTPUT_IS_FULL:
                raise
            reason = os.strerror(error.errno).lower()
            click.echo(f"what this prints cannot be written: {reason} (print it elsewhere, or make room)", err=True)
            # What waits to be printed would fail once more when Python ends, which would then return 120.
            with contextlib.suppress(OSError):
                sys.stdout.close()
            sys.exit(1)


@click.group(cls=_VerbGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="paper-digest")
def main() -> None:
    """Turn digests of research papers into a website."""
    # The garbage collector takes a tenth of the time, and makes forked processes copy memory that they only read.
    # Verbs that read and build end soon, so that little garbage is left.
    gc.disable()
    context = click.get_current_context()
    context.call_on_close(gc.enable)
    if threading.current_thread() is threading.main_thread():
        before = signal.signal(signal.SIGTERM, _end_in_order)
        context.call_on_close(lambda: signal.signal(signal.SIGTERM, before))


def _end_in_order(number: int, _: object) -> NoReturn:
    """End as with Ctrl+C: unfinished files are removed, and the last good site is kept."""
    sys.exit(128 + number)


@main.command()
@_content_option
@_config_option
@_site_url_option
@click.option(
    "--format",
    "form",
    type=click.Choice(screen.FORMATS),
    default="text",
    help="How problems are printed; github makes them annotations of a pull request.",
)
@click.option("--tags", is_flag=True, help="List the tags without papers, and the phrases that no paper says.")
def check(content: Path, config: Path, site_url: str | None, form: str, tags: bool) -> None:
    """Find every mistake in the content, and write nothing.

    Each problem is printed with its file, its line, and what to do about it.
    """
    from generator.publishing.gate import read_everything  # noqa: PLC0415
    from generator.publishing.theme_check import check_theme  # noqa: PLC0415
    from generator.publishing.trial_build import try_build  # noqa: PLC0415
    from generator.reading.curation.json_schemas import check_schemas  # noqa: PLC0415
    from generator.reading.curation.tag_examples import read_tag_examples  # noqa: PLC0415
    from generator.understanding.review import review_taxonomy, sum_up_taxonomy  # noqa: PLC0415
    from generator.understanding.tag_examples import check_tag_examples  # noqa: PLC0415

    problems = ProblemCollector()
    library, _, settings = read_everything(content, config, site_url, problems)
    if settings and not problems.errors:
        check_theme(library, settings, problems)  # a build makes every page, and judges it by the same rules
    if settings and settings.runs_own_code and not problems.errors:
        try_build(content, config, site_url, problems)
    if not problems.errors:
        review = review_taxonomy if tags else sum_up_taxonomy
        problems.extend(review(library.papers, library.taxonomy))
        check_tag_examples(read_tag_examples(content / "tag_examples.yml", problems), library.taxonomy, problems)
        check_schemas(content / "schema", problems)
    screen.show_problems(screen.in_order_of_use(problems.problems), form)
    papers = screen.count(len(library.papers), "paper")
    digests = screen.count(len(library.digests), "digest")
    click.echo(f"{papers} in {digests}: {screen.count_problems(problems.problems)}", err=True)
    sys.exit(1 if problems.errors else 0)


@main.command()
@_content_option
@_out_option
@_docs_option
@_config_option
@_site_url_option
def build(content: Path, out: Path, docs: Path, config: Path, site_url: str | None) -> None:
    """Build the site, unless the content has a mistake.

    The pages are written, indexed for search and checked, and only then take the place of the last site.
    """
    try:
        progress = screen.TerminalProgress()
        result = building.build_site(content, out, docs=docs, config=config, site_url=site_url, progress=progress)
    except DigestError as error:
        _show_outcome(error)
        sys.exit(1)
    _show_outcome(result)


@main.command()
@_content_option
@_preview_out_option
@_preview_docs_option
@_config_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port to listen on.")
def serve(content: Path, out: Path, docs: Path, config: Path, host: str, port: int) -> None:
    """Show the site in a browser, and build it on every change.

    Its links lead to this machine, so it is kept apart from the site that `build` makes.
    """
    from generator.publishing.watch import Audience, serve_site  # noqa: PLC0415

    gc.enable()  # unlike the other verbs, this one runs for hours

    url = f"http://{host}:{port}/"

    def build_again() -> building.BuildResult:
        progress = screen.TerminalProgress()
        return building.build_site(content, out, docs=docs, config=config, site_url=url, progress=progress)

    def tell_failure(error: DigestError) -> None:
        _show_outcome(error)
        click.echo("waiting for the next change", err=True)

    audience = Audience(lambda: click.echo(f"serving at {url} (Ctrl+C ends)"), _show_outcome, tell_failure)
    try:
        serve_site(build_again, audience, address=(host, port), out=out, content=content, config=config)
    except DigestError as error:
        _show_outcome(error)
        sys.exit(1)
    except OSError as error:
        click.echo(f"cannot serve at {url}: {error.strerror} (name another port with --port)", err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        click.echo("stopped", err=True)


@main.command()
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", help="json: for other programs to read."
)
def read(file: Path, form: str) -> None:
    """Show what a file is read as, line by line.

    Nothing is written. FILE is a digest in any format that is read; - reads what is piped in.
    """
    from generator.publishing.staging import piped_file  # noqa: PLC0415
    from generator.terminal import reading  # noqa: PLC0415

    with piped_file(sys.stdin.buffer) if str(file) == "-" else nullcontext(file) as path:
        found = reading.read_file(path)
    if form == "json":
        click.echo(reading.format_as_json(found))
    else:
        for line in reading.format_as_text(found):
            click.echo(line)
        screen.show_problems(found.problems, to_stderr=True)
    sys.exit(1 if found.has_errors else 0)


@main.command()
@click.argument("slug")
@_content_option
def explain(slug: str, content: Path) -> None:
    """Show why a paper has its tags and neighbours.

    Its lines, its facts, what was found in its abstract and each repair are shown, too.
    """
    from generator.terminal.explanation import explain_paper  # noqa: PLC0415

    library = _load_or_exit(content)
    paper = library.by_slug.get(slug)
    if paper is None:
        hint = nearest(slug, library.by_slug) or "slugs are the last part of a paper's address"
        click.echo(f'no paper has the slug "{slug}" ({hint})', err=True)
        sys.exit(1)
    click.echo(explain_paper(paper, library))


@main.command()
@click.argument("query", nargs=-1, required=True)
@_content_option
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, help="How many papers to show at most."
)
def search(query: tuple[str, ...], content: Path, limit: int) -> None:
    """Search the papers, best first, with scores.

    Unlike the search of the site, this one forgives no misspelling.
    """
    from generator.terminal.search import search_library  # noqa: PLC0415

    text = " ".join(query)
    hits = search_library(_load_or_exit(content), text, limit)
    for hit in hits:
        click.echo(f"{hit.score:7.3f}  {hit.slug}\n         {hit.title}")
    if not hits:
        click.echo(f'nothing found for "{text}"', err=True)
        sys.exit(1)


def _load_or_exit(content: Path) -> Library:
    from generator.library import load_library  # noqa: PLC0415

    problems = ProblemCollector()
    library = load_library(content, problems)
    if problems.errors:
        screen.show_problems(problems.errors, to_stderr=True)
        sys.exit(1)
    return library


def _show_outcome(outcome: DigestError | building.BuildResult) -> None:
    """Show the result of a build, or why it failed."""
    if isinstance(outcome, building.BuildResult):
        screen.show_problems(outcome.warnings, to_stderr=True)
        papers = screen.count(len(outcome.library.papers), "paper")
        click.echo(f"{papers}, {screen.count(outcome.pages, 'page')} in {outcome.out}")
    elif isinstance(outcome, ContentError):
        screen.show_problems(outcome.problems, to_stderr=True)
        click.echo(f"{screen.count(len(outcome.problems), 'problem')}; nothing was written", err=True)
    else:
        click.echo(f"{outcome}\nthe build failed; the last good site stands as it was", err=True)
