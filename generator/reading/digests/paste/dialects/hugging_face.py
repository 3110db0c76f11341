"""The daily papers of Hugging Face, and its page of one paper."""

from __future__ import annotations

from generator.reading.digests.paste.dialects.dialect import Dialect
from generator.reading.digests.paste.furniture import (
    ANY_DAY,
    badge_form,
    count_form,
    make_rule,
    opening_form,
)

_WHO = r"@?[\w.'-]{1,40}(?: [\w.'-]{1,40}){0,2}?"

HUGGING_FACE = Dialect(
    name="Hugging Face",
    why="someone selects the daily papers, or the page of one of them, and copies it",
    furniture=(
        make_rule("curator", "who chose the papers of the page", r"by\s?AK(?: and the research community)?"),
        make_rule("submitter", "who put the paper on the page", rf"submitted by\s+{_WHO}(?:\s+on\s+{ANY_DAY})?"),
        make_rule("submitter", "who put the paper on the page, in the next line", r"submitted by:?", takes_next=True),
        make_rule(
            "subscription",
            "the box that asks for an e-mail address",
            r"get trending papers\b.{0,40}\b(?:inbox|e-?mail)\b.{0,30}",
        ),
        make_rule(
            "count",
            "what the page counts",
            count_form(r"upvotes?|models?|datasets?|spaces?|collections?|stars?\s*/\s*(?:hour|day)"),
            badge_form("arxiv"),
        ),
        make_rule(
            "button",
            "buttons and links of the page",
            opening_form(r"arxiv(?: page)?|hugging ?face"),
            r"arxiv|arxiv page|upvote|upvoted|add to collection|models|datasets|spaces|community|docs|pricing"
            r"|collections?",  # Add to collection
        ),
        make_rule(
            "label",
            "the heading of a part, on a line of its own",
            r"(?:ai-generated summary|paper of the day|#?\d+ paper of the (?:day|week|month)):?",
        ),
    ),
)
