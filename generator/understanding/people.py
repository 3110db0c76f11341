"""Gathers papers by author: names that differ only in form are one person, and a curator has the last word."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.errors import ProblemCollector, nearest
from generator.model.authors import AuthorRecord, AuthorRule
from generator.model.papers import Paper
from generator.text.slugs import make_slug, unique_slug
from generator.understanding.names import fold_name

_Identity = tuple[str, int]
"""What is the same for one person and different for two: a folded name, or the number of a curator's rule."""


class _Register:
    """Tells whom a name in a paper means."""

    def __init__(self, rules: Sequence[AuthorRule]) -> None:
        self._names = [rule.name for rule in rules]
        self._rules: dict[tuple[str, str], int] = {}
        for number, rule in enumerate(rules):
            for claim in _claims_of(rule):
                self._rules.setdefault(claim, number)

    def identity(self, name: str, paper: str) -> _Identity:
        """Whom a name means in a paper; a rule for single papers counts before one for all."""
        form = fold_name(name)
        rule = self._rules.get((form, paper), self._rules.get((form, ""), -1))
        return (form, rule) if rule < 0 else ("", rule)

    def chosen_name(self, identity: _Identity) -> str:
        """The name that a curator chose, empty where none did."""
        return self._names[identity[1]] if identity[1] >= 0 else ""


def find_authors(papers: Sequence[Paper], rules: Sequence[AuthorRule] = ()) -> tuple[AuthorRecord, ...]:
    """Everyone who wrote one of the papers.

    Slugs go to people in the order in which digests first named them, so that a namesake who comes later takes no
    address over.

    Args:
        papers: in library order.
        rules: the curator's.

    Returns:
        One record for each person, in the order of their slugs.
    """
    register = _Register(rules)
    shelves: dict[_Identity, dict[str, Paper]] = {}
    forms: dict[_Identity, Counter[str]] = {}
    for paper in papers:
        for name in paper.authors:
            identity = register.identity(name, paper.slug)
            shelves.setdefault(identity, {})[paper.slug] = paper
            forms.setdefault(identity, Counter())[name] += 1
    records: dict[str, AuthorRecord] = {}
    for identity in sorted(shelves, key=lambda one: min(map(_first_appearance, shelves[one].values()))):
        name = register.chosen_name(identity) or _best_form(forms[identity])
        slug = unique_slug(make_slug(name), records)
        records[slug] = AuthorRecord(slug, name, tuple(sorted(forms[identity])), tuple(shelves[identity].values()))
    return tuple(records[slug] for slug in sorted(records))


def check_author_rules(rules: Iterable[AuthorRule], papers: Iterable[Paper], problems: ProblemCollector) -> None:
    """Report what the curator's rules get wrong: unknown papers, names that no paper has, and two rules for one.

    Args:
        rules: the curator's.
        papers: the whole library.
        problems: takes each mistake with its line.
    """
    forms_by_paper = {paper.slug: frozenset(map(fold_name, paper.authors)) for paper in papers}
    known_forms = frozenset[str]().union(*forms_by_paper.values())
    claimed: dict[tuple[str, str], AuthorRule] = {}
    for rule in rules:
        for slug in rule.papers:
            if slug not in forms_by_paper:
                place = rule.paper_sources.get(slug, rule.source)
                problems.error(place, f'no paper has the slug "{slug}"', nearest(slug, forms_by_paper))
        named = [forms_by_paper.get(slug, frozenset()) for slug in rule.papers] or [known_forms]
        if not any(form in names for form in _forms_of(rule) for names in named):
            problems.warning(rule.source, f'no paper names "{rule.name}"', "its names must stand as papers print them")
        for claim in _claims_of(rule):
            if claimed.setdefault(claim, rule) is not rule:
                first = claimed[claim]
                problems.error(rule.source, f'"{rule.name}" and "{first.name}" claim one name', f"see {first.source}")


def _forms_of(rule: AuthorRule) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fold_name(name) for name in (rule.name, *rule.also)))


def _claims_of(rule: AuthorRule) -> Iterator[tuple[str, str]]:
    """Each name with each paper that a rule speaks of; an empty slug stands for all papers."""
    for form in _forms_of(rule):
        for paper in rule.papers or ("",):
            yield form, paper


def _best_form(forms: Counter[str]) -> str:
    """The most frequent form; of forms as frequent the longest, which has most of its accents and names in full."""
    return max(forms, key=lambda form: (forms[form], len(form.encode("utf-8", "replace")), form))


def _first_appearance(paper: Paper) -> tuple[str, str, int]:
    source = paper.places[-1] if paper.places else paper.source
    return (paper.digests[-1] if paper.digests else "", source.path, source.line)
