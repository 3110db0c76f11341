"""Page furniture: lines that come along with a paste and say nothing about a paper.

Here are the rules for what stands on pages and in mails of all kinds. What one source alone puts around its papers is
in its dialect, made with the same functions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One kind of line that is skipped; a line must match as a whole."""

    name: str
    """What `explain` calls such a line."""
    why: str
    """Where such lines come from."""
    pattern: re.Pattern[str]
    """The form of the line, in any case of letters."""
    takes_next: bool = False
    """Whether the single word in the line below belongs to it."""


def make_rule(name: str, why: str, *forms: str, takes_next: bool = False) -> FurnitureRule:
    """A rule that skips lines of some forms.

    Args:
        name: what such a line is called.
        why: where such lines come from.
        forms: regular expressions, of which one must match the whole line; a title may begin with any word, so they are
            to be tight.
        takes_next: whether the single word in the line below belongs to the line.
    """
    return FurnitureRule(name, why, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE), takes_next)


# --- Forms ----------------------------------------------------------------------------------------

_COUNT = r"[+▲△⬆↑👍❤♥⭐★💬🔥]*\s*\d[\d,.]*\s?[km]?"
"""`42`, `▲ 42`, `1.2k`."""
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
ANY_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{_MONTH}|\d{{4}}-\d\d-\d\d)(?:,?\s+\d{{4}})?"
"""`Mar 11`, `11 March 2025`, `2025-03-11`."""
_AGO = r"(?:about\s+)?(?:an?|\d+)\s+(?:minute|hour|day|week|month)s?\s+ago|yesterday|today"


def badge_form(names: str) -> str:
    """A form for a number behind a name, as `GitHub 12` or `Discuss (3)`."""
    return rf"(?:{names})\s*:?\s*\(?{_COUNT}\)?"


def count_form(nouns: str) -> str:
    """A form for a number of things, as `12 comments` or `Comments: 12`."""
    return rf"{_COUNT}\s*(?:{nouns})|{badge_form(nouns)}"


def dated_form(verbs: str) -> str:
    """A form for the day on which something was done, as `Published on Mar 10` or `Posted: 3 days ago`."""
    return rf"(?:{verbs})\s*(?:on|:)?\s*(?:{ANY_DAY}|{_AGO})"


def opening_form(things: str) -> str:
    """A form for a button that opens something, as `View the PDF` or `Read on GitHub →`."""
    return rf"(?:view|read|open|download|see)(?: the| full| on| in| as)*\s+(?:{things})(?: →|…)?"


def button_row_form(words: str) -> str:
    """A form for buttons between brackets, as `[pdf, html]` or `[PDF] [Code]`."""
    return rf"\[(?:{words})(?:[,\]\[\s|]+(?:{words}))*\]"


def field_form(names: str) -> str:
    """A form for a field of a record, as `Comments: 12 pages`."""
    return rf"(?:{names})\s*:.{{0,400}}"


# --- Rules ----------------------------------------------------------------------------------------

LINK_WORDS = r"pdf|html|code|github|paper|abs|project(?: page)?"
"""What links to a paper are called between brackets."""

GENERIC_RULES: tuple[FurnitureRule, ...] = (
    make_rule("marks", "rules, bullets and separators between papers", r"(?:[^\w∞]|_)+"),
    make_rule(
        "count",
        "votes, comments, authors and stars, as numbers or with their name",
        count_form(
            r"votes?|likes?|comments?|repl(?:y|ies)|authors?|stars?|views?|citations?|papers?|shares?|points?"
            r"|min(?:utes?)? read"  # 5 min read
        ),
        badge_form(r"github|discuss(?:ion)?"),
        _COUNT,
    ),
    make_rule(
        "subscription",
        "the box that asks for an e-mail address",
        r"get (?:daily|the latest|new) papers\b.{0,40}\b(?:inbox|e-?mail)\b.{0,30}",
        r"(?:subscribe|sign up|log ?in|sign in|join)(?: now| here| for free)?!?",
        r"subscribe to (?:our|the|this) (?:newsletter|mailing list|digest|feed)\b.{0,40}",
        r"(?:enter )?your e-?mail(?: address)?",
    ),
    make_rule(
        "date of the paper",
        "when the paper was published, which digests do not agree upon",
        dated_form("published|posted|updated|submitted|announced|last updated"),
        rf"on {ANY_DAY}",
        _AGO,
    ),
    make_rule(
        "button",
        "buttons and links of a page",
        opening_form("pdf|paper|html|abstract|code|more|project(?: page)?|github|browser|online|app|web ?page"),
        r"pdf|html|code|github|project page|project|paper|abs|like|share|save|bookmark|cite|bibtex|more|less|read more|"
        r"show more|show less|see more|load more|reply|discuss|comment|comments|website|demo|video|slides|twitter|x|"
        r"next|previous|prev|back|top|new|hot|trending|daily|weekly|monthly|home|papers|daily papers|trending papers|"
        r"today's papers|edit|menu|search",  # Show more
        button_row_form(LINK_WORDS),
    ),
    make_rule("label", "the heading of a part, on a line of its own", r"(?:tl;dr|introduction|links|resources):?"),
    make_rule("record", "fields of a record that the page does not show", field_form(r"tl;?dr")),
)
"""What is skipped in pastes from anywhere."""

_LONGEST = 400
"""Letters of a line of furniture, more than any form above allows but for repeated spaces and marks."""
_ROW = re.compile(r"\s*[|·•]\s*")


def find_furniture(line: str, rules: Sequence[FurnitureRule]) -> FurnitureRule | None:
    """The rule that skips a line.

    Args:
        line: a line with single spaces.
        rules: the rules in their order of precedence.

    Returns:
        The first rule that matches; for a row between dots or bars the rule of its last part, if each part has one;
        else None.
    """
    if len(line) > _LONGEST:
        return None
    whole = _find_rule(line, rules)
    parts = [part for part in _ROW.split(line) if part]
    # Most lines are no furniture and no row: all rules are asked about them once.
    if whole or parts in ([], [line]):
        return whole
    found = [_find_rule(part, rules) for part in parts]
    return found[-1] if all(found) else None


def _find_rule(text: str, rules: Sequence[FurnitureRule]) -> FurnitureRule | None:
    return next((rule for rule in rules if rule.pattern.fullmatch(text)), None)
