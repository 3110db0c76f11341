"""Plays queries in a browser, key by key, on our search and on Material's own search over the same pages.

Prints a Markdown table for each size: how well papers are found, what is loaded, and how long the answer takes after
the last letter: the median and the 95th percentile.
Run it as `python -m benchmarks.search CORPUS --sizes 94 10000`; a corpus that is too small is repeated with changes.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import re
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from playwright.sync_api import Browser, Page, Response, sync_playwright

from benchmarks.build import make_project, read_corpus, run
from tests.browser.harness import BROWSERS, QUIET, serving

SIZES = (94, 2000)
"""How many papers the libraries have, unless told otherwise."""
QUERIES = 25
"""How many papers are asked for, each once by four words of its title and once by two with a mistake."""
PAUSE = 50
"""Milliseconds between two keys: a quick typist."""
LONG_WORD = 7
"""Letters of a word that gets a mistake."""

CALM = 300
"""Milliseconds without a change after which an answer stands."""
PATIENCE = 20_000
"""Milliseconds after which an answer counts as never given."""

LAST_KEY = """
    window.lastKey = 0;
    addEventListener("input", () => (window.lastKey = performance.now()), true);
"""
"""Keeps the time of the last letter typed."""
LAST_CHANGE = """
    selector => {
        window.lastChange = 0;
        const note = () => (window.lastChange = performance.now());
        new MutationObserver(note).observe(document.querySelector(selector), {
            childList: true, subtree: true, attributes: true, attributeFilter: ["data-query"], characterData: true,
        });
    }
"""
"""Keeps the time of the last change to the results."""
ANSWERED = """
    ([calm, patience, settled, query]) => new Promise((done) => {
        const began = performance.now();
        const look = () => {
            const changed = Math.max(window.lastChange, window.lastKey);
            const stands = performance.now() - changed > calm && (new Function("query", settled)(query));
            if (performance.now() - began > patience) done(patience);
            else stands ? done(changed - window.lastKey) : requestAnimationFrame(look);
        };
        look();
    })
