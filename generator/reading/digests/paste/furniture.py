"""Page furniture: lines of web pages and e-mails that come along with a paste and say nothing about a paper."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One kind of line that is left out; a line must match as a whole."""

    name: str
    """What `explain` calls such a line."""
    why: str
    """Where such lines come from."""
    pattern: re.Pattern[str]
    """The form of the line, in any case of letters."""
    takes_next: bool = False
    """Whether the single word in the line below belongs to it."""


def _rule(name: str, why: str, *forms: str, takes_next: bool = False) -> FurnitureRule:
    return FurnitureRule(name, why, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE), takes_next)


_COUNT = r"[+▲△⬆↑👍❤♥⭐★💬🔥]*\s*\d[\d,.]*\s?[km]?"
_COUNTED = (
    r"(?:(?:up)?votes?|likes?|comments?|repl(?:y|ies)|authors?|stars?|views?|citations?|papers?|models?|datasets?"
    r"|spaces?|collections?|shares?|points?|min(?:utes?)? read|stars?\s*/\s*(?:hour|day))"
)
_ONE_COUNT = rf"(?:{_COUNT}\s*{_COUNTED}|(?:{_COUNTED}|github|arxiv|discuss(?:ion)?)\s*:?\s*\(?{_COUNT}\)?|{_COUNT})"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_ANY_DAY = rf"(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+{_MONTH}|\d{{4}}-\d\d-\d\d)(?:,?\s+\d{{4}})?"
_AGO = r"(?:about\s+)?(?:an?|\d+)\s+(?:minute|hour|day|week|month)s?\s+ago|yesterday|today"
_WHO = r"@?[\w.'-]{1,40}(?: [\w.'-]{1,40}){0,2}?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b"
_LONGEST = 400
"""Letters of a line of furniture."""

_ROW = re.compile(r"\s*[|·•]\s*")