"""
"""Waits until an answer stands; gives the milliseconds from the last letter to the last change."""


@dataclass(frozen=True)
class Query:
    """What is typed, and the paper that is meant."""

    kind: str
    text: str
    slug: str


@dataclass(frozen=True)
class Engine:
    """A search to measure: where it is, how it is opened, and what it shows."""

    name: str
    page: str
    """The page to open, below the home page."""
    field: str
    """The selector of its field."""
    results: str
    """The selector of its results."""
    settled: str
    """The body of a JavaScript function of the query: whether its answer is there."""
    addresses: str
    """A JavaScript expression: the addresses of all papers shown, best first."""


OURS = Engine(
    "ours",
    "explore/",
    "[data-explore-input]",
    "[data-explore-results]",
    "return document.querySelector('[data-query]')?.dataset.query === query",
    "[...document.querySelectorAll('[data-query] h3 a')].map(link => link.href)",
)
MATERIAL = Engine(
    "Material's",
    "",
    "[data-md-component=search-query]",
    ".md-search-result",
    "return !/initializ|to start/i.test(document.querySelector('.md-search-result__meta').textContent)",
    "[...document.querySelectorAll('.md-search-result__item > a')].map(link => link.href)",
)


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="arXiv records, one JSON object a line, gzipped (.jsonl.gz)")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of papers (%(default)s)")
    parser.add_argument("--ours-only", action="store_true", help="leave Material's search out; it is slow when large")
    options = parser.parse_args(arguments)
    records = list(read_corpus(options.corpus))
    print("| papers | search | four words | one mistake | before opening | to the first answer | typed | pasted |")
    print("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    with sync_playwright() as playwright:
        found = next(filter(None, map(shutil.which, BROWSERS)), None)
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET])
        for size in options.sizes:
            with tempfile.TemporaryDirectory() as folder:
                for line in measure(browser, Path(folder), list(islice(repeated(records), size)), options.ours_only):
                    print(line, flush=True)


def repeated(records: Sequence[dict[str, object]]) -> Iterator[dict[str, object]]:
    """The records, then without end mixtures of two of them: half a title and half an abstract of each."""
    yield from records
    for distance in range(1, len(records)):
        for place, record in enumerate(records):
            other = records[(place + 7 * distance) % len(records)]
            mixed = {field: halves(str(record[field]), str(other[field])) for field in ("title", "abstract")}
            yield {**mixed, "authors": other.get("authors", [])}


def halves(one: str, other: str) -> str:
    """The first half of one text with the second half of another."""
    first, second = one.split(), other.split()
    return " ".join(first[: (len(first) + 1) // 2] + second[len(second) // 2 :])


def measure(browser: Browser, folder: Path, records: Sequence[dict[str, object]], ours_only: bool) -> Iterator[str]:
    """Build a library and yield a line of the table for each search."""
    make_project(folder, records)
    run(folder, "generator", "build")
    os.sync()  # or the disk is still busy with what was built while queries are played
    site = folder / "build" / "site"
    queries = make_queries(json.loads((site / "papers.json").read_text(encoding="utf-8"))["papers"])
    yield row(len(records), OURS, play(browser, site, OURS, queries))
    if not ours_only:
        build_material(folder)
        yield row(len(records), MATERIAL, play(browser, folder / "material", MATERIAL, queries))


def make_queries(papers: Sequence[dict[str, str]]) -> list[Query]:
    """Queries for papers drawn by a fixed lot: four words of a title, and two of which one has a letter left out."""
    lot = random.Random(1)  # noqa: S311  # the same queries each time are what is wanted
    queries = []
    for paper in lot.sample(papers, min(QUERIES, len(papers))):
        words = re.findall(r"\w{4,}", paper["title"])
        # Of both ends, since repeated records share one half of their titles.
        queries.append(Query("known", " ".join([*words[:2], *words[2:][-2:]]), paper["slug"]))
        long = [word for word in words if len(word) >= LONG_WORD]
        if len(words) > 1 and long:
            wrong = lot.choice(long)
            place = lot.randrange(1, len(wrong) - 1)
            other = lot.choice([word for word in words if word != wrong] or words)
            queries.append(Query("typo", f"{wrong[:place]}{wrong[place + 1 :]} {other}", paper["slug"]))
    return queries


def build_material(folder: Path) -> None:
    """The same Markdown with Material as it comes, its search plugin on and our theme off."""
    plain = folder / "plain"
    plain.mkdir()
    for template in (folder / "overrides").glob("*.html"):
        if template.name not in {"main.html", "404.html"}:
            (plain / template.name).write_text('{% extends "main.html" %}', encoding="utf-8")
    settings = {"INHERIT": "mkdocs.yml", "theme": {"custom_dir": "plain"}, "plugins": ["search"], "extra_css": []}
    # JSON is YAML, too.
    (folder / "material.yml").write_text(json.dumps(settings | {"strict": False}), encoding="utf-8")
    out = str(folder / "material")
    run(folder, "mkdocs", "build", "--quiet", "--config-file", str(folder / "material.yml"), "--site-dir", out)


@dataclass(frozen=True)
class Play:
    """What one query brought."""

    query: Query
    gain: float
    """One divided by the place of the paper; 0 where it is not among those shown."""
    milliseconds: float
    """From the last key to the answer."""


@dataclass(frozen=True)
class Played:
    """What one search answered, and what it cost."""

    pasted: Sequence[Play]
    """Queries that came whole, so that nothing was loaded while they were typed: the harder case."""
    typed: Sequence[Play]
    """The same letter by letter."""
    before: int
    """Bytes for search that came with the home page."""
    first: int
    """Bytes from the home page to the first answer to a pasted query."""


def play(browser: Browser, site: Path, engine: Engine, queries: Sequence[Query]) -> Played:
    """Paste all queries in one tab and type them in another, each with nothing loaded before the first."""
    with serving(site) as home:
        page, responses = _open(browser, home)
        before = weigh(responses, is_search)
        responses.clear()
        _turn_to(page, home + engine.page, engine)
        pasted = [ask(page, engine, queries[0], pasted=True)]
        first = weigh(responses, is_search)
        pasted += [ask(page, engine, query, pasted=True) for query in queries[1:]]
        page.context.close()
        page, _ = _open(browser, home)
        _turn_to(page, home + engine.page, engine)
        typed = [ask(page, engine, query) for query in queries]
        page.context.close()
    return Played(pasted, typed, before, first)


def _open(browser: Browser, home: str) -> tuple[Page, list[Response]]:
    """The home page in a browser that has loaded nothing yet, and whatever it loads from now on."""
    page = browser.new_context().new_page()
    page.add_init_script(LAST_KEY)
    responses: list[Response] = []
    page.on("response", lambda response: responses.append(response))  # noqa: PLW0108  # Playwright takes no built-in
    page.goto(home)
    page.wait_for_load_state("networkidle")
    return page, responses


def _turn_to(page: Page, address: str, engine: Engine) -> None:
    """Open the page of the search, and wait as long as a reader takes to find the field."""
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.evaluate(LAST_CHANGE, engine.results)


def ask(page: Page, engine: Engine, query: Query, *, pasted: bool = False) -> Play:
    """Type or paste one query and wait for its answer."""
    field = page.locator(engine.field)
    field.click()
    field.fill(query.text if pasted else "")
    if pasted:
        field.press("End")  # Material answers keys alone
    else:
        field.press_sequentially(query.text, delay=PAUSE)
    took = page.evaluate(ANSWERED, [CALM, PATIENCE, engine.settled, query.text])
    addresses = page.evaluate(engine.addresses)
    places = [place for place, address in enumerate(addresses, 1) if f"/papers/{query.slug}/" in address]
    return Play(query, 1 / places[0] if places else 0.0, took)


def weigh(responses: Sequence[Response], counts: Callable[[str], bool]) -> int:
    """The bytes of some responses, compressed as a server compresses them."""
    bodies = [response.body() for response in responses if response.ok and counts(response.url)]
    return sum(min(len(body), len(gzip.compress(body))) for body in bodies)


def is_search(address: str) -> bool:
    """Whether a file is there for search alone."""
    return any(part in address for part in ("/pagefind/", "/javascripts/search/", "/search/", "workers/search"))


def row(size: int, engine: Engine, played: Played) -> str:
    """One line of the table."""
    gains = {kind: [play.gain for play in played.typed if play.query.kind == kind] for kind in ("known", "typo")}
    means = " | ".join(f"{sum(values) / len(values):.2f}" for values in gains.values())
    times = " | ".join(f"{_middle(plays):.0f}, {_slowest(plays):.0f} ms" for plays in (played.typed, played.pasted))
    loaded = f"{played.before / 1000:,.0f} KB | {played.first / 1000:,.0f} KB"
    return f"| {size:,} | {engine.name} | {means} | {loaded} | {times} |"


def _middle(plays: Sequence[Play]) -> float:
    return statistics.median(play.milliseconds for play in plays)


def _slowest(plays: Sequence[Play]) -> float:
    """The 95th percentile."""
    return statistics.quantiles([play.milliseconds for play in plays], n=20)[-1]


if __name__ == "__main__":
    main()