RULES: tuple[FurnitureRule, ...] = (
    _rule("marks", "rules, bullets and separators between papers", r"(?:[^\w∞]|_)+"),
    _rule("count", "upvotes, comments, authors and stars, as numbers or with their name", _ONE_COUNT),
    _rule(
        "subscription",
        "the box that asks for an e-mail address",
        r"get (?:trending|daily|the latest|new) papers\b.{0,40}\b(?:inbox|e-?mail)\b.{0,30}",
        r"(?:subscribe|sign up|log ?in|sign in|join)(?: now| here| for free)?!?",
        r"subscribe to (?:our|the|this) (?:newsletter|mailing list|digest|feed)\b.{0,40}",
        r"(?:enter )?your e-?mail(?: address)?",
    ),
    _rule("curator", "who chose the papers of the page", r"by\s?AK(?: and the research community)?"),
    _rule("submitter", "who put the paper on the page", rf"submitted by\s+{_WHO}(?:\s+on\s+{_ANY_DAY})?"),
    _rule("submitter", "who put the paper on the page, in the next line", r"submitted by:?", takes_next=True),
    _rule(
        "date of the paper",
        "when the paper was published, which digests do not agree upon",
        r"(?:published|posted|updated|submitted|announced|last updated|originally announced)\s*"
        rf"(?:on|:)?\s*(?:{_ANY_DAY}|{_AGO})",
        rf"on {_ANY_DAY}",
        _AGO,
    ),
    _rule(
        "button",
        "buttons and links of a page",
        r"(?:view|read|open|download|see)(?: the| full| on| in| as)*\s+(?:pdf|paper|arxiv(?: page)?|html|abstract|code|"
        r"more|project(?: page)?|github|browser|online|app|web ?page|hugging ?face)(?: →|…)?",
        r"(?:pdf|html|arxiv|arxiv page|code|github|project page|project|paper|abs|other|upvote|upvoted|like|share|save|"
        r"bookmark|cite|bibtex|more|less|read more|show more|show less|see more|load more|add to collection|reply|"
        r"discuss|comment|comments|website|demo|video|slides|twitter|x|next|previous|prev|back|top|new|hot|trending|"
        r"daily|weekly|monthly|home|models|datasets|spaces|community|docs|pricing|collections?|papers|daily papers|"
        r"trending papers|today's papers|edit|menu|search)",
        r"\[(?:pdf|html|arxiv|code|github|paper|abs|other|ps|project(?: page)?)(?:[,\]\[\s|]+"
        r"(?:pdf|html|arxiv|code|github|paper|abs|other|ps|project(?: page)?))*\]",
    ),
    _rule(
        "e-mail",
        "the frame of a newsletter",
        r"(?:view|read|open)(?: (?:this|it|the))?(?: e-?mail| newsletter| message)?(?: in| on)(?: your| the| a)?"
        r" (?:browser|web)",
        r"(?:unsubscribe|manage (?:your )?(?:preferences|subscription)|update (?:your )?preferences|privacy policy|"
        r"terms(?: of (?:service|use))?|forward to a friend|contact us|help center)",
        r"(?:you(?:'|’)re| you are|you) (?:are )?(?:receiv(?:ing|ed)|getting) this\b.{0,160}",
        r"(?:to|if you (?:want|wish) to) (?:unsubscribe|stop receiving)\b.{0,60}\b(?:click|visit|reply|here)\b.{0,60}",
        r"(?:click here|don't want|no longer want) .{0,60}\b(?:unsubscribe|e-?mails?)\b.{0,40}",
        r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*\d{4}\b.{0,80}",
        r"(?:from|to|cc|reply-to|message-id|list-id):\s.{0,100}@.{0,100}",
        r"(?:subject|sent):\s.{0,200}",
        r"this message was sent by google scholar\b.{0,200}",
        r"(?:list|cancel|create|edit) alerts?|see all (?:recommendations|articles)|google scholar alert.{0,60}",
        r"save(?:\s+(?:twitter|x|linkedin|facebook))+",
    ),
    _rule(
        "label",
        "the heading of a part, on a line of its own",
        r"(?:abstract|title|authors?|summary|ai-generated summary|tl;dr|introduction|links|resources|paper of the day|"
        r"#?\d+ paper of the (?:day|week|month)):?",
    ),
    _rule(
        "record",
        "fields of an arXiv listing that the page does not show",
        r"(?:comments?|journal[- ]?ref(?:erence)?|report[- ]?no|msc[- ]class(?:es)?|acm[- ]class(?:es)?|doi|"
        r"related doi|license|tl;?dr|date(?: \([^)]*\))?)\s*:.{0,400}",
    ),
    _rule(
        "listing",
        "the frame of an arXiv listing",
        r"(?:new submissions?|cross[- ](?:submissions?|lists?)|replacement(?: submission)?s?)"
        rf"(?: for {_WEEKDAY}.{{0,30}}| \(showing .{{0,60}}\))?",
        r"showing (?:new listings for|up to \d+ entries|\d+ of \d+)\b.{0,60}",
        r"total of \d+ entries.{0,60}",
        r"\[?\s*(?:total of|showing) .{0,80}\]",
        r"(?:received|submissions|replaced with revised version) .{0,60}\bGMT\b.{0,60}",
        r"send any comments regarding submissions.{0,120}",
        r"archives at https?://\S+|to (?:un)?subscribe, e-?mail to:.{0,100}",
        r"see recent articles|skip to (?:main )?content|change to browse by:?.{0,40}",
    ),
)
"""Every line that is skipped is skipped by one of these. Their forms are tight, for a title may begin with any word."""


def find_furniture(line: str) -> FurnitureRule | None:
    """The rule that leaves this line out.

    Args:
        line: a line with single spaces.

    Returns:
        The rule; for a row between dots or bars the rule of its last part, if each part has one; else None.
    """
    if len(line) > _LONGEST:
        return None
    whole = _find(line)
    parts = [part for part in _ROW.split(line) if part]
    if whole or not parts:
        return whole
    found = [_find(part) for part in parts]
    return found[-1] if all(found) else None


def _find(text: str) -> FurnitureRule | None:
    return next((rule for rule in RULES if rule.pattern.fullmatch(text)), None)
